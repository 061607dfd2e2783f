// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderwatch.h"
#include "booth/support/waiting.h"
#include "formats/fixtures.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <thread>

using namespace varde;
using namespace varde::booth;
using namespace std::chrono_literals;
using booth::test::waitUntil;

namespace fs = std::filesystem;

namespace {

/// Everything that came out of a watch, by the scan's own content.
struct Heard {
    std::map<std::string, int> scans; ///< curve hash -> times
    FolderLook last;
    int looks = 0;

    explicit Heard(FolderWatch &watch)
    {
        QObject::connect(&watch, &FolderWatch::found, &watch,
                         [this](const FoundScan &scan) { ++scans[scan.file.curveHash]; });
        QObject::connect(&watch, &FolderWatch::looked, &watch, [this](const FolderLook &look) {
            last = look;
            ++looks;
        });
    }
};

std::string numbered(int number)
{
    // Another abscissa, another scan.
    return fixtures::jcamp({.firstX = 4000.0 + number, .lastX = 400.0 + number});
}

/// A vendor's program with bad manners: parts, pauses, names for the time being, additions, a clock five minutes off.
void imitateVendor(const TempFolder &folder, int files)
{
    for (int i = 0; i < files; ++i) {
        const std::string name = "scan " + std::to_string(i) + ".dx";
        const std::string text = numbered(i);
        const auto part = [&](std::size_t from, std::size_t to, const std::string &as) {
            std::ofstream(folder.path(as), std::ios::binary | std::ios::app)
                .write(text.data() + from, static_cast<std::streamsize>(to - from));
        };
        switch (i % 4) {
        case 0: // at once
            part(0, text.size(), name);
            break;
        case 1: // slowly
            part(0, text.size() / 2, name);
            std::this_thread::sleep_for(5ms);
            part(text.size() / 2, text.size(), name);
            break;
        case 2: // beside, then renamed
            part(0, text.size(), name + ".tmp");
            fs::rename(folder.path(name + ".tmp"), folder.path(name));
            break;
        case 3: // something that does not matter is added later
            part(0, text.size(), name);
            std::this_thread::sleep_for(1ms);
            std::ofstream(folder.path(name), std::ios::app) << "\n";
            break;
        }
        fs::last_write_time(folder.path(name), fs::file_time_type::clock::now() - 5min);
    }
}

} // namespace

TEST_CASE("folder watch: of 500 files of a program with bad manners each is found exactly once")
{
    const TempFolder folder;
    folder.write("yesterday.dx", numbered(-1));
    FolderWatch watch(folder.path(""));
    Heard heard(watch);
    REQUIRE(waitUntil([&] { return heard.looks > 0; }));
    constexpr int files = 500;
    std::thread vendor([&] { imitateVendor(folder, files); });
    CHECK(waitUntil([&] { return heard.scans.size() == files; }));
    vendor.join();
    CHECK(waitUntil([&] {
        return std::all_of(heard.last.files.begin(), heard.last.files.end(),
                           [](const FolderFile &file) { return file.fate != FileFate::Waiting; });
    }));
    CHECK(heard.scans.size() == files);
    for (const auto &[hash, times] : heard.scans)
        CHECK(times == 1);
}

TEST_CASE("folder watch: one that is missing is told, and is watched once it is there")
{
    const TempFolder parent;
    const fs::path folder = parent.path("share");
    FolderWatch watch(folder);
    Heard heard(watch);
    REQUIRE(waitUntil([&] { return heard.looks > 0; }));
    CHECK(heard.last.state == FolderState::Missing);
    fs::create_directory(folder);
    CHECK(waitUntil([&] { return heard.last.state == FolderState::Watched; }));
    std::ofstream(folder / "a.dx") << numbered(1);
    CHECK(waitUntil([&] { return heard.scans.size() == 1; }));
}

TEST_CASE("folder watch: it ends at once, also before its first look came through")
{
    const TempFolder folder;
    for (int i = 0; i < 20; ++i)
        FolderWatch watch(folder.path(""));
    SUCCEED("no call came to a watch that was gone");
}
