// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace varde::booth {

/// Argon2id with a random salt, as one text. StoreFailed where there is no memory for it. Takes some tenths of a
/// second and 64 MiB: call it off the GUI thread.
Result<std::string> hashSecret(std::string_view secret);

/// False also for a hash that is none. As slow as hashSecret().
bool fitsSecret(const std::string &hash, std::string_view secret);

} // namespace varde::booth
