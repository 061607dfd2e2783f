// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

using namespace varde::test;

namespace {

/// Scans of a truth table (file,substance,group) by its last column.
std::map<std::string, std::vector<std::string>> byInstrument(const std::filesystem::path &table)
{
    std::map<std::string, std::vector<std::string>> out;
    std::ifstream in(table);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line))
        out[line.substr(line.rfind(',') + 1)].push_back(line.substr(0, line.find(',')));
    return out;
}

} // namespace

// Real scans on instruments that the library's references were not measured on; the folder is not part of the project.
TEST_CASE("real scans: the names are right, unknowns stay unnamed, and the probability is true")
{
    const std::filesystem::path real = std::filesystem::path(VARDE_REAL_SPECTRA) / "wasatch";
    if (!std::filesystem::exists(real)) {
        std::cout << "SKIPPED: the folder of measured spectra is not here\n";
        return;
    }
    const MadeUpFolder folder(0);
    const std::string library = folder.path("lib.sqlite").string();
    REQUIRE(run({"library", "create", library}).exit == 0);
    const Ran taken = run({"library", "import", library, "--manifest", (real / "manifest.csv").string()});
    REQUIRE(taken.out == "80 references added, 0 already there, 0 not taken\n");

    const auto figures =
        run({"evaluate", "--library", library, "--truth", (real / "truth.csv").string(), "--json"}).objects().at(0);
    CAPTURE(figures.dump());
    CHECK(figures["top1"]["value"] >= 0.97);
    CHECK(figures["named_wrong"]["count"] == 0);
    CHECK(figures["unknown_named"]["count"] == 0);
    CHECK(figures["mixture_called_match"]["count"] <= 1);
    CHECK(figures["ece"]["low"] < 0.05);

    const auto broken =
        run({"evaluate", "--library", library, "--truth", (real / "truth-broken-axis.csv").string(), "--json"})
            .objects()
            .at(0);
    CAPTURE(broken.dump());
    CHECK(broken["named_wrong"]["count"] == 0);
    CHECK(broken["unknown_named"]["count"] == 0);
}

// One scan of a known substance a day would have stopped the broken axis, and stops none of the others.
TEST_CASE("real scans: each instrument's own reference scan passes or corrects its axis, and stops the broken one")
{
    const std::filesystem::path real = std::filesystem::path(VARDE_REAL_SPECTRA) / "wasatch";
    if (!std::filesystem::exists(real)) {
        std::cout << "SKIPPED: the folder of measured spectra is not here\n";
        return;
    }
    const MadeUpFolder folder(0);
    const std::string library = folder.path("lib.sqlite").string();
    REQUIRE(run({"library", "create", library}).exit == 0);
    REQUIRE(run({"library", "import", library, "--manifest", (real / "manifest.csv").string()}).exit == 0);
    for (const char *table : {"truth.csv", "truth-broken-axis.csv"}) {
        const bool isBroken = std::string(table) != "truth.csv";
        int instruments = 0;
        for (const auto &[instrument, scans] : byInstrument(real / table)) {
            std::vector<std::string> arguments{
                "identify",      "--library",       library, "--json", "--reference-material",
                "acetaminophen", "--reference-scan"};
            for (const std::string &scan : scans)
                if (scan.find("Acetaminophen") != std::string::npos && arguments.size() == 7)
                    arguments.push_back((real / scan).string());
            REQUIRE(arguments.size() == 8);
            for (const std::string &scan : scans)
                arguments.push_back((real / scan).string());
            const Ran ran = run(arguments);
            CAPTURE(instrument, ran.err);
            CHECK(ran.exit == (isBroken ? 1 : 0));
            REQUIRE(ran.objects().size() == scans.size());
            for (const auto &object : ran.objects()) {
                CHECK((object["verdict"] == "rescan") == isBroken);
                CHECK((object["quality"]["axis"] == "failed") == isBroken);
            }
            ++instruments;
        }
        CHECK(instruments == (isBroken ? 1 : 9));
    }
}
