// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayexport.h"
#include "booth/desk/dayrows.h"
#include "booth/desk/likegroups.h"
#include "booth/desk/overlay.h"
#include "booth/run/runservice.h"

#include <filesystem>
#include <vector>

namespace varde::booth {

// What the desk does with a record, for who may review the day: each call fails as RunService::require() does, and as
// the function it calls. Thread of the service.

Result<std::vector<DayRow>> reviewDay(RunService &service, const DaySpan &span);
Result<UnknownScans> reviewUnknowns(RunService &service, const std::vector<DayRow> &rows);
Result<std::vector<OverlayCurve>> reviewCurves(RunService &service, const std::vector<store::Id> &sampleIds);
Result<ExportReport> exportReviewed(RunService &service, const std::vector<store::Id> &sampleIds,
                                    const std::filesystem::path &chosen);

} // namespace varde::booth
