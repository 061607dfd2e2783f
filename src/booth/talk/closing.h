// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What is left goes to the laboratory that the site has.
struct LabPlan {
    std::string labCode; ///< what stands on the bag; may be empty
    std::string reason;
    bool isSent = false; ///< otherwise it is planned
};

/// What is noted when a sample's time at the booth ends.
struct WrittenClosing {
    store::Intention intention = store::Intention::NotAsked;
    store::Disposal disposal = store::Disposal::Returned;
    std::string witnessCode = {};         ///< who saw it destroyed; may be empty where the site does not ask
    std::vector<std::string> advice = {}; ///< topics of the cards that were talked about
    std::optional<LabPlan> lab = {};
    std::string operatorCode = {};
};

/// A closed sample's finding as it should have been.
struct Correction {
    WrittenFinding finding;
    std::string reason; ///< why; told beside it wherever it stands
};

constexpr std::chrono::minutes kTakeBackTime{10}; ///< as long as a closing can be taken back

/// Talk -> Closed, with everything that is noted in one step. OutOfRange where the site wants a witness and none, or
/// who closes it, is named, and for a laboratory that the site does not have; NotAllowed away from the talk.
Result<store::Sample> closeSample(RunService &service, const store::Id &sampleId, const WrittenClosing &closing);

/// A new finding over the same evidence beside the one of a closed sample; the sample stays closed. OutOfRange
/// without a reason, words or a code; NotAllowed unless it is closed and had a finding.
Status correctFinding(RunService &service, const store::Id &sampleId, const Correction &correction);

/// Talk -> Read: the finding is written again, as a new one beside the old. NotAllowed away from the talk.
Result<store::Sample> takeBackTalk(RunService &service, const store::Id &sampleId, const std::string &operatorCode);

/// Closed -> Talk within kTakeBackTime of a closing, noted in the audit; what was noted stays and a later closing
/// counts. NotAllowed later, and for a sample that was left.
Result<store::Sample> takeBackClosing(RunService &service, const store::Id &sampleId, const std::string &operatorCode);

} // namespace varde::booth
