// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// What of a sample is being written; in the order in which it is.
enum class WritingStep { First, Second, Settled };

/// What is being written about a sample: a finding, a second reading, or what settles two that differ. Never a PIN.
struct FindingDraft {
    std::string words;
    std::optional<store::Conclusion> conclusion = {};                    ///< nothing: as it was suggested
    std::optional<std::vector<store::FindingSubstance>> substances = {}; ///< likewise
    std::string code = {};                                               ///< of whoever is writing
    bool isNewVolunteer = false;
    std::optional<bool> agrees = {};      ///< a second reader
    bool isBlind = false;                 ///< likewise
    bool isDecided = false;               ///< of two who differ: by a coordinator, not by the two
    std::optional<WritingStep> step = {}; ///< nothing: whichever the sample stands at
};

/// A JSON object. \param holder  number of the process where somebody is at it; 0: nobody is
std::string findingDraftText(const FindingDraft &draft, std::int64_t holder = 0);
std::int64_t findingDraftHolder(const std::string &text); ///< 0 for nobody

/// What findingDraftText() wrote; of anything else, the words.
FindingDraft findingDraftOf(const std::string &text);

/// What somebody wrote about a sample whose step another had finished meanwhile.
struct LateWords {
    std::string code; ///< of who wrote it; empty where it is not known
    std::string words;
    bool isMine = false; ///< by who is signed in here; where nobody signs in, in this window
};

std::string lateWordsText(const LateWords &late); ///< a JSON object
LateWords lateWordsOf(const std::string &text);   ///< of anything else, the words

} // namespace varde::booth
