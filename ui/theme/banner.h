// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace varde::ui {

/// The striped band of practice mode. It has no way to be closed; the main window shows it whenever a practice
/// run is open.
class PracticeBanner : public QWidget {
    Q_OBJECT

public:
    explicit PracticeBanner(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace varde::ui
