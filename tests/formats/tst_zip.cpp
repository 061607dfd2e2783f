// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/readertest.h"
#include "formats/vendorfixtures.h"
#include "formats/zipfixture.h"
#include "formats/zipmembers.h"

using namespace varde;
using namespace varde::formats;
using fixtures::bytesOf;
using fixtures::Content;
using fixtures::zip;
using fixtures::ZipEntry;

namespace {

const std::string madeTable = "raman shift,counts\n100,1\n101,2\n102,3\n";

std::vector<FileSpectrum> readAll(const std::vector<ZipEntry> &entries)
{
    const auto spectra = readContent(zip(entries));
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    return *spectra;
}

Error failureOf(const std::vector<ZipEntry> &entries)
{
    const auto spectra = readContent(zip(entries));
    REQUIRE_FALSE(spectra);
    return spectra.error();
}

struct Visited {
    std::string name;
    std::optional<Error> error;
    std::size_t bytes = 0;
};

std::vector<Visited> visited(const Content &content, const ZipLimits &limits)
{
    std::vector<Visited> out;
    const Status status =
        forEachZipMember(content, limits, [&](const std::string &name, const Result<std::vector<std::byte>> &member) {
            out.push_back({name, member ? std::nullopt : std::optional(member.error()), member ? member->size() : 0});
        });
    REQUIRE(status);
    return out;
}

} // namespace

TEST_CASE("zip: every spectrum of every member is read and named after it, stored or deflated")
{
    const bool isDeflated = GENERATE(false, true);
    const Content group =
        fixtures::omnic({.parts = {{.y = {1, 2, 3}, .title = "one"}, {.y = {4, 5, 6}, .title = "two"}}});
    const auto spectra = readAll({{.name = "day/", .content = {}},
                                  {.name = "day/a.csv", .content = bytesOf(madeTable), .isDeflated = isDeflated},
                                  {.name = "day/group.spg", .content = group, .isDeflated = isDeflated}});
    REQUIRE(spectra.size() == 3);
    CHECK(spectra[0].block == "day/a.csv");
    CHECK(spectra[0].format == "text");
    CHECK(spectra[0].warnings.empty());
    CHECK(spectra[2].block == "day/group.spg, spectrum 2 of 2");
    CHECK(spectra[2].spectrum.intensities == Eigen::Vector3d(4, 5, 6));
}

TEST_CASE("zip: a member that cannot be read is told of with its reason, the others are read")
{
    const auto spectra = readAll({{.name = "a.csv", .content = bytesOf(madeTable)},
                                  {.name = "note.txt", .content = bytesOf("dear diary\n")},
                                  {.name = "empty.csv"},
                                  {.name = "b.csv", .content = bytesOf(madeTable)}});
    REQUIRE(spectra.size() == 2);
    CHECK(spectra[1].block == "b.csv");
    CHECK(warnsOf(spectra[0], "note.txt was not read: no reader recognises the content"));
    CHECK(warnsOf(spectra[0], "empty.csv was not read: it is empty"));
    CHECK(spectra[0].unread == 0);
    CHECK(failureOf({{.name = "note.txt", .content = bytesOf("dear diary\n")}}).code == Errc::UnknownFormat);
    CHECK(failureOf({{.name = "note.txt", .content = bytesOf("dear diary\n")}}).detail.find("note.txt") !=
          std::string::npos);
}

TEST_CASE("zip: links, encrypted members, unknown compressions and names that lead outside are refused, not the others")
{
    const auto [entry, words] = GENERATE(table<ZipEntry, std::string>(
        {{{.name = "../a.csv"}, "leads out of the archive"},
         {{.name = "a/../../a.csv"}, "leads out of the archive"},
         {{.name = "/etc/a.csv"}, "leads out of the archive"},
         {{.name = "C:\\a.csv"}, "leads out of the archive"},
         {{.name = "..\\a.csv"}, "leads out of the archive"},
         {{.name = "link", .attributes = 0120777U << 16}, "it is a link"},
         {{.name = "secret", .flags = 1}, "it is encrypted"},
         {{.name = "odd", .method = std::uint16_t{98}}, "cannot be unpacked"},
         {{.name = "sum", .checkSum = 1U}, "it is damaged"},
         {{.name = "big", .isDeflated = true, .claimedBytes = 0x7FFFFFFFU}, "the most read is 67108864"}}));
    INFO(entry.name);
    ZipEntry bad = entry;
    bad.content = bytesOf(madeTable);
    const auto spectra = readAll({bad, {.name = "good.csv", .content = bytesOf(madeTable)}});
    REQUIRE(spectra.size() == 1);
    CHECK(spectra[0].block == "good.csv");
    CHECK(warnsOf(spectra[0], words));
    // A name with dots in it is no way out.
    CHECK(readAll({{.name = "a..b/c..csv", .content = bytesOf(madeTable)}}).size() == 1);
}

TEST_CASE("zip: a member that unpacks to more or less than it claims is refused")
{
    for (const std::uint32_t claimed : {5U, 5000U}) {
        const Error error =
            failureOf({{.name = "a.csv", .content = bytesOf(madeTable), .isDeflated = true, .claimedBytes = claimed}});
        CHECK(error.code == Errc::Truncated);
        CHECK(error.detail.find("damaged") != std::string::npos);
    }
}

TEST_CASE("zip: what is unpacked is limited per member, in all, and in the number of entries")
{
    const Content archive = zip({{.name = "a", .content = Content(60)},
                                 {.name = "b", .content = Content(101)},
                                 {.name = "c", .content = Content(60), .isDeflated = true},
                                 {.name = "d", .content = Content(40)}});
    const auto members = visited(archive, {.memberBytes = 100, .totalBytes = 100});
    REQUIRE(members.size() == 4);
    CHECK(members[0].bytes == 60);
    CHECK(members[1].error->code == Errc::FileTooLarge);
    CHECK(members[2].error->code == Errc::FileTooLarge);
    CHECK(members[3].bytes == 40);
    const Status status = forEachZipMember(archive, {.entries = 3}, [](const auto &, const auto &) {});
    REQUIRE_FALSE(status);
    CHECK(status.error().code == Errc::FileTooLarge);
}

TEST_CASE("zip: an archive inside an archive and an office document are not opened")
{
    const Content inner = zip({{.name = "a.csv", .content = bytesOf(madeTable)}});
    CHECK(failureOf({{.name = "inner.zip", .content = inner}}).detail.find("an archive inside an archive") !=
          std::string::npos);
    CHECK(failureOf({{.name = "[Content_Types].xml", .content = bytesOf("<x/>")}}).detail.find("Office") !=
          std::string::npos);
}

TEST_CASE("zip: an archive without files, cut or of noise is refused")
{
    CHECK(failureOf({}).code == Errc::UnknownFormat);
    const Content whole = zip({{.name = "a.csv", .content = bytesOf(madeTable)}});
    for (std::size_t length = 4; length < whole.size(); length += 7) {
        const auto spectra = readContent({whole.data(), length});
        REQUIRE_FALSE(spectra);
        CHECK(spectra.error().code == Errc::Truncated);
    }
    CHECK(readContent(bytesOf("PK\x03\x04 and so on")).error().code == Errc::Truncated);
}

TEST_CASE("zip: no reader's probe takes an archive for its own")
{
    const Content archive = zip({{.name = "a.csv", .content = bytesOf(madeTable)}});
    CHECK(looksLikeZip(archive));
    for (const Format &format : varde::formats::formats()) {
        INFO(format.name);
        CHECK(format.probe(archive) != Probe::Yes);
    }
    for (const fixtures::Named &kind : fixtures::everyKind())
        CHECK(looksLikeZip(kind.content) == (kind.name == "office document"));
}
