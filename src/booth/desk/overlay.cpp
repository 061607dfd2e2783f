// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/overlay.h"

namespace varde::booth {

namespace {

OverlayCurve scaled(const store::Sample &sample, const Spectrum &scan)
{
    const Spectrum rising = scan.rising();
    OverlayCurve curve{sample.id, sample.ticketCode, scan.technique, rising.axis.values(), rising.intensities};
    curve.intensities.array() -= curve.intensities.minCoeff();
    if (const double largest = curve.intensities.maxCoeff(); largest > 0)
        curve.intensities /= largest;
    return curve;
}

} // namespace

Result<std::vector<OverlayCurve>> overlayCurves(const store::Record &record, const std::vector<store::Id> &sampleIds)
{
    if (sampleIds.size() > kMostOverlaid)
        return Error{Errc::OutOfRange, "at most " + std::to_string(kMostOverlaid) + " scans over one another"};
    std::vector<OverlayCurve> curves;
    for (const store::Id &id : sampleIds) {
        const auto sample = record.sample(id);
        if (!sample)
            return sample.error();
        const auto measurements = record.measurements(id);
        if (!measurements)
            return measurements.error();
        if (!measurements->empty())
            curves.push_back(scaled(*sample, measurements->back().raw));
    }
    return curves;
}

} // namespace varde::booth
