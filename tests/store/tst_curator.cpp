// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/curator.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <algorithm>

using namespace varde;
using namespace varde::store;

namespace {

/// A library with ketamine under two names, MDMA and caffeine.
struct Curated {
    TempDir dir;
    FakeClock clock;
    std::unique_ptr<LibraryStore> library;
    Curator curator;

    Curated() : library(opened(dir / "library.sqlite", clock)), curator(*library)
    {
        std::vector<NewReference> rows{reference("ketamine"), reference("Ketalar", 2.0), reference("MDMA", 3.0),
                                       reference("caffeine", 4.0)};
        rows[0].substance.substanceClass = "dissociative";
        rows[0].substance.role = Role::Active;
        rows[1].substance.isHazardous = true;
        rows[1].form.clear();
        rows[2].substance.synonyms = {"3,4-MDMA"};
        REQUIRE(library->import(rows, {}));
    }

    static std::unique_ptr<LibraryStore> opened(const std::filesystem::path &path, const Clock &clock)
    {
        auto library = LibraryStore::open(path, OpenMode::Create, clock);
        REQUIRE(library);
        return std::move(*library);
    }

    std::string id(const std::string &name) { return curator.find(name)->id; }
    Substance substance(const std::string &name) { return *curator.find(name); }
    std::string version() { return *library->libraryVersion(); }
    std::int64_t newestStep() { return curator.history()->front().id; }
};

const Saying ann{"ANN", "seen in the laboratory's list"};

std::vector<std::string> substanceNames(const LibraryStore &library)
{
    std::vector<std::string> names;
    const auto substances = library.substances();
    for (const Substance &substance : *substances)
        names.push_back(substance.name);
    return names;
}

} // namespace

TEST_CASE("what a person says of a substance stands before the imports, also before a later one")
{
    Curated c;
    REQUIRE(c.curator.edit(c.id("MDMA"),
                           {.stereo = "racemic",
                            .substanceClass = "entactogen",
                            .role = Role::Active,
                            .isHazardous = true,
                            .addNames = {{"molly", NameKind::Street, "en"}, {"krystall", NameKind::Street, "nb"}}},
                           ann));
    auto again = reference("mdma", 9.0);
    again.substance.substanceClass = "another class";
    again.substance.role = Role::Carrier;
    REQUIRE(c.library->import(std::span(&again, 1), {}));
    const Substance mdma = c.substance("MDMA");
    CHECK(mdma.stereo == "racemic");
    CHECK(mdma.substanceClass == "entactogen");
    CHECK(mdma.role == Role::Active);
    CHECK(mdma.isHazardous);
    CHECK(mdma.synonyms == std::vector<std::string>{"3,4-MDMA", "krystall", "molly"});
    CHECK(mdma.names[1].kind == NameKind::Street);
    CHECK(mdma.names[1].language == "nb");
    CHECK(c.library->check());
}

TEST_CASE("a hazard is taken back only with a reason, stays so after another import, and comes back by undo")
{
    Curated c;
    const std::string before = c.version();
    CHECK(codeOf(c.curator.edit(c.id("Ketalar"), {.isHazardous = false}, {"ANN", " "})) == "out_of_range");
    REQUIRE(c.curator.edit(c.id("Ketalar"), {.isHazardous = false}, ann));
    auto again = reference("Ketalar", 2.0);
    again.substance.isHazardous = true;
    REQUIRE(c.library->import(std::span(&again, 1), {}));
    CHECK_FALSE(c.substance("Ketalar").isHazardous);
    CHECK(c.version() != before);
    CHECK(c.curator.history()->front().reason == ann.reason);
    REQUIRE(c.curator.undo(c.newestStep(), {"ANN"}));
    CHECK(c.substance("Ketalar").isHazardous);
}

TEST_CASE("a merged substance is the other one for every reader, keeps what was imported, and undo parts them again")
{
    Curated c;
    const std::string before = c.version();
    const auto oldReferences = *c.library->references();
    REQUIRE(c.curator.merge(c.id("Ketalar"), c.id("ketamine"), "HCl", ann));
    CHECK(substanceNames(*c.library) == std::vector<std::string>{"MDMA", "caffeine", "ketamine"});
    const Substance ketamine = c.substance("Ketalar");
    CHECK(ketamine.name == "ketamine");
    CHECK(ketamine.isHazardous);
    CHECK(ketamine.substanceClass == "dissociative");
    CHECK(ketamine.synonyms == std::vector<std::string>{"Ketalar"});
    int own = 0;
    const auto all = *c.library->references();
    for (const Reference &reference : all)
        if (reference.substanceId == ketamine.id) {
            ++own;
            CHECK(reference.form == "HCl");
        }
    CHECK(own == 2);
    CHECK(c.version() != before);
    CHECK(c.library->check());

    // A later import under the old name is the merged substance too.
    auto later = reference("ketalar", 7.0);
    REQUIRE(c.library->import(std::span(&later, 1), {}));
    CHECK(c.library->substances()->size() == 3);

    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.library->substances()->size() == 4);
    for (const Reference &reference : oldReferences)
        CHECK(c.library->reference(reference.id)->substanceId == reference.substanceId);
}

TEST_CASE("undoing a merge gives the library its old version, and undoing the undo the merged one")
{
    Curated c;
    const std::string apart = c.version();
    REQUIRE(c.curator.merge(c.id("Ketalar"), c.id("ketamine"), {}, ann));
    const std::string merged = c.version();
    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.version() == apart);
    CHECK(c.curator.history()->at(1).isUndone);
    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.version() == merged);
    CHECK_FALSE(c.curator.history()->at(2).isUndone);
}

TEST_CASE("two libraries in which the same was said have the same version")
{
    Curated a;
    Curated b;
    REQUIRE(a.curator.merge(a.id("Ketalar"), a.id("ketamine"), {}, ann));
    REQUIRE(a.curator.edit(a.id("MDMA"), {.role = Role::Active}, ann));
    REQUIRE(b.curator.edit(b.id("MDMA"), {.role = Role::Adulterant}, ann));
    REQUIRE(b.curator.edit(b.id("MDMA"), {.role = Role::Active}, {"BO"}));
    CHECK(a.version() != b.version());
    REQUIRE(b.curator.merge(b.id("Ketalar"), b.id("ketamine"), {}, {"BO"}));
    CHECK(a.version() == b.version());
}

TEST_CASE("a substance whose name is a synonym of one other is that one, and a street name joins nothing")
{
    Curated c;
    REQUIRE(c.curator.edit(c.id("caffeine"), {.addNames = {{"ketamine", NameKind::Street, "en"}}}, ann));
    CHECK(c.library->substances()->size() == 4);
    auto synonym = reference("3,4-mdma", 8.0);
    REQUIRE(c.library->import(std::span(&synonym, 1), {}));
    CHECK(c.library->substances()->size() == 4);
    CHECK(c.library->references()->size() == 5);

    // Where two substances claim the name, nothing is decided.
    auto other = reference("something else", 9.0);
    other.substance.synonyms = {"3,4-MDMA"};
    REQUIRE(c.library->import(std::span(&other, 1), {}));
    CHECK(c.library->substances()->size() == 6);
    CHECK(codeOf(c.curator.find("nothing of the kind")) == "not_found");
}

TEST_CASE("splitting parts what a synonym or a mistake had joined, and loses no hazard")
{
    Curated c;
    auto synonym = reference("3,4-mdma", 8.0);
    REQUIRE(c.library->import(std::span(&synonym, 1), {}));
    const std::string mdma = c.id("MDMA");
    REQUIRE(c.curator.edit(mdma, {.isHazardous = true}, ann));
    const auto part = c.curator.split(mdma, {.into = "3,4-MDMA"}, ann);
    REQUIRE(part);
    CHECK(c.library->substances()->size() == 5);
    CHECK(c.substance("3,4-MDMA").isHazardous);
    CHECK(c.substance("MDMA").synonyms.empty());
    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.library->substances()->size() == 4);
}

TEST_CASE("a reference that was filed under the wrong name moves to a new substance and back")
{
    Curated c;
    const std::string mdma = c.id("MDMA");
    const std::string before = c.version();
    std::string moved;
    const auto all = *c.library->references();
    for (const Reference &reference : all)
        if (reference.substanceId == mdma)
            moved = reference.id;
    REQUIRE(c.curator.edit(mdma, {.addNames = {{"ecstasy", NameKind::Street, {}}}}, ann));
    const auto part = c.curator.split(mdma, {.into = "MDA", .referenceIds = {moved}, .names = {"Ecstasy"}}, ann);
    REQUIRE(part);
    CHECK(c.library->reference(moved)->substanceId == *part);
    CHECK(c.substance("MDA").synonyms == std::vector<std::string>{"ecstasy"});
    CHECK(c.substance("MDMA").synonyms == std::vector<std::string>{"3,4-MDMA"});
    CHECK(c.library->check());
    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.library->reference(moved)->substanceId == mdma);
    CHECK(codeOf(c.curator.find("MDA")) == "not_found");
    CHECK(c.version() == before);
}

TEST_CASE("what cannot be said of a substance is refused, and nothing is changed")
{
    Curated c;
    const auto version = c.version();
    const std::string mdma = c.id("MDMA");
    const std::string caffeine = c.id("caffeine");
    CHECK(codeOf(c.curator.edit("no such id", {.role = Role::Active}, ann)) == "not_found");
    CHECK(codeOf(c.curator.edit(mdma, {}, ann)) == "not_allowed");
    CHECK(codeOf(c.curator.edit(mdma, {.name = "  "}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.edit(mdma, {.name = "Caffeine"}, ann)) == "duplicate");
    CHECK(codeOf(c.curator.edit(mdma, {.addNames = {{"CAFFEINE", NameKind::Synonym, {}}}}, ann)) == "duplicate");
    CHECK(codeOf(c.curator.edit(mdma, {.addNames = {{" ", NameKind::Synonym, {}}}}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.edit(mdma, {.removeNames = {"molly"}}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.add({.name = "mdma"}, ann)) == "duplicate");
    CHECK(codeOf(c.curator.add({.name = ""}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.merge(mdma, mdma, {}, ann)) == "not_allowed");
    CHECK(codeOf(c.curator.merge(mdma, "no such id", {}, ann)) == "not_found");
    CHECK(codeOf(c.curator.split(mdma, {.into = "new"}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.split(mdma, {.into = "MDMA"}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.split(mdma, {.into = "new", .names = {"not its name"}}, ann)) == "not_found");
    CHECK(
        codeOf(c.curator.split(
            mdma,
            {.into = "new", .referenceIds = {c.library->references()->front().id, c.library->references()->back().id}},
            ann)) == "not_found");
    CHECK(codeOf(c.curator.split("no such id", {.into = "new"}, ann)) == "not_found");
    CHECK(codeOf(c.curator.undo(77, ann)) == "not_found");
    REQUIRE(c.curator.merge(c.id("Ketalar"), c.id("ketamine"), {}, ann));
    CHECK(codeOf(c.curator.split(caffeine, {.into = "Ketalar", .names = {}}, ann)) == "not_allowed");
    const std::int64_t merge = c.newestStep();
    REQUIRE(c.curator.undo(merge, ann));
    CHECK(codeOf(c.curator.undo(merge, ann)) == "not_allowed");
    CHECK(c.version() == version);
    CHECK(c.library->substances()->size() == 4);
}

TEST_CASE("a substance may be listed without a reference, and a renamed one keeps its old name as another name")
{
    Curated c;
    const auto id = c.curator.add({.name = "metonitazene", .substanceClass = "nitazene", .isHazardous = true}, ann);
    REQUIRE(id);
    CHECK(c.substance("Metonitazene").substanceClass == "nitazene");
    REQUIRE(c.curator.edit(c.id("MDMA"), {.name = "midomafetamine"}, ann));
    CHECK(c.substance("MDMA").name == "midomafetamine");
    auto under = reference("Midomafetamine", 6.0);
    REQUIRE(c.library->import(std::span(&under, 1), {}));
    CHECK(c.library->substances()->size() == 5);
    CHECK(c.library->check());
    REQUIRE(c.curator.undo(1, ann)); // the first step: it was added
    CHECK(codeOf(c.curator.find("metonitazene")) == "not_found");
}

TEST_CASE("classes are one tree that can be grown, moved, joined and cut, each with undo")
{
    Curated c;
    REQUIRE(c.curator.addClass("stimulant", {}, ann));
    REQUIRE(c.curator.addClass("cathinone", "stimulant", ann));
    REQUIRE(c.curator.edit(c.id("MDMA"), {.substanceClass = "cathinone"}, ann));
    const auto parentOf = [&](const std::string &name) {
        const auto tree = *c.library->classes();
        for (const SubstanceClass &one : tree)
            if (one.name == name)
                return one.parent;
        return std::string("(none)");
    };
    CHECK(parentOf("cathinone") == "stimulant");
    CHECK(codeOf(c.curator.moveClass("stimulant", "cathinone", ann)) == "not_allowed");
    CHECK(codeOf(c.curator.addClass("cathinone", {}, ann)) == "duplicate");
    CHECK(codeOf(c.curator.addClass("x", "nowhere", ann)) == "not_found");
    CHECK(codeOf(c.curator.addClass(" ", {}, ann)) == "out_of_range");
    CHECK(codeOf(c.curator.moveClass("nowhere", {}, ann)) == "not_found");
    CHECK(codeOf(c.curator.removeClass("cathinone", ann)) == "not_allowed");
    CHECK(codeOf(c.curator.removeClass("stimulant", ann)) == "not_allowed");
    CHECK(codeOf(c.curator.removeClass("nowhere", ann)) == "not_found");
    CHECK(codeOf(c.curator.renameClass("nowhere", "x", ann)) == "not_found");
    CHECK(codeOf(c.curator.renameClass("stimulant", "cathinone", ann)) == "not_allowed");
    CHECK(codeOf(c.curator.renameClass("stimulant", " ", ann)) == "out_of_range");

    REQUIRE(c.curator.renameClass("stimulant", "stimulants", ann));
    CHECK(parentOf("cathinone") == "stimulants");
    const std::int64_t renamed = c.newestStep();
    REQUIRE(c.curator.renameClass("cathinone", "dissociative", ann)); // joins the two
    CHECK(c.substance("MDMA").substanceClass == "dissociative");
    REQUIRE(c.curator.undo(c.newestStep(), ann));
    CHECK(c.substance("MDMA").substanceClass == "cathinone");
    REQUIRE(c.curator.moveClass("cathinone", {}, ann));
    REQUIRE(c.curator.removeClass("stimulants", ann));
    CHECK(parentOf("stimulants") == "(none)");
    CHECK(codeOf(c.curator.undo(renamed, ann)) == "not_allowed");
}

TEST_CASE("one of several meanings is asked for, not guessed")
{
    Curated c;
    for (const char *name : {"MDMA", "caffeine"})
        REQUIRE(c.curator.edit(c.id(name), {.addNames = {{"candy", NameKind::Street, "en"}}}, ann));
    CHECK(codeOf(c.curator.find("Candy")) == "not_allowed");
    CHECK(c.curator.find("caffeine")->name == "caffeine");
}
