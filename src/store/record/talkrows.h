// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::store {

/// What the person means to do now, where they said. Written to disk: values are never renumbered.
enum class Intention { NotAsked = 1, NotSaid = 2, Take = 3, TakeLess = 4, NotTake = 5, Discard = 6, Undecided = 7 };

/// What became of what was left of the sample. Written to disk: values are never renumbered.
enum class Disposal { Returned = 1, UsedUp = 2, Destroyed = 3, KeptForLab = 4, HandedOver = 5 };

/// How far a sample is on its way to a laboratory and back. Written to disk: values are never renumbered.
enum class LabState { Planned = 1, Sent = 2, Answered = 3, Cancelled = 4 };

/// `take_less`, `kept_for_lab`, `planned` ...: as kept in the file. Never translated, never renamed.
std::string_view intentionName(Intention intention);
std::string_view disposalName(Disposal disposal);
std::string_view labStateName(LabState state);
std::optional<Intention> intentionFromName(std::string_view name);
std::optional<Disposal> disposalFromName(std::string_view name);
std::optional<LabState> labStateFromName(std::string_view name);

/// How a sample's time at the booth ended. Never changed once added; a later one counts.
struct NewClosing {
    Id sampleId;
    Intention intention = Intention::NotAsked;
    Disposal disposal = Disposal::Returned;
    std::string witnessCode = {};         ///< who saw it destroyed; see NewFinding; may be empty
    std::vector<std::string> advice = {}; ///< cards that were talked about: words without blanks
    std::string operatorCode = {};        ///< see NewFinding; may be empty
};

struct Closing : NewClosing {
    Id id;
    TimePoint createdAt;
};

/// A sample for a laboratory. Its state changes; the rest does not.
struct NewLabRequest {
    Id sampleId;
    std::string lab;     ///< its name
    std::string labCode; ///< what stands on the bag that goes there; may be empty
    std::string reason;
    LabState state = LabState::Planned;
};

struct LabRequest : NewLabRequest {
    Id id;
    TimePoint createdAt;
    std::optional<TimePoint> sentAt;
};

/// A coordinator's word on one advice card. Never changed once added; the latest on a content counts.
struct NewAdviceApproval {
    std::string card;        ///< its topic
    std::string language;    ///< `en`, `nb`
    std::string contentHash; ///< SHA-256 of the card as it was read, 64 hex digits
    bool isApproved = false; ///< false: withdrawn
    std::string operatorCode;
};

struct AdviceApproval : NewAdviceApproval {
    Id id;
    TimePoint createdAt;
};

/// An advice card that somebody here wrote. Replaced as a whole.
struct AdviceText {
    std::string topic;
    std::string language;
    std::string documentJson; ///< a JSON object; see booth/advice

    bool operator==(const AdviceText &other) const = default;
};

} // namespace varde::store
