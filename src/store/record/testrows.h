// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

namespace varde::store {

/// Why a test that was due was not done.
enum class SkipReason { Declined = 1, NoneLeft = 2 };

/// What a strip or reagent was tried on to see whether its lot works.
enum class ControlKind { Positive = 1, Blank = 2 };

/// `declined`, `none_left`, `positive`, `blank`: as kept in the file. Never translated, never renamed.
std::string_view skipReasonName(SkipReason reason);
std::string_view controlKindName(ControlKind kind);

/// A test that was not done although it was due. Never changed once added; a later result or skip counts.
struct NewTestSkip {
    Id sampleId;
    TestKind kind = TestKind::Strip;
    std::string test; ///< as NewTestResult::name
    SkipReason reason = SkipReason::Declined;
    std::string operatorCode; ///< see NewFinding; may be empty
};

struct TestSkip : NewTestSkip {
    Id id;
    TimePoint createdAt;
};

/// A strip or reagent of one lot, tried on what is known. Never changed once added; a later one counts.
struct NewTestControl {
    TestKind kind = TestKind::Strip;
    std::string test; ///< as NewTestResult::name
    std::string brand;
    std::string lot;
    ControlKind control = ControlKind::Positive;
    TestOutcome outcome = TestOutcome::Invalid;
    std::string observedJson; ///< empty or a JSON object
    std::string operatorCode; ///< see NewFinding; may be empty
};

struct TestControl : NewTestControl {
    Id id;
    TimePoint createdAt;
};

/// How many pieces of one lot are left. One row per kind, brand and lot.
struct Consumable {
    std::string kind; ///< `strip:fentanyl`, `reagent:marquis` ...
    std::string brand;
    std::string lot;
    std::string expiresOn; ///< `2027-05`, or empty
    int remaining = 0;     ///< never below 0
};

} // namespace varde::store
