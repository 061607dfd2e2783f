// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace varde::booth {

/// The questions at intake as far as they are answered.
struct IntakeDraft {
    std::string soldAs;
    std::optional<store::SampleForm> form;
    std::optional<bool> alreadyTaken;
    std::optional<bool> isUnwell;
    std::optional<bool> linkedToHarm;
    bool isMedicalRequest = false;
    bool hasConsent = false;

    bool isEmpty() const; ///< nothing was answered
};

/// A JSON object. \param holder  number of the process where somebody is at it; 0: nobody is
std::string intakeDraftText(const IntakeDraft &draft, std::int64_t holder = 0);
std::int64_t intakeHolder(const std::string &text); ///< 0 for nobody

/// What intakeDraftText() wrote; of anything else, what can be read of it.
IntakeDraft intakeDraftOf(const std::string &text);

/// An intake that was begun: under this code the sample will be known.
struct BegunIntake {
    std::string ticketCode;
    IntakeDraft draft;
};

} // namespace varde::booth
