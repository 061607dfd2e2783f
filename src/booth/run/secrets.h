// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/record/record.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace varde::booth {

constexpr std::size_t kPassphraseLength = 8; ///< characters, at least

/// Argon2id with a random salt, as one text. OutOfRange below kPassphraseLength. Takes some tenths of a second and
/// 64 MiB: call it off the GUI thread.
Result<std::string> hashPassphrase(std::string_view passphrase);

/// WrongPassphrase, also for a hash that is none. As slow as hashPassphrase().
Status verifyPassphrase(const std::string &hash, std::string_view passphrase);

/// The passphrase before the desk, kept in the record's settings. Its thread is the record's.
Result<bool> hasDeskPassphrase(const store::Record &record);

/// At the first start. NotAllowed once there is one, OutOfRange for a short one.
Status setDeskPassphrase(store::Record &record, std::string_view passphrase);

/// NotFound where none was set yet, WrongPassphrase.
Status checkDeskPassphrase(const store::Record &record, std::string_view passphrase);

/// WrongPassphrase for the old one, OutOfRange for a short new one.
Status changeDeskPassphrase(store::Record &record, std::string_view oldPassphrase, std::string_view newPassphrase);

} // namespace varde::booth
