// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/festivalday.h"

#include <QDateTime>
#include <QTime>

namespace varde::booth {

namespace {

store::TimePoint beginOf(const QDate &day)
{
    return store::TimePoint(std::chrono::milliseconds(QDateTime(day, QTime(kDayBeginsAtHour, 0)).toMSecsSinceEpoch()));
}

} // namespace

QDate festivalDay(store::TimePoint time)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
    return local.time() < QTime(kDayBeginsAtHour, 0) ? local.date().addDays(-1) : local.date();
}

DaySpan spanOf(const QDate &festivalDay)
{
    return {beginOf(festivalDay), beginOf(festivalDay.addDays(1))};
}

} // namespace varde::booth
