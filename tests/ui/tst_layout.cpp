// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery.h"
#include "ui/widgethelp.h"

#include "run/verdictpanel.h"
#include "theme/keybutton.h"
#include "theme/pill.h"
#include "window/headerbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>

#include <set>

using namespace varde;
using namespace varde::ui;

namespace {

/// What of this label does not fit; empty where everything does.
QString cutOff(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const Pill *>(&label))
        return {};
    const bool fits = label.wordWrap()
                          ? label.height() >= label.heightForWidth(label.width())
                          : label.width() >= label.sizeHint().width() && label.height() >= label.sizeHint().height();
    return fits ? QString()
                : QStringLiteral("%1 (%2x%3)").arg(label.text().left(60)).arg(label.width()).arg(label.height());
}

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

TEST_CASE("every page fits 1366 x 768 in both languages with nothing cut off")
{
    const char *language = GENERATE("en", "nb");
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        INFO("page " << name.toStdString() << ", language " << language);
        const QWidget *page = gallery.findChild<QStackedWidget *>()->currentWidget();
        INFO("which is a " << page->metaObject()->className() << " of at least " << page->minimumSizeHint().width()
                           << " x " << page->minimumSizeHint().height());
        CHECK(gallery.width() == 1366);
        CHECK(gallery.height() == 768);
        for (const QLabel *label : visibleOnes<QLabel>(gallery))
            CHECK(cutOff(*label).toStdString().empty());
        for (const KeyButton *button : visibleOnes<KeyButton>(gallery)) {
            INFO("button " << button->text().toStdString());
            CHECK(button->width() >= button->sizeHint().width());
        }
    }
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}

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
