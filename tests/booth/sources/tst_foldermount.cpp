// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderscan.h"
#include "formats/fixtures.h"
#include "formats/tempfolder.h"
#include "support/catch.h"
#include "support/smalldisk.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

std::string scanOf(int points)
{
    return fixtures::jcamp({.points = points, .dataType = "RAMAN SPECTRUM"});
}

/// Whether all of it found room.
bool write(const fs::path &path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    return bool(file);
}

/// Everything found within a minute and a half of looks, from `now` on.
std::vector<FoundScan> lookOn(FolderScan &scan, FolderScan::TimePoint &now)
{
    std::vector<FoundScan> all;
    for (int i = 0; i < 90; ++i)
        for (FoundScan &one : scan.look(now += 1s))
            all.push_back(std::move(one));
    return all;
}

std::optional<FileFate> fateOf(const FolderScan &scan, const std::string &name)
{
    for (const FolderFile &file : scan.files())
        if (file.name == name)
            return file.fate;
    return std::nullopt;
}

} // namespace

TEST_CASE("folder on a share: unmounted while it is watched it is missing, and mounted again it goes on")
{
    const TempFolder folder;
    const fs::path share = folder.path("share");
    test::SmallDisk disk(share, "2m");
    if (!disk.isMounted()) {
        std::cout << "SKIPPED: a small disk cannot be mounted here (" << disk.reason() << ")\n";
        return;
    }
    FolderScan scan(share);
    FolderScan::TimePoint now{};
    REQUIRE(write(share / "old.dx", scanOf(150)));
    scan.look(now);
    REQUIRE(write(share / "a.dx", scanOf(200)));
    CHECK(lookOn(scan, now).size() == 1);

    const std::ifstream open(share / "a.dx"); // somebody has a file of it open
    disk.unmount();
    REQUIRE(fs::is_directory(share)); // the mount point is there, and empty
    CHECK(lookOn(scan, now).empty());
    CHECK(scan.state() == FolderState::Missing);
    CHECK(fateOf(scan, "a.dx") == FileFate::Found);

    const test::SmallDisk again(share, "2m");
    REQUIRE(again.isMounted());
    REQUIRE(write(share / "old.dx", scanOf(150)));
    REQUIRE(write(share / "a.dx", scanOf(200)));
    REQUIRE(write(share / "meanwhile.dx", scanOf(250)));
    const auto found = lookOn(scan, now);
    CHECK(scan.state() == FolderState::Watched);
    // The disk is another one in this test, so its old file was written anew; the scan in it that was found is not
    // offered a second time.
    for (const FoundScan &one : found)
        CHECK(one.name != "a.dx");
    CHECK(fateOf(scan, "meanwhile.dx") == FileFate::Found);
}

TEST_CASE("folder on a share: what is on it when it is mounted after the watching began is old")
{
    const TempFolder folder;
    const fs::path share = folder.path("share");
    fs::create_directory(share);
    FolderScan scan(share);
    FolderScan::TimePoint now{};
    scan.look(now);
    const test::SmallDisk disk(share, "2m");
    if (!disk.isMounted()) {
        std::cout << "SKIPPED: a small disk cannot be mounted here (" << disk.reason() << ")\n";
        return;
    }
    REQUIRE(write(share / "yesterday.dx", scanOf(150)));
    CHECK(lookOn(scan, now).empty());
    CHECK(scan.state() == FolderState::Watched);
    CHECK(fateOf(scan, "yesterday.dx") == FileFate::Old);
    REQUIRE(write(share / "new.dx", scanOf(200)));
    CHECK(lookOn(scan, now).size() == 1);
}

TEST_CASE("folder on a full disk: what found no room is no scan, and is one when it did")
{
    const TempFolder folder;
    const fs::path share = folder.path("share");
    const test::SmallDisk disk(share, "64k");
    if (!disk.isMounted()) {
        std::cout << "SKIPPED: a small disk cannot be mounted here (" << disk.reason() << ")\n";
        return;
    }
    FolderScan scan(share);
    FolderScan::TimePoint now{};
    scan.look(now);
    int kept = 0;
    bool hasRoom = true;
    for (int i = 0; hasRoom && i < 1000; ++i) {
        hasRoom = write(share / (std::to_string(i) + ".dx"), scanOf(1000 + i));
        kept += hasRoom ? 1 : 0;
    }
    REQUIRE_FALSE(hasRoom);
    REQUIRE(kept > 0);
    const std::string half = std::to_string(kept) + ".dx";
    CHECK(lookOn(scan, now).size() == static_cast<std::size_t>(kept));
    CHECK(fateOf(scan, half) != FileFate::Found);
    disk.resize("2m");
    REQUIRE(write(share / half, scanOf(1000 + kept)));
    CHECK(lookOn(scan, now).size() == 1);
    CHECK(fateOf(scan, half) == FileFate::Found);
}
