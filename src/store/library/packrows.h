// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "store/library/curator.h"
#include "store/library/libraryrows.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace varde::store {

/// A key whose packs this organisation takes, took, or never takes again.
struct TrustedKey {
    enum class State { Pinned, Replaced, Revoked };
    std::string publicKey; ///< Ed25519, 64 hex digits
    std::string publisher;
    State state = State::Pinned;
    std::chrono::system_clock::time_point since{};
    std::string by{};
    std::string reason{};
};

struct InstalledPack {
    std::string id; ///< SHA-256 of the file, hex
    std::string publisher;
    std::int64_t number = 0;
    std::string title;
    std::string issued; ///< `2026-11-22`
    std::string publicKey;
    std::chrono::system_clock::time_point at{};
};

/// What an early-warning system tells of.
struct NewNotice {
    std::string substance;                                 ///< its name
    std::vector<SubstanceName> names{};                    ///< other names of it
    std::string language{};                                ///< of lookFor
    std::string lookFor{};                                 ///< what to look for; may be empty
    std::string issued{};                                  ///< `2026-11-22`
    std::string source{};                                  ///< who tells of it; never empty
    std::map<Technique, std::vector<double>> bandsPerCm{}; ///< its tall bands, where the source says them
};

struct Notice {
    std::string id; ///< SHA-256 of what it says, hex
    std::string substanceId;
    std::string substance; ///< name of today
    std::string language;
    std::string lookFor;
    std::string issued;
    std::string source;
    std::map<Technique, std::vector<double>> bandsPerCm{};
    bool isCurrent = true;
};

struct NewCard {
    std::string topic; ///< a substance's name, or what else it is about
    std::string language;
    std::string text;
    std::string source;
};

/// Advice from a pack: a draft, until somebody at the booth takes it over.
struct AdviceDraft {
    std::string id;
    NewCard card;
    std::string publisher;
};

/// What a pack says of one substance.
struct PackSubstance {
    std::string name;
    SubstanceEdit edit{};
    std::string sameAs{}; ///< the substance that it is from now on; empty where it stands for itself
};

/// A pack as the library takes it.
struct PackRows {
    std::string id; ///< SHA-256 of the file, hex
    std::string publisher;
    std::int64_t number = 0; ///< rises with every pack of a publisher, from 1
    std::string title;
    std::string issued;
    std::string publicKey{}; ///< hex
    std::vector<PackSubstance> substances{};
    std::vector<NewReference> references{};
    std::vector<std::string> withdraw{}; ///< ids of references
    std::vector<std::string> admit{};    ///< ids of references that were withdrawn
    std::vector<NewNotice> notices{};
    std::vector<std::string> takeBack{}; ///< ids of notices
    std::vector<NewCard> cards{};
};

/// What taking a pack did.
struct PackReport {
    int added = 0;
    int alreadyThere = 0;
    int withdrawn = 0;
    int admitted = 0;
};

} // namespace varde::store
