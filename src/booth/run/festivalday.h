// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <QDate>

namespace varde::booth {

/// The day of a festival runs from 06:00 to 06:00, local time: what is handed in at two at night belongs to the
/// evening before.
constexpr int kDayBeginsAtHour = 6;

QDate festivalDay(store::TimePoint time);

/// [from, to)
struct DaySpan {
    store::TimePoint from;
    store::TimePoint to;
};

DaySpan spanOf(const QDate &festivalDay);

} // namespace varde::booth
