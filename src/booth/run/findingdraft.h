// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What is being written about a sample: a finding, a second reading, or what settles two that differ. Never a PIN.
struct FindingDraft {
    std::string words;
    std::optional<store::Conclusion> conclusion = {};                    ///< nothing: as it was suggested
    std::optional<std::vector<store::FindingSubstance>> substances = {}; ///< likewise
    std::string code = {};                                               ///< of whoever is writing
    bool isNewVolunteer = false;
    std::optional<bool> agrees = {}; ///< a second reader
    bool isBlind = false;            ///< likewise
    bool isDecided = false;          ///< of two who differ: by a coordinator, not by the two
};

/// A JSON object.
std::string findingDraftText(const FindingDraft &draft);

/// What findingDraftText() wrote; of anything else, the words.
FindingDraft findingDraftOf(const std::string &text);

} // namespace varde::booth
