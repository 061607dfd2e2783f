// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catchrun.h"
#include "theme/theme.h"
#include "window/language.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("varde-test"));
    varde::ui::applyLanguage(app, QStringLiteral("en"));
    varde::ui::applyTheme(app, varde::ui::ThemeName::Light);
    return runCatch(argc, argv);
}
