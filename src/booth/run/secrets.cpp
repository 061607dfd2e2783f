// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/secrets.h"

#include "booth/people/secrethash.h"

#include <algorithm>

namespace varde::booth {

namespace {

constexpr const char *kDeskHash = "desk_passphrase";

std::size_t characters(std::string_view utf8)
{
    return std::size_t(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Status storePassphrase(store::Record &record, std::string_view passphrase)
{
    const auto hash = hashPassphrase(passphrase);
    if (!hash)
        return hash.error();
    return record.setSetting(kDeskHash, *hash);
}

} // namespace

Result<std::string> hashPassphrase(std::string_view passphrase)
{
    if (characters(passphrase) < kPassphraseLength)
        return Error{Errc::OutOfRange, "passphrase shorter than " + std::to_string(kPassphraseLength)};
    return hashSecret(passphrase);
}

Status verifyPassphrase(const std::string &hash, std::string_view passphrase)
{
    if (!fitsSecret(hash, passphrase))
        return Error{Errc::WrongPassphrase, "passphrase does not fit"};
    return Done{};
}

Result<bool> hasDeskPassphrase(const store::Record &record)
{
    const auto hash = record.setting(kDeskHash);
    if (!hash)
        return hash.error();
    return hash->has_value();
}

Status setDeskPassphrase(store::Record &record, std::string_view passphrase)
{
    const auto has = hasDeskPassphrase(record);
    if (!has)
        return has.error();
    if (*has)
        return Error{Errc::NotAllowed, "the desk has a passphrase already"};
    return storePassphrase(record, passphrase);
}

Status checkDeskPassphrase(const store::Record &record, std::string_view passphrase)
{
    const auto hash = record.setting(kDeskHash);
    if (!hash)
        return hash.error();
    if (!*hash)
        return Error{Errc::NotFound, "the desk has no passphrase yet"};
    return verifyPassphrase(**hash, passphrase);
}

Status changeDeskPassphrase(store::Record &record, std::string_view oldPassphrase, std::string_view newPassphrase)
{
    if (const auto fits = checkDeskPassphrase(record, oldPassphrase); !fits)
        return fits.error();
    return storePassphrase(record, newPassphrase);
}

} // namespace varde::booth
