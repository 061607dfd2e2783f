// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"
#include "booth/tests/observed.h"
#include "booth/tests/testkey.h"
#include "booth/tests/teststanding.h"
#include "booth/tests/typedtest.h"
#include "core/result.h"
#include "store/record/record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// Fewer of a lot than this is said to be little.
constexpr int lowStock = 6;

/// What a person puts down about one test of one sample.
struct TestEntry {
    TestKey test;
    Lot lot;
    std::optional<double> massMg;
    std::optional<double> volumeMl;
    std::optional<store::TimePoint> startedAt;
    store::TestOutcome outcome = store::TestOutcome::Invalid;
    Colour colour = Colour::None; ///< reagents
    Observed observed;            ///< lines, light
    std::string operatorCode;     ///< may be empty
};

/// A clock that runs: the strip was dipped and is not read yet.
struct RunningTest {
    TestKey test;
    store::TimePoint startedAt;
};

/// All that the page of strips and reagents shows of one sample.
struct TestsView {
    store::Sample sample;
    std::vector<TestStanding> tests; ///< one for each of the catalogue, in its order
    std::vector<RunningTest> running;
    std::vector<TypedTest> typed;           ///< and not stored, what was typed last at the end
    std::vector<Lot> lots;                  ///< beside tests: what is remembered; empty texts where nothing is
    std::vector<LotStanding> lotsNow;       ///< beside tests: how the remembered lot stands at this moment
    std::vector<std::optional<int>> stock;  ///< beside tests: left of the remembered lot; nothing where nobody counts
    std::vector<store::TestResult> history; ///< every row ever kept, oldest first, corrected ones too
    store::TimePoint now;
};

/// The strips and reagents of a booth. What returns success is in the record. Blocks; belongs to the record's thread.
/// Every call fails as the record's own do, and those that write as the guard does; below stands only what they add.
class TestBook {
public:
    /// `guard` is asked before anything is written and says whether whoever works here may; none: everybody may.
    TestBook(store::Record &record, const Catalogue &catalogue, std::function<Status()> guard = {})
        : m_record(record), m_catalogue(catalogue), m_guard(std::move(guard))
    {
    }

    Result<TestsView> view(const store::Id &sampleId) const;

    /// Starts the clock of a test; one that runs begins again. It is there after a restart. NotFound for a test that is
    /// not in the catalogue; NotAllowed for a sample whose talk has begun.
    Status start(const store::Id &sampleId, const TestKey &test);
    Status stopClock(const store::Id &sampleId, const TestKey &test);

    /// Keeps what is typed about one test until it is stored or skipped, beside what is typed about others. NotFound
    /// and NotAllowed as start().
    Status keepTyped(const store::Id &sampleId, const TypedTest &typed);

    /// Keeps a result, stops its clock, remembers the lot and takes one off the stock, all at once. OutOfRange for an
    /// amount that is none, an expiry that is no date, lines that do not come to that outcome, a colour without a
    /// reagent, or a start later than now; NotFound and NotAllowed as start().
    Result<store::TestResult> add(const store::Id &sampleId, const TestEntry &entry);

    /// Puts `entry` in place of a result that was wrongly put down: both rows stay, with the reason. Nothing is taken
    /// off the stock. NotFound where no result of this sample stands under that id; OutOfRange without a reason.
    Result<store::TestResult> correct(const store::Id &sampleId, const store::Id &resultId, const TestEntry &entry,
                                      const std::string &reason);

    /// Takes a result back, with a reason; both rows stay. Fails as correct().
    Result<store::TestResult> takeBack(const store::Id &sampleId, const store::Id &resultId, const std::string &reason,
                                       const std::string &operatorCode);

    /// The result that was put down last and stands; nothing where none does.
    Result<std::optional<store::TestResult>> last(const store::Id &sampleId) const;

    Status skip(const store::Id &sampleId, const TestKey &test, store::SkipReason reason,
                const std::string &operatorCode);

    /// A control of a lot; it counts for every sample of the shift. Takes one off the stock. OutOfRange without a lot.
    Status addControl(const TestKey &test, const Lot &lot, store::ControlKind control, store::TestOutcome outcome,
                      const std::string &operatorCode);

    Status rememberLot(const TestKey &test, const Lot &lot);

    /// How many of a lot are left from now on. OutOfRange below 0.
    Status setStock(const TestKey &test, const Lot &lot, int remaining);
    Result<std::vector<store::Consumable>> stock() const { return m_record.consumables(); }

private:
    Status mayWrite(const TestKey &test) const; ///< NotFound for a test that is not in the catalogue
    Result<store::Sample> mayWriteOf(const store::Id &sampleId) const;
    Result<store::NewTestResult> rowOf(const store::Id &sampleId, const TestEntry &entry) const;
    Result<Lot> rememberedLot(const TestKey &test) const;
    Result<std::vector<RunningTest>> running(const store::Id &sampleId) const;
    Status keepRunning(const store::Id &sampleId, const std::vector<RunningTest> &running);
    Result<std::vector<TypedTest>> typed(const store::Id &sampleId) const;
    Status forgetTyped(const store::Id &sampleId, const TestKey &test);
    Status takeOne(const TestKey &test, const Lot &lot);
    Result<store::TestResult> standing(const store::Id &sampleId, const store::Id &resultId) const;

    store::Record &m_record;
    const Catalogue &m_catalogue;
    std::function<Status()> m_guard;
};

} // namespace varde::booth
