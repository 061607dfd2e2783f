// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packpreview.h"

#include "booth/instrument/scansettings.h"
#include "booth/library/recordscans.h"
#include "booth/library/referencelibrary.h"
#include "store/record/record.h"

#include <QTemporaryDir>

namespace varde::booth {

namespace {

using store::LibraryStore;

SaidOfScan saidOf(const Reading &reading)
{
    SaidOfScan said{reading.verdict.kind, reading.verdict.strength};
    if (reading.substance)
        said.names.push_back(reading.substance->name);
    if (reading.verdict.kind == matcher::VerdictKind::OneOf)
        for (const NamedSubstance &one : reading.set95)
            said.names.push_back(one.name);
    if (reading.verdict.kind == matcher::VerdictKind::Mixture)
        for (const NamedSubstance &one : reading.components)
            said.names.push_back(one.name);
    return said;
}

using LibraryPointer = std::shared_ptr<const ReferenceLibrary>;

/// Nothing for a library that reads nothing yet.
Result<LibraryPointer> loadToCompare(const LibraryStore &library)
{
    auto loaded = ReferenceLibrary::load(library);
    if (!loaded && (loaded.error().code == Errc::LibraryEmpty || loaded.error().code == Errc::ModelMissing))
        return LibraryPointer();
    return loaded;
}

std::optional<SaidOfScan> saidBy(const LibraryPointer &library, const store::Measurement &measurement)
{
    if (!library)
        return std::nullopt;
    const auto reading = library->identify(measurement.raw, identifySettings(scanSettings(measurement.settingsJson)));
    return reading ? std::optional(saidOf(*reading)) : std::nullopt;
}

Status compareScans(const LibraryPointer &before, const LibraryPointer &after, const store::Record &record,
                    const std::atomic<bool> *cancel, const ImportProgress &progress, PackPreview &out)
{
    using store::TimePoint;
    const auto samples = record.samplesBetween(TimePoint{}, TimePoint{std::chrono::hours(24 * 365 * 200)});
    if (!samples)
        return samples.error();
    for (std::size_t i = 0; i < samples->size(); ++i) {
        if (progress)
            progress(ImportStage::Reading, static_cast<int>(i), static_cast<int>(samples->size()));
        const store::Sample &sample = (*samples)[i].sample;
        const auto measurements = record.measurements(sample.id);
        if (!measurements)
            return measurements.error();
        for (const store::Measurement &measurement : *measurements) {
            if (cancel && cancel->load(std::memory_order_relaxed))
                return Error{Errc::Cancelled, "the preview was stopped; nothing was changed"};
            const auto then = saidBy(before, measurement);
            const auto now = saidBy(after, measurement);
            if (!then && !now) {
                ++out.scansNotRead;
                continue;
            }
            ++out.scansRead;
            if (then != now)
                out.verdicts.push_back({sample.ticketCode, then.value_or(SaidOfScan()), now.value_or(SaidOfScan())});
        }
    }
    return Done{};
}

} // namespace

std::string textOf(const SaidOfScan &said)
{
    if (!said.kind)
        return "not read";
    std::string text(matcher::verdictKindName(*said.kind));
    if (const auto strength = matcher::strengthName(said.strength); !strength.empty())
        text += ' ' + std::string(strength);
    for (std::size_t i = 0; i < said.names.size(); ++i)
        text += (i == 0 ? ": " : ", ") + said.names[i];
    return text;
}

Result<PackPreview> previewPack(const LibraryStore &library, const AdmittedPack &pack,
                                const std::filesystem::path &record, const std::atomic<bool> *cancel,
                                const ImportProgress &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Errc::WriteFailed, "no folder for a copy of the library"};
    Progress stoppable;
    stoppable.cancel = cancel;
    const auto copied = library.backup({folder.path().toStdString(), 1}, stoppable);
    if (!copied)
        return copied.error();
    auto copy = LibraryStore::open(*copied, store::OpenMode::ReadWrite, systemClock());
    if (!copy)
        return copy.error();
    const auto before = library.substances();
    if (!before)
        return before.error();
    PackPreview out;
    const auto report = installPack(**copy, pack, "preview", cancel, progress);
    if (!report)
        return report.error();
    out.references = *report;
    const auto after = (*copy)->substances();
    if (!after)
        return after.error();
    out.substances = changedSubstances(*before, *after);
    out.hasRecord = !record.empty();
    if (record.empty())
        return out;
    const auto opened = recordOfSameWorld(library, record);
    if (!opened)
        return opened.error();
    const auto old = loadToCompare(library);
    const auto now = loadToCompare(**copy);
    if (!old || !now)
        return old ? now.error() : old.error();
    if (Status compared = compareScans(*old, *now, **opened, cancel, progress, out); !compared)
        return compared.error();
    return out;
}

} // namespace varde::booth
