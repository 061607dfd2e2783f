// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/card.h"

class QLabel;

namespace varde::ui {

/// Says that a laser is on. Hidden while none is.
class LaserSign : public Card {
    Q_OBJECT

public:
    explicit LaserSign(QWidget *parent = nullptr);

    void setOn(bool isOn);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace varde::ui
