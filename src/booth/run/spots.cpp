// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/readingjson.h"
#include "booth/run/runservice.h"

#include <algorithm>
#include <map>
#include <set>

namespace varde::booth {

namespace {

/// One spot as it was read last.
struct ReadSpot {
    const store::Measurement *scan = nullptr;
    std::set<std::string> named; ///< what was seen
};

std::set<std::string> namedIn(const Reading &reading)
{
    std::set<std::string> names;
    if (reading.substance)
        names.insert(reading.substance->name);
    for (const NamedSubstance &part : reading.components)
        names.insert(part.name);
    return names;
}

/// Spots that were read, not sent back.
Result<std::map<int, ReadSpot>> readSpots(const SampleView &seen)
{
    std::map<int, ReadSpot> spots;
    for (const store::Verdict &verdict : seen.verdicts) {
        const auto scan = std::find_if(seen.measurements.begin(), seen.measurements.end(),
                                       [&](const store::Measurement &one) { return one.id == verdict.measurementId; });
        const auto reading = storedReading(verdict.documentJson);
        if (!reading)
            return reading.error();
        const auto kind = reading->verdict.kind;
        if (scan == seen.measurements.end() || kind == matcher::VerdictKind::Rescan ||
            kind == matcher::VerdictKind::NoReading)
            continue;
        spots[scan->spot] = {&*scan, namedIn(*reading)};
    }
    return spots;
}

} // namespace

Result<std::optional<SpotAgreement>> RunService::agreementOfSpots(const SampleView &seen) const
{
    const auto spots = readSpots(seen);
    if (!spots)
        return spots.error();
    if (spots->size() < 2)
        return std::optional<SpotAgreement>();
    bool isCompared = false;
    const ReadSpot &first = spots->begin()->second;
    for (auto other = std::next(spots->begin()); other != spots->end(); ++other) {
        if (other->second.named != first.named)
            return std::optional(SpotAgreement::Different);
        const auto chance = m_library.chanceAlike
                                ? m_library.chanceAlike(first.scan->raw, other->second.scan->raw)
                                : Result<double>(Error{Errc::LibraryEmpty, "nothing to compare with"});
        if (chance && *chance < 0.5)
            return std::optional(SpotAgreement::Different);
        isCompared = isCompared || chance;
    }
    return std::optional(isCompared ? SpotAgreement::Alike : SpotAgreement::NotCompared);
}

} // namespace varde::booth
