// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <optional>
#include <span>
#include <string_view>

namespace varde::matcher {

/// Materials with agreed band positions, for the check of an instrument's axis.
enum class ReferenceMaterial { Acetaminophen, Polystyrene, Cyclohexane, Naphthalene, Sulfur };
constexpr ReferenceMaterial lastReferenceMaterial = ReferenceMaterial::Sulfur;

std::string_view referenceMaterialName(ReferenceMaterial material); ///< `acetaminophen`, ...
/// Exact, lower case; `paracetamol` too.
std::optional<ReferenceMaterial> referenceMaterialFromName(std::string_view name);

struct ReferenceBand {
    double atPerCm;
    double height;       ///< rough, of the tallest; tells what the whole should look like
    bool isExact = true; ///< its position is agreed; others only belong to the look
};

/// Bands by rising wavenumber. Empty where the material has no agreed positions for the technique.
std::span<const ReferenceBand> referenceBands(ReferenceMaterial material, Technique technique);

} // namespace varde::matcher
