// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/grid.h"

#include "processing/masks.h"

namespace varde::matcher {

MatchGrid matchGrid(Technique technique)
{
    if (isInfrared(technique))
        return {650, 2, 1526, 20, 2, 11};
    return {300, 2, 751, 20, 3, 15};
}

Eigen::VectorXd gridWeights(const MatchGrid &grid, Technique technique)
{
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(grid.points);
    for (const auto &mask : processing::masks(technique))
        for (Eigen::Index i = 0; i < grid.points; ++i)
            if (grid.atPerCm(i) >= mask.fromPerCm && grid.atPerCm(i) <= mask.toPerCm)
                weights[i] = 0;
    return weights;
}

} // namespace varde::matcher
