// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/secrethash.h"

#include <array>
#include <sodium.h>

namespace varde::booth {

Result<std::string> hashSecret(std::string_view secret)
{
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(out.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Error{Errc::StoreFailed, "Argon2id found no memory"};
    return std::string(out.data());
}

bool fitsSecret(const std::string &hash, std::string_view secret)
{
    return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), secret.data(), secret.size()) == 0;
}

} // namespace varde::booth
