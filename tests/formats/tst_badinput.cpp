// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/childprocess.h"
#include "formats/format.h"
#include "formats/tempfolder.h"
#include "support/catch.h"

#include <clocale>
#include <random>
#include <sys/stat.h>

using namespace varde;
using namespace varde::formats;

namespace {

Error failureOf(const std::filesystem::path &path)
{
    const auto spectra = readFile(path);
    REQUIRE_FALSE(spectra);
    CHECK_FALSE(spectra.error().detail.empty());
    // One sentence: no line breaks, and no path, which the caller adds.
    CHECK(spectra.error().detail.find('\n') == std::string::npos);
    CHECK(spectra.error().detail.find(path.parent_path().string()) == std::string::npos);
    return spectra.error();
}

} // namespace

TEST_CASE("files: missing, folder, empty, pipe and device each have their own reason")
{
    const TempFolder folder;
    CHECK(failureOf(folder.path("none.csv")).code == Errc::FileNotFound);
    CHECK(failureOf(folder.write("file", "1 2") / "below").code == Errc::FileNotFound);
    CHECK(failureOf(folder.path("")).code == Errc::IsDirectory);
    CHECK(failureOf(folder.write("empty", "")).code == Errc::EmptyFile);
    REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    CHECK(failureOf(folder.path("pipe")).code == Errc::ReadFailed);
    CHECK(failureOf("/dev/zero").code == Errc::ReadFailed);
    std::filesystem::create_symlink("loop", folder.path("loop"));
    CHECK(failureOf(folder.path("loop")).code == Errc::ReadFailed);
}

TEST_CASE("files: one that this user may not read says so")
{
    const TempFolder folder;
    folder.openToAll();
    const auto path = folder.write("secret.csv", "100,1\n101,2\n102,3\n");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    CHECK(asOrdinaryUser([&] {
              const auto spectra = readFile(path);
              return !spectra && spectra.error().code == Errc::PermissionDenied ? 0 : 1;
          }) == 0);
}

TEST_CASE("files: one of a gigabyte is refused unread, one at the cap is read")
{
    const TempFolder folder;
    folder.write("big", "");
    std::filesystem::resize_file(folder.path("big"), std::uintmax_t{1} << 30); // sparse
    CHECK(failureOf(folder.path("big")).code == Errc::FileTooLarge);
    std::filesystem::resize_file(folder.path("big"), std::uintmax_t{64} << 20);
    CHECK(failureOf(folder.path("big")).code == Errc::UnknownFormat);
}

TEST_CASE("files: binary noise is of no known format")
{
    const TempFolder folder;
    std::mt19937 random(1);
    for (int i = 0; i < 50; ++i) {
        fixtures::Content noise(1 + random() % 5000);
        for (std::byte &value : noise)
            value = static_cast<std::byte>(random());
        noise[noise.size() / 2] = std::byte{0};
        CHECK(failureOf(folder.write("noise", noise)).code == Errc::UnknownFormat);
    }
}

TEST_CASE("files: foreign formats are refused by name")
{
    const TempFolder folder;
    for (const fixtures::Named &kind : fixtures::everyKind()) {
        if (!kind.format.empty())
            continue;
        INFO(kind.name);
        const Error error = failureOf(folder.write("file", kind.content));
        CHECK(error.code == Errc::UnknownFormat);
        INFO(error.detail);
        CHECK(error.detail.starts_with("this is a")); // or `an`
        CHECK(error.detail.ends_with("; this version does not read it"));
    }
}

TEST_CASE("files: each kind is read by its own reader, whatever the file is called")
{
    const TempFolder folder;
    for (const fixtures::Named &kind : fixtures::everyKind()) {
        if (kind.format.empty())
            continue;
        INFO(kind.name);
        const auto spectra = readFile(folder.write("file.pdf", kind.content));
        REQUIRE(spectra);
        CHECK(spectra->front().format == kind.format);
    }
}

TEST_CASE("files: cut at every fiftieth of its length, a file of any kind is read or refused with a reason that fits")
{
    for (const fixtures::Named &kind : fixtures::everyKind()) {
        if (kind.format.empty())
            continue;
        for (std::size_t i = 1; i < 50; ++i) {
            const auto length = static_cast<long>(kind.content.size() * i / 50);
            const auto spectra = readContent({kind.content.data(), static_cast<std::size_t>(length)});
            INFO(kind.name << " cut to " << length);
            if (spectra) {
                // Text has no count that would tell, complete blocks of a linked file are complete, and of a group it
                // is told which spectra were not read.
                const bool isTold = kind.name == "spg" && !spectra->front().warnings.empty();
                CHECK((kind.format == "text" || kind.name == "jcamp-dx link" || isTold));
                continue;
            }
            const Errc code = spectra.error().code;
            INFO(spectra.error().detail);
            CHECK((code == Errc::Truncated || code == Errc::UnknownFormat || code == Errc::EmptyFile ||
                   (kind.format == "text" && (code == Errc::TooFewPoints || code == Errc::WrongUnit))));
        }
    }
}

TEST_CASE("files: random damage is read or refused, never worse")
{
    std::mt19937 random(2);
    for (const fixtures::Named &kind : fixtures::everyKind())
        for (int i = 0; i < 60; ++i) {
            fixtures::Content damaged = kind.content;
            for (int k = 0; k < 4; ++k)
                damaged[random() % damaged.size()] = static_cast<std::byte>(random());
            const auto spectra = readContent(damaged);
            if (spectra)
                CHECK(spectra->front().spectrum.intensities.allFinite());
            else
                CHECK_FALSE(spectra.error().detail.empty());
        }
}

TEST_CASE("files: a locale with decimal commas changes nothing")
{
    // Whichever of these is installed; without any, the C locale is tested and the rest of the suite parses in it too.
    for (const char *name : {"de_DE.UTF-8", "nb_NO.UTF-8", "fr_FR.UTF-8", "de_DE", "C"})
        if (std::setlocale(LC_ALL, name))
            break;
    const TempFolder folder;
    const auto spectra = readFile(folder.write("a.csv", "cm-1,absorbance\n1000.5,0.25\n1001.5,0.5\n1002.5,0.75\n"));
    REQUIRE(spectra);
    CHECK(spectra->front().spectrum.axis.first() == 1000.5);
    REQUIRE(writeCsv(folder.path("b.csv"), spectra->front().spectrum));
    CHECK(textOf(folder.path("b.csv")).find("1000.5,0.25\n") != std::string::npos);
    std::setlocale(LC_ALL, "C");
}
