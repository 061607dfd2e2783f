// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/teststanding.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace varde::booth {

namespace {

using store::TestKind;
using store::TestOutcome;

// Clocks of two booths whose records were merged differ by minutes.
constexpr std::chrono::minutes clockSlack(10);

struct Seen {
    const store::TestResult *row;
    Observed observed;
};

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || value < 1)
        return std::nullopt;
    return value;
}

/// What was seen and stands, oldest first.
std::vector<Seen> standingRows(const std::vector<store::TestResult> &results)
{
    std::vector<Seen> all;
    std::set<std::string> corrected;
    for (const store::TestResult &row : results) {
        const auto observed = observedFromJson(row.observedJson);
        all.push_back({&row, observed ? *observed : Observed()});
        if (!all.back().observed.corrects.empty())
            corrected.insert(all.back().observed.corrects);
    }
    std::erase_if(all, [&](const Seen &one) { return one.observed.isTakenBack || corrected.contains(one.row->id); });
    return all;
}

/// The later of what happened to one test.
void fillState(TestStanding &standing, const std::vector<Seen> &rows, const std::vector<store::TestSkip> &skips)
{
    const TestSpec &spec = *standing.spec;
    bool hadPositive = false;
    for (const Seen &seen : rows) {
        if (seen.row->kind != spec.kind || seen.row->name != spec.id)
            continue;
        hadPositive = hadPositive || seen.row->outcome == TestOutcome::Positive;
        standing.wasPositive = hadPositive && seen.row->outcome != TestOutcome::Positive;
        standing.state = TestState::Done;
        standing.result = *seen.row;
        standing.observed = seen.observed;
        standing.invalidInARow = seen.row->outcome == TestOutcome::Invalid ? standing.invalidInARow + 1 : 0;
    }
    for (const store::TestSkip &skip : skips) {
        if (skip.kind != spec.kind || skip.test != spec.id)
            continue;
        // A strip that could be read is never hidden behind a later "declined".
        if (standing.isReadable() || (standing.result && standing.result->createdAt > skip.createdAt))
            continue;
        standing.state = skip.reason == store::SkipReason::Declined ? TestState::Declined : TestState::NoneLeft;
        standing.result.reset();
    }
}

bool isOf(const store::TestControl &control, const TestSpec &test, const std::string &brand, const std::string &lot)
{
    return control.kind == test.kind && control.test == test.id && control.brand == brand && control.lot == lot;
}

} // namespace

std::optional<TestOutcome> TestStanding::outcome() const
{
    return state == TestState::Done && result ? std::optional(result->outcome) : std::nullopt;
}

std::optional<Colour> TestStanding::colour() const
{
    return isReadable() ? colourFromName(result->colour) : std::nullopt;
}

bool TestStanding::isReadable() const
{
    return state == TestState::Done && result && result->outcome != TestOutcome::Invalid;
}

bool TestStanding::isPlain() const
{
    if (!isReadable() || lot.state != LotState::Controlled || moment != ReadMoment::InTime)
        return false;
    if (spec->kind == TestKind::Reagent)
        return !spec->needsWhiteLight || observed.isWhiteLight.value_or(false);
    return window.mgPerMl.has_value() && !window.isTooWeak();
}

Result<bool> isExpired(const std::string &expiresOn, store::TimePoint at)
{
    using namespace std::chrono;
    if (expiresOn.empty())
        return false;
    const std::string_view text = expiresOn;
    const auto year = text.size() >= 7 && text[4] == '-' ? wholeNumber(text.substr(0, 4)) : std::nullopt;
    const auto month = year ? wholeNumber(text.substr(5, 2)) : std::nullopt;
    const auto day = text.size() == 10 && text[7] == '-' ? wholeNumber(text.substr(8, 2)) : std::nullopt;
    const bool isMonth = text.size() == 7;
    if (!year || !month || (!isMonth && !day))
        return Error{Errc::OutOfRange, "no date such as 2027-05: " + expiresOn};
    const std::chrono::year_month in{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month))};
    const year_month_day last = isMonth ? year_month_day(in / std::chrono::last)
                                        : year_month_day(in / std::chrono::day(static_cast<unsigned>(*day)));
    if (!in.ok() || !last.ok())
        return Error{Errc::OutOfRange, "no such day: " + expiresOn};
    return at >= sys_days(last) + days(1);
}

LotStanding lotStanding(const TestSpec &test, const std::string &brand, const std::string &lot,
                        const std::string &expiresOn, const std::vector<store::TestControl> &controls,
                        store::TimePoint at)
{
    LotStanding standing;
    bool isWrong = false;
    for (const store::ControlKind kind : {store::ControlKind::Positive, store::ControlKind::Blank}) {
        const auto latest = std::find_if(controls.rbegin(), controls.rend(), [&](const store::TestControl &one) {
            return one.control == kind && isOf(one, test, brand, lot) &&
                   one.createdAt <= at + controlHolds + clockSlack && one.createdAt >= at - controlHolds - clockSlack;
        });
        if (latest == controls.rend())
            continue;
        const bool isPositive = kind == store::ControlKind::Positive;
        (isPositive ? standing.hasPositive : standing.hasBlank) = true;
        isWrong = isWrong || latest->outcome != (isPositive ? TestOutcome::Positive : TestOutcome::Negative);
    }
    const auto expired = isExpired(expiresOn, at);
    if (expired && *expired)
        standing.state = LotState::Expired;
    else if (isWrong)
        standing.state = LotState::ControlFailed;
    else if (standing.hasPositive && standing.hasBlank)
        standing.state = LotState::Controlled;
    return standing;
}

ReadMoment readMoment(const TestSpec &test, std::optional<store::TimePoint> startedAt, store::TimePoint readAt)
{
    if (!startedAt)
        return ReadMoment::NotTimed;
    // Whole seconds: a person sees the clock reach zero and reads.
    const auto waited = std::chrono::round<std::chrono::seconds>(readAt - *startedAt);
    if (waited < test.read.from)
        return ReadMoment::TooEarly;
    return waited > test.read.until ? ReadMoment::TooLate : ReadMoment::InTime;
}

std::vector<TestStanding> testStandings(const Catalogue &catalogue, const std::vector<store::TestResult> &results,
                                        const std::vector<store::TestSkip> &skips,
                                        const std::vector<store::TestControl> &controls)
{
    const std::vector<Seen> rows = standingRows(results);
    std::vector<TestStanding> all;
    for (const TestSpec &spec : catalogue.tests) {
        TestStanding standing;
        standing.spec = &spec;
        fillState(standing, rows, skips);
        if (standing.result) {
            const store::TestResult &row = *standing.result;
            standing.window = windowOf(spec, row.massMg, row.volumeMl);
            standing.moment = readMoment(spec, row.startedAt, standing.observed.readAt.value_or(row.createdAt));
            standing.lot = lotStanding(spec, row.brand, row.lot, row.expiresOn, controls, row.createdAt);
        }
        all.push_back(std::move(standing));
    }
    return all;
}

} // namespace varde::booth
