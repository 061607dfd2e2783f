// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "matcher/certainty.h"
#include "store/library/libraryrows.h"

#include <string>

namespace varde::booth {

/// How a certainty model lies in the library file: coefficients as JSON, simulated scans as rows of five
/// little-endian float32 (log10 SNR; conformity of the true substance, of the leader, of the leader with the true one
/// left out; unexplained energy) and one byte of flags (1: leader right, 2: mixed).
store::CertaintyModel encodeModel(const matcher::CertaintyModel &model, Technique technique,
                                  const std::string &libraryVersion);

/// Malformed when the row does not hold what encodeModel() writes.
Result<matcher::CertaintyModel> decodeModel(const store::CertaintyModel &row);

} // namespace varde::booth
