// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace varde::ui {

/// The colours a drop can have, each with its name, to choose one from. On a white patch, whatever the theme, so that
/// the eye compares with the drop and not with the screen.
class ColourSwatches : public QWidget {
    Q_OBJECT

public:
    explicit ColourSwatches(QWidget *parent = nullptr);

    std::optional<booth::Colour> chosen() const;
    void clearChoice();

    /// White ground under the swatches, for whoever holds the drop beside them.
    void setWhite(bool isWhite);
    bool isWhite() const { return m_isWhite; }

signals:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    bool m_isWhite = false;
};

} // namespace varde::ui
