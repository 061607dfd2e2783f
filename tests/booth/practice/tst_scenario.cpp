// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/scenario.h"
#include "drivers/acquire.h"
#include "practicefiles.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::booth;
using varde::test::PracticeFiles;

namespace {

const std::filesystem::path shipped = std::filesystem::path(VARDE_SOURCE_DIR) / "spectra";

Result<std::vector<PracticeScenario>> scenariosOf(const std::string &rows)
{
    const PracticeFiles files;
    files.write("scenarios.tsv", PracticeFiles::scenarioHeader + rows);
    return readPracticeScenarios(files.path());
}

} // namespace

TEST_CASE("scenario: every column arrives where it belongs")
{
    const auto scenarios = scenariosOf(PracticeFiles::scenario("one", "raman", "sugar:crystal=0.75;new drug=0.25"));
    REQUIRE(scenarios);
    REQUIRE(scenarios->size() == 1);
    const PracticeScenario &scenario = scenarios->front();
    CHECK(scenario.id == "one");
    CHECK(scenario.titleEn == "Title");
    CHECK(scenario.titleNb == "Tittel");
    CHECK(scenario.soldAs == "sugar");
    CHECK(scenario.technique == Technique::Raman);
    CHECK(scenario.simulatorAddress == drivers::Simulator::ramanAddress);
    CHECK(scenario.integration == std::chrono::milliseconds(250));
    CHECK(scenario.scans == 4);
    CHECK(scenario.sample.noise == 1);
    CHECK(scenario.sample.background == 0.2);
    CHECK(scenario.sample.shiftPerCm == 3);
    CHECK(scenario.sample.contact == 0.5);
    CHECK(scenario.sample.dropProbability == 0.1);
    CHECK(scenario.sample.unplugAfterFrames == 7);
    CHECK(scenario.sample.seed == 42);
    REQUIRE(scenario.sample.components.size() == 2);
    CHECK(scenario.sample.components[0].share == 0.75);
    CHECK(scenario.sample.components[1].share == 0.25);
}

TEST_CASE("scenario: parts are looked up by technique, also among what no library holds")
{
    CHECK(scenariosOf(PracticeFiles::scenario("one", "raman", "new drug=1")));
    CHECK(scenariosOf(PracticeFiles::scenario("one", "atr_ir", "new drug=1")).error().code == Errc::NotFound);
    CHECK(scenariosOf(PracticeFiles::scenario("one", "raman", "flour=1")).error().code == Errc::NotFound);
    CHECK(scenariosOf(PracticeFiles::scenario("one", "raman", "sugar:syrup=1")).error().code == Errc::NotFound);
}

TEST_CASE("scenario: a part without a usable share is named by line and column")
{
    const char *parts = GENERATE("sugar", "sugar=", "sugar=0", "sugar=2", "sugar=x", "sugar=1;");
    const auto scenarios = scenariosOf(PracticeFiles::scenario("one", "raman", parts));
    REQUIRE_FALSE(scenarios);
    CHECK(scenarios.error().code == Errc::ManifestInvalid);
    CHECK(scenarios.error().detail.find("scenarios.tsv line 2, column parts") == 0);
}

TEST_CASE("scenario: a substance of two forms must say which")
{
    const PracticeFiles files;
    files.write("hidden.tsv",
                PracticeFiles::bandHeader + "sugar\tsyrup\tcarrier\t-\tsugar\t-\traman\t900\t1\t10\tbook\tverified\n");
    CHECK(readPracticeScenarios(files.path()).error().code == Errc::ManifestInvalid);
    files.write("scenarios.tsv",
                PracticeFiles::scenarioHeader + PracticeFiles::scenario("one", "raman", "sugar:syrup=1"));
    CHECK(readPracticeScenarios(files.path()));
}

TEST_CASE("scenario: an empty title, an unknown technique and a bad number are named")
{
    CHECK(scenariosOf("one\t-\tTittel\t-\traman\tsugar=1\t250\t4\t1\t0\t0\t1\t0\t-\t1\n").error().detail ==
          "scenarios.tsv line 2, column title_en: is empty");
    CHECK(scenariosOf(PracticeFiles::scenario("one", "ir", "sugar=1")).error().detail.find("column technique") !=
          std::string::npos);
    CHECK(scenariosOf("one\tT\tT\t-\traman\tsugar=1\t250\t0\t1\t0\t0\t1\t0\t-\t1\n").error().detail ==
          "scenarios.tsv line 2, column scans: 0 is out of range");
    CHECK(scenariosOf("one\tT\tT\t-\traman\tsugar=1\t250\t1\t1\t0\t0\t1\t0\t-1\t1\n").error().detail ==
          "scenarios.tsv line 2, column unplug_after: -1 is out of range");
}

TEST_CASE("scenario: an id that stands twice is a duplicate, a missing file is not found")
{
    const std::string row = PracticeFiles::scenario("one", "raman", "sugar=1");
    CHECK(scenariosOf(row + row).error().code == Errc::Duplicate);
    CHECK(readPracticeScenarios("/nowhere").error().code == Errc::FileNotFound);
}

TEST_CASE("shipped scenarios: every one can be laid under its instrument")
{
    const auto scenarios = readPracticeScenarios(shipped);
    REQUIRE(scenarios);
    CHECK(scenarios->size() >= 12);
    for (const PracticeScenario &scenario : *scenarios) {
        INFO(scenario.id);
        const auto simulator = drivers::Simulator::open(scenario.simulatorAddress);
        REQUIRE(simulator);
        CHECK((*simulator)->setSample(scenario.sample));
        CHECK((*simulator)->capabilities().technique == scenario.technique);
        CHECK(scenario.integration >= (*simulator)->capabilities().minIntegration);
        CHECK(scenario.integration <= (*simulator)->capabilities().maxIntegration);
        CHECK_FALSE(scenario.sample.components.empty());
    }
}

TEST_CASE("shipped scenarios: what is sold is a name the practice library knows, or nothing")
{
    const auto references = readPracticeReferences(shipped);
    const auto scenarios = readPracticeScenarios(shipped);
    REQUIRE((references && scenarios));
    std::set<std::string> names = {""};
    for (const PracticeReference &reference : *references)
        names.insert(reference.substance);
    for (const PracticeScenario &scenario : *scenarios) {
        INFO(scenario.id);
        CHECK(names.contains(scenario.soldAs));
    }
}

TEST_CASE("shipped scenarios: what no library holds has no reference in its technique")
{
    const auto references = readPracticeReferences(shipped);
    REQUIRE(references);
    for (const PracticeReference &reference : *references) {
        const bool isHiddenInRaman = reference.substance == "methamphetamine";
        const bool isHiddenInInfrared =
            reference.substance == "alpha-PVP" || reference.substance == "MDPV" || reference.substance == "4-FA";
        INFO(reference.substance);
        CHECK_FALSE((reference.spectrum.technique == Technique::Raman && isHiddenInRaman));
        CHECK_FALSE((reference.spectrum.technique == Technique::AtrIr && isHiddenInInfrared));
    }
}

TEST_CASE("shipped scenarios: where frames get lost some do, and the scan gets over it")
{
    const auto scenarios = readPracticeScenarios(shipped);
    REQUIRE(scenarios);
    int seen = 0;
    for (const PracticeScenario &scenario : *scenarios) {
        if (scenario.sample.dropProbability == 0)
            continue;
        ++seen;
        INFO(scenario.id);
        const auto simulator = drivers::Simulator::open(scenario.simulatorAddress);
        REQUIRE(simulator);
        REQUIRE((*simulator)->setSample(scenario.sample));
        const auto scan = drivers::measure(**simulator, {.integration = scenario.integration, .scans = scenario.scans},
                                           {}, [](const auto &) {});
        REQUIRE(scan);
        CHECK(scan->frames == scenario.scans);
        CHECK(scan->lost >= 2);
    }
    CHECK(seen > 0);
}
