// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/axischeck.h"

#include <QString>

namespace varde::booth::words {

QString materialName(matcher::ReferenceMaterial material); ///< `polystyrene` ...

/// What the axis check with this material found, and what to do where it did not pass.
QString axisResult(const matcher::AxisCheck &check, matcher::ReferenceMaterial material);

} // namespace varde::booth::words
