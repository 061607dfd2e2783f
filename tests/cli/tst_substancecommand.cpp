// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"

using namespace varde;
using namespace varde::test;

namespace {

struct Library {
    MadeUpFolder folder{6};
    std::string path = folder.path("lib.sqlite").string();

    Library() { REQUIRE(runImport(path, folder.manifest())); }

    Ran substance(std::vector<std::string> arguments) const { return below("substance", std::move(arguments)); }
    Ran below(const char *group, std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin() + 1, path);
        arguments.insert(arguments.begin(), {"library", group});
        return run(arguments);
    }
    std::string show(const std::string &name) const { return run({"library", "show", path, name}).out; }
};

bool says(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("names, class, role and hazard of a substance are said, searched for and taken back on the command line")
{
    const Library library;
    const Ran edited = library.substance({"edit", "substance 1", "--class", "opioid", "--role", "active", "--hazard",
                                          "yes", "--street-name", "nb:hest", "--synonym", "S-1", "--stereo", "S",
                                          "--reason", "from a paper"});
    CHECK(edited.exit == 0);
    CHECK(edited.out == "changed; calibrated anew\n");
    const std::string shown = library.show("S-1");
    for (const char *part :
         {"substance 1", "opioid", "active", "hazard: yes", "street name: hest (nb)", "also called: S-1", "stereo: S"})
        CHECK(says(shown, part));
    CHECK(library.substance({"search", "HES"}).out == "substance 1\thest\n");
    CHECK(library.substance({"search", "nothing"}).exit == 1);

    const Ran noReason = library.substance({"edit", "substance 1", "--hazard", "no"});
    CHECK(noReason.exit == 1);
    CHECK(says(noReason.err, "needs a reason"));
    CHECK(library.substance({"edit", "substance 1", "--hazard", "no", "--reason", "another salt was meant"}).exit == 0);
    CHECK_FALSE(says(library.show("substance 1"), "hazard"));
    const Ran history = library.substance({"history"});
    CHECK(says(history.out, "another salt was meant"));
    CHECK(says(history.out, "substance 1: hazard no"));
    CHECK(library.substance({"undo", "2"}).exit == 0);
    CHECK(says(library.show("substance 1"), "hazard: yes"));
    CHECK(library.substance({"edit", "substance 1", "--street-name", "en:horse"}).out ==
          "changed; results stay as they are\n");
}

TEST_CASE("a merged substance is identified under one name, and a library is never left without calibration")
{
    const Library library;
    CHECK(library.substance({"merge", "substance 2", "substance 3", "--reason", "one and the same"}).exit == 0);
    const std::string scan = library.folder.addScan("scan.csv", 2).string();
    const Ran identified = run({"identify", "--library", library.path, "--technique", "raman", "--json", scan});
    REQUIRE(identified.exit == 0);
    CHECK(identified.objects().front()["hits"][0]["substance"] == "substance 3");
    for (const auto &hit : identified.objects().front()["hits"])
        CHECK(hit["substance"] != "substance 2");
    CHECK(library.substance({"split", "substance 3", "substance 2"}).exit == 0);
    const Ran again = run({"identify", "--library", library.path, "--technique", "raman", "--json", scan});
    CHECK(again.objects().front()["hits"][0]["substance"] == "substance 2");
    CHECK(library.substance({"merge", "substance 2", "substance 2"}).exit == 1);
    CHECK(library.substance({"add", "substance 2"}).exit == 1);
    CHECK(library.substance({"add", "metonitazene", "--hazard", "yes"}).exit == 0);
    CHECK(library.substance({"edit", "metonitazene", "--role", "strong"}).exit == 2);
}

TEST_CASE("a reference is withdrawn with a reason and let in again on the command line")
{
    const Library library;
    const std::string shown = library.show("substance 3");
    const std::string id = shown.substr(shown.find("reference ") + 10, 64);
    CHECK(run({"library", "withdraw", library.path, id}).exit == 2); // no reason
    const Ran gone = run({"library", "withdraw", library.path, id, "--reason", "mislabelled"});
    CHECK(gone.out == "withdrawn; calibrated anew\n");
    CHECK(run({"library", "withdraw", library.path, id, "--reason", "mislabelled"}).exit == 1);
    const std::string scan = library.folder.addScan("scan.csv", 3).string();
    const Ran read = run({"identify", "--library", library.path, "--technique", "raman", "--json", scan});
    CHECK(read.objects().front()["verdict"] == "unknown");
    CHECK(run({"library", "admit", library.path, id, "--reason", "it was right"}).exit == 0);
    const Ran again = run({"identify", "--library", library.path, "--technique", "raman", "--json", scan});
    CHECK(again.objects().front()["hits"][0]["substance"] == "substance 3");
    CHECK(run({"library", "withdraw", library.path, "none", "--reason", "x"}).exit == 1);
}

TEST_CASE("the class tree is printed and changed on the command line")
{
    const Library library;
    CHECK(library.below("class", {"add", "stimulant"}).exit == 0);
    CHECK(library.below("class", {"add", "cathinone", "--in", "stimulant"}).exit == 0);
    CHECK(says(library.below("class", {"list"}).out, "stimulant\n  cathinone\n"));
    CHECK(library.below("class", {"rename", "cathinone", "cathinones"}).exit == 0);
    CHECK(library.below("class", {"move", "cathinones"}).exit == 0);
    CHECK(library.below("class", {"remove", "stimulant"}).exit == 0);
    const std::string tree = library.below("class", {"list"}).out;
    CHECK_FALSE(says(tree, "stimulant"));
    CHECK(says(tree, "cathinones\n"));
    CHECK(library.below("class", {"remove", "stimulant"}).exit == 1);
}

TEST_CASE("the library's health is told in words and as one JSON object")
{
    const Library library;
    CHECK(library.substance({"add", "metonitazene", "--hazard", "yes"}).exit == 0);
    const Ran told = run({"library", "health", library.path});
    CHECK(told.exit == 0);
    CHECK(says(told.out, "raman: metonitazene, hazardous"));
    CHECK(says(told.out, "Licence CC0: 6"));
    const Ran json = run({"library", "health", library.path, "--json"});
    REQUIRE(json.objects().size() == 1);
    const auto health = json.objects().front();
    CHECK(health["references"]["raman"] == 6);
    CHECK(health["missing"][0]["substance"] == "metonitazene");
    CHECK(health["settling"].is_null());
    CHECK(run({"library", "health", library.path, "--record", library.path}).exit == 1);
}
