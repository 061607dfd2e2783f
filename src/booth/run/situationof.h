// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "booth/tests/situation.h"
#include "booth/words/words.h"

#include <optional>
#include <vector>

namespace varde::booth {

/// A sample as the rules ask of it. `reading`: of its last verdict.
Situation situationOf(const store::Sample &sample, const std::optional<Reading> &reading, const words::Claim &claim,
                      std::vector<TestStanding> tests);

} // namespace varde::booth
