// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/keyfile.h"

#include "formats/fileio.h"
#include "store/durablefile.h"

#include <algorithm>
#include <fstream>
#include <sodium.h>
#include <vector>

namespace varde::booth {

namespace {

constexpr const char *secretTitle = "varde signing key 1";
constexpr const char *publicTitle = "varde public key 1";
constexpr const char *rotationTitle = "varde key rotation 1";
constexpr std::size_t largestKeyFile = 4096;

std::string hexBytes(std::string_view bytes)
{
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> bytesOfHex(std::string_view hex, std::size_t count)
{
    std::string bytes(count, '\0');
    std::size_t length = 0;
    if (hex.size() != 2 * count ||
        sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), count, hex.data(), hex.size(), nullptr, &length,
                       nullptr) != 0 ||
        length != count)
        return std::nullopt;
    return bytes;
}

/// The values of `title`, `name: value`, ... in exactly this order, each line ended; nothing otherwise.
std::optional<std::vector<std::string>> fields(std::string_view text, std::string_view title,
                                               const std::vector<std::string_view> &names)
{
    std::vector<std::string> values;
    const auto nextLine = [&]() -> std::optional<std::string_view> {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        return line;
    };
    if (nextLine() != title)
        return std::nullopt;
    for (const std::string_view name : names) {
        const auto line = nextLine();
        if (!line || !line->starts_with(name) || !line->substr(name.size()).starts_with(": "))
            return std::nullopt;
        values.emplace_back(line->substr(name.size() + 2));
    }
    return text.empty() ? std::optional(std::move(values)) : std::nullopt;
}

Result<std::string> smallFile(const std::filesystem::path &path)
{
    const auto bytes = formats::readBytes(path, largestKeyFile);
    if (!bytes)
        return bytes.error().code == Errc::FileTooLarge
                   ? Error{Errc::PackInvalid, path.string() + " is too large to be a key"}
                   : bytes.error();
    return std::string(reinterpret_cast<const char *>(bytes->data()), bytes->size());
}

bool isPublisher(const std::string &publisher)
{
    return !publisher.empty() && publisher.size() <= 100 && publisher.front() != ' ' && publisher.back() != ' ' &&
           std::none_of(publisher.begin(), publisher.end(), [](char c) { return c >= 0 && c < ' '; });
}

std::string publicText(const std::string &publisher, const PublicKey &key)
{
    return std::string(publicTitle) + "\npublisher: " + publisher + "\npublic: " + hexOf(key) + '\n';
}

std::string rotationBody(const std::string &publisher, const PublicKey &before, const PublicKey &after)
{
    return std::string(rotationTitle) + "\npublisher: " + publisher + "\nold: " + hexOf(before) +
           "\nnew: " + hexOf(after) + '\n';
}

Status writePrivate(const std::filesystem::path &path, const std::string &text)
{
    if (Status made = store::createPrivateFile(path); !made)
        return made;
    std::ofstream file(path, std::ios::binary | std::ios::in);
    file << text;
    file.close();
    if (!file)
        return Error{Errc::WriteFailed, path.string() + " could not be written"};
    return store::syncFile(path);
}

} // namespace

Status makeKeyFiles(const std::filesystem::path &path, const std::string &publisher)
{
    if (!isPublisher(publisher))
        return Error{Errc::OutOfRange, "a publisher is a line of 1 to 100 bytes"};
    const std::filesystem::path publicPath = path.string() + ".pub";
    std::error_code ec;
    for (const std::filesystem::path &file : {path, publicPath})
        if (std::filesystem::exists(std::filesystem::symlink_status(file, ec)))
            return Error{Errc::Duplicate, file.string() + " is there already and was not touched"};
    const auto key = SigningKey::generate();
    if (!key)
        return key.error();
    std::string seed = key->seed();
    std::string text = std::string(secretTitle) + "\npublisher: " + publisher + "\npublic: " + hexOf(key->publicKey()) +
                       "\nsecret: " + hexBytes(seed) + '\n';
    Status written = writePrivate(path, text);
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(text.data(), text.size());
    if (!written)
        return written;
    return formats::replaceFile(publicPath, publicText(publisher, key->publicKey()));
}

Result<KeyPair> readSigningKey(const std::filesystem::path &path)
{
    auto text = smallFile(path);
    if (!text)
        return text.error();
    std::error_code ec;
    const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
    if ((std::filesystem::status(path, ec).permissions() & others) != std::filesystem::perms::none || ec)
        return Error{Errc::NotAllowed, "others than its owner may read this signing key: chmod 600 " + path.string()};
    auto values = fields(*text, secretTitle, {"publisher", "public", "secret"});
    sodium_memzero(text->data(), text->size());
    const Error invalid{Errc::PackInvalid, path.string() + " is no signing key of Varde"};
    if (!values || !isPublisher(values->at(0)))
        return invalid;
    auto seed = bytesOfHex(values->at(2), SigningKey::seedBytes);
    sodium_memzero(values->at(2).data(), values->at(2).size());
    if (!seed)
        return invalid;
    auto key = SigningKey::fromSeed(*seed);
    sodium_memzero(seed->data(), seed->size());
    if (!key || hexOf(key->publicKey()) != values->at(1))
        return invalid;
    return KeyPair{values->at(0), std::move(*key)};
}

Result<PublishedKey> readPublicKey(const std::filesystem::path &path)
{
    const auto text = smallFile(path);
    if (!text)
        return text.error();
    const auto values = fields(*text, publicTitle, {"publisher", "public"});
    const auto key = values ? publicKeyFromHex(values->at(1)) : std::nullopt;
    if (!key || !isPublisher(values->at(0)))
        return Error{Errc::PackInvalid, path.string() + " is no public key of Varde"};
    return PublishedKey{values->at(0), *key};
}

Result<std::string> rotationText(const KeyPair &before, const KeyPair &after)
{
    if (before.publisher != after.publisher)
        return Error{Errc::NotAllowed, "the keys are of two publishers: " + before.publisher + ", " + after.publisher};
    if (before.key.publicKey() == after.key.publicKey())
        return Error{Errc::NotAllowed, "both are one key"};
    const std::string body = rotationBody(before.publisher, before.key.publicKey(), after.key.publicKey());
    return body + "signed by old: " + hexBytes(before.key.sign(body)) +
           "\nsigned by new: " + hexBytes(after.key.sign(body)) + '\n';
}

Result<KeyRotation> readRotation(std::string_view text)
{
    const auto values = fields(text, rotationTitle, {"publisher", "old", "new", "signed by old", "signed by new"});
    const auto before = values ? publicKeyFromHex(values->at(1)) : std::nullopt;
    const auto after = values ? publicKeyFromHex(values->at(2)) : std::nullopt;
    if (!before || !after || !isPublisher(values->at(0)))
        return Error{Errc::PackInvalid, "this is no rotation of a key"};
    const std::string body = rotationBody(values->at(0), *before, *after);
    const auto byOld = bytesOfHex(values->at(3), crypto_sign_BYTES);
    const auto byNew = bytesOfHex(values->at(4), crypto_sign_BYTES);
    if (!text.starts_with(body) || !byOld || !byNew || !isSignedBy(*before, body, *byOld) ||
        !isSignedBy(*after, body, *byNew))
        return Error{Errc::PackSignatureWrong, "a signature of this rotation does not fit"};
    return KeyRotation{values->at(0), *before, *after};
}

} // namespace varde::booth
