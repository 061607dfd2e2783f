// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "formats/jcamplabels.h"

#include <optional>

namespace varde::formats {

/// What a block says about how it was measured.
struct JcampTechnique {
    std::optional<Technique> declared; ///< nothing where the block does not say
    bool isExact = false;              ///< says also whether by transmission or by ATR
};

/// Fails with NotOpticalSpectrum, and a detail that names what it is instead, unless the block holds the points of
/// an infrared or Raman spectrum or does not say what it holds.
Result<JcampTechnique> jcampTechnique(const JcampBlock &block);

} // namespace varde::formats
