// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/record/record.h"

#include <Eigen/Core>
#include <string>
#include <vector>

namespace varde::booth {

constexpr std::size_t kMostOverlaid = 4;

/// One scan as it is laid over others.
struct OverlayCurve {
    store::Id sampleId;
    std::string label; ///< ticket code
    Technique technique = Technique::Raman;
    Eigen::VectorXd axisPerCm;   ///< n; rising
    Eigen::VectorXd intensities; ///< n; smallest value 0, largest 1
};

/// The last scan of each sample, in the order asked for; a sample without a scan gives none. OutOfRange for more
/// than kMostOverlaid samples, NotFound. Blocks; thread of the record.
Result<std::vector<OverlayCurve>> overlayCurves(const store::Record &record, const std::vector<store::Id> &sampleIds);

} // namespace varde::booth
