// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/statistics.h"

#include <string>
#include <vector>

namespace varde::cli {

/// A reliability diagram as an SVG document: per bin the mean probability against the share that was right with its
/// interval and number of scans, beside the diagonal of a probability that keeps its word.
std::string reliabilitySvg(const std::vector<ReliabilityBin> &bins, const Estimate &calibrationError);

} // namespace varde::cli
