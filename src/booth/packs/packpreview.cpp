// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packpreview.h"

#include "booth/instrument/scansettings.h"
#include "booth/library/recordscans.h"
#include "booth/library/referencelibrary.h"
#include "store/record/record.h"

#include <QTemporaryDir>

#include <map>

namespace varde::booth {

namespace {

using store::LibraryStore;

std::string namesText(const store::Substance &substance)
{
    std::string text;
    for (const std::string &name : substance.synonyms)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::vector<ChangedSubstance> changes(const std::vector<store::Substance> &before,
                                      const std::vector<store::Substance> &after)
{
    std::map<std::string, const store::Substance *> old;
    for (const store::Substance &substance : before)
        old.emplace(substance.id, &substance);
    std::vector<ChangedSubstance> out;
    for (const store::Substance &now : after) {
        const auto at = old.find(now.id);
        if (at == old.end()) {
            out.push_back({now.name, "new", {}, now.isHazardous ? "hazard" : ""});
            continue;
        }
        const store::Substance &then = *at->second;
        const auto compare = [&](const char *field, const std::string &was, const std::string &is) {
            if (was != is)
                out.push_back({now.name, field, was, is});
        };
        compare("name", then.name, now.name);
        compare("stereo", then.stereo, now.stereo);
        compare("class", then.substanceClass, now.substanceClass);
        compare("role", std::string(store::roleName(then.role)), std::string(store::roleName(now.role)));
        compare("hazard", then.isHazardous ? "yes" : "no", now.isHazardous ? "yes" : "no");
        compare("names", namesText(then), namesText(now));
        old.erase(at);
    }
    for (const auto &[id, then] : old)
        out.push_back({then->name, "merged", then->name, {}});
    return out;
}

std::string textOf(const Reading &reading)
{
    std::string text(matcher::verdictKindName(reading.verdict.kind));
    if (const auto strength = matcher::strengthName(reading.verdict.strength); !strength.empty())
        text += ' ' + std::string(strength);
    const auto add = [&](const std::vector<NamedSubstance> &named) {
        for (std::size_t i = 0; i < named.size(); ++i)
            text += (i == 0 ? ": " : ", ") + named[i].name;
    };
    if (reading.substance)
        text += ": " + reading.substance->name;
    if (reading.verdict.kind == matcher::VerdictKind::OneOf)
        add(reading.set95);
    if (reading.verdict.kind == matcher::VerdictKind::Mixture)
        add(reading.components);
    return text;
}

Status compareScans(const ReferenceLibrary &before, const ReferenceLibrary &after, const store::Record &record,
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
            const IdentifySettings settings = identifySettings(scanSettings(measurement.settingsJson));
            const auto then = before.identify(measurement.raw, settings);
            const auto now = after.identify(measurement.raw, settings);
            if (!then && !now) {
                ++out.scansNotRead;
                continue;
            }
            ++out.scansRead;
            const std::string was = then ? textOf(*then) : std::string("not read");
            const std::string is = now ? textOf(*now) : std::string("not read");
            if (was != is)
                out.verdicts.push_back({sample.ticketCode, was, is});
        }
    }
    return Done{};
}

} // namespace

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
    out.substances = changes(*before, *after);
    out.hasRecord = !record.empty();
    if (record.empty())
        return out;
    const auto opened = recordOfSameWorld(library, record);
    if (!opened)
        return opened.error();
    const auto old = ReferenceLibrary::load(library);
    const auto now = ReferenceLibrary::load(**copy);
    if (!old || !now) // a library without references reads nothing, before or after
        return old ? Result<PackPreview>(now.error()) : Result<PackPreview>(old.error());
    if (Status compared = compareScans(**old, **now, **opened, cancel, progress, out); !compared)
        return compared.error();
    return out;
}

} // namespace varde::booth
