// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/asp.h"
#include "formats/collectedspectra.h"
#include "formats/delimited.h"
#include "formats/fileio.h"
#include "formats/foreign.h"
#include "formats/format.h"
#include "formats/jcampdx.h"
#include "formats/omnic.h"
#include "formats/opus.h"
#include "formats/perkinelmer.h"
#include "formats/rawspectrum.h"
#include "formats/spc.h"
#include "formats/wdf.h"
#include "formats/zipmembers.h"

#include <array>

namespace varde::formats {

namespace {

// A probe that says Yes wins; among those that say Maybe, the first.
constexpr std::array registered{
    Format{"jcamp-dx", "JCAMP-DX 4.24 and 5.x", probeJcampDx, readJcampDx},
    Format{"opus", "Bruker OPUS", probeOpus, readOpus},
    Format{"omnic", "Thermo OMNIC SPA and SPG", probeOmnic, readOmnic},
    Format{"perkinelmer-sp", "PerkinElmer SP", probePerkinElmer, readPerkinElmer},
    Format{"wdf", "Renishaw WDF", probeWdf, readWdf},
    Format{"asp", "Agilent ASP", probeAsp, readAsp},
    Format{"spc", "GRAMS/Galactic SPC", probeSpc, readSpc},
    Format{"text", "Delimited text: CSV, tab or blank separated", probeDelimited, readDelimited},
};

const Format *firstThatAnswers(Probe wanted, std::span<const std::byte> content)
{
    for (const Format &format : registered)
        if (format.probe(content) == wanted)
            return &format;
    return nullptr;
}

Result<std::vector<FileSpectrum>> readSingle(std::span<const std::byte> content, const ReadOptions &options)
{
    if (const Format *format = firstThatAnswers(Probe::Yes, content))
        return format->read(content, options);
    if (const auto foreign = foreignKind(content))
        return Error{Errc::UnknownFormat, "this is " + std::string(*foreign) + "; this version does not read it"};
    if (const Format *format = firstThatAnswers(Probe::Maybe, content))
        return format->read(content, options);
    return Error{Errc::UnknownFormat, "no reader recognises the content"};
}

bool isArchive(std::span<const std::byte> content)
{
    return looksLikeZip(content) && !foreignKind(content);
}

Result<std::vector<FileSpectrum>> readMember(std::span<const std::byte> content, const ReadOptions &options)
{
    if (content.empty())
        return Error{Errc::EmptyFile, "it is empty"};
    if (isArchive(content))
        return Error{Errc::UnknownFormat, "it is an archive inside an archive"};
    return readSingle(content, options);
}

Result<std::vector<FileSpectrum>> readArchive(std::span<const std::byte> content, const ReadOptions &options)
{
    CollectedSpectra spectra;
    std::string firstRefused;
    const auto visit = [&](const std::string &name, const Result<std::vector<std::byte>> &member) {
        auto read = member ? readMember(*member, options) : Result<std::vector<FileSpectrum>>(member.error());
        if (!read) {
            firstRefused = firstRefused.empty() ? name : firstRefused;
            spectra.add(name, read.error());
            return;
        }
        for (FileSpectrum &spectrum : *read) {
            if (spectra.size() >= mostSpectraPerFile) {
                spectra.warn(name + " was not read whole: the archive holds more spectra than are read from one file");
                return;
            }
            spectrum.block = name + (spectrum.block.empty() ? "" : ", " + spectrum.block);
            spectra.add(name, std::move(spectrum));
        }
    };
    if (const Status status = forEachZipMember(content, ZipLimits{}, visit); !status)
        return status.error();
    auto all = std::move(spectra).take({Errc::UnknownFormat, "the ZIP archive holds no file"});
    if (!all && !firstRefused.empty())
        return Error{all.error().code, firstRefused + ": " + all.error().detail};
    return all;
}

} // namespace

std::span<const Format> formats()
{
    return registered;
}

Result<std::vector<FileSpectrum>> readContent(std::span<const std::byte> content, const ReadOptions &options)
{
    return isArchive(content) ? readArchive(content, options) : readSingle(content, options);
}

Result<std::vector<FileSpectrum>> readFile(const std::filesystem::path &path, const ReadOptions &options)
{
    const Result<std::vector<std::byte>> content = readBytes(path, mostFileBytes);
    if (!content)
        return content.error();
    return readContent(*content, options);
}

} // namespace varde::formats
