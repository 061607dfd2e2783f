// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"

#include <QStringList>
#include <QWidget>

namespace varde::ui {

/// A mixture's components: one line of words each, with a bar for the share of the signal and a whisker for its
/// interval below.
class ShareBars : public QWidget {
    Q_OBJECT

public:
    explicit ShareBars(QWidget *parent = nullptr);

    /// `lines` stand beside `components`, same order.
    void setComponents(const std::vector<matcher::Component> &components, const QStringList &lines);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int textHeight(const QString &line, int width) const;

    std::vector<matcher::Component> m_components;
    QStringList m_lines;
};

} // namespace varde::ui
