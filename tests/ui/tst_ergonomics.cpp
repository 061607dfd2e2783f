// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page must be for whoever needs large text, a screen reader or the keys alone.
#include "ui/gallery.h"
#include "ui/room.h"
#include "ui/widgethelp.h"

#include "talk/textcolumn.h"
#include "theme/keybutton.h"
#include "theme/pill.h"
#include "theme/tokens.h"
#include "window/pagescroll.h"

#include <QAccessible>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <iostream>

using namespace varde;
using namespace varde::ui;

namespace {

/// Widgets that Tab goes through, in its order.
std::vector<QWidget *> focusChain(QWidget &page)
{
    std::vector<QWidget *> chain;
    std::size_t begin = 0;
    for (QWidget *at = page.nextInFocusChain(); at && at != &page; at = at->nextInFocusChain()) {
        if (!at->isVisible() || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus) || at->focusProxy())
            continue;
        if (page.isAncestorOf(at))
            chain.push_back(at);
        else
            begin = chain.size();
    }
    // It is a ring: it begins where Tab comes in from the rest of the window.
    std::rotate(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(begin), chain.end());
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

QRect placeIn(const QWidget &page, const QWidget &widget)
{
    return {widget.mapTo(&page, QPoint(0, 0)), widget.size()};
}

/// Large text for as long as it lives.
class LargeText {
public:
    explicit LargeText(int percent) { applyTextPercent(*qApp, percent); }
    ~LargeText() { applyTextPercent(*qApp, 100); }
    LargeText(const LargeText &) = delete;
    LargeText &operator=(const LargeText &) = delete;
};

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

TEST_CASE("Tab goes from the top of a page to its bottom")
{
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        QWidget *page = gallery.findChild<QStackedWidget *>()->currentWidget();
        if (!page->isVisible())
            continue;
        INFO("page " << name.toStdString());
        const std::vector<QWidget *> chain = focusChain(*page);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            const QRect before = placeIn(*page, *chain[i - 1]);
            const QRect after = placeIn(*page, *chain[i]);
            INFO(described(*chain[i - 1]).toStdString() << ", then " << described(*chain[i]).toStdString());
            // Not upwards in one column; another column may begin above.
            const bool isSameColumn = before.left() < after.right() && after.left() < before.right();
            CHECK((!isSameColumn || after.bottom() > before.top()));
        }
    }
}

TEST_CASE("Tab follows the layouts, whichever widget was made first and whatever came later")
{
    auto *pages = new QStackedWidget;
    PageScroll scroll(pages);
    auto *page = new QWidget(pages);
    const auto button = [page](const char *name) {
        auto *made = new QPushButton(page);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    // Made, and put into the grid, from the last to the first.
    QPushButton *done = button("done");
    auto *column = new TextColumn(page);
    column->setObjectName(QStringLiteral("column"));
    auto *grid = new QGridLayout;
    for (int cell = 3; cell >= 0; --cell)
        grid->addWidget(button(std::array{"00", "01", "10", "11"}[static_cast<std::size_t>(cell)]), cell / 2, cell % 2);
    auto *columns = new QHBoxLayout;
    columns->addLayout(grid);
    columns->addWidget(column);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(columns);
    layout->addWidget(done);
    pages->addWidget(page);
    scroll.resize(600, 400);
    scroll.show();
    test::settle();

    const auto reached = [&] {
        QStringList names;
        page->findChild<QWidget *>(QStringLiteral("00"))->setFocus();
        do {
            names << scroll.focusWidget()->objectName();
            QTest::keyClick(scroll.focusWidget(), Qt::Key_Tab);
        } while (scroll.focusWidget()->objectName() != QLatin1String("00") && names.size() < 20);
        return names.join(QLatin1Char(' ')).toStdString();
    };
    CHECK(reached() == "00 01 10 11 column done");
    // Within what is scrolled, where the page is not laid out again.
    column->addPanel(button("later"));
    CHECK(reached() == "00 01 10 11 column later done");
    done->setFocus();
    QTest::keyClick(done, Qt::Key_Backtab);
    CHECK(scroll.focusWidget()->objectName() == QLatin1String("later"));
}

TEST_CASE("no text of any theme is fainter than it may be")
{
    for (const ThemeName theme : {ThemeName::Light, ThemeName::Night}) {
        const Tokens t = tokensOf(theme);
        for (const QColor &ground : {t.ground, t.card}) {
            CHECK(contrast(t.ink, ground) >= 7);
            CHECK(contrast(t.muted, ground) >= 4.5);
            CHECK(contrast(t.accent, ground) >= 4.5);
            CHECK(contrast(t.hazard, ground) >= 4.5);
            CHECK(contrast(t.caution, ground) >= 4.5);
        }
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        CHECK(contrast(t.hazard, t.hazardGround) >= 4.5);
        CHECK(contrast(t.caution, t.cautionGround) >= 4.5);
        CHECK(contrast(t.ink, t.hazardGround) >= 7);
        CHECK(contrast(t.ink, t.cautionGround) >= 7);
    }
}

TEST_CASE("at every size of text no page cuts a word off: what does not fit is scrolled to")
{
    const int percent = GENERATE(125, 150, 200);
    const char *language = GENERATE("en", "nb");
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    {
        const LargeText large(percent);
        for (const QString &name : gallery.names()) {
            gallery.showPage(name);
            INFO("page " << name.toStdString() << ", language " << language << ", " << percent << " %");
            CHECK(gallery.size() == QSize(1366, 768));
            const QWidget &page = *gallery.findChild<QStackedWidget *>()->currentWidget();
            CHECK(test::textsWithoutRoom(page).join(QLatin1Char('\n')).toStdString().empty());
            CHECK(test::smallTargets(page).join(QLatin1Char('\n')).toStdString().empty());
        }
    }
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}
