// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace varde::booth {

/// Ed25519, as libsodium has it.
using PublicKey = std::array<std::uint8_t, 32>;

std::string hexOf(const PublicKey &key); ///< 64 lower-case hex digits
std::optional<PublicKey> publicKeyFromHex(std::string_view hex);

/// Half of a key pair that signs. Its bytes leave memory with it, and are never printed.
class SigningKey {
public:
    static constexpr std::size_t seedBytes = 32;

    /// A new one, from the system's source of chance. StoreFailed when there is none.
    static Result<SigningKey> generate();
    /// \param seed  seedBytes bytes
    static Result<SigningKey> fromSeed(std::string_view seed);
    SigningKey(SigningKey &&other) noexcept;
    SigningKey &operator=(SigningKey &&) = delete;
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey();

    const PublicKey &publicKey() const { return m_public; }
    std::string seed() const;                         ///< for the key's own file, and nothing else
    std::string sign(std::string_view message) const; ///< 64 bytes

private:
    SigningKey() = default;

    PublicKey m_public{};
    std::array<std::uint8_t, 64> m_secret{};
};

bool isSignedBy(const PublicKey &key, std::string_view message, std::string_view signature);

/// What a pack's bytes are, before anybody asks what they mean (docs/developers/packs.md).
struct PackFile {
    std::string id;                  ///< 64 hex digits: SHA-256 of the file
    std::string content;             ///< JSON
    std::optional<PublicKey> signer; ///< who signed it, rightly; nothing for an unsigned pack
};

/// Largest file that is read as a pack, bytes.
inline constexpr std::size_t largestPack = 32U * 1024 * 1024;

/// PackInvalid where the bytes are no pack, are cut or go on after its end; PackSignatureWrong where the signature does
/// not fit the bytes before it.
Result<PackFile> readPack(std::string_view bytes);

/// The bytes of an unsigned pack. PackInvalid for content that would make it larger than largestPack.
Result<std::string> packBytes(std::string_view content);

/// The signed pack. PackInvalid as readPack(); NotAllowed when it is signed already.
Result<std::string> signedPack(std::string_view unsignedBytes, const SigningKey &key);

} // namespace varde::booth
