// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "theme/theme.h"
#include "window/language.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("varde-test"));
    varde::ui::applyLanguage(app, QStringLiteral("en"));
    varde::ui::applyTheme(app, varde::ui::ThemeName::Light);
    return Catch::Session().run(argc, argv);
}
