// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes through a window as one reads it.
#include "ui/gallery.h"
#include "ui/tabround.h"
#include "ui/widgethelp.h"

#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "window/headerbar.h"
#include "window/readingorder.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <iostream>

using namespace varde;
using namespace varde::ui;

namespace {

/// A window as the program's, or with Qt's own ring.
class Sheet : public QWidget {
public:
    explicit Sheet(bool isRead) : m_isRead(isRead) {}

    QPushButton *button(const char *name)
    {
        auto *made = new QPushButton(QLatin1String(name), this);
        made->setObjectName(QLatin1String(name));
        return made;
    }

    void open()
    {
        resize(900, 500);
        show();
        activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(this));
        test::settle();
    }

    /// Names of what Tab stops at, from where the focus is until it is there again.
    std::string reached(Qt::Key key = Qt::Key_Tab)
    {
        QStringList names;
        const QWidget *first = focusWidget();
        do {
            names << focusWidget()->objectName();
            QTest::keyClick(windowHandle(), key);
        } while (focusWidget() != first && names.size() < 30);
        return names.join(QLatin1Char(' ')).toStdString();
    }

protected:
    bool focusNextPrevChild(bool isNext) override
    {
        return m_isRead ? moveFocusAsRead(*this, isNext) : QWidget::focusNextPrevChild(isNext);
    }

private:
    bool m_isRead;
};

void setRing(const std::vector<QPushButton *> &ring)
{
    for (std::size_t i = 1; i < ring.size(); ++i)
        QWidget::setTabOrder(ring[i - 1], ring[i]);
}

std::string faultsOf(QWidget &window, const QWidget &head)
{
    return test::roundByTab(window, head).faults.join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_CASE("Tab goes through every page as one reads it, stops everywhere once, and Shift+Tab goes the same way back")
{
    const auto [language, percent] = GENERATE(table<const char *, int>({{"en", 100}, {"nb", 150}}));
    test::Gallery gallery;
    gallery.resize(1366, 768);
    gallery.show();
    gallery.setLanguageAndTheme(QLatin1String(language), ThemeName::Light);
    const test::LargeText text(percent);
    int stops = 0;
    for (const QString &name : gallery.names()) {
        gallery.showPage(name);
        INFO("page " << name.toStdString() << ", language " << language << ", " << percent << " %");
        const test::TabRound round = test::roundByTab(gallery, *gallery.findChild<HeaderBar *>());
        CHECK(round.faults.join(QLatin1Char('\n')).toStdString() == "");
        stops += round.stops;
    }
    std::cout << "Tab stopped " << stops << " times on " << gallery.names().size() << " pages (" << language << ", "
              << percent << " %)\n";
    CHECK(stops > 900);
    gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light);
}

TEST_CASE("Tab follows the layouts, whichever widget was made first and whatever came later")
{
    Sheet sheet(true);
    // Made, and put into the grid, from the last to the first.
    QPushButton *done = sheet.button("done");
    auto *column = new TextColumn(&sheet);
    column->setObjectName(QStringLiteral("column"));
    auto *grid = new QGridLayout;
    for (int cell = 3; cell >= 0; --cell)
        grid->addWidget(sheet.button(std::array{"00", "01", "10", "11"}[static_cast<std::size_t>(cell)]), cell / 2,
                        cell % 2);
    auto *columns = new QHBoxLayout;
    columns->addLayout(grid);
    columns->addWidget(column);
    auto *layout = new QVBoxLayout(&sheet);
    layout->addLayout(columns);
    layout->addWidget(done);
    sheet.open();
    sheet.findChild<QWidget *>(QStringLiteral("00"))->setFocus();
    CHECK(sheet.reached() == "00 01 10 11 column done");
    column->addPanel(sheet.button("later"));
    test::settle();
    CHECK(sheet.reached() == "00 01 10 11 column later done");
    CHECK(sheet.reached(Qt::Key_Backtab) == "00 done later column 11 10 01");
    CHECK(faultsOf(sheet, *sheet.findChild<QWidget *>(QStringLiteral("00"))) == "");
}

TEST_CASE("answers of which one can be chosen are one stop of Tab: the chosen one, or else the first")
{
    Sheet sheet(true);
    auto *layout = new QVBoxLayout(&sheet);
    auto *row = new ChoiceRow(&sheet);
    row->setAnswers({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    const auto answers = row->findChildren<QAbstractButton *>();
    for (QAbstractButton *answer : answers)
        answer->setObjectName(answer->text());
    QPushButton *before = sheet.button("before");
    QPushButton *after = sheet.button("after");
    layout->addWidget(before);
    layout->addWidget(row);
    layout->addWidget(after);
    sheet.open();
    before->setFocus();
    CHECK(sheet.reached() == "before a after");
    CHECK(sheet.reached(Qt::Key_Backtab) == "before after a");
    row->choose(2);
    CHECK(sheet.reached() == "before c after");
    // From an answer that is looked at and not chosen Tab goes on all the same.
    row->clearChoice();
    CHECK(sheet.reached() == "before a after");
    answers.at(1)->setFocus();
    QTest::keyClick(sheet.windowHandle(), Qt::Key_Tab);
    CHECK(sheet.focusWidget() == after);
    answers.at(1)->setFocus();
    QTest::keyClick(sheet.windowHandle(), Qt::Key_Backtab);
    CHECK(sheet.focusWidget() == before);
    // What cannot be pressed any more is no stop, chosen or not.
    row->choose(0);
    answers.at(0)->setEnabled(false);
    before->setFocus();
    CHECK(sheet.reached() == "before b after");
}

TEST_CASE("the focus that is hidden or switched off goes on to what is read next")
{
    Sheet sheet(true);
    auto *layout = new QVBoxLayout(&sheet);
    QPushButton *last = sheet.button("last");
    QPushButton *middle = sheet.button("middle");
    QPushButton *first = sheet.button("first");
    for (QWidget *widget : {first, middle, last})
        layout->addWidget(widget);
    sheet.open();
    middle->setFocus();
    middle->hide();
    CHECK(sheet.focusWidget() == last);
    middle->show();
    middle->setFocus();
    middle->setEnabled(false);
    CHECK(sheet.focusWidget() == last);
    CHECK(sheet.reached() == "last first");
    first->setEnabled(false);
    CHECK_FALSE(moveFocusAsRead(sheet, true));
    CHECK(sheet.focusWidget() == last);
    last->setEnabled(false);
    CHECK_FALSE(moveFocusAsRead(sheet, true));
}

TEST_CASE("what Tab misses, holds on to or comes to upwards is found")
{
    Sheet sheet(false);
    auto *layout = new QHBoxLayout(&sheet);
    const auto column = [&sheet] {
        auto *made = new QVBoxLayout;
        made->addWidget(sheet.button("above"));
        made->addWidget(sheet.button("below"));
        return made;
    };
    layout->addLayout(column());
    layout->addLayout(column());
    sheet.open();
    const auto buttons = sheet.findChildren<QPushButton *>();
    CHECK(faultsOf(sheet, *buttons.at(0)) == "");
    setRing({buttons.at(1), buttons.at(0), buttons.at(2), buttons.at(3)}); // up the left column
    CHECK(faultsOf(sheet, *buttons.at(1)).starts_with("upwards: "));
    setRing({buttons.at(2), buttons.at(0), buttons.at(3), buttons.at(1)}); // from right to left
    CHECK(faultsOf(sheet, *buttons.at(2)).starts_with("to the left: "));

    // Line by line, where either column is a card.
    Sheet cards(false);
    auto *sides = new QHBoxLayout(&cards);
    std::array<QPushButton *, 4> each{};
    for (std::size_t side = 0; side < 2; ++side) {
        auto *card = new Card(&cards);
        auto *inner = new QVBoxLayout(card);
        for (std::size_t line = 0; line < 2; ++line)
            inner->addWidget(each[2 * side + line] = cards.button("line"));
        sides->addWidget(card);
    }
    cards.open();
    CHECK(faultsOf(cards, *each[0]) == "");
    setRing({each[0], each[2], each[1], each[3]});
    CHECK(faultsOf(cards, *each[0]).starts_with("comes back to what it had left: "));

    auto *text = new QPlainTextEdit(&sheet); // keeps Tab for itself
    layout->addWidget(text);
    test::settle();
    CHECK(faultsOf(sheet, *buttons.at(0)).find("never reached: ") != std::string::npos);
}
