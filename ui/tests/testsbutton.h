// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/keybutton.h"

namespace varde::ui {

/// The way to strips and reagents from any page of a run: key T.
class TestsButton : public KeyButton {
    Q_OBJECT

public:
    explicit TestsButton(QWidget *parent = nullptr, Kind kind = Kind::Secondary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace varde::ui
