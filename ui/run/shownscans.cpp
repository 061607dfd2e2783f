// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/shownscans.h"

#include "booth/run/readingjson.h"

#include <algorithm>

namespace varde::ui {

namespace {

const store::Measurement *scanOf(const booth::SampleView &view, const store::Verdict &verdict)
{
    const auto at = std::find_if(view.measurements.begin(), view.measurements.end(),
                                 [&](const store::Measurement &scan) { return scan.id == verdict.measurementId; });
    return at == view.measurements.end() ? nullptr : &*at;
}

std::vector<ShownScan> scansOf(const booth::SampleView &view)
{
    std::vector<ShownScan> scans;
    for (const store::Verdict &verdict : view.verdicts) {
        const store::Measurement *scan = scanOf(view, verdict);
        const auto reading = booth::storedReading(verdict.documentJson);
        scans.push_back({scan ? scan->spot : 1, reading ? reading->verdict.kind : matcher::VerdictKind::NoReading,
                         reading ? reading->verdict.strength : matcher::Strength::None});
    }
    return scans;
}

} // namespace

ShownResult shownResult(const booth::SampleView &view)
{
    std::vector<ShownScan> scans = scansOf(view);
    const std::size_t last = scans.empty() ? 0 : scans.size() - 1;
    return {*view.reading, view.claim, view.done, view.isStale, std::move(scans), last, view.spots};
}

Result<ShownResult> shownScan(const booth::SampleView &view, std::size_t index)
{
    if (index >= view.verdicts.size() || !view.reading)
        return Error{Errc::NotFound, "no such scan"};
    ShownResult shown = shownResult(view);
    if (index == shown.shown)
        return shown;
    const store::Measurement *scan = scanOf(view, view.verdicts[index]);
    if (!scan)
        return Error{Errc::StoreCorrupt, "a verdict without its measurement"};
    auto reading = booth::readingFromJson(view.verdicts[index].documentJson, scan->raw);
    if (!reading)
        return reading.error();
    // Stale is said of the last one: it is the one that can be run again.
    shown.isStale = false;
    shown.reading = std::move(*reading);
    shown.shown = index;
    return shown;
}

} // namespace varde::ui
