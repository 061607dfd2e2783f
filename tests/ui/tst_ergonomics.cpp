// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page must be for whoever needs large text, a screen reader or the keys alone.
#include "ui/gallery.h"
#include "ui/room.h"
#include "ui/widgethelp.h"

#include "theme/keybutton.h"
#include "theme/pill.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>
#include <iostream>

using namespace varde;
using namespace varde::ui;

namespace {

/// Widgets that Tab goes through, in its order.
std::vector<QWidget *> focusChain(QWidget &page)
{
    std::vector<QWidget *> chain;
    for (QWidget *at = page.nextInFocusChain(); at && at != &page; at = at->nextInFocusChain())
        if (page.isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) &&
            !at->focusProxy())
            chain.push_back(at);
    return chain;
}

QString nameOf(QWidget *widget)
{
    const auto *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? const_cast<QAccessibleInterface *>(interface)->text(QAccessible::Name) : QString();
}

QString described(const QWidget &widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
}

} // namespace

TEST_CASE("whatever Tab reaches has a name for a screen reader, in both languages")
{
    const char *language = GENERATE("en", "nb");
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    std::size_t widgets = 0;
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        INFO("page " << name.toStdString() << ", language " << language);
        for (QWidget *widget : focusChain(gallery)) {
            INFO(described(*widget).toStdString());
            CHECK_FALSE(nameOf(widget).trimmed().isEmpty());
            ++widgets;
        }
    }
    std::cout << widgets << " places of the focus have a name (" << language << ")\n";
    CHECK(widgets > 300);
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}

TEST_CASE("at every size of text no page cuts a word off: what does not fit is scrolled to")
{
    const auto [percent, language] = GENERATE(table<int, const char *>({{125, "nb"}, {150, "en"}, {200, "nb"}}));
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    {
        const test::LargeText large(percent);
        for (const QString &name : gallery.names()) {
            gallery.showPage(name);
            INFO("page " << name.toStdString() << ", language " << language << ", " << percent << " %");
            CHECK(gallery.size() == QSize(1366, 768));
            const QWidget &page = *gallery.findChild<QStackedWidget *>()->currentWidget();
            CHECK(test::textsWithoutRoom(page).join(QLatin1Char('\n')).toStdString() == "");
            CHECK(test::smallTargets(page).join(QLatin1Char('\n')).toStdString() == "");
        }
    }
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}
