// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/truthtable.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"
#include "support/schema.h"

#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::test;

namespace {

/// A library of 6 made-up substances, all of one class, with scans and a truth table.
const MadeUpFolder &folder()
{
    static const MadeUpFolder made(6);
    static const bool isReady = [] {
        for (int i = 0; i < 4; ++i)
            made.addScan("s" + std::to_string(i) + ".dx", i);
        made.addScan("new.dx", 70);
        made.addText("truth.csv", "file,substance,group\n"
                                  "s0.dx,substance 0,a\ns1.dx,NAME 1,b\ns2.dx,substance 2,a\ns3.dx,substance 3,b\n"
                                  "new.dx,something else,b\n");
        return runImport(made.path("lib.sqlite"), made.manifest());
    }();
    REQUIRE(isReady);
    return made;
}

Ran evaluated(const std::string &truth, std::vector<std::string> more = {}, int interruptAfterMs = -1)
{
    more.insert(more.begin(), {"evaluate", "--library", folder().path("lib.sqlite").string(), "--truth",
                               folder().path(truth).string()});
    return run(more, interruptAfterMs);
}

std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("evaluate: all that can be asked for is in the object, in the schema's shape, and the library is as it was")
{
    folder();
    const std::string before = contentOf(folder().path("lib.sqlite"));
    const Ran ran = evaluated("truth.csv", {"--json", "--leave-one-out", "--synthetic-mixtures", "2", "--plot",
                                            folder().path("r.svg").string()});
    CAPTURE(ran.err);
    REQUIRE(ran.exit == 0);
    REQUIRE(ran.objects().size() == 1);
    const auto figures = ran.objects()[0];
    CHECK(schemaBreaches(schema("evaluate.schema.json"), figures) == std::vector<std::string>{});
    CHECK(figures["top1"]["count"] == 4);
    CHECK(figures["unknowns"]["by_probability"]["auroc"]["value"] == 1);
    CHECK(figures["leave_one_out"]["substances"] == 4);
    CHECK(figures["leave_one_out"]["named"]["count"] == 0);
    CHECK(figures["leave_one_out"]["named"]["of"] == 4);
    CHECK(figures["leave_one_out"]["same_class_named"]["of"] == 4);
    CHECK(figures["leave_one_out"]["separation"]["by_probability"]["auroc"]["value"] == 1);
    CHECK(figures["synthetic_pairs"] == 2);
    CHECK(figures["synthetic_mixtures"]["samples"] == 8);
    CHECK(figures["synthetic_mixtures"]["by_share"].size() == 4);
    CHECK(figures["mixtures"] == nullptr);
    CHECK(contentOf(folder().path("r.svg")).find("</svg>") != std::string::npos);
    CHECK(contentOf(folder().path("lib.sqlite")) == before);
}

TEST_CASE("evaluate: the plain figures have the schema's shape too, and the text says the same")
{
    const Ran json = evaluated("truth.csv", {"--json"});
    REQUIRE(json.exit == 0);
    CHECK(schemaBreaches(schema("evaluate.schema.json"), json.objects().at(0)) == std::vector<std::string>{});
    CHECK(json.objects()[0]["leave_one_out"] == nullptr);
    const Ran text = evaluated("truth.csv");
    CHECK(text.exit == 0);
    CHECK(text.out.find("best substance right") != std::string::npos);
    CHECK(text.out.find("4 of 4  1.000  (0.398 to 1.000)") != std::string::npos);
    CHECK(text.out.find("AUROC, by probability") != std::string::npos);
    CHECK(text.out.find("expected calibration error") != std::string::npos);
}

TEST_CASE("evaluate: a row that cannot be used is one sentence, and the others go on")
{
    folder().addText("bad.csv", "file,substance,shares\n"
                                "s0.dx,substance 0,\n"
                                "absent.dx,substance 1,\n"
                                ",substance 1,\n"
                                "s1.dx,substance 1+substance 2,0.7\n"
                                "s2.dx,substance 2,\n");
    const Ran ran = evaluated("bad.csv", {"--json"});
    CHECK(ran.exit == 1);
    CHECK(ran.complaints().size() == 3);
    CHECK(ran.complaints()[0].find("varde-cli: absent.dx: ") == 0);
    CHECK(ran.objects().at(0)["scans"] == 2);
}

TEST_CASE("evaluate: a table without its columns, a plot that is no SVG and a file that is not there are refused")
{
    folder().addText("columns.csv", "file,name\ns0.dx,substance 0\n");
    const Ran columns = evaluated("columns.csv");
    CHECK(columns.exit == 1);
    CHECK(columns.complaints().size() == 1);
    CHECK(columns.out.empty());
    CHECK(evaluated("nowhere.csv").exit == 1);
    CHECK(evaluated("truth.csv", {"--plot", "r.png"}).exit == 2);
    CHECK(evaluated("truth.csv", {"--synthetic-mixtures", "0"}).exit == 2);
    CHECK(evaluated("truth.csv", {"--plot", folder().path("no/such/r.svg").string()}).exit == 1);
}

TEST_CASE("evaluate: mixtures with known shares are judged by share")
{
    folder().addText("shares.csv", "file,substance,shares\ns0.dx,substance 0 + substance 1,0.9+0.1\n");
    const auto figures = evaluated("shares.csv", {"--json"}).objects().at(0);
    CHECK(figures["mixtures"]["samples"] == 1);
    CHECK(figures["mixtures"]["major_found"]["count"] == 1);
    CHECK(figures["mixtures"]["by_share"][0]["minor_found"]["of"] == 1);
    CHECK(figures["mixtures"]["by_share"][0]["minor_found"]["count"] == 0);
}

TEST_CASE("evaluate: Ctrl-C stops it with one sentence and without figures")
{
    const Ran ran = evaluated("truth.csv", {"--leave-one-out", "--json"}, 60);
    if (ran.exit == 0)
        return; // it was done before the key was pressed
    CHECK(ran.out.empty());
    CHECK(ran.complaints().size() <= 1);
}

TEST_CASE("truth: shares are numbers above 0 that sum to 1")
{
    CHECK(cli::parseShares("", 2)->empty());
    const auto shares = cli::parseShares("0.70 + 0.29", 2);
    REQUIRE(shares);
    CHECK((*shares)[0] == Catch::Approx(70.0 / 99));
    for (const char *bad : {"0.7", "0.7+0.2", "0.7+x", "1.2+-0.2", "0.7+0.3+", "nan+1", "0.5+0.5y"})
        CHECK(cli::parseShares(bad, 2).error().code == Errc::ManifestInvalid);
}
