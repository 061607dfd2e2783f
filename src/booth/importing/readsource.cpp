// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/readsource.h"

#include "booth/importing/importjson.h"
#include "booth/sources/scanfile.h"
#include "formats/fileio.h"
#include "formats/foreign.h"
#include "formats/format.h"
#include "formats/zipmembers.h"
#include "matcher/admission.h"
#include "store/library/referencetable.h"

#include <QString>

#include <map>

namespace varde::booth {

namespace {

using store::StagedItem;

StagedItem failedItem(const std::string &member, const Error &error)
{
    StagedItem item;
    item.member = member;
    item.readJson = readJson(error);
    item.findingsJson = problemsJson({});
    return item;
}

WhatWasRead readingOf(const formats::FileSpectrum &file, std::optional<Technique> technique)
{
    WhatWasRead read;
    read.format = file.format;
    read.block = file.block;
    read.title = file.title;
    read.xUnit = file.xUnit;
    read.yUnit = file.yUnit;
    const std::string device = deviceOf(file);
    read.device = device == file.format ? std::string() : device;
    read.points = file.spectrum.axis.size();
    read.xFirst = file.xFileFirst;
    read.xLast = file.xFileLast;
    read.yMin = file.yFileMin;
    read.yMax = file.yFileMax;
    read.technique = file.spectrum.technique;
    read.reason = file.techniqueDeclared ? TechniqueReason::FileSays
                  : technique            ? TechniqueReason::Chosen
                                         : TechniqueReason::Guessed;
    read.unit = file.spectrum.unit;
    read.isCut = file.isCut;
    read.unread = file.unread;
    read.warnings = file.warnings;
    return read;
}

StagedItem itemOf(const formats::FileSpectrum &file, const std::string &member, int position,
                  std::optional<Technique> technique)
{
    const Spectrum &spectrum = file.spectrum;
    const auto made = matcher::prepare(spectrum, matcher::matchGrid(spectrum.technique));
    const std::optional<matcher::Prepared> prepared = made ? std::optional(*made) : std::nullopt;
    std::vector<ImportProblem> problems;
    for (const matcher::AdmissionFinding &finding : matcher::admissionAlone(spectrum, prepared))
        problems.push_back({.fault = ImportFault::Admission, .finding = finding, .bars = finding.bars});
    if (file.isCut)
        problems.push_back({.fault = ImportFault::Cut});
    if (file.unread > 0)
        problems.push_back({.fault = ImportFault::PartOfSeries});
    if (!prepared)
        problems.push_back({.fault = ImportFault::Unusable, .detail = made.error().detail});

    StagedItem item;
    item.member = member;
    item.position = position;
    item.readJson = readJson(readingOf(file, technique));
    item.findingsJson = problemsJson(problems);
    item.spectrum = spectrum.rising();
    item.curveHash = store::contentId(*item.spectrum, {}, {});
    if (prepared) {
        const Eigen::VectorXf sketch = matcher::sketchOf(*prepared, spectrum.technique);
        item.sketch.assign(sketch.begin(), sketch.end());
    }
    return item;
}

/// Returns the points that were read.
Eigen::Index readOne(std::span<const std::byte> content, const std::string &member, std::optional<Technique> technique,
                     std::vector<StagedItem> &out)
{
    const auto spectra = formats::readContent(content, {technique});
    if (!spectra) {
        out.push_back(failedItem(member, spectra.error()));
        return 0;
    }
    Eigen::Index points = 0;
    for (std::size_t i = 0; i < spectra->size(); ++i) {
        out.push_back(itemOf((*spectra)[i], member, static_cast<int>(i), technique));
        points += (*spectra)[i].spectrum.axis.size();
    }
    return points;
}

/// Members of an archive may have one name, and names may be no text: each becomes one of its own.
class MemberNames {
public:
    std::string unique(const std::string &name)
    {
        std::string text = QString::fromStdString(name).toStdString();
        const int nth = ++m_seen[text];
        return nth == 1 ? text : text + " (" + std::to_string(nth) + ")";
    }

private:
    std::map<std::string, int> m_seen;
};

bool isArchive(std::span<const std::byte> content)
{
    return formats::looksLikeZip(content) && !formats::foreignKind(content);
}

void readArchive(std::span<const std::byte> content, std::optional<Technique> technique,
                 const std::atomic<bool> *cancel, std::vector<StagedItem> &out)
{
    const formats::ZipLimits limits{mostArchiveEntries, formats::mostFileBytes, mostUnpackedBytes};
    Eigen::Index points = 0;
    MemberNames names;
    const Status walked = formats::forEachZipMember(
        content, limits, [&](const std::string &written, const Result<std::vector<std::byte>> &member) {
            if (cancel && cancel->load(std::memory_order_relaxed))
                return;
            const std::string name = names.unique(written);
            if (!member)
                out.push_back(failedItem(name, member.error()));
            else if (member->empty())
                out.push_back(failedItem(name, {Errc::EmptyFile, "it is empty"}));
            else if (points > mostArchivePoints)
                out.push_back(failedItem(name, {Errc::FileTooLarge, "the archive holds more points than are read at "
                                                                    "once; divide it"}));
            else if (isArchive(*member))
                out.push_back(failedItem(name, {Errc::UnknownFormat, "it is an archive inside an archive"}));
            else
                points += readOne(*member, name, technique, out);
        });
    if (!walked)
        out.push_back(failedItem({}, walked.error()));
    else if (out.empty())
        out.push_back(failedItem({}, {Errc::UnknownFormat, "the ZIP archive holds no file"}));
}

} // namespace

std::vector<StagedItem> readSource(const std::string &path, std::optional<Technique> technique,
                                   const std::atomic<bool> *cancel)
{
    std::vector<StagedItem> out;
    auto content = formats::readBytes(path, formats::mostFileBytes);
    if (!content && content.error().code == Errc::FileTooLarge) {
        // Only an archive may be larger than a spectrum; its first bytes tell.
        if (auto whole = formats::readBytes(path, mostArchiveBytes); whole && isArchive(*whole))
            content = std::move(whole);
    }
    if (!content)
        out.push_back(failedItem({}, content.error()));
    else if (isArchive(*content))
        readArchive(*content, technique, cancel, out);
    else
        readOne(*content, {}, technique, out);
    return out;
}

} // namespace varde::booth
