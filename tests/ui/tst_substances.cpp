// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/carework.h"
#include "library/substancespage.h"
#include "support/madeuplibrary.h"
#include "ui/livework.h"
#include "ui/widgethelp.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace varde;
using namespace varde::ui;
using test::eventually;

namespace {

/// The page on a library of six made-up substances.
struct OnLibrary {
    test::MadeUpFolder folder{6};
    QString path = test::importInto(folder, folder.manifest());
    CareWork work;
    SubstancesPage page{work};
    QSignalSpy told{&page, &CarePage::told};
    QListWidget *list = page.findChild<QListWidget *>("substances");

    OnLibrary()
    {
        page.resize(1366, 600);
        page.show();
        page.enter({path, {}, QStringLiteral("ANN")});
        REQUIRE(eventually([this] { return list->count() == 6 && !work.isBusy(); }));
    }

    void type(const char *name, const QString &text) const
    {
        auto *line = page.findChild<QLineEdit *>(QLatin1String(name));
        REQUIRE(line);
        line->setText(text);
    }
    /// Presses a button and sees what would change. \return everything that the preview says
    QString previewed(const char *button)
    {
        test::press(page, button);
        auto *make = page.findChild<QAbstractButton *>("makeChange");
        REQUIRE(eventually([&] { return make->isVisible() && make->isEnabled(); }));
        QString text = test::textOf(page, "resultsChange") + '\n';
        const auto *changes = page.findChild<QListWidget *>("changes");
        for (int row = 0; row < changes->count(); ++row)
            text += changes->item(row)->text() + '\n';
        return text;
    }
    void make()
    {
        QSignalSpy changed(&page, &CarePage::libraryChanged);
        test::press(page, "makeChange");
        REQUIRE(eventually([&] { return changed.size() == 1; }));
        test::settle();
    }
    void choose(const char *name) const
    {
        page.findChild<QLineEdit *>("find")->clear();
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().startsWith(QLatin1String(name)))
                return list->setCurrentRow(row);
        FAIL("no substance " << name);
    }
    QString problem() const
    {
        return told.isEmpty() || !told.last().at(1).toBool() ? QString() : told.last().at(0).toString();
    }
    store::Substance kept(const std::string &name) const
    {
        const auto store = store::LibraryStore::open(path.toStdString(), store::OpenMode::ReadOnly, systemClock());
        REQUIRE(store);
        const auto found = store::Curator(**store).find(name);
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("a substance is found as one types, and what is said of it is shown before it is kept")
{
    OnLibrary on;
    on.type("find", QStringLiteral("substance 3"));
    REQUIRE(on.list->count() == 1);
    CHECK(test::textOf(on.page, "held").contains(QStringLiteral("Raman: 1")));
    on.type("otherName", QStringLiteral("krystall"));
    on.page.findChild<QComboBox *>("otherKind")->setCurrentIndex(2);
    test::press(on.page, "addName");
    on.page.findChild<QComboBox *>("class")->setCurrentText(QStringLiteral("stimulant"));
    on.page.findChild<QComboBox *>("role")->setCurrentIndex(1);
    on.page.findChild<QComboBox *>("stereo")->setCurrentIndex(3);
    test::press(on.page, "hazard");
    const QString changes = on.previewed("askChange");
    CHECK(changes.contains(QStringLiteral("substance 3, class: stimulant, until now made up.")));
    CHECK(changes.contains(QStringLiteral("substance 3 counts as dangerous in small amounts.")));
    CHECK(changes.contains(QStringLiteral("both hands")));
    CHECK(changes.contains(QStringLiteral("calibrated anew")));
    CHECK_FALSE(on.kept("substance 3").isHazardous); // not yet
    on.make();
    on.type("find", QStringLiteral("KRYST"));
    REQUIRE(on.list->count() == 1);
    CHECK(on.list->item(0)->text().contains(QStringLiteral("krystall")));
    const store::Substance kept = on.kept("substance 3");
    CHECK(kept.isHazardous);
    CHECK(kept.role == store::Role::Active);
    CHECK(kept.stereo == "racemic");
    CHECK(kept.names.front().kind == store::NameKind::Street);
    CHECK(kept.names.front().language == "nb");

    // A hazard is not taken back without a reason, and nothing changes by looking and leaving.
    test::press(on.page, "hazard");
    test::press(on.page, "askChange");
    CHECK(on.problem().contains(QStringLiteral("Write why")));
    on.type("reason", QStringLiteral("another salt was meant"));
    on.previewed("askChange");
    CHECK_FALSE(on.page.findChild<QLineEdit *>("reason")->isEnabled()); // it would not be part of the change
    test::press(on.page, "leaveChange");
    CHECK(on.page.findChild<QLineEdit *>("reason")->isEnabled());
    CHECK_FALSE(on.page.findChild<QAbstractButton *>("makeChange")->isVisible());
    CHECK(on.kept("substance 3").isHazardous);
}

TEST_CASE("two substances are merged and parted, each step stands in the history, and a step is undone")
{
    OnLibrary on;
    on.choose("substance 2");
    CHECK_FALSE(on.page.findChild<QAbstractButton *>("merge")->isEnabled());
    on.type("mergeInto", QStringLiteral("nobody"));
    test::press(on.page, "merge");
    REQUIRE(eventually([&] { return on.problem().contains(QStringLiteral("not in the library")); }));
    on.type("mergeInto", QStringLiteral("Substance 4"));
    CHECK(on.previewed("merge").contains(QStringLiteral("filed under another substance or form: 1")));
    on.make();
    CHECK(on.list->count() == 5);
    CHECK(on.kept("substance 2").name == "substance 4");

    on.choose("substance 4");
    auto *parts = on.page.findChild<QListWidget *>("splitParts");
    REQUIRE(parts->count() == 7); // two references and five names
    CHECK_FALSE(on.page.findChild<QAbstractButton *>("split")->isEnabled());
    parts->item(0)->setCheckState(Qt::Checked);
    on.type("splitInto", QStringLiteral("the other"));
    CHECK(on.previewed("split").contains(QStringLiteral("the other is new in the list")));
    on.make();
    CHECK(on.list->count() == 6);

    on.page.chooseSide(2);
    auto *history = on.page.findChild<QListWidget *>("history");
    REQUIRE(history->count() == 2);
    CHECK(history->item(0)->text().contains(QStringLiteral("ANN · parted")));
    history->setCurrentRow(0);
    on.previewed("undo");
    on.make();
    CHECK(on.list->count() == 5);
    CHECK(history->item(1)->text().contains(QStringLiteral("taken back")));
    history->setCurrentRow(1);
    CHECK_FALSE(on.page.findChild<QAbstractButton *>("undo")->isEnabled()); // undone once
}

TEST_CASE("a wrong reference is marked and withdrawn with a reason, and let in again")
{
    OnLibrary on;
    on.choose("substance 2");
    auto *parts = on.page.findChild<QListWidget *>("splitParts");
    const auto *withdraw = on.page.findChild<QAbstractButton *>("withdrawReferences");
    const auto *letIn = on.page.findChild<QAbstractButton *>("letIn");
    CHECK_FALSE(withdraw->isEnabled());
    parts->item(1)->setCheckState(Qt::Checked); // a name is no reference
    CHECK_FALSE(withdraw->isEnabled());
    parts->item(1)->setCheckState(Qt::Unchecked);
    parts->item(0)->setCheckState(Qt::Checked);
    CHECK_FALSE(letIn->isEnabled());
    test::press(on.page, "withdrawReferences");
    CHECK(on.problem().contains(QStringLiteral("Write the reason")));
    on.type("reason", QStringLiteral("mislabelled"));
    const QString changes = on.previewed("withdrawReferences");
    CHECK(changes.contains(QStringLiteral("withdrawn and name nothing any more: 1")));
    CHECK(changes.contains(QStringLiteral("calibrated anew")));
    on.make();
    CHECK(on.list->currentItem()->text() == QStringLiteral("substance 2 · no reference"));
    CHECK(parts->item(0)->text().endsWith(QStringLiteral("withdrawn")));
    parts->item(0)->setCheckState(Qt::Checked);
    CHECK_FALSE(withdraw->isEnabled());
    on.type("reason", QStringLiteral("it was right"));
    CHECK(on.previewed("letIn").contains(QStringLiteral("count again: 1")));
    on.make();
    CHECK(on.list->currentItem()->text() == QStringLiteral("substance 2"));
}

TEST_CASE("a new substance is written by hand, and one that is there already is refused in a sentence")
{
    OnLibrary on;
    test::press(on.page, "newSubstance");
    test::press(on.page, "askChange");
    CHECK(on.problem().contains(QStringLiteral("Write what it is called")));
    on.type("substanceName", QStringLiteral("substance 5"));
    test::press(on.page, "askChange");
    REQUIRE(eventually([&] { return on.problem().contains(QStringLiteral("there already")); }));
    on.type("substanceName", QStringLiteral("metonitazene"));
    test::press(on.page, "hazard");
    CHECK(on.previewed("askChange").contains(QStringLiteral("new in the list, and dangerous in small amounts")));
    on.make();
    REQUIRE(on.list->count() == 7);
    CHECK(on.list->item(0)->text() == QStringLiteral("metonitazene · no reference"));
}

TEST_CASE("the class tree is written, moved and cleared on the page")
{
    OnLibrary on;
    on.page.chooseSide(1);
    const auto add = [&](const char *name) {
        on.type("className", QLatin1String(name));
        on.previewed("addClass");
        on.make();
        on.page.chooseSide(1);
    };
    auto *tree = on.page.findChild<QTreeWidget *>("classTree");
    add("opioid");
    add("nitazene");
    REQUIRE(tree->topLevelItemCount() == 3); // and the one that the files say
    tree->setCurrentItem(tree->topLevelItem(1));
    REQUIRE(tree->currentItem()->text(0) == QStringLiteral("nitazene"));
    on.page.findChild<QComboBox *>("classParent")->setCurrentText(QStringLiteral("opioid"));
    CHECK(on.previewed("moveClass").contains(QStringLiteral("Class nitazene stands below opioid.")));
    on.make();
    REQUIRE(tree->topLevelItemCount() == 2);
    CHECK(tree->topLevelItem(1)->child(0)->text(0) == QStringLiteral("nitazene"));
    on.page.chooseSide(1);
    tree->setCurrentItem(tree->topLevelItem(1));
    test::press(on.page, "removeClass"); // something is below it
    REQUIRE(eventually([&] { return on.problem().contains(QStringLiteral("cannot be done")); }));
    tree->setCurrentItem(tree->topLevelItem(1)->child(0));
    on.type("className", QStringLiteral("nitazenes"));
    on.previewed("renameClass");
    on.make();
    CHECK(tree->topLevelItem(1)->child(0)->text(0) == QStringLiteral("nitazenes"));
}

TEST_CASE("a library that is not there yet says what to do first, and a file of another kind is refused in a sentence")
{
    const test::MadeUpFolder folder(0);
    CareWork work;
    SubstancesPage page(work);
    QSignalSpy told(&page, &CarePage::told);
    page.show();
    page.enter({QString::fromStdString(folder.path("none.sqlite").string()), {}, {}});
    REQUIRE(eventually([&] { return test::visibleText(page).contains(QStringLiteral("lists no substance yet")); }));
    CHECK_FALSE(std::filesystem::exists(folder.path("none.sqlite")));
    folder.addText("notes.sqlite", "not a library");
    page.enter({QString::fromStdString(folder.path("notes.sqlite").string()), {}, {}});
    REQUIRE(eventually(
        [&] { return !told.isEmpty() && told.last().at(0).toString().contains(QStringLiteral("not a Varde file")); }));
}
