// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/asp.h"
#include "formats/delimited.h"
#include "formats/fileio.h"
#include "formats/foreign.h"
#include "formats/format.h"
#include "formats/jcampdx.h"
#include "formats/omnic.h"
#include "formats/opus.h"
#include "formats/perkinelmer.h"
#include "formats/spc.h"
#include "formats/wdf.h"

#include <array>

namespace varde::formats {

namespace {

constexpr std::uintmax_t mostFileBytes = std::uintmax_t{64} << 20;

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

} // namespace

std::span<const Format> formats()
{
    return registered;
}

Result<std::vector<FileSpectrum>> readFile(const std::filesystem::path &path, const ReadOptions &options)
{
    const Result<std::vector<std::byte>> content = readBytes(path, mostFileBytes);
    if (!content)
        return content.error();
    if (const Format *format = firstThatAnswers(Probe::Yes, *content))
        return format->read(*content, options);
    if (const auto foreign = foreignKind(*content))
        return Error{Errc::UnknownFormat, "this is " + std::string(*foreign) + "; this version does not read it"};
    if (const Format *format = firstThatAnswers(Probe::Maybe, *content))
        return format->read(*content, options);
    return Error{Errc::UnknownFormat, "no reader recognises the content"};
}

} // namespace varde::formats
