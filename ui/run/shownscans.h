// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"
#include "run/result.h"

namespace varde::ui {

/// What the read page shows of a sample: its last scan. `view.reading` is there.
ShownResult shownResult(const booth::SampleView &view);

/// The same of an earlier scan. \param index into `scans` of shownResult()
Result<ShownResult> shownScan(const booth::SampleView &view, std::size_t index);

} // namespace varde::ui
