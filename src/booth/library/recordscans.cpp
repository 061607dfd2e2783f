// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/recordscans.h"

#include "booth/instrument/scansettings.h"

#include <chrono>

namespace varde::booth {

Result<std::unique_ptr<store::Record>> recordOfSameWorld(const store::LibraryStore &library,
                                                         const std::filesystem::path &path)
{
    const auto provenance = library.provenance();
    if (!provenance)
        return provenance.error();
    auto record = store::openRecord(path, store::StoreKind::Record, store::OpenMode::ReadOnly, systemClock());
    if (!record && record.error().code == Errc::StoreWrongKind)
        record = store::openRecord(path, store::StoreKind::Training, store::OpenMode::ReadOnly, systemClock());
    if (record && *provenance && (**provenance == store::Provenance::Practice) != (*record)->isTraining())
        return Error{Errc::NotAllowed, "practice and live never meet: take the record of the library's own world"};
    return record;
}

Result<std::vector<ClaimedScan>> scansOfRecord(const std::filesystem::path &path, const store::LibraryStore &library)
{
    const auto record = recordOfSameWorld(library, path);
    if (!record)
        return record.error();
    using store::TimePoint;
    const auto samples = (*record)->samplesBetween(TimePoint{}, TimePoint{std::chrono::hours(24 * 365 * 200)});
    if (!samples)
        return samples.error();
    std::vector<ClaimedScan> scans;
    for (const store::SampleSummary &summary : *samples) {
        auto measurements = (*record)->measurements(summary.sample.id);
        if (!measurements)
            return measurements.error();
        if (measurements->empty())
            continue;
        store::Measurement &last = measurements->back();
        scans.push_back(
            {std::move(last.raw), summary.sample.soldAs, identifySettings(scanSettings(last.settingsJson))});
    }
    return scans;
}

} // namespace varde::booth
