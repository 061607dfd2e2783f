// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/librarywork.h"

#include "desk/lockpage.h"
#include "settings/settingspage.h"
#include "theme/choicerow.h"
#include "ui/widgethelp.h"
#include "window/headerbar.h"

#include <QLineEdit>

namespace varde::test {

ui::LibraryPlace &openLibrary(const Bench &bench, const char *button)
{
    emit bench.window->findChild<ui::HeaderBar *>()->settingsRequested();
    press(*bench.window->findChild<ui::SettingsPage *>(), button);
    auto *lock = bench.window->findChild<ui::LockPage *>();
    auto *open = lock->findChild<QAbstractButton *>("open");
    REQUIRE(eventually([&] { return open->isVisible() && open->isEnabled(); }));
    for (const char *line : {"passphrase", "passphraseAgain"})
        if (auto *edit = lock->findChild<QLineEdit *>(line); edit->isVisible())
            edit->setText("a long passphrase");
    press(*lock, "open");
    auto *place = bench.window->findChild<ui::LibraryPlace *>();
    REQUIRE(eventually([&] { return place->isVisible(); }));
    return *place;
}

void openSection(const ui::LibraryPlace &place, ui::LibraryPlace::Section section)
{
    auto *row = place.findChild<ui::ChoiceRow *>("sections");
    const auto buttons = row->findChildren<QAbstractButton *>();
    REQUIRE(buttons.size() == 5);
    QTest::mouseClick(buttons.at(static_cast<int>(section)), Qt::LeftButton);
    settle();
}

} // namespace varde::test
