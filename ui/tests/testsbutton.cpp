// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testsbutton.h"

#include <QEvent>

namespace varde::ui {

TestsButton::TestsButton(QWidget *parent, Kind kind) : KeyButton(kind, parent)
{
    setObjectName(QStringLiteral("tests"));
    setKey(QStringLiteral("T"));
    retranslate();
}

void TestsButton::retranslate()
{
    setText(tr("Strips"));
    setAccessibleName(tr("Strips and reagents"));
}

void TestsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    KeyButton::changeEvent(event);
}

} // namespace varde::ui
