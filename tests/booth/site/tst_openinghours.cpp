// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/site/openinghours.h"
#include "support/catch.h"

#include <QDateTime>

using namespace varde;
using namespace varde::booth;
using Instant = std::chrono::system_clock::time_point;

namespace {

Instant utc(const char *iso)
{
    const QDateTime at = QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
    REQUIRE(at.isValid());
    return Instant(std::chrono::seconds(at.toSecsSinceEpoch()));
}

QTimeZone oslo()
{
    QTimeZone zone("Europe/Oslo");
    REQUIRE(zone.isValid());
    return zone;
}

OpeningHours everyDay(const char *text)
{
    OpeningHours hours;
    for (auto &day : hours.week)
        day = *openingsFromText(text);
    return hours;
}

OpenNow openInOslo(const OpeningHours &hours, const char *iso)
{
    return openAt(hours, utc(iso), oslo());
}

} // namespace

TEST_CASE("opening hours: what nobody wrote down is unknown, and always is always")
{
    CHECK(openInOslo({}, "2026-06-20T12:00:00Z").state == OpenState::Unknown);
    OpeningHours always;
    always.isAlways = true;
    CHECK(openInOslo(always, "2026-06-20T12:00:00Z").state == OpenState::Open);
    CHECK_FALSE(openInOslo(always, "2026-06-20T12:00:00Z").changesAt);
}

TEST_CASE("opening hours: open from the first minute to before the last, by the clock on the wall")
{
    OpeningHours hours; // 2026-06-20 is a Saturday, two hours before UTC
    hours.week[5] = *openingsFromText("10:00-16:00");
    CHECK(openInOslo(hours, "2026-06-20T07:59:59Z").state == OpenState::Closed);
    CHECK(openInOslo(hours, "2026-06-20T07:59:59Z").changesAt == utc("2026-06-20T08:00:00Z"));
    CHECK(openInOslo(hours, "2026-06-20T08:00:00Z").state == OpenState::Open);
    CHECK(openInOslo(hours, "2026-06-20T13:59:59Z").changesAt == utc("2026-06-20T14:00:00Z"));
    CHECK(openInOslo(hours, "2026-06-20T14:00:00Z").state == OpenState::Closed);
    CHECK(openInOslo(hours, "2026-06-20T14:00:00Z").changesAt == utc("2026-06-27T08:00:00Z"));
}

TEST_CASE("opening hours: an opening goes on after midnight, also from Sunday to Monday")
{
    OpeningHours hours;
    hours.week[6] = *openingsFromText("22:00-04:00"); // Sunday
    CHECK(openInOslo(hours, "2026-06-21T21:00:00Z").state == OpenState::Open);
    CHECK(openInOslo(hours, "2026-06-22T01:59:00Z").state == OpenState::Open);
    CHECK(openInOslo(hours, "2026-06-22T01:59:00Z").changesAt == utc("2026-06-22T02:00:00Z"));
    CHECK(openInOslo(hours, "2026-06-22T02:00:00Z").state == OpenState::Closed);
    CHECK(openInOslo(hours, "2026-06-22T21:00:00Z").state == OpenState::Closed);
}

TEST_CASE("opening hours: two that touch at midnight are one, and so are two that overlap")
{
    OpeningHours hours;
    hours.week[4] = *openingsFromText("18:00-24:00");
    hours.week[5] = *openingsFromText("00:00-04:00,03:00-05:00");
    CHECK(openInOslo(hours, "2026-06-19T20:00:00Z").changesAt == utc("2026-06-20T03:00:00Z"));
}

TEST_CASE("opening hours: the night in which the clock is put back is an hour longer")
{
    const OpeningHours hours = everyDay("22:00-02:30");                        // 2026-10-25, at 03:00 it is 02:00 again
    CHECK(openInOslo(hours, "2026-10-25T00:15:00Z").state == OpenState::Open); // 02:15, the first
    CHECK(openInOslo(hours, "2026-10-25T00:45:00Z").state == OpenState::Open); // 02:45, the first
    CHECK(openInOslo(hours, "2026-10-25T01:15:00Z").state == OpenState::Open); // 02:15, the second
    CHECK(openInOslo(hours, "2026-10-25T01:15:00Z").changesAt == utc("2026-10-25T01:30:00Z"));
    CHECK(openInOslo(hours, "2026-10-25T01:30:00Z").state == OpenState::Closed);
    CHECK(openInOslo(hours, "2026-10-25T20:59:00Z").state == OpenState::Closed);
    CHECK(openInOslo(hours, "2026-10-25T21:00:00Z").state == OpenState::Open);
}

TEST_CASE("opening hours: what ends in the hour that is skipped ends after it")
{
    const OpeningHours hours = everyDay("22:00-02:30");                        // 2026-03-29, at 02:00 it is 03:00
    CHECK(openInOslo(hours, "2026-03-29T00:59:00Z").state == OpenState::Open); // 01:59
    CHECK(openInOslo(hours, "2026-03-29T01:10:00Z").state == OpenState::Open); // 03:10
    CHECK(openInOslo(hours, "2026-03-29T01:30:00Z").state == OpenState::Closed);
}

TEST_CASE("opening hours are read as they are written, and nothing else is")
{
    CHECK(openingsText(*openingsFromText("10:00-14:00, 22:00-02:00")) == "10:00-14:00, 22:00-02:00");
    CHECK(openingsFromText("")->empty());
    CHECK(openingsFromText(" 00:00-24:00 ")->front() == Opening{0, 1440});
    for (const char *wrong : {"10-14", "25:00-26:00", "10:00", "10:00-", "10:00-10:00", "24:00-02:00", "10:00-00:00",
                              "10:60-11:00", "1a:00-11:00", "10:00-11:00x", "-1:00-11:00", "10:00-11:00;12:00-13:00"}) {
        INFO(wrong);
        const auto read = openingsFromText(wrong);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == Errc::Malformed);
    }
}
