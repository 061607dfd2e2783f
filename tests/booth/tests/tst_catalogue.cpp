// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/catalogue.h"
#include "booth/tests/dilution.h"
#include "booth/tests/shipped.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace varde;
using namespace varde::booth;
using nlohmann::json;
using store::TestKind;

namespace {

json whole()
{
    return json::parse(shippedCatalogueText());
}

std::string complaint(const std::string &text)
{
    const auto read = readCatalogue(text);
    return read ? "taken" : read.error().detail;
}

} // namespace

TEST_CASE("catalogue: what is shipped can be read and holds the strips and reagents of a booth")
{
    const auto read = readCatalogue(shippedCatalogueText());
    INFO((read ? std::string() : read.error().detail));
    REQUIRE(read);
    for (const char *strip : {"fentanyl", "nitazene", "benzodiazepine", "xylazine"})
        CHECK(read->find(TestKind::Strip, strip));
    for (const char *reagent : {"marquis", "mecke", "mandelin", "ehrlich", "froehde", "simons"}) {
        const TestSpec *test = read->find(TestKind::Reagent, reagent);
        REQUIRE(test);
        CHECK(test->needsWhiteLight);
        CHECK(test->colours.size() >= 3);
    }
    CHECK_FALSE(read->find(TestKind::Reagent, "fentanyl"));
    CHECK(shippedCatalogue().tests.size() == read->tests.size());
}

TEST_CASE("catalogue: every source that is listed is used, and none of them twice")
{
    const std::string facts = whole()["tests"].dump();
    for (const Source &source : shippedCatalogue().sources) {
        INFO(source.key);
        CHECK(facts.find("\"" + source.key + "\"") != std::string::npos);
        CHECK(source.text.size() > 10);
    }
}

TEST_CASE("catalogue: a strip has a limit, a window, a time to read and a dilution that is strong enough")
{
    for (const TestSpec &test : shippedCatalogue().tests) {
        INFO(test.id);
        CHECK(test.read.until > test.read.from);
        if (test.kind == TestKind::Reagent)
            continue;
        CHECK_FALSE(test.finds.empty());
        REQUIRE(test.retest);
        const FormDilution *dilution = test.dilutionFor(store::SampleForm::Powder);
        REQUIRE(dilution);
        CHECK_FALSE(windowOf(test, dilution->massMg, dilution->volumeMl).isTooWeak());
        const auto second = windowOf(test, test.retest->massMg, test.retest->volumeMl);
        CHECK_FALSE(second.isTooWeak());
        CHECK_FALSE(second.mayCrossReact());
        CHECK(*second.mgPerMl < dilution->massMg / dilution->volumeMl);
        CHECK_FALSE(test.dilutionFor(store::SampleForm::Blotter));
    }
}

TEST_CASE("catalogue: published facts stand in it as they were published")
{
    const TestSpec &fentanyl = *shippedCatalogue().find(TestKind::Strip, "fentanyl");
    for (const char *name : {"methamphetamine", "MDMA", "diphenhydramine"}) {
        const auto at = std::find_if(fentanyl.crossReactants.begin(), fentanyl.crossReactants.end(),
                                     [&](const CrossReactant &one) { return one.substance == name; });
        INFO(name);
        REQUIRE(at != fentanyl.crossReactants.end());
        CHECK(at->fromMgPerMl == 1);
    }
    const TestSpec &nitazene = *shippedCatalogue().find(TestKind::Strip, "nitazene");
    CHECK(nitazene.targets.front().limitNgPerMl == 3000);
    CHECK(nitazene.crossReactants.front().substance == "caffeine");
    CHECK(nitazene.crossReactants.front().fromMgPerMl == 0.3);
    const TestSpec &xylazine = *shippedCatalogue().find(TestKind::Strip, "xylazine");
    CHECK(std::any_of(xylazine.crossReactants.begin(), xylazine.crossReactants.end(),
                      [](const CrossReactant &one) { return one.substance == "lidocaine" && !one.fromMgPerMl; }));
}

TEST_CASE("catalogue: a name fits a pattern whatever its case, spaces and hyphens, and a star stands for any letters")
{
    CHECK(fitsAny("Protonitazene", {"*nitazene*"}));
    CHECK(fitsAny("N-Desethyl isotonitazene", {"*nitazene"}));
    CHECK(fitsAny("2-FDCK", {"2 fdck"}));
    CHECK_FALSE(fitsAny("nitazene-like", {"*nitazene"}));
    CHECK_FALSE(fitsAny("caffeine", {"*nitazene*", "xylazine"}));
    CHECK_FALSE(fitsAny("", {"*"}));
    CHECK_FALSE(fitsAny(std::string(5000, 'a'), {"*a*a*a*a*a*a*a*a*a*a*a*b"}));
}

TEST_CASE("catalogue: a fault is named with its line and its cause, and nothing is taken")
{
    CHECK(complaint("") == "line 1: " + complaint("").substr(8));
    CHECK(complaint("[]") == "line 1: not an object in braces");
    CHECK(complaint("{\n\"about\": \"x\",\n oops }").find("line 3: ") == 0);

    const auto broken = [](const std::function<void(json &)> &change) {
        json copy = whole();
        change(copy);
        return complaint(copy.dump(1));
    };
    CHECK(broken([](json &all) { all["tests"][0]["read"]["until_s"] = 10; }).find("ends before it begins") !=
          std::string::npos);
    CHECK(broken([](json &all) {
              all["tests"][0]["targets"][0]["source"] = "hearsay";
          }).find("a source that is not listed: hearsay") != std::string::npos);
    CHECK(broken([](json &all) { all["tests"][1]["id"] = "fentanyl"; }).find("test 2 repeats fentanyl") !=
          std::string::npos);
    CHECK(broken([](json &all) { all["tests"][0]["limit"] = 3; }).find("\"limit\" that means nothing here") !=
          std::string::npos);
    CHECK(broken([](json &all) { all["tests"][0]["targets"][0]["limit_ng_per_ml"] = 0; }).find("greater than 0") !=
          std::string::npos);
    CHECK(broken([](json &all) { all["tests"][4]["colours"][0]["colours"] = "pink"; }).find("not known: pink") !=
          std::string::npos);
    CHECK(broken([](json &all) { all["tests"][0]["dilutions"][0]["forms"] = {"brick"}; }).find("not known: brick") !=
          std::string::npos);
    CHECK(broken([](json &all) { all["sources"].push_back(all["sources"][0]); }).find("repeats the key") !=
          std::string::npos);
    CHECK(readCatalogue(std::string(2'000'000, ' ')).error().code == Errc::FileTooLarge);
}

TEST_CASE("catalogue: no prefix of the file is taken for a whole one")
{
    const std::string text(shippedCatalogueText());
    for (std::size_t length = 0; length + 3 < text.size(); length += 97)
        CHECK_FALSE(readCatalogue(text.substr(0, length)));
}

TEST_CASE("catalogue: colours have names that never change")
{
    for (int colour = 0; colour <= int(lastColour); ++colour)
        CHECK(colourFromName(colourName(Colour(colour))) == Colour(colour));
    CHECK_FALSE(colourFromName("pink"));
}
