// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "formats/format.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"
#include "support/schema.h"

#include <QProcess>
#include <QTest>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::test;
namespace fs = std::filesystem;

namespace {

/// A folder of made-up references named by substance and form, and the place of a library.
struct Drawer {
    MadeUpFolder folder{0};
    std::string files = folder.path("files").string();
    std::string library = folder.path("lib.sqlite").string();

    explicit Drawer(int count)
    {
        fs::create_directories(files);
        for (int i = 0; i < count; ++i)
            add("substance " + std::to_string(i) + "_HCl.dx", i, static_cast<std::uint64_t>(i) + 1);
    }
    void add(const std::string &name, int substance, std::uint64_t seed, double noise = 0.002) const
    {
        const Spectrum curve =
            curveOf(bandsOf(substance), Technique::Raman, {.background = 0.2, .noise = noise, .seed = seed});
        REQUIRE(formats::writeJcampDx(fs::path(files) / name, curve, name));
    }
    std::vector<std::string> command(const std::vector<std::string> &more) const
    {
        std::vector<std::string> all{"library", "import", library};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<std::string> staging(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> all{files,       "--pattern", "{substance}_{form}", "--source", "drawer 3",
                                     "--licence", "CC0"};
        all.insert(all.end(), more.begin(), more.end());
        return command(all);
    }
    std::string version() const
    {
        const Ran checked = run({"library", "check", library});
        CHECK(checked.exit == 0);
        return checked.out;
    }
    fs::path stagingFile() const { return folder.path("lib.import.sqlite"); }
};

std::string contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Starts the command and kills it, as a power cut does, once `isTime` says so. False where it ended before.
bool killWhen(const std::vector<std::string> &arguments, const std::function<bool()> &isTime)
{
    QStringList list;
    for (const std::string &argument : arguments)
        list << QString::fromStdString(argument);
    QProcess process;
    process.start(QStringLiteral(VARDE_CLI), list);
    REQUIRE(process.waitForStarted());
    const bool came = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning || isTime(); }, 60'000);
    const bool isRunning = came && process.state() != QProcess::NotRunning;
    process.kill();
    process.waitForFinished();
    return isRunning;
}

/// Somebody has begun a transaction that writes, and not ended it.
bool isBeingWritten(const std::string &store)
{
    sqlite3 *db = nullptr;
    REQUIRE(sqlite3_open_v2(store.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    const int begun = sqlite3_exec(db, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return begun == SQLITE_BUSY;
}

} // namespace

TEST_CASE("import of a folder: it is read and judged, and enters only when it is accepted")
{
    const Drawer drawer(5);
    const Ran staged = run(drawer.staging());
    CHECK(staged.exit == 0);
    CHECK(staged.out.find("5 ready, 0 with problems") == 0);
    CHECK_FALSE(fs::exists(drawer.library));
    CHECK(fs::exists(drawer.stagingFile()));
    const Ran taken = run(drawer.command({"--resume", "--accept"}));
    CHECK(taken.exit == 0);
    CHECK(taken.out == "5 references added, 0 already there, 0 not taken\n");
    CHECK_FALSE(fs::exists(drawer.stagingFile()));
    const Ran shown = run({"library", "show", drawer.library, "substance 3"});
    for (const char *said : {"form: HCl", "source: drawer 3", "licence: CC0"})
        CHECK(shown.out.find(said) != std::string::npos);
    const Ran again = run(drawer.staging({"--accept"}));
    CHECK(again.exit == 1);
    CHECK(again.complaints().size() == 1);
}

TEST_CASE("import of a folder: what is not taken is told on one line each, in the report, and as objects")
{
    const Drawer drawer(4);
    drawer.add("noisy_base.dx", 30, 5, 0.06);
    std::ofstream(fs::path(drawer.files) / "notes.txt") << "nothing to see";
    const fs::path report = drawer.folder.path("report.csv");
    const Ran ran = run(drawer.staging({"--json", "--report", report.string()}));
    CHECK(ran.exit == 1);
    CHECK(ran.complaints().size() == 2);
    const auto objects = ran.objects();
    REQUIRE(objects.size() == 7);
    const auto expected = schema("import.schema.json");
    for (const auto &object : objects) {
        CAPTURE(object.dump());
        CHECK(schemaBreaches(expected, object) == std::vector<std::string>{});
    }
    CHECK(objects.back().at("ready") == 4);
    CHECK(objects.back().at("problem") == 1);
    CHECK(objects.back().at("not_read") == 1);
    const std::string told = contentOf(report);
    CHECK(std::count(told.begin(), told.end(), '\n') >= 7);
    CHECK(told.find("notes.txt") != std::string::npos);
    const Ran text = run(drawer.command({"--resume", "--accept", "--report", drawer.folder.path("r.txt").string()}));
    CHECK(text.out == "4 references added, 0 already there, 2 not taken\n");
    CHECK(contentOf(drawer.folder.path("r.txt")).find("noisy_base.dx") != std::string::npos);
}

TEST_CASE("import of a folder: a coordinator lets a file in with a code and a reason")
{
    const Drawer drawer(3);
    drawer.add("noisy_base.dx", 30, 5, 0.03);
    CHECK(run(drawer.staging({"--overrule", "noisy_base.dx"})).exit == 2);
    CHECK(run(drawer.staging({"--overrule", "nobody.dx", "--by", "K3", "--reason", "x"})).exit == 1);
    const Ran taken = run(
        drawer.staging({"--overrule", "noisy_base.dx", "--by", "K3", "--reason", "the only one there is", "--accept"}));
    CHECK(taken.exit == 0);
    CHECK(taken.out == "4 references added, 0 already there, 0 not taken\n");
}

TEST_CASE("import of a folder: bad usage and bad input are said, and a begun import can be thrown away")
{
    const Drawer drawer(2);
    CHECK(run({"library", "import", drawer.library}).exit == 2);
    CHECK(run(drawer.staging({"--report", "r.pdf"})).exit == 2);
    CHECK(run(drawer.command({"--resume"})).exit == 1);
    CHECK(run(drawer.command({drawer.files, "--pattern", "{purity}"})).exit == 1);
    CHECK(run(drawer.staging()).exit == 0);
    CHECK(run(drawer.command({"--discard"})).exit == 0);
    CHECK_FALSE(fs::exists(drawer.stagingFile()));
    CHECK_FALSE(fs::exists(drawer.library));
    const Ran unnamed = run(drawer.command({drawer.files, "--accept"}));
    CHECK(unnamed.exit == 1);
    CHECK(unnamed.complaints().size() == 3); // one per file, and that there is nothing to take
}

TEST_CASE("import of a folder: killed while it reads, it goes on where it was and ends as one that was not")
{
    const Drawer drawer(300);
    const Ran calm = run(drawer.staging({"--json"}));
    CHECK(calm.exit == 0);
    CHECK(run(drawer.command({"--discard"})).exit == 0);
    CHECK(killWhen(drawer.staging(), [&] {
        std::error_code none;
        // The first batch is committed.
        return fs::file_size(drawer.stagingFile().string() + "-wal", none) > 300'000 && !none;
    }));
    CHECK_FALSE(fs::exists(drawer.library));
    const Ran resumed = run(drawer.command({"--resume", "--json"}));
    CHECK(resumed.exit == 0);
    CHECK(resumed.objects().size() == 301);
    CHECK(resumed.out == calm.out);
}

TEST_CASE("import of a folder: killed while it writes and calibrates, the library is as it was")
{
    const Drawer drawer(8);
    CHECK(run(drawer.staging({"--accept"})).exit == 0);
    const std::string before = drawer.version();
    for (int i = 8; i < 14; ++i)
        drawer.add("substance " + std::to_string(i) + "_HCl.dx", i, static_cast<std::uint64_t>(i) + 1);
    CHECK(killWhen(drawer.staging({"--accept"}), [&] { return isBeingWritten(drawer.library); }));
    CHECK(drawer.version() == before);
    const Ran taken = run(drawer.command({"--resume", "--accept"}));
    CHECK(taken.out == "6 references added, 8 already there, 0 not taken\n");
}
