// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/namesearch.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

namespace {

store::Substance substance(const std::string &name, std::vector<store::SubstanceName> names = {})
{
    store::Substance out;
    out.name = name;
    out.names = std::move(names);
    return out;
}

const std::vector<store::Substance> &someSubstances()
{
    static const std::vector<store::Substance> list{
        substance("2C-B", {{"Nexus", store::NameKind::Street, "en"}}),
        substance("amphetamine", {{"fart", store::NameKind::Street, "nb"}}),
        substance("ketamine", {{"Ketalar", store::NameKind::Synonym, {}}, {"krystall", store::NameKind::Street, "nb"}}),
        substance("MDMA", {{"krystall", store::NameKind::Street, "nb"},
                           {"3,4-methylenedioxy-methamphetamine", store::NameKind::Synonym, "en"}}),
        substance("methamphetamine", {{"Pervitin é", store::NameKind::Synonym, {}}}),
    };
    return list;
}

std::vector<std::string> found(const char *text, std::size_t most = 20)
{
    std::vector<std::string> names;
    for (const NameHit &hit : NameSearch(someSubstances()).find(QString::fromUtf8(text), most))
        names.push_back(someSubstances()[hit.substance].name);
    return names;
}

} // namespace

TEST_CASE("a name is found however it is spaced, hyphenated, accented or capitalised")
{
    for (const char *text : {"2cb", "2C-B", "2c b", " 2C-b "})
        CHECK(found(text) == std::vector<std::string>{"2C-B"});
    CHECK(found("pervitin E") == std::vector<std::string>{"methamphetamine"});
}

TEST_CASE("the whole name comes before its beginning, and that before a part; each substance once")
{
    CHECK(found("amphetamine") == std::vector<std::string>{"amphetamine", "methamphetamine", "MDMA"});
    CHECK(found("ket") == std::vector<std::string>{"ketamine"});
    CHECK(found("amphetamine", 1) == std::vector<std::string>{"amphetamine"});
}

TEST_CASE("a street name finds every substance it may mean and says that it is one")
{
    const auto hits = NameSearch(someSubstances()).find(QStringLiteral("Krystall"));
    REQUIRE(hits.size() == 2);
    for (const NameHit &hit : hits) {
        CHECK(hit.isStreetName);
        CHECK(hit.language == "nb");
        CHECK(hit.name == "krystall");
    }
    CHECK_FALSE(NameSearch(someSubstances()).find(QStringLiteral("ketalar")).front().isStreetName);
}

TEST_CASE("nothing typed and nothing known find nothing")
{
    CHECK(found("").empty());
    CHECK(found(" - ").empty());
    CHECK(found("qqq").empty());
    CHECK(NameSearch().find(QStringLiteral("a")).empty());
}
