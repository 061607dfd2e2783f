// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"

namespace varde::test {

/// Made-up curve with bands at the given positions.
Spectrum madeSpectrum(Technique technique, const std::vector<double> &bandsPerCm, double noise = 0.01);

/// A practice result of every kind, with invented names and numbers that fit it.
ui::ShownResult madeResult(matcher::VerdictKind kind, Technique technique = Technique::Raman);

/// The same with as many and as long names as a kind may have, sold as something else with a long name.
ui::ShownResult crowdedResult(matcher::VerdictKind kind);

/// A live sample, sold as MDMA or as ketamine, as the pictures of the documents tell of it.
ui::ShownResult storyResult(matcher::VerdictKind kind);

} // namespace varde::test
