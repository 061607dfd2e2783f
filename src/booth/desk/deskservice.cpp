// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/deskservice.h"

namespace varde::booth {

Result<std::vector<DayRow>> reviewDay(RunService &service, const DaySpan &span)
{
    if (const Status allowed = service.require(Permission::ReviewDay); !allowed)
        return allowed.error();
    DayContext context;
    context.claimOf = [&service](const store::Intake &intake) { return service.claimOf(intake); };
    context.currentModelId = service.library().currentModelId;
    return dayRows(service.record(), span, context);
}

Result<UnknownScans> reviewUnknowns(RunService &service, const std::vector<DayRow> &rows)
{
    if (const Status allowed = service.require(Permission::ReviewDay); !allowed)
        return allowed.error();
    return unknownScans(service.record(), rows);
}

Result<std::vector<OverlayCurve>> reviewCurves(RunService &service, const std::vector<store::Id> &sampleIds)
{
    if (const Status allowed = service.require(Permission::ReviewDay); !allowed)
        return allowed.error();
    return overlayCurves(service.record(), sampleIds);
}

Result<ExportReport> exportReviewed(RunService &service, const std::vector<store::Id> &sampleIds,
                                    const std::filesystem::path &chosen)
{
    if (const Status allowed = service.require(Permission::ReviewDay); !allowed)
        return allowed.error();
    return exportSelection(service.record(), sampleIds, chosen);
}

} // namespace varde::booth
