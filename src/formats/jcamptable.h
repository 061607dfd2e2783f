// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/jcamplabels.h"
#include "formats/rawspectrum.h"

namespace varde::formats {

/// Decodes the table of one block into raw.x and raw.y, factors applied, and warns in raw.warnings where header and
/// points disagree a little. Fails with Truncated (the file stops inside), Malformed (header and points contradict
/// each other, factors of zero), TooFewPoints or NonFiniteValue.
Status readJcampTable(const JcampBlock &block, RawSpectrum &raw);

} // namespace varde::formats
