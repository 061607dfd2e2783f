// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "formats/format.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "support/schema.h"

#include <QProcess>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

using namespace varde;
using namespace varde::test;

namespace {

/// A folder with a library of 12 made-up substances, imported through the command line once.
const MadeUpFolder &folder()
{
    static const MadeUpFolder made(12);
    static const bool isReady = runImport(made.path("lib.sqlite"), made.manifest());
    REQUIRE(isReady);
    return made;
}

std::string library()
{
    return folder().path("lib.sqlite").string();
}

void checkSchema(const Ran &ran, const std::string &name)
{
    const auto expected = schema(name);
    for (const auto &object : ran.objects()) {
        CAPTURE(object.dump());
        CHECK(schemaBreaches(expected, object) == std::vector<std::string>{});
    }
}

/// A made-up scan of bands at these shifts, as text that Varde reads as Raman.
std::string scanText(const std::vector<double> &bandsPerCm, double displacedPerCm, double noise = 0)
{
    std::string text = "Raman shift (cm-1),counts\n";
    std::uint32_t state = 7;
    for (double x = 200; x <= 1900; x += 2) {
        double y = 200;
        for (const double at : bandsPerCm)
            y += 1000 / (1 + std::pow((x + displacedPerCm - at) / 5, 2));
        state = state * 1664525U + 1013904223U;
        y += noise * (state / 4294967296.0 - 0.5);
        text += std::to_string(x) + "," + std::to_string(y) + "\n";
    }
    return text;
}

/// Bands of cyclohexane as ASTM E1840 has them.
const std::vector<double> cyclohexane{384.1, 426.3, 801.3, 801.3, 801.3, 1028.3, 1157.6, 1266.4, 1444.4};

Ran identifyWith(const std::string &referenceScan, const std::string &material, const std::string &scan)
{
    return run({"identify", "--library", library(), "--technique", "raman", "--json", "--reference-scan", referenceScan,
                "--reference-material", material, scan});
}

} // namespace

TEST_CASE("varde-cli: bad usage ends with 2, help and version with 0")
{
    CHECK(run({}).exit == 2);
    CHECK(run({"guess"}).exit == 2);
    CHECK(run({"identify", "a.csv"}).exit == 2);
    CHECK(run({"identify", "--library", "l", "--technique", "nmr", "a.csv"}).exit == 2);
    CHECK(run({"identify", "--library", "l", "--prior", "1", "a.csv"}).exit == 2);
    const Ran help = run({"--help"});
    CHECK(help.exit == 0);
    for (const char *command :
         {"library", "identify", "evaluate", "inspect", "convert", "device", "replay", "demo", "bench"})
        CHECK(help.out.find(command) != std::string::npos);
    CHECK(run({"--version"}).out == "0.1.0\n");
}

TEST_CASE("varde-cli: a locale that is not UTF-8 adds no line to the failures")
{
    qputenv("LC_ALL", "C");
    const Ran ran = run({"inspect", "nowhere.dx"});
    qunsetenv("LC_ALL");
    CHECK(ran.exit == 1);
    CHECK(ran.complaints().size() == 1);
}

TEST_CASE("identify: one object per spectrum, in the schema's shape, and the right name")
{
    const std::string known = folder().addScan("known.dx", 4).string();
    const std::string unknown = folder().addScan("unknown.dx", 77).string();
    const std::string noisy = folder().addScan("noisy.dx", 4, 0.3).string();
    const Ran ran = run({"identify", "--library", library(), "--json", known, unknown, noisy});
    CHECK(ran.exit == 0);
    checkSchema(ran, "identify.schema.json");
    const auto objects = ran.objects();
    REQUIRE(objects.size() == 3);
    CHECK(objects[0]["verdict"] == "match");
    CHECK(objects[0]["substance"] == "substance 4");
    CHECK(objects[0]["form"] == "HCl");
    CHECK(objects[0]["probability"] < 1);
    CHECK(objects[0]["hits"].size() == 10);
    CHECK_FALSE(objects[0].contains("diagnostic"));
    CHECK(objects[1]["verdict"] == "unknown");
    CHECK(objects[1]["substance"].is_null());
    CHECK(objects[2]["verdict"] == "rescan");
    CHECK(objects[2]["hits"].empty());
    CHECK(objects[2]["set95"].empty());
    CHECK(objects[2]["diagnostic"].size() == 10);
    CHECK(objects[2]["quality"]["state"] == "failed");
}

TEST_CASE("identify: a reference scan's state goes into every verdict, and a small shift is put right")
{
    const std::string known = folder().addScan("axis.dx", 4).string();
    for (const auto &[displaced, state] : {std::pair{0.5, "passed"}, std::pair{3.0, "corrected"}}) {
        const std::string reference = folder().addText("cyclohexane.csv", scanText(cyclohexane, displaced, 5)).string();
        const Ran ran = identifyWith(reference, "cyclohexane", known);
        CAPTURE(ran.err, ran.out);
        CHECK(ran.exit == 0);
        checkSchema(ran, "identify.schema.json");
        const auto object = ran.objects().at(0);
        CHECK(object["quality"]["axis"] == state);
        CHECK(object["verdict"] == "match");
        for (const auto &check : object["quality"]["checks"])
            if (check["name"] == "axis")
                CHECK(check["value"].get<double>() == Catch::Approx(displaced).margin(0.3));
    }
}

TEST_CASE("identify: a correction moves the scan to where its bands belong")
{
    // Scan and reference come from one instrument that shows 5 cm-1 too little.
    const std::vector<double> bands{420, 655, 701, 905, 1120, 1355, 1610, 1702};
    const std::string shown = folder().addText("shown.csv", scanText(bands, 5, 5)).string();
    const std::string reference = folder().addText("five.csv", scanText(cyclohexane, 5, 5)).string();
    const std::string own = folder().path("own.sqlite").string();
    const std::string manifest =
        folder()
            .addText("own.csv", "file,substance\ntrue.csv,testane\nother.csv,otherane\nthird.csv,thirdane\n")
            .string();
    folder().addText("true.csv", scanText(bands, 0, 5));
    folder().addText("other.csv", scanText({390, 610, 777, 1010, 1277, 1500}, 0, 5));
    folder().addText("third.csv", scanText({333, 540, 888, 1180, 1420, 1660}, 0, 5));
    REQUIRE(run({"library", "create", own}).exit == 0);
    REQUIRE(run({"library", "import", own, "--manifest", manifest, "--technique", "raman"}).exit == 0);
    const auto score = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"identify", "--library", own, "--technique", "raman", "--json", shown};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ran ran = run(arguments);
        CAPTURE(ran.err);
        return ran.objects().at(0)["hits"].at(0)["score"].get<double>();
    };
    const double without = score({});
    CHECK(score({"--reference-scan", reference, "--reference-material", "cyclohexane"}) > without + 0.002);
}

TEST_CASE("identify: a reference scan that does not pass is one clear line, 1, and a rescan for every file")
{
    const std::string known = folder().addScan("stopped.dx", 4).string();
    const std::string far = folder().addText("far.csv", scanText(cyclohexane, 25, 5)).string();
    const std::string wrong = folder().addScan("wrong.dx", 5).string();
    const std::string noisy = folder().addText("noise.csv", scanText(cyclohexane, 0, 3000)).string();
    const std::string &sulfur = far; // its bands lie below this scan's range
    for (const auto &[file, material, said] : {std::tuple{far, "cyclohexane", "too far to put right"},
                                               std::tuple{wrong, "acetaminophen", "does not look like"},
                                               std::tuple{noisy, "cyclohexane", "measure it longer"},
                                               std::tuple{sulfur, "sulfur", "measure the whole range"}}) {
        const Ran ran = identifyWith(file, material, known);
        CAPTURE(ran.err, ran.out);
        CHECK(ran.exit == 1);
        REQUIRE(ran.complaints().size() == 1);
        CHECK(ran.complaints()[0].rfind("varde-cli: " + file + ": ", 0) == 0);
        CHECK(ran.complaints()[0].find(said) != std::string::npos);
        checkSchema(ran, "identify.schema.json");
        const auto object = ran.objects().at(0);
        CHECK(object["verdict"] == "rescan");
        CHECK(object["quality"]["axis"] == "failed");
        CHECK(object["hits"].empty());
    }
    const Ran absent = identifyWith("absent.csv", "cyclohexane", known);
    CHECK(absent.exit == 1);
    CHECK(absent.out.empty());
    CHECK(absent.complaints().size() == 1);
}

TEST_CASE("identify: an unknown reference material, or only half of the pair, is bad usage")
{
    const std::string known = folder().addScan("usage.dx", 4).string();
    const Ran ran = identifyWith(known, "sugar", known);
    CHECK(ran.exit == 2);
    for (const char *name : {"acetaminophen", "polystyrene", "cyclohexane", "naphthalene", "sulfur"})
        CHECK((ran.err + ran.out).find(name) != std::string::npos);
    CHECK(run({"identify", "--library", library(), "--reference-scan", known, known}).exit == 2);
    CHECK(run({"identify", "--library", library(), "--reference-material", "sulfur", known}).exit == 2);
}

TEST_CASE("identify: a control that misses its substance sends every scan back and says so")
{
    const auto write = [](const char *name, double share) {
        const Spectrum scan =
            curveOf(together(bandsOf(2), bandsOf(4), share), Technique::Raman, {.noise = 0.002, .seed = 3});
        REQUIRE(formats::writeJcampDx(folder().path(name), scan, "control"));
        return folder().path(name).string();
    };
    const std::string known = folder().addScan("controlled.dx", 3).string();
    const auto with = [&](const std::string &control, const std::string &substance) {
        return run({"identify", "--json", "--library", library(), "--control-scan", control, "--control-substance",
                    substance, known});
    };
    const auto stateOf = [](const Ran &ran) {
        const auto objects = ran.objects();
        for (const auto &check : objects.at(0)["quality"]["checks"])
            if (check["name"] == "sensitivity")
                return check["state"].get<std::string>();
        return std::string();
    };
    const Ran seen = with(write("seen.dx", 0.5), "substance 4");
    CHECK(seen.exit == 0);
    CHECK(stateOf(seen) == "passed");
    CHECK(seen.objects().at(0)["verdict"] == "match");
    checkSchema(seen, "identify.schema.json");

    const Ran missed = with(write("missed.dx", 0.002), "substance 4");
    CHECK(missed.exit == 1);
    CHECK(missed.err.find("missed.dx: In today's control") != std::string::npos);
    CHECK(stateOf(missed) == "failed");
    CHECK(missed.objects().at(0)["verdict"] == "rescan");

    const Ran poor = with(folder().addScan("poor.dx", 4, 3).string(), "substance 4");
    CHECK(poor.exit == 1);
    CHECK(poor.err.find("too poor") != std::string::npos);
    CHECK(stateOf(poor) == "not_checked");

    CHECK(with(write("seen.dx", 0.5), "substance 99").err.find("no reference of substance 99") != std::string::npos);
    CHECK(with("nowhere.dx", "substance 4").exit == 1);
    CHECK(run({"identify", "--library", library(), "--control-scan", known, known}).exit == 2);
}

TEST_CASE("identify: a scan of the sample before shows leftovers, as a remark")
{
    const std::string now = folder().addScan("now.dx", 4).string();
    const std::string same = folder().addScan("before.dx", 4, 0.004).string();
    const std::string other = folder().addScan("elsewhat.dx", 7).string();
    const auto carryOver = [&](const std::vector<std::string> &previous) {
        std::vector<std::string> arguments{"identify", "--library", library(), "--json", now};
        for (const std::string &file : previous) {
            arguments.push_back("--previous");
            arguments.push_back(file);
        }
        const Ran ran = run(arguments);
        CHECK(ran.exit == 0);
        const auto object = ran.objects().at(0);
        CHECK(object["verdict"] == "match");
        for (const auto &check : object["quality"]["checks"])
            if (check["name"] == "carry_over")
                return check;
        return nlohmann::json();
    };
    CHECK(carryOver({})["state"] == "not_checked");
    CHECK(carryOver({other})["warning"] == false);
    CHECK(carryOver({other, same})["warning"] == true);
    CHECK(run({"identify", "--library", library(), "--previous", same, now}).out.find("leftovers") !=
          std::string::npos);
}

TEST_CASE("identify: one bad file never stops the others")
{
    const std::string known = folder().addScan("good.dx", 4).string();
    const std::string empty = folder().addText("empty.csv", "").string();
    const Ran ran = run(
        {"identify", "--library", library(), "--json", "absent.csv", known, empty, folder().path(".").string(), known});
    CHECK(ran.exit == 1);
    checkSchema(ran, "identify.schema.json");
    const auto objects = ran.objects();
    REQUIRE(objects.size() == 5);
    CHECK(objects[0]["error"]["code"] == "file_not_found");
    CHECK(objects[1]["status"] == "ok");
    CHECK(objects[2]["error"]["code"] == "empty_file");
    CHECK(objects[3]["error"]["code"] == "is_directory");
    CHECK(objects[4]["status"] == "ok");
    REQUIRE(ran.complaints().size() == 3);
    CHECK(ran.complaints()[0].rfind("varde-cli: absent.csv: ", 0) == 0);
}

TEST_CASE("identify: for a person it prints sentences, and the certainty is no percentage")
{
    const Ran ran = run({"identify", "--library", library(), folder().addScan("told.dx", 4).string()});
    CHECK(ran.exit == 0);
    CHECK(ran.out.find("substance 4") != std::string::npos);
    CHECK(ran.out.find("of 100 such calls are right") != std::string::npos);
    const std::size_t line = ran.out.rfind('\n', ran.out.find("of 100 such calls are right")) + 1;
    CHECK(ran.out.substr(line, ran.out.find('\n', line) - line).find('%') == std::string::npos);
}

TEST_CASE("identify: a library that cannot be used is one clear line and 1")
{
    const std::string scan = folder().addScan("any.dx", 4).string();
    const std::string text = folder().addText("text.sqlite", "this is no database, only words in a row").string();
    const std::string hollow = folder().path("hollow.sqlite").string();
    std::filesystem::remove(hollow);
    REQUIRE(run({"library", "create", hollow}).exit == 0);
    for (const std::string &bad : {folder().path("absent.sqlite").string(), text, hollow}) {
        const Ran ran = run({"identify", "--library", bad, "--json", scan});
        CAPTURE(bad, ran.err);
        CHECK(ran.exit == 1);
        CHECK(ran.out.empty());
        REQUIRE(ran.complaints().size() == 1);
        CHECK(ran.complaints()[0].rfind("varde-cli: " + bad + ": ", 0) == 0);
    }
}

TEST_CASE("inspect: every spectrum with its axis as the file has it, and a reason where there is none")
{
    const std::string csv = folder()
                                .addText(
                                    "falling.csv", "wavenumber (cm-1),absorbance\n" +
                                                       [] {
                                                           std::string rows;
                                                           for (int i = 0; i < 60; ++i)
                                                               rows += std::to_string(4000 - 10 * i) + "," +
                                                                       std::to_string(0.01 * i) + "\n";
                                                           return rows;
                                                       }())
                                .string();
    const std::string nmr = folder()
                                .addText("nmr.dx", "##TITLE=x\n##JCAMP-DX=4.24\n##DATA TYPE=NMR SPECTRUM\n"
                                                   "##XUNITS=HZ\n##YUNITS=ARBITRARY UNITS\n##FIRSTX=0\n##LASTX=3\n"
                                                   "##NPOINTS=4\n##XFACTOR=1\n##YFACTOR=1\n"
                                                   "##XYDATA=(X++(Y..Y))\n0 1 2 3 4\n##END=\n")
                                .string();
    const Ran ran = run({"inspect", "--json", csv, nmr});
    CHECK(ran.exit == 1);
    checkSchema(ran, "inspect.schema.json");
    const auto objects = ran.objects();
    REQUIRE(objects.size() == 2);
    CHECK(objects[0]["points"] == 60);
    CHECK(objects[0]["x_first"] == 4000);
    CHECK(objects[0]["x_last"] == 3410);
    CHECK(objects[0]["y_max"] == Catch::Approx(0.59));
    CHECK(objects[1]["error"]["code"] == "not_optical_spectrum");
    CHECK(ran.err.find("NMR") != std::string::npos);
}

TEST_CASE("convert: what is written is read back the same, and the ending decides the format")
{
    const std::string from = folder().addScan("from.dx", 2).string();
    const std::string csv = folder().path("to.csv").string();
    const std::string back = folder().path("back.jdx").string();
    REQUIRE(run({"convert", from, csv, "--technique", "raman"}).exit == 0);
    REQUIRE(run({"convert", csv, back, "--technique", "raman"}).exit == 0);
    const auto objects = run({"inspect", "--json", from, back}).objects();
    REQUIRE(objects.size() == 2);
    for (const char *field : {"points", "x_first", "x_last", "y_min", "y_max", "technique"})
        CHECK(objects[0][field] == objects[1][field]);
    const std::string spc = folder().path("to.spc").string();
    REQUIRE(run({"convert", back, spc}).exit == 0);
    const auto read = run({"inspect", "--json", spc}).objects();
    REQUIRE(read.size() == 1);
    CHECK(read[0]["format"] == "spc");
    for (const char *field : {"points", "x_first", "x_last", "technique"})
        CHECK(objects[0][field] == read[0][field]);
    CHECK(run({"convert", from, folder().path("to.xyz").string()}).exit == 2);
    CHECK(run({"convert", "absent.dx", csv}).exit == 1);
    CHECK(run({"convert", from, folder().path("no/such/folder.csv").string()}).exit == 1);
}

TEST_CASE("library: list, show, check and export say what is in it")
{
    CHECK(run({"library", "list", library()}).out.find("substance 11\traman: 1") != std::string::npos);
    const Ran shown = run({"library", "show", library(), "substance 3"});
    CHECK(shown.out.find("name 3") != std::string::npos);
    CHECK(shown.out.find("raman, 851 points, 200 to 1900 cm-1") != std::string::npos);
    CHECK(run({"library", "show", library(), "substance 99"}).exit == 1);
    CHECK(run({"library", "check", library()}).out.find("whole: 12 references") == 0);
    CHECK(run({"library", "create", library()}).exit == 1);
}

TEST_CASE("library: an export imports again as the same library")
{
    const std::string out = folder().path("exported").string();
    std::filesystem::remove_all(out);
    REQUIRE(run({"library", "export", library(), out}).exit == 0);
    CHECK(run({"library", "export", library(), out}).exit == 1);
    const std::string again = folder().path("again.sqlite").string();
    std::filesystem::remove(again);
    REQUIRE(run({"library", "create", again}).exit == 0);
    REQUIRE(run({"library", "import", again, "--manifest", out + "/manifest.csv"}).exit == 0);
    const std::string first = run({"library", "check", library()}).out;
    CHECK(run({"library", "check", again}).out == first);
}

TEST_CASE("library: what is exported is what the library holds, for a reader that has nothing of Varde's")
{
    const MadeUpFolder made(4);
    // An axis that is not even, as grating instruments have it.
    std::string uneven = "Raman shift (cm-1),counts\n";
    for (int i = 0; i < 900; ++i) {
        const double x = 200 + 1.7 * i + 0.0004 * i * i;
        double y = 300;
        for (const Band &band : bandsOf(9))
            y += 900 * band.height / (1 + std::pow((x - band.atPerCm) / band.halfWidthPerCm, 2));
        uneven += std::to_string(x) + "," + std::to_string(y) + "\n";
    }
    std::ofstream(made.path("uneven.csv")) << uneven;
    const auto manifest =
        made.addText("all.csv", "file,substance,form,source,licence\nreference-0.dx,alphane,HCl,own,CC0\n"
                                "reference-1.dx,betane,,own,CC0\nuneven.csv,\"gamma, N-methyl\",base,book,CC-BY\n");
    const std::string library = made.path("some.sqlite").string();
    REQUIRE(runImport(library, manifest));
    const auto exported = [&](const char *name, const std::vector<std::string> &more) {
        std::vector<std::string> all{"library", "export", library, made.path(name).string()};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    };
    const auto readBy = [&](const char *name) {
        QProcess python;
        python.start("python3", {VARDE_SOURCE_DIR "/tests/cli/readexport.py", QString::fromStdString(library),
                                 QString::fromStdString(made.path(name).string())});
        REQUIRE(python.waitForFinished(60'000));
        return (python.readAllStandardOutput() + python.readAllStandardError()).toStdString();
    };
    REQUIRE(exported("whole", {}).exit == 0);
    CHECK(readBy("whole") == "3 references agree\n");
    REQUIRE(exported("one", {"--substance", "Gamma,  N-methyl"}).exit == 0);
    CHECK(readBy("one") == "1 references agree\n");
    CHECK(exported("none", {"--technique", "ir"}).exit == 1);
    CHECK(exported("unknown", {"--substance", "deltane"}).exit == 1);
    CHECK_FALSE(std::filesystem::exists(made.path("unknown")));

    // The reader sees what is not so.
    for (const auto &entry : std::filesystem::directory_iterator(made.path("one"))) {
        if (entry.path().extension() != ".dx")
            continue;
        std::ifstream in(entry.path());
        std::string text{std::istreambuf_iterator<char>(in), {}};
        // The first digit of the last ordinate.
        const auto digit = text.find_last_of(" ,\n", text.rfind("\n##END") - 1) + 1;
        text[digit] = text[digit] == '9' ? '1' : static_cast<char>(text[digit] + 1);
        std::ofstream(entry.path()) << text;
    }
    CHECK(readBy("one").find("differ") != std::string::npos);
}

TEST_CASE("library: hazards, also those without a reference, survive an export")
{
    const auto at = [](const char *name) { return folder().path(name).string(); };
    const auto hazards =
        folder().addText("hazards.csv", "file,substance,form,hazard,synonyms\n"
                                        "reference-2.dx,substance 2,HCl,yes,\n,nastine,,yes,\"a, b\"\n");
    REQUIRE(run({"library", "create", at("dangerous.sqlite")}).exit == 0);
    REQUIRE(run({"library", "import", at("dangerous.sqlite"), "--manifest", folder().manifest().string()}).exit == 0);
    const Ran told = run({"library", "import", at("dangerous.sqlite"), "--manifest", hazards.string()});
    CHECK(told.exit == 0);
    CHECK(told.out == "0 references added, 1 already there, 0 not taken\n"
                      "1 hazardous substances without a reference: told of, never seen\n");
    REQUIRE(run({"library", "export", at("dangerous.sqlite"), at("dangerous")}).exit == 0);
    REQUIRE(run({"library", "create", at("dangerous-again.sqlite")}).exit == 0);
    REQUIRE(run({"library", "import", at("dangerous-again.sqlite"), "--manifest", at("dangerous") + "/manifest.csv"})
                .exit == 0);
    CHECK(run({"library", "check", at("dangerous-again.sqlite")}).out ==
          run({"library", "check", at("dangerous.sqlite")}).out);
    CHECK(run({"library", "show", at("dangerous-again.sqlite"), "substance 2"}).out.find("hazard: yes") !=
          std::string::npos);
    const Ran shown = run({"library", "show", at("dangerous-again.sqlite"), "nastine"});
    CHECK(shown.out.find("hazard: yes") != std::string::npos);
    CHECK(shown.out.find("also called: a, b") != std::string::npos);
}

TEST_CASE("library: rows that cannot be taken are named, the others are taken, and the exit is 1")
{
    const std::string target = folder().path("partly.sqlite").string();
    std::filesystem::remove(target);
    REQUIRE(run({"library", "create", target}).exit == 0);
    const auto manifest =
        folder().addText("partly.csv", "file,substance\nreference-0.dx,a\nabsent.dx,b\nreference-1.dx,c\n");
    const Ran ran = run({"library", "import", target, "--manifest", manifest.string()});
    CHECK(ran.exit == 1);
    CHECK(ran.out == "2 references added, 0 already there, 1 not taken\n");
    REQUIRE(ran.complaints().size() == 1);
    CHECK(ran.complaints()[0].rfind("varde-cli: absent.dx: ", 0) == 0);
    const auto columns = folder().addText("columns.csv", "file,name\nreference-0.dx,a\n");
    const Ran missing = run({"library", "import", target, "--manifest", columns.string()});
    CHECK(missing.exit == 1);
    CHECK(missing.err.find("substance") != std::string::npos);
}

TEST_CASE("library: Ctrl-C during an import leaves nothing half-imported")
{
    const MadeUpFolder many(400);
    const std::string target = many.path("lib.sqlite").string();
    REQUIRE(run({"library", "create", target}).exit == 0);
    const int after = GENERATE(150, 700);
    const Ran ran = run({"library", "import", target, "--manifest", many.manifest().string()}, after);
    CHECK(ran.exit == 1);
    CHECK(ran.complaints().size() == 1);
    CHECK(run({"library", "check", target}).out.find("whole: 0 references") == 0);
    CHECK_FALSE(std::filesystem::exists(target + "-wal"));
}

TEST_CASE("backup and restore: a store comes back as it was, and what was there is set aside")
{
    const MadeUpFolder own(3);
    const std::string target = own.path("lib.sqlite").string();
    REQUIRE(run({"library", "create", target}).exit == 0);
    const Ran copied = run({"backup", target, "--to", own.path("copies").string()});
    REQUIRE(copied.exit == 0);
    const std::string copy = copied.out.substr(0, copied.out.size() - 1);
    REQUIRE(run({"library", "import", target, "--manifest", own.manifest().string()}).exit == 0);
    const Ran restored = run({"restore", copy, target});
    CHECK(restored.exit == 0);
    CHECK(restored.out.find("what was there before: ") == 0);
    CHECK(run({"library", "check", target}).out.find("whole: 0 references") == 0);
    CHECK(run({"backup", own.addText("no.sqlite", "words").string()}).exit == 1);
}

TEST_CASE("evaluate: its figures are those of the outcomes")
{
    folder().addScan("e1.dx", 1);
    folder().addScan("e2.dx", 2);
    folder().addScan("e3.dx", 88);
    const auto truth =
        folder().addText("truth.csv", "file,substance,group\ne1.dx,substance 1,a\ne2.dx,substance 2,b\ne3.dx,else,b\n");
    const Ran ran = run({"evaluate", "--library", library(), "--truth", truth.string(), "--json"});
    REQUIRE(ran.exit == 0);
    const auto figures = ran.objects().at(0);
    CHECK(figures["scans"] == 3);
    CHECK(figures["top1"]["count"] == 2);
    CHECK(figures["top1"]["of"] == 2);
    CHECK(figures["unknown_named"]["count"] == 0);
    CHECK(figures["unknown_named"]["of"] == 1);
    const auto broken = folder().addText("truth2.csv", "file,substance\nabsent.dx,x\n");
    CHECK(run({"evaluate", "--library", library(), "--truth", broken.string()}).exit == 1);
}

TEST_CASE("bench: it times a made-up library")
{
    const Ran ran = run({"bench", "--substances", "20", "--scans", "3"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.find("identify: median") != std::string::npos);
}
