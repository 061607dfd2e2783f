// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/trace.h"

namespace varde::ui {

/// The regions that take no part in a comparison by this technique, with the reason in words.
QList<MaskedRegion> maskedRegions(Technique technique);

} // namespace varde::ui
