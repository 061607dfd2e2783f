// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processing/masks.h"

#include <array>

namespace varde::processing {

std::span<const Mask> masks(Technique technique)
{
    static constexpr std::array<Mask, 2> attenuated{
        {{1850, 2400, Mask::Reason::DiamondAbsorption}, {2400, 2600, Mask::Reason::BetweenRegions}}};
    static constexpr std::array<Mask, 3> transmitted{{{1850, 2200, Mask::Reason::BetweenRegions},
                                                      {2200, 2420, Mask::Reason::CarbonDioxide},
                                                      {2420, 2600, Mask::Reason::BetweenRegions}}};
    switch (technique) {
    case Technique::AtrIr:
        return attenuated;
    case Technique::Ir:
        return transmitted;
    case Technique::Raman:
        break;
    }
    return {};
}

} // namespace varde::processing
