// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "core/result.h"

#include <string>

namespace varde::booth {

/// The document that is stored with a verdict: everything but the scan, which the measurement holds. The curves
/// beside the scan are rounded to five decimals.
std::string readingToJson(const Reading &reading);

/// The reading as it was stored; `scan` is the measurement's raw spectrum. Fails with Malformed for text that is
/// not such a document.
Result<Reading> readingFromJson(const std::string &json, const Spectrum &scan);

/// The same where nobody needs the curve, for a table of many samples: the scan is a flat line of three points with
/// the technique that was read.
Result<Reading> storedReading(const std::string &json);

} // namespace varde::booth
