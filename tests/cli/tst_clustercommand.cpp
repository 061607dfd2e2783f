// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "formats/format.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "support/schema.h"

#include <fstream>

using namespace varde;
using namespace varde::test;

namespace {

/// A calibrated library of 10 made-up substances, and scans of some that it lacks.
const MadeUpFolder &folder()
{
    static const MadeUpFolder made(10);
    static const bool isReady = [] {
        made.addScan("known.dx", 3);
        made.addScan("u1.dx", 100);
        made.addScan("u2.dx", 100, 0.006);
        made.addScan("u3.dx", 100, 0.008);
        made.addScan("v1.dx", 101);
        return runImport(made.path("lib.sqlite"), made.manifest());
    }();
    REQUIRE(isReady);
    return made;
}

std::string at(const std::string &name)
{
    return folder().path(name).string();
}

Ran cluster(const std::vector<std::string> &more)
{
    std::vector<std::string> arguments{"cluster", "--library", at("lib.sqlite")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

/// Names of files, group by group; the first object printed.
std::vector<std::vector<std::string>> groupsOf(const Ran &ran)
{
    CAPTURE(ran.out, ran.err);
    REQUIRE(ran.objects().size() == 1);
    const nlohmann::json document = ran.objects().front();
    CHECK(schemaBreaches(schema("cluster.schema.json"), document) == std::vector<std::string>{});
    std::vector<std::vector<std::string>> out;
    for (const auto &group : document["groups"]) {
        out.emplace_back();
        for (const auto &member : group["members"])
            out.back().push_back(std::filesystem::path(member["file"].get<std::string>()).filename().string());
    }
    return out;
}

} // namespace

TEST_CASE("cluster: says which unknowns are probably one, and names none")
{
    const Ran json = cluster({"--json", at("u1.dx"), at("known.dx"), at("v1.dx"), at("u2.dx")});
    CHECK(json.exit == 0);
    CHECK(groupsOf(json) == std::vector<std::vector<std::string>>{{"u1.dx", "u2.dx"}, {"v1.dx"}});
    CHECK(json.objects().front()["not_compared"].size() == 1);
    CHECK(json.objects().front()["practice"] == false);

    const Ran text = cluster({at("u1.dx"), at("known.dx"), at("v1.dx"), at("u2.dx")});
    CHECK(text.exit == 0);
    CHECK(text.out.find("Unknown 1: 2 scans, probably of one substance") != std::string::npos);
    CHECK(text.out.find("like no other") != std::string::npos);
    CHECK(text.out.find("Not compared") < text.out.find("known.dx"));
    CHECK(text.out.find("substance 3") == std::string::npos);
}

TEST_CASE("cluster: groups that are kept keep their number, and a mean can become a reference")
{
    folder().addText("first.json", cluster({"--json", at("v1.dx"), at("u1.dx")}).out);
    const Ran second =
        cluster({"--json", "--keep", at("first.json"), "--means", at("means"), at("u2.dx"), at("u3.dx")});
    CHECK(second.exit == 0);
    CHECK(groupsOf(second) == std::vector<std::vector<std::string>>{{"v1.dx"}, {"u1.dx", "u2.dx", "u3.dx"}});
    CHECK(second.objects().front()["groups"][1]["mean"] == "unknown-2.dx");

    const auto mean = formats::readFile(folder().path("means") / "unknown-2.dx");
    REQUIRE(mean);
    CHECK(mean->front().title == "Unknown 2, mean of 3 scans, baseline removed");
    folder().addText("unknowns.csv", "file,substance\nmeans/unknown-2.dx,Unknown 2\n");
    const Ran added = run({"library", "import", at("lib.sqlite"), "--manifest", at("unknowns.csv")});
    CAPTURE(added.out, added.err);
    REQUIRE(added.exit == 0);
    const Ran found = run({"identify", "--json", "--library", at("lib.sqlite"), at("u2.dx")});
    CHECK(found.objects().front()["substance"] == "Unknown 2");
    CHECK(groupsOf(cluster({"--json", at("u1.dx"), at("v1.dx")})) == std::vector<std::vector<std::string>>{{"v1.dx"}});
}

TEST_CASE("cluster: what cannot be read is told, the others are done")
{
    const Ran partly = cluster({"--json", at("nowhere.dx"), at("v1.dx")});
    CHECK(partly.exit == 1);
    CHECK(partly.complaints().size() == 1);
    CHECK(groupsOf(partly) == std::vector<std::vector<std::string>>{{"v1.dx"}});

    folder().addText("other.json", "{\"groups\":[{\"members\":[{\"file\":3}]}]}");
    for (const char *keep : {"other.json", "known.dx", "nowhere.json"}) {
        const Ran bad = cluster({"--keep", at(keep), at("v1.dx")});
        CHECK(bad.exit == 1);
        CHECK(bad.err.find(keep) != std::string::npos);
        CHECK(bad.out.empty());
    }
    const Ran unwritten = cluster({"--means", at("known.dx"), at("v1.dx")});
    CHECK(unwritten.exit == 1);
    CHECK(cluster({}).exit == 2);
}
