// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"

using namespace varde;
using namespace varde::test;

namespace {

/// A calibrated library of 6 made-up substances and four scans.
const MadeUpFolder &folder()
{
    static const MadeUpFolder made(6);
    static const bool isReady = [] {
        for (int i = 0; i < 4; ++i)
            made.addScan("s" + std::to_string(i) + ".dx", i);
        return runImport(made.path("lib.sqlite"), made.manifest());
    }();
    REQUIRE(isReady);
    return made;
}

/// A table of so many results; every `wrongEach`th says another substance than the scan shows.
std::string results(int count, int instruments, int wrongEach)
{
    std::string text = "file,substance,group\n";
    for (int i = 0; i < count; ++i) {
        const int shown = i % 4;
        const int said = wrongEach > 0 && i % wrongEach == 0 ? (shown + 1) % 4 : shown;
        text += "s" + std::to_string(shown) + ".dx,substance " + std::to_string(said) + ",instrument " +
                std::to_string(i % instruments) + "\n";
    }
    return text;
}

Ran refit(const std::string &table)
{
    folder().addText("results.csv", table);
    return run(
        {"library", "refit", folder().path("lib.sqlite").string(), "--truth", folder().path("results.csv").string()});
}

nlohmann::json identified()
{
    const Ran ran =
        run({"identify", "--json", "--library", folder().path("lib.sqlite").string(), folder().path("s0.dx").string()});
    REQUIRE(ran.exit == 0);
    return ran.objects().at(0);
}

} // namespace

TEST_CASE("refit: laboratory results that contradict a certainty bring it down, and its source says so")
{
    const auto before = identified();
    CHECK(before["certainty_source"] == "simulated repeats");

    const Ran few = refit(results(299, 3, 5));
    CHECK(few.exit == 1);
    CHECK(few.err.find("299 confirmed scans") != std::string::npos);
    const Ran one = refit(results(400, 1, 5));
    CHECK(one.exit == 1);
    CHECK(one.err.find("of 1 instruments") != std::string::npos);
    CHECK(identified()["probability"] == before["probability"]);

    const Ran mended = refit(results(403, 3, 5));
    CAPTURE(mended.out, mended.err);
    REQUIRE(mended.exit == 0);
    CHECK(mended.out.find("raman: 403 confirmed scans of 3 instruments") != std::string::npos);
    CHECK(mended.out.find("refitted") != std::string::npos);
    const auto after = identified();
    CHECK(after["certainty_source"] == "laboratory results");
    CHECK(after["probability"].get<double>() < before["probability"].get<double>() - 0.1);
    CHECK(after["model_id"] != before["model_id"]);

    const Ran again = refit(results(403, 3, 5));
    CHECK(again.exit == 0);
    CHECK(again.out.find("kept as it was") != std::string::npos);

    REQUIRE(run({"library", "calibrate", folder().path("lib.sqlite").string()}).exit == 0);
    CHECK(identified()["certainty_source"] == "simulated repeats");
    CHECK(identified()["probability"] == before["probability"]);
}

TEST_CASE("refit: a table that is not there, or without a usable scan, is told and changes nothing")
{
    const std::string library = folder().path("lib.sqlite").string();
    const Ran none = run({"library", "refit", library, "--truth", folder().path("nowhere.csv").string()});
    CHECK(none.exit == 1);
    CHECK(none.err.find("nowhere.csv") != std::string::npos);
    const Ran empty = refit("file,substance,group\n");
    CHECK(empty.exit == 1);
    const Ran mixtures = refit("file,substance,group\ns0.dx,substance 0+substance 1,a\n");
    CHECK(mixtures.exit == 1);
    CHECK(mixtures.err.find("no scan of one substance") != std::string::npos);
}
