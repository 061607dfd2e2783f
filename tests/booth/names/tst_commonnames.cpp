// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/namesearch.h"
#include "booth/names/commonnames.h"
#include "booth/practice/tsvtable.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::booth;

namespace {

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Names of the substances that a search finds, best first.
std::vector<std::string> found(const std::vector<store::Substance> &substances, const char *text)
{
    std::vector<std::string> names;
    for (const NameHit &hit : NameSearch(substances).find(QString::fromUtf8(text)))
        names.push_back(substances[hit.substance].name);
    return names;
}

} // namespace

TEST_CASE("every line of the common names is whole, said once, and tells its source")
{
    const auto table = readTsv(VARDE_SOURCE_DIR "/src/booth/names/commonnames.tsv",
                               {"substance", "name", "kind", "language", "source"});
    REQUIRE(table);
    CHECK(table->rows.size() >= 300);
    std::set<std::string> said;
    std::set<std::string> begun;
    std::string last;
    for (const TsvRow &row : table->rows) {
        INFO("line " << row.line);
        const std::string substance = table->cell(row, 0);
        const std::string kind = table->cell(row, 2);
        const std::string language = table->cell(row, 3);
        CHECK_FALSE(table->cell(row, 1).empty());
        CHECK(said.insert(substance + '\t' + table->cell(row, 1) + '\t' + language).second);
        CHECK(std::set<std::string>{"name", "synonym", "street"}.count(kind) == 1);
        CHECK(std::set<std::string>{"", "en", "nb"}.count(language) == 1);
        CHECK(std::set<std::string>{"nida-2014", "medx", "memory"}.count(table->cell(row, 4)) == 1);
        if (substance != last) {
            // Lines of one substance stand together, its own name first.
            CHECK(begun.insert(substance).second);
            CHECK(kind == "name");
            CHECK(table->cell(row, 1) == substance);
        }
        last = substance;
    }
    CHECK(commonSubstances().size() == begun.size());
}

TEST_CASE("a street name of either language finds what may be meant, the substance's own name first")
{
    const auto &common = commonSubstances();
    CHECK(found(common, "molly").front() == "MDMA");
    CHECK(found(common, "gobbe").front() == "GHB");
    CHECK(found(common, "fleinsopp").front() == "psilocybin");
    CHECK(found(common, "amfetamin").front() == "amphetamine");
    CHECK(found(common, "2cb").front() == "2C-B");
    CHECK(found(common, "ket").front() == "ketamine");
    // G is both, and the list says so.
    const auto both = found(common, "g");
    CHECK(holds(both, "GHB"));
    CHECK(holds(both, "GBL"));
    CHECK(found(common, "nobody calls it so").empty());
}

TEST_CASE("a library keeps its own names, gains the common ones, and what it lacks stands behind")
{
    store::Substance own;
    own.name = "3,4-Methylenedioxymethamphetamine";
    own.id = "own";
    store::Substance other;
    other.name = "kratomate";
    other.id = "other";
    const auto all = withCommonNames({own, other});
    REQUIRE(all.size() == 2 + commonSubstances().size() - 1);
    CHECK(all[0].id == "own");
    CHECK(all[0].name == own.name);
    CHECK(holds(all[0].synonyms, "molly"));
    CHECK(all[0].names.size() == all[0].synonyms.size());
    CHECK(all[1].synonyms.empty());
    CHECK(found(all, "molly") == std::vector<std::string>{own.name});
    CHECK(std::none_of(all.begin(), all.end(), [](const store::Substance &one) { return one.name == "MDMA"; }));
}

TEST_CASE("a street name is the same claim as every substance that may be meant, and no name makes none")
{
    CHECK(holds(commonSynonymsOf("Special-K"), "ketamine"));
    CHECK(holds(commonSynonymsOf("speed"), "amphetamine"));
    CHECK(holds(commonSynonymsOf("nitazen"), "metonitazene"));
    CHECK(holds(commonSynonymsOf("nitazen"), "protonitazene"));
    CHECK_FALSE(holds(commonSynonymsOf("speed"), "cocaine"));
    CHECK(commonSynonymsOf("nobody calls it so").empty());
    CHECK(commonSynonymsOf("").empty());
}
