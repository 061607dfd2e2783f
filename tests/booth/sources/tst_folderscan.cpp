// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderscan.h"
#include "formats/childprocess.h"
#include "formats/fixtures.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;
using fixtures::bytesOf;
using fixtures::jcamp;

namespace fs = std::filesystem;

namespace {

std::string scanText(int points = 200)
{
    return jcamp({.points = points, .dataType = "RAMAN SPECTRUM"});
}

/// A folder that is looked at on a clock of the test's own.
struct Watched {
    TempFolder folder;
    FolderScan scan{folder.path("")};
    FolderScan::TimePoint now{};

    std::vector<FoundScan> look(std::chrono::milliseconds later = 0ms)
    {
        now += later;
        return scan.look(now);
    }

    /// Everything found within a minute and a half of looks.
    std::vector<FoundScan> lookOn()
    {
        std::vector<FoundScan> all;
        for (int i = 0; i < 90; ++i)
            for (FoundScan &one : look(1s))
                all.push_back(std::move(one));
        return all;
    }

    FileFate fateOf(const std::string &name) const
    {
        for (const FolderFile &file : scan.files())
            if (file.name == name)
                return file.fate;
        FAIL("not seen: " << name);
        return {};
    }

    std::string problemOf(const std::string &name) const
    {
        for (const FolderFile &file : scan.files())
            if (file.name == name && file.problem)
                return std::string(errcName(file.problem->code));
        return {};
    }
};

} // namespace

TEST_CASE("folder: what was there before the watching began is listed and never offered")
{
    Watched watched;
    watched.folder.write("yesterday.dx", scanText());
    CHECK(watched.lookOn().empty());
    CHECK(watched.scan.state() == FolderState::Watched);
    CHECK(watched.fateOf("yesterday.dx") == FileFate::Old);
}

TEST_CASE("folder: a new scan is found once, after it stood still, with what the file says of itself")
{
    Watched watched;
    watched.look();
    watched.folder.write("a.dx", scanText());
    CHECK(watched.look(500ms).empty());
    CHECK(watched.scan.isWaiting());
    CHECK(watched.look(1900ms).empty());
    const auto found = watched.look(200ms);
    REQUIRE(found.size() == 1);
    CHECK(found.front().name == "a.dx");
    CHECK(found.front().version == 1);
    CHECK_FALSE(found.front().wasThere);
    CHECK(found.front().file.scan.axis.size() == 200);
    CHECK_FALSE(watched.scan.isWaiting());
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("a.dx") == FileFate::Found);
}

TEST_CASE("folder: a file that grows is waited for until it is whole")
{
    Watched watched;
    watched.look();
    const std::string text = scanText();
    for (std::size_t written = 1; written < text.size(); written += text.size() / 20) {
        watched.folder.write("a.dx", text.substr(0, written));
        CHECK(watched.look(700ms).empty());
        CHECK(watched.look(4s).empty()); // stands still, and is not whole
    }
    watched.folder.write("a.dx", text);
    CHECK(watched.lookOn().size() == 1);
}

TEST_CASE("folder: no half of any format is taken for a whole")
{
    for (const fixtures::Named &fixture : fixtures::everyKind()) {
        if (fixture.format.empty())
            continue;
        Watched watched;
        watched.look();
        const std::string text(reinterpret_cast<const char *>(fixture.content.data()), fixture.content.size());
        for (int tenth = 1; tenth < 10; ++tenth)
            watched.folder.write(std::to_string(tenth) + ".dat", text.substr(0, text.size() * tenth / 10));
        for (const FoundScan &found : watched.lookOn()) {
            // A table of text that was cut at the end of a line cannot be told from a whole one.
            INFO(fixture.name << " cut at " << found.name);
            const auto cut = text.size() * static_cast<std::size_t>(found.name.front() - '0') / 10;
            CHECK(found.file.format == "text");
            CHECK(text[cut - 1] == '\n');
        }
        watched.folder.write("whole.dat", text);
        const auto whole = watched.lookOn();
        INFO(fixture.name);
        CHECK((whole.size() == 1 || watched.fateOf("whole.dat") == FileFate::Several ||
               watched.fateOf("whole.dat") == FileFate::Copy));
    }
}

TEST_CASE("folder: a half file is given up after a minute, with its reason, and taken when it is whole after all")
{
    Watched watched;
    watched.look();
    const std::string text = scanText();
    watched.folder.write("a.dx", text.substr(0, text.size() / 2));
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("a.dx") == FileFate::Incomplete);
    CHECK(watched.problemOf("a.dx") == "truncated");
    watched.folder.write("a.dx", text);
    CHECK(watched.lookOn().size() == 1);
}

TEST_CASE("folder: text without an end of its last line is not whole, and other text gets five seconds")
{
    Watched watched;
    watched.look();
    std::string table = "Raman shift,intensity\n";
    for (int i = 0; i < 300; ++i)
        table += std::to_string(400 + 2 * i) + "," + std::to_string(100 + i % 7) + "\n";
    watched.folder.write("open.csv", table + "1000.0,1");
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("open.csv") == FileFate::Incomplete);
    watched.folder.write("whole.csv", table);
    watched.look(100ms);
    CHECK(watched.look(4800ms).empty());
    CHECK(watched.look(400ms).size() == 1);
}

TEST_CASE("folder: written beside and renamed, touched, copied or renamed later, a scan is offered once")
{
    Watched watched;
    watched.look();
    watched.folder.write("a.dx.tmp", scanText());
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("a.dx.tmp") == FileFate::Temporary);
    fs::rename(watched.folder.path("a.dx.tmp"), watched.folder.path("a.dx"));
    CHECK(watched.lookOn().size() == 1);
    fs::last_write_time(watched.folder.path("a.dx"), fs::file_time_type::clock::now() + 1h);
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("a.dx") == FileFate::Found);
    fs::copy_file(watched.folder.path("a.dx"), watched.folder.path("backup.dx"));
    fs::rename(watched.folder.path("a.dx"), watched.folder.path("b.dx"));
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("backup.dx") == FileFate::Copy);
    CHECK(watched.fateOf("b.dx") == FileFate::Copy);
}

TEST_CASE("folder: another scan under a name that had one is a new version, and an old file that changes says so")
{
    Watched watched;
    watched.folder.write("old.dx", scanText(150));
    watched.look();
    watched.folder.write("a.dx", scanText(200));
    CHECK(watched.lookOn().size() == 1);
    watched.folder.write("a.dx", scanText(201));
    const auto second = watched.lookOn();
    REQUIRE(second.size() == 1);
    CHECK(second.front().version == 2);
    watched.folder.write("old.dx", scanText(151));
    const auto changed = watched.lookOn();
    REQUIRE(changed.size() == 1);
    CHECK(changed.front().wasThere);
}

TEST_CASE("folder: of several scans in a file the one that is saved by itself is found")
{
    Watched watched;
    watched.look();
    watched.folder.write("day.dx", bytesOf(fixtures::jcampLink({scanText(150), scanText(160)})));
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("day.dx") == FileFate::Several);
    watched.folder.write("first.dx", scanText(150));
    CHECK(watched.lookOn().size() == 1);
    CHECK(watched.fateOf("first.dx") == FileFate::Found);
}

TEST_CASE("folder: two scans of one second are two, also under names of one pattern")
{
    Watched watched;
    watched.look();
    watched.folder.write("a_20260620_140301.dx", scanText(200));
    watched.folder.write("b_20260620_140301.dx", scanText(201));
    const auto second = fs::last_write_time(watched.folder.path("a_20260620_140301.dx"));
    fs::last_write_time(watched.folder.path("b_20260620_140301.dx"), second);
    const auto found = watched.lookOn();
    REQUIRE(found.size() == 2);
    CHECK(found[0].file.curveHash != found[1].file.curveHash);
}

TEST_CASE("folder: in one with 20,000 old files a new scan is found, and only that")
{
    Watched watched;
    for (int i = 0; i < 20'000; ++i)
        watched.folder.write("old_" + std::to_string(i) + ".0", "");
    watched.look();
    CHECK(watched.scan.files().size() == 20'000);
    watched.folder.write("new.dx", scanText());
    std::size_t found = watched.look(1s).size();
    for (int i = 0; i < 4; ++i)
        found += watched.look(2s).size();
    CHECK(found == 1);
    CHECK(watched.fateOf("new.dx") == FileFate::Found);
}

TEST_CASE("folder: what a program leaves on a full disk is no scan until there was room for all of it")
{
    Watched watched;
    watched.look();
    const std::string whole = scanText();
    watched.folder.write("empty.dx", "");
    watched.folder.write("cut.dx", whole.substr(0, whole.size() / 2));
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("cut.dx") != FileFate::Found);
    watched.folder.write("cut.dx", whole);
    CHECK(watched.lookOn().size() == 1);
}

TEST_CASE("folder: what is no scan is listed with the reason")
{
    Watched watched;
    watched.look();
    watched.folder.write("empty.0", "");
    watched.folder.write("notes.txt", "bring more gloves\n");
    watched.folder.write(".hidden.dx", scanText());
    watched.folder.write("~$lock.dx", scanText());
    watched.folder.write("day.dx", bytesOf(fixtures::jcampLink({scanText(150), scanText(160)})));
    fs::create_directory(watched.folder.path("scans"));
    fs::create_symlink(watched.folder.path("loop"), watched.folder.path("loop"));
    fs::create_symlink("/etc/hostname", watched.folder.path("outside.dx"));
    REQUIRE(mkfifo(watched.folder.path("pipe").c_str(), 0600) == 0);
    CHECK(watched.lookOn().empty());
    CHECK(watched.fateOf("empty.0") == FileFate::NoScan);
    CHECK(watched.problemOf("empty.0") == "empty_file");
    CHECK(watched.fateOf("notes.txt") == FileFate::NoScan);
    CHECK(watched.problemOf("notes.txt") == "unknown_format");
    CHECK(watched.fateOf(".hidden.dx") == FileFate::Temporary);
    CHECK(watched.fateOf("~$lock.dx") == FileFate::Temporary);
    CHECK(watched.fateOf("day.dx") == FileFate::Several);
    for (const char *name : {"scans", "loop", "outside.dx", "pipe"})
        CHECK(watched.fateOf(name) == FileFate::NoFile);
}

TEST_CASE("folder: a file that another program holds is tried until it is let go")
{
    Watched watched;
    fs::permissions(watched.folder.path(""), fs::perms::all);
    watched.look();
    const auto path = watched.folder.write("a.dx", scanText());
    fs::permissions(path, fs::perms::none);
    const int answer = asOrdinaryUser([&] {
        if (!watched.lookOn().empty() || watched.fateOf("a.dx") != FileFate::Locked)
            return 1;
        return watched.problemOf("a.dx") == "permission_denied" ? 0 : 2;
    });
    CHECK(answer == 0);
    fs::permissions(path, fs::perms::owner_read);
    CHECK(watched.lookOn().size() == 1);
}

TEST_CASE("folder: one that may not be read says so")
{
    Watched watched;
    fs::permissions(watched.folder.path(""), fs::perms::none);
    const int answer = asOrdinaryUser([&] {
        watched.look();
        return watched.scan.state() == FolderState::Unreadable ? 0 : 1;
    });
    CHECK(answer == 0);
    fs::permissions(watched.folder.path(""), fs::perms::owner_all);
}

TEST_CASE("folder: one that goes away and comes back offers nothing twice")
{
    Watched watched;
    watched.folder.write("old.dx", scanText(150));
    watched.look();
    watched.folder.write("a.dx", scanText());
    CHECK(watched.lookOn().size() == 1);
    const fs::path folder = watched.folder.path("");
    const fs::path away = fs::path(folder.parent_path().string() + "-away");
    fs::rename(folder.parent_path(), away);
    CHECK(watched.look(1s).empty());
    CHECK(watched.scan.state() == FolderState::Missing);
    fs::create_directory(folder.parent_path()); // the mount point alone
    CHECK(watched.look(1s).empty());
    fs::remove(folder.parent_path());
    fs::rename(away, folder.parent_path());
    CHECK(watched.lookOn().empty());
    CHECK(watched.scan.state() == FolderState::Watched);
    CHECK(watched.fateOf("a.dx") == FileFate::Found);
    CHECK(watched.fateOf("old.dx") == FileFate::Old);
}

TEST_CASE("folder: nothing is written, moved or kept open")
{
    Watched watched;
    watched.look();
    const auto path = watched.folder.write("a.dx", scanText());
    const auto before = fs::last_write_time(path);
    CHECK(watched.lookOn().size() == 1);
    CHECK(fs::last_write_time(path) == before);
    CHECK(std::distance(fs::directory_iterator(watched.folder.path("")), fs::directory_iterator()) == 1);
    for (const auto &open : fs::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        CHECK(fs::read_symlink(open.path(), gone) != path);
    }
}
