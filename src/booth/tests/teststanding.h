// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"
#include "booth/tests/dilution.h"
#include "booth/tests/observed.h"
#include "store/record/testrows.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// A control of a lot counts for one shift: this long, before and after.
constexpr std::chrono::hours controlHolds(12);

/// Strips that stay invalid: after so many another lot or a laboratory is the way on.
constexpr int invalidStripsAllowed = 3;

/// What is known of one lot when it is used.
enum class LotState {
    Controlled,    ///< the positive and the blank control of this shift came out as they must
    NotControlled, ///< one of them is missing
    ControlFailed, ///< the latest of one of them came out wrong
    Expired,
};

/// When a result was read, beside when it counts.
enum class ReadMoment { NotTimed, TooEarly, InTime, TooLate };

enum class TestState { NotDone, Done, Declined, NoneLeft };

/// What is wrong with the lot beside its controls, and which controls it has.
struct LotStanding {
    LotState state = LotState::NotControlled;
    bool hasPositive = false; ///< control of this shift
    bool hasBlank = false;
};

/// One test of the catalogue, and how it stands with one sample.
struct TestStanding {
    const TestSpec *spec = nullptr; ///< never null; belongs to the catalogue
    TestState state = TestState::NotDone;
    std::optional<store::TestResult> result = {}; ///< Done: the one that counts; may be invalid
    Observed observed = {};
    bool wasPositive = false; ///< an earlier one that stands was positive, and this one is not
    int invalidInARow = 0;    ///< up to the latest, which may be of use
    DilutionWindow window = {};
    ReadMoment moment = ReadMoment::NotTimed;
    LotStanding lot = {};

    std::optional<store::TestOutcome> outcome() const; ///< none unless Done
    std::optional<Colour> colour() const;
    bool isReadable() const; ///< done, and not invalid

    /// Nothing speaks against it: lot, dilution, time of reading and light. Only such a negative is a plain one.
    bool isPlain() const;
};

/// Whether a lot's day is over: `2027-05` lasts to the end of that month, `2027-05-12` to the end of that day (UTC).
/// False for an empty text. OutOfRange for any other.
Result<bool> isExpired(const std::string &expiresOn, store::TimePoint at);

LotStanding lotStanding(const TestSpec &test, const std::string &brand, const std::string &lot,
                        const std::string &expiresOn, const std::vector<store::TestControl> &controls,
                        store::TimePoint at);

ReadMoment readMoment(const TestSpec &test, std::optional<store::TimePoint> startedAt, store::TimePoint readAt);

/// Results that count: those that were corrected or taken back are left out, and so are the rows that only take back.
/// A row of a test that is not in the catalogue is left out too.
std::vector<TestStanding> testStandings(const Catalogue &catalogue, const std::vector<store::TestResult> &results,
                                        const std::vector<store::TestSkip> &skips,
                                        const std::vector<store::TestControl> &controls);

} // namespace varde::booth
