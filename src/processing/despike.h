// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace varde::processing {

/// Removes cosmic-ray spikes: modified z-scores of the first difference (Whitaker and Hayes 2018,
/// Chemometr. Intell. Lab. 179:82) find candidates; a candidate is a spike only when it is at most 3 pixels
/// wide and stands on level ground, because a strong narrow band has steep differences too, but also has tails.
///
/// \param y          n  raw intensities in detector order
/// \param threshold     of the modified z-score
/// \return           n  y with spikes replaced by the line between their neighbours
Eigen::VectorXd despike(const Eigen::Ref<const Eigen::VectorXd> &y, double threshold = 8);

} // namespace varde::processing
