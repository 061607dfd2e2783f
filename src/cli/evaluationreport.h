// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/evaluation.h"
#include "cli/leaveoneout.h"
#include "cli/mixturefigures.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace varde::cli {

/// Sums of real scans.
struct SyntheticFigures {
    int pairs = 0; ///< each summed at every share
    MixtureFigures figures;
};

/// All that `evaluate` measured.
struct EvaluationReport {
    Evaluation figures;
    MixtureFigures mixtures; ///< of the truth table; no samples where it says no shares
    std::optional<LeaveOneOut> leaveOneOut;
    std::optional<SyntheticFigures> synthetic;
};

/// Lines for a person, each figure with its number of scans and its 95 % interval.
std::string reportText(const EvaluationReport &report);

/// One object; docs/developers/evaluate.schema.json says what is in it.
nlohmann::ordered_json reportObject(const EvaluationReport &report);

} // namespace varde::cli
