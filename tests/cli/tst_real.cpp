// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"

#include <filesystem>
#include <iostream>

using namespace varde::test;

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
