// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/namepattern.h"

#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

namespace {

std::string fitted(const char *pattern, const std::string &name)
{
    const auto parsed = NamePattern::parse(pattern);
    REQUIRE(parsed);
    const auto facts = parsed->match(name);
    if (!facts)
        return "no";
    std::string out;
    for (const auto &[field, value] : *facts)
        out += std::string(fieldName(field)) + "=" + value + ";";
    return out;
}

} // namespace

TEST_CASE("pattern: fields take what stands between the words of the pattern")
{
    CHECK(fitted("{substance}_{form}_{*}", "cocaine_HCl_0042") == "substance=cocaine;form=HCl;");
    CHECK(fitted("{substance}_{form}_{*}", "cocaine_HCl_0042_b") == "substance=cocaine;form=HCl;");
    CHECK(fitted("{*}-{substance}", "IR-2-fluorodeschloroketamine") == "substance=2-fluorodeschloroketamine;");
    CHECK(fitted("{substance} ({form})", "lidocaine (base)") == "substance=lidocaine;form=base;");
    CHECK(fitted("{substance}", "any thing at all") == "substance=any thing at all;");
    CHECK(fitted("{substance}_{*}", "cocaine") == "no");
    CHECK(fitted("{substance}_{form}", "_HCl") == "no");
    CHECK(fitted("SWG {substance}", "NIST caffeine") == "no");
}

TEST_CASE("pattern: underscores in a value are blanks; without one nothing is said")
{
    CHECK(fitted("{substance}__{*}", "benzoic_acid__1") == "substance=benzoic acid;");
    CHECK(fitted("{substance} ", "_ ") == "");
}

TEST_CASE("pattern: the first alternative that fits counts")
{
    CHECK(fitted("{substance}_{form}|{substance}", "caffeine") == "substance=caffeine;");
    CHECK(fitted("{substance}_{form}|{substance}", "caffeine_citrate") == "substance=caffeine;form=citrate;");
}

TEST_CASE("pattern: a slash stands for a folder, and folders in front do not count")
{
    CHECK(fitted("{class}/{substance}", "/media/x/opioids/fentanyl") == "substance=fentanyl;class=opioids;");
    CHECK(fitted("{substance}", "/media/x/fentanyl") == "substance=fentanyl;");
    CHECK(fitted("{class}/{substance}", "fentanyl") == "no");
    CHECK(fitted("lib/{substance}", "/lib/other/fentanyl") == "no");
    CHECK(patternSubject("/a/b.zip", "set/x.dx") == "/a/b/set/x");
    CHECK(patternSubject("/a/v1.2/x.y.dx", "") == "/a/v1.2/x.y");
}

TEST_CASE("pattern: every mistake in one is said")
{
    for (const auto &[text, what] : {std::pair("{substance", "not closed"), std::pair("{purity}", "no field {purity}"),
                                     std::pair("{form}_{form}", "stands twice"), std::pair("{form}{*}", "between two"),
                                     std::pair("{form}|", "between the bars"), std::pair("", "between the bars")}) {
        INFO(text);
        const auto parsed = NamePattern::parse(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == Errc::OutOfRange);
        CHECK(parsed.error().detail.find(what) != std::string::npos);
    }
}

TEST_CASE("pattern: a name that is made to be hard takes no longer than its length asks for")
{
    // Tried by every way round, this takes longer than the sun will shine.
    const std::string name(3000, 'a');
    CHECK(fitted("{substance}a{form}a{class}a{role}a{cas}a{source}a{licence}b", name) == "no");
}
