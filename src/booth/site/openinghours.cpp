// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/site/openinghours.h"

#include <QDateTime>
#include <algorithm>
#include <charconv>

namespace varde::booth {

namespace {

using Instant = std::chrono::system_clock::time_point;

constexpr int minutesADay = 24 * 60;

struct Span {
    Instant from;
    Instant to;
};

/// The moment at which the clock on the wall of that zone shows this.
Instant wallClock(const QDate &date, int minute, const QTimeZone &zone)
{
    const qint64 local = QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + 60 * qint64(minute);
    const auto offsetAt = [&](qint64 utc) {
        return qint64(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC)));
    };
    const qint64 near = local - offsetAt(local);
    return Instant(std::chrono::seconds(local - offsetAt(near)));
}

/// Openings around a moment, those that touch made one, in their order.
std::vector<Span> spansAround(const OpeningHours &hours, const QDate &today, const QTimeZone &zone)
{
    std::vector<Span> spans;
    for (int day = -1; day <= 8; ++day) {
        const QDate date = today.addDays(day);
        for (const Opening &opening : hours.week[std::size_t(date.dayOfWeek() - 1)]) {
            const int end = opening.toMinute <= opening.fromMinute ? opening.toMinute + minutesADay : opening.toMinute;
            spans.push_back({wallClock(date, opening.fromMinute, zone), wallClock(date, end, zone)});
        }
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    std::vector<Span> joined;
    for (const Span &span : spans) {
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    }
    return joined;
}

/// `HH:MM` from 00:00 to 24:00 in minutes.
std::optional<int> minuteOf(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    int hour = 0;
    int minute = 0;
    const auto first = std::from_chars(text.data(), text.data() + 2, hour);
    const auto second = std::from_chars(text.data() + 3, text.data() + 5, minute);
    if (first.ptr != text.data() + 2 || second.ptr != text.data() + 5 || hour < 0 || minute < 0 || minute > 59 ||
        hour * 60 + minute > minutesADay)
        return std::nullopt;
    return hour * 60 + minute;
}

std::string clockText(int minute)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / 60) + ":" + two(minute % 60);
}

} // namespace

bool OpeningHours::isKnown() const
{
    return isAlways || std::any_of(week.begin(), week.end(), [](const auto &day) { return !day.empty(); });
}

OpenNow openAt(const OpeningHours &hours, Instant when, const QTimeZone &zone)
{
    if (hours.isAlways)
        return {OpenState::Open, std::nullopt};
    if (!hours.isKnown())
        return {OpenState::Unknown, std::nullopt};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
    const QDate today = QDateTime::fromSecsSinceEpoch(seconds, zone).date();
    for (const Span &span : spansAround(hours, today, zone)) {
        if (when < span.from)
            return {OpenState::Closed, span.from};
        if (when < span.to)
            return {OpenState::Open, span.to};
    }
    return {OpenState::Closed, std::nullopt};
}

std::string openingsText(const std::vector<Opening> &openings)
{
    std::string text;
    for (const Opening &opening : openings)
        text += (text.empty() ? "" : ", ") + clockText(opening.fromMinute) + "-" + clockText(opening.toMinute);
    return text;
}

Result<std::vector<Opening>> openingsFromText(const std::string &text)
{
    std::vector<Opening> openings;
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ' '; });
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(',', at), plain.size());
        const std::string one = plain.substr(at, end - at);
        const auto from = minuteOf(std::string_view(one).substr(0, 5));
        const auto to = one.size() == 11 && one[5] == '-' ? minuteOf(std::string_view(one).substr(6)) : std::nullopt;
        if (!from || !to || *from == minutesADay || *to == 0 || *from == *to)
            return Error{Errc::Malformed, "'" + one.substr(0, 40) + "' is no opening time such as 10:00-02:00"};
        openings.push_back({*from, *to});
        at = end + 1;
    }
    return openings;
}

} // namespace varde::booth
