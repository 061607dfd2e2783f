// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery.h"
#include "ui/widgethelp.h"

#include "run/verdictpanel.h"
#include "theme/keybutton.h"
#include "window/headerbar.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <set>

using namespace varde;
using namespace varde::ui;

namespace {

/// Visible to a person, not scrolled away and not a Qt helper.
template <typename T>
std::vector<T *> visibleOnes(const QWidget &window)
{
    std::vector<T *> found;
    for (T *widget : window.findChildren<T *>())
        if (widget->isVisible())
            found.push_back(widget);
    return found;
}

} // namespace

TEST_CASE("no ordinary result needs scrolling at 1366 x 768")
{
    const char *language = GENERATE("en", "nb");
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    for (const QString &name : gallery.names()) {
        if (!name.startsWith(QStringLiteral("read-")))
            continue;
        gallery.showPage(name);
        INFO("page " << name.toStdString() << ", language " << language);
        for (const VerdictPanel *panel : visibleOnes<VerdictPanel>(gallery))
            CHECK(panel->findChild<QScrollArea *>()->verticalScrollBar()->maximum() == 0);
    }
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}

TEST_CASE("what decides is in sight without scrolling, however long the names are")
{
    const char *language = GENERATE("en", "nb");
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    for (const QString &name : gallery.names()) {
        if (!name.startsWith(QStringLiteral("read-")) && !name.startsWith(QStringLiteral("crowded-")))
            continue;
        gallery.showPage(name);
        INFO("page " << name.toStdString() << ", language " << language);
        for (const char *part : {"soldAs", "headline", "cannotSee", "nextTest", "writeFinding", "back"}) {
            const auto *widget =
                gallery.findChild<QStackedWidget *>()->currentWidget()->findChild<QWidget *>(QLatin1String(part));
            REQUIRE(widget);
            INFO(part);
            if (widget->isVisible())
                CHECK(widget->visibleRegion().boundingRect() == widget->rect());
        }
    }
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}

TEST_CASE("every page has the medical help and exactly one filled button or none")
{
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        INFO("page " << name.toStdString());
        CHECK(gallery.findChild<QAbstractButton *>("help")->isVisible());
        int filled = 0;
        for (const KeyButton *button : visibleOnes<KeyButton>(gallery))
            filled += button->kind() == KeyButton::Kind::Primary ? 1 : 0;
        CHECK(filled <= 1);
    }
}

TEST_CASE("no two visible buttons of a page share a key")
{
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        INFO("page " << name.toStdString());
        std::set<QString> keys;
        for (const KeyButton *button : visibleOnes<KeyButton>(gallery)) {
            INFO("button " << button->text().toStdString());
            if (!button->key().isEmpty())
                CHECK(keys.insert(button->key()).second);
        }
    }
}
