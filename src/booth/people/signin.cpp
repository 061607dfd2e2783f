// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/signin.h"

#include "booth/people/operators.h"
#include "booth/people/secrethash.h"

#include <algorithm>
#include <charconv>

namespace varde::booth {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct WrongTries {
    int count = 0;
    store::TimePoint last; ///< to the millisecond
};

std::string triesKey(const store::Id &operatorId)
{
    return "wrong_tries " + operatorId;
}

/// `3 1800000000000`: how many, and when the last one was.
WrongTries triesFrom(const std::string &text)
{
    WrongTries tries;
    std::int64_t at = 0;
    const char *end = text.data() + text.size();
    const auto count = std::from_chars(text.data(), end, tries.count);
    if (count.ec == std::errc() && count.ptr != end)
        std::from_chars(count.ptr + 1, end, at);
    tries.last = store::TimePoint(milliseconds(at));
    return tries;
}

Status keepTries(store::Record &record, const store::Id &operatorId, int count)
{
    const auto at = std::chrono::duration_cast<milliseconds>(record.now().time_since_epoch()).count();
    return record.setSetting(triesKey(operatorId), std::to_string(count) + " " + std::to_string(at));
}

/// SignInWaits, or the try counted.
Status countTry(store::Record &record, const store::Id &operatorId)
{
    return record.together([&]() -> Status {
        const auto kept = record.setting(triesKey(operatorId));
        if (!kept)
            return kept.error();
        const WrongTries tries = *kept ? triesFrom(**kept) : WrongTries{};
        const seconds wait = waitAfter(tries.count);
        const auto passed = std::chrono::duration_cast<milliseconds>(record.now() - tries.last);
        if (passed >= wait)
            return keepTries(record, operatorId, std::min(tries.count, 1000) + 1);
        return Error{Errc::SignInWaits, std::to_string(std::chrono::ceil<seconds>(wait - passed).count()) + " s"};
    });
}

/// A clock that was set back makes the wait begin again, and not last for as long as the clock was wrong.
Status noteClockSetBack(store::Record &record, const store::Id &operatorId)
{
    const auto kept = record.setting(triesKey(operatorId));
    if (!kept)
        return kept.error();
    if (!*kept)
        return Done{};
    const WrongTries tries = triesFrom(**kept);
    return record.now() < tries.last ? keepTries(record, operatorId, tries.count) : Status(Done{});
}

} // namespace

seconds waitAfter(int wrongTries)
{
    constexpr seconds first(5);
    constexpr seconds longest(15 * 60);
    if (wrongTries < kFreeTries)
        return seconds(0);
    const int doublings = std::min(wrongTries - kFreeTries, 10);
    return std::min(longest, first * (1 << doublings));
}

Result<store::Operator> checkSignIn(store::Record &record, const std::string &code, std::string_view pin)
{
    const auto people = activeOperators(record);
    if (!people)
        return people.error();
    const auto person =
        std::find_if(people->begin(), people->end(), [&](const store::Operator &one) { return one.code == code; });
    if (person == people->end())
        return Error{Errc::WrongPin, "nobody active has this code"};
    if (Status noted = noteClockSetBack(record, person->id); !noted)
        return noted.error();
    if (Status counted = countTry(record, person->id); !counted)
        return counted.error();
    if (!fitsSecret(person->secretHash, pin))
        return Error{Errc::WrongPin, "the PIN does not fit"};
    if (Status forgotten = forgetWrongTries(record, person->id); !forgotten)
        return forgotten.error();
    return *person;
}

Status forgetWrongTries(store::Record &record, const store::Id &operatorId)
{
    return record.setSetting(triesKey(operatorId), "0 0");
}

} // namespace varde::booth
