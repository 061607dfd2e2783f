// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/scanfile.h"
#include "formats/fixtures.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <filesystem>

using namespace varde;
using booth::readScanFile;
using fixtures::bytesOf;
using fixtures::jcamp;

namespace fs = std::filesystem;

TEST_CASE("scan file: the scan comes with its technique and the name of the format, whatever the file is called")
{
    const TempFolder folder;
    const auto file = readScanFile(folder.write("FJORD-OTTER 17.txt", bytesOf(jcamp({.dataType = "RAMAN SPECTRUM"}))));
    REQUIRE(file);
    CHECK(file->format == "jcamp-dx");
    CHECK(file->spectra == 1);
    CHECK(file->scan.technique == Technique::Raman);
    CHECK(file->scan.axis.size() == 200);
}

TEST_CASE("scan file: the age of an infrared scan's background comes with it")
{
    const TempFolder folder;
    const auto file = readScanFile(
        folder.write("a.0", fixtures::opusFile({{0x20, fixtures::opusParameters({{"SRT", 1, 1.6e9 + 600, ""}})},
                                                {0x28, fixtures::opusParameters({{"SRT", 1, 1.6e9, ""}})},
                                                {fixtures::opusAbsorbance, fixtures::opusFloats({1, 2, 3})},
                                                {fixtures::opusParametersOf(fixtures::opusAbsorbance),
                                                 fixtures::opusParameters(fixtures::opusDataValues(3))}})));
    REQUIRE(file);
    REQUIRE(file->background);
    CHECK(file->background->minutes == Catch::Approx(10));
}

TEST_CASE("scan file: of several scans the first comes, and the number says that there are more")
{
    const TempFolder folder;
    const auto file = readScanFile(folder.write(
        "day.dx", bytesOf(fixtures::jcampLink({jcamp({.points = 150}), jcamp({.points = 120}), jcamp({})}))));
    REQUIRE(file);
    CHECK(file->spectra == 3);
    CHECK(file->scan.axis.size() == 150);
}

TEST_CASE("scan file: what is no scan is told apart")
{
    const TempFolder folder;
    fs::create_directory(folder.path("scans"));
    CHECK(readScanFile(folder.path("missing.dx")).error().code == Errc::FileNotFound);
    CHECK(readScanFile(folder.path("scans")).error().code == Errc::IsDirectory);
    CHECK(readScanFile(folder.write("empty.dx", "")).error().code == Errc::EmptyFile);
    CHECK(readScanFile(folder.write("nmr.dx", bytesOf(jcamp({.dataType = "NMR SPECTRUM", .xUnits = "HZ"}))))
              .error()
              .code == Errc::NotOpticalSpectrum);
    CHECK(readScanFile(folder.write("photo.jpg", bytesOf("\xff\xd8\xff\xe0 not a spectrum at all"))).error().code ==
          Errc::UnknownFormat);
}

TEST_CASE("scan file: one that is too large is refused without being read")
{
    const TempFolder folder;
    const fs::path large = folder.write("large.dx", bytesOf(jcamp({})));
    fs::resize_file(large, std::uintmax_t(65) << 20); // sparse: no space is taken
    CHECK(readScanFile(large).error().code == Errc::FileTooLarge);
}

TEST_CASE("scan file: an error says nothing of the file's name, which may be a ticket or a person")
{
    const TempFolder folder;
    for (const fs::path &path : {folder.path("Ola Nordmann.dx"), folder.write("Ola Nordmann.csv", "")})
        CHECK(readScanFile(path).error().detail.find("Ola") == std::string::npos);
}
