// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packfile.h"

#include <algorithm>
#include <sodium.h>

namespace varde::booth {

namespace {

// Signed and unsigned begin differently, so that no change of a signed pack makes a whole unsigned one of it.
constexpr std::string_view unsignedMagic = "VARDEPU1";
constexpr std::string_view signedMagic = "VARDEPS1";
constexpr std::size_t headBytes = signedMagic.size() + 4; ///< magic, length of the content (little-endian)
constexpr std::size_t tailBytes = crypto_sign_PUBLICKEYBYTES + crypto_sign_BYTES;

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::string hexText(const unsigned char *bytes, std::size_t count)
{
    std::string text(2 * count + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, count);
    text.pop_back();
    return text;
}

std::size_t lengthAt(std::string_view bytes)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length |= static_cast<std::size_t>(raw(bytes)[signedMagic.size() + i]) << (8 * i);
    return length;
}

} // namespace

std::string hexOf(const PublicKey &key)
{
    return hexText(key.data(), key.size());
}

std::optional<PublicKey> publicKeyFromHex(std::string_view hex)
{
    PublicKey key{};
    std::size_t length = 0;
    if (hex.size() != 2 * key.size() ||
        sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &length, nullptr) != 0 ||
        length != key.size())
        return std::nullopt;
    return key;
}

Result<SigningKey> SigningKey::generate()
{
    if (sodium_init() < 0)
        return Error{Errc::StoreFailed, "libsodium found no source of chance"};
    SigningKey key;
    crypto_sign_keypair(key.m_public.data(), key.m_secret.data());
    return key;
}

Result<SigningKey> SigningKey::fromSeed(std::string_view seed)
{
    if (seed.size() != seedBytes || sodium_init() < 0)
        return Error{Errc::OutOfRange, "a signing key has 32 bytes"};
    SigningKey key;
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), raw(seed));
    return key;
}

SigningKey::SigningKey(SigningKey &&other) noexcept : m_public(other.m_public), m_secret(other.m_secret)
{
    sodium_memzero(other.m_secret.data(), other.m_secret.size());
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::string SigningKey::seed() const
{
    std::string seed(seedBytes, '\0');
    crypto_sign_ed25519_sk_to_seed(reinterpret_cast<unsigned char *>(seed.data()), m_secret.data());
    return seed;
}

std::string SigningKey::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(message), message.size(),
                         m_secret.data());
    return signature;
}

bool isSignedBy(const PublicKey &key, std::string_view message, std::string_view signature)
{
    return signature.size() == crypto_sign_BYTES && sodium_init() >= 0 &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), key.data()) == 0;
}

Result<PackFile> readPack(std::string_view bytes)
{
    if (bytes.size() > largestPack)
        return Error{Errc::PackInvalid, "larger than a pack may be"};
    const bool isSigned = bytes.starts_with(signedMagic);
    if (!isSigned && !bytes.starts_with(unsignedMagic))
        return Error{Errc::PackInvalid, "it does not begin like a pack"};
    if (bytes.size() < headBytes)
        return Error{Errc::PackInvalid, "it ends before its content"};
    const std::size_t length = lengthAt(bytes);
    const std::size_t after = bytes.size() - headBytes;
    if (after < length + (isSigned ? tailBytes : 0))
        return Error{Errc::PackInvalid, "it ends before its content or its signature does"};
    if (after > length + (isSigned ? tailBytes : 0))
        return Error{Errc::PackInvalid, "it goes on after its end"};
    PackFile pack;
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), raw(bytes), bytes.size());
    pack.id = hexText(hash.data(), hash.size());
    pack.content = bytes.substr(headBytes, length);
    if (!isSigned)
        return pack;
    PublicKey signer{};
    std::copy_n(raw(bytes) + headBytes + length, signer.size(), signer.begin());
    const std::size_t signedBytes = bytes.size() - crypto_sign_BYTES;
    if (!isSignedBy(signer, bytes.substr(0, signedBytes), bytes.substr(signedBytes)))
        return Error{Errc::PackSignatureWrong, "the signature does not fit"};
    pack.signer = signer;
    return pack;
}

Result<std::string> packBytes(std::string_view content)
{
    if (content.size() > largestPack - headBytes - tailBytes)
        return Error{Errc::PackInvalid, "more than " + std::to_string(largestPack / 1024 / 1024) + " MiB"};
    std::string bytes(unsignedMagic);
    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char>((content.size() >> (8 * i)) & 0xFF);
    bytes += content;
    return bytes;
}

Result<std::string> signedPack(std::string_view unsignedBytes, const SigningKey &key)
{
    const auto pack = readPack(unsignedBytes);
    if (!pack)
        return pack.error();
    if (pack->signer)
        return Error{Errc::NotAllowed, "this pack is signed already, by " + hexOf(*pack->signer)};
    std::string bytes(signedMagic);
    bytes += unsignedBytes.substr(signedMagic.size());
    bytes.append(reinterpret_cast<const char *>(key.publicKey().data()), key.publicKey().size());
    bytes += key.sign(bytes);
    return bytes;
}

} // namespace varde::booth
