// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/packs/packfile.h"

#include <filesystem>
#include <string>

namespace varde::booth {

/// A publisher's key pair as its file holds it.
struct KeyPair {
    std::string publisher;
    SigningKey key;
};

/// The half that others pin.
struct PublishedKey {
    std::string publisher;
    PublicKey key{};
};

/// A new key replaces an old one, signed by both: the old one vouches for the new, the new one proves that it is held.
struct KeyRotation {
    std::string publisher;
    PublicKey before{};
    PublicKey after{};
};

/// Writes a new key pair: `path`, which only its owner may read and which must not be there yet, and `path`.pub.
/// Duplicate; OutOfRange for a publisher that is empty, longer than 100 bytes or has a line break; WriteFailed.
Status makeKeyFiles(const std::filesystem::path &path, const std::string &publisher);

/// Fails as a file does; NotAllowed when others than its owner may read it; PackInvalid when it is no signing key.
Result<KeyPair> readSigningKey(const std::filesystem::path &path);

/// Fails as a file does; PackInvalid when it is no public key.
Result<PublishedKey> readPublicKey(const std::filesystem::path &path);

/// NotAllowed when both are one key or of two publishers.
Result<std::string> rotationText(const KeyPair &before, const KeyPair &after);

/// PackInvalid when it is no rotation; PackSignatureWrong when either signature does not fit.
Result<KeyRotation> readRotation(std::string_view text);

} // namespace varde::booth
