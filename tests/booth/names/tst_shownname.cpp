// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/namesearch.h"
#include "booth/names/commonnames.h"
#include "booth/names/shownname.h"
#include "booth/practice/practicelibrary.h"
#include "booth/practice/tsvtable.h"
#include "support/catch.h"

#include <set>

using namespace varde;
using namespace varde::booth;
using store::NameKind;

namespace {

store::Substance called(const std::string &name, std::vector<store::SubstanceName> names = {})
{
    store::Substance substance;
    substance.name = name;
    substance.names = std::move(names);
    return substance;
}

} // namespace

TEST_CASE("shown name: the first synonym of the language, never a street name, else the substance's own")
{
    const store::Substance cocaine = called("cocaine", {{"koks", NameKind::Street, "nb"},
                                                        {"benzoylmethylecgonine", NameKind::Synonym, ""},
                                                        {"kokain", NameKind::Synonym, "nb"},
                                                        {"kokaina", NameKind::Synonym, "nb"}});
    CHECK(shownName(cocaine, "nb") == "kokain");
    CHECK(shownName(cocaine, "en") == "cocaine");
    CHECK(shownName(called("MDMA"), "nb") == "MDMA");
}

TEST_CASE("shown name: what a library says stands before what came with the program, which knows its synonyms too")
{
    const auto names = bokmalNames({called("cocaine", {{"cocain", NameKind::Synonym, "nb"}}),
                                    called("1,3,7-trimethylxanthine", {{"caffeine", NameKind::Synonym, ""}}),
                                    called("ket", {{"ketamine", NameKind::Street, "en"}}), called("exampline")});
    CHECK(names.at("cocaine") == "cocain");
    CHECK(names.at("1,3,7-trimethylxanthine") == "koffein");
    CHECK(names.count("ket") == 0); // a street name may mean another
    CHECK(names.count("exampline") == 0);
    CHECK(names.at("lidocaine") == "lidokain"); // of no library, and a strip reacts to it
}

TEST_CASE("shown name: every line that came with the program is whole, said once and another name than the stored one")
{
    const auto table = readTsv(VARDE_SOURCE_DIR "/spectra/bokmal.tsv", {"substance", "name"});
    REQUIRE(table);
    const auto practice = readPracticeReferences(VARDE_SOURCE_DIR "/spectra");
    REQUIRE(practice);
    std::set<std::string> stored;
    std::set<std::string> shown;
    for (const TsvRow &row : table->rows) {
        INFO("line " << row.line);
        CHECK_FALSE(table->cell(row, 1).empty());
        CHECK(table->cell(row, 0) != table->cell(row, 1));
        CHECK(stored.insert(table->cell(row, 0)).second);
        CHECK(shown.insert(table->cell(row, 1)).second); // two that are called the same could not be told apart
    }
    for (const char *name : {"cocaine", "caffeine", "ketamine", "amphetamine", "methamphetamine", "lidocaine"})
        CHECK(stored.count(name) == 1);
    // No bokmål name is the stored name of something else.
    for (const PracticeReference &reference : *practice)
        CHECK(shown.count(reference.substance) == 0);
    for (const store::Substance &common : commonSubstances())
        CHECK(shown.count(common.name) == 0);
}
