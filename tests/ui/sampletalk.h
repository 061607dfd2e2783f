// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/persontext.h"
#include "booth/talk/talkview.h"

#include <memory>

namespace varde::test {

std::shared_ptr<const booth::AdviceBook> shippedAdvice();

/// A made-up sample at the talk: MDMA with caffeine, one approved card of two, and a site with slips, a laboratory,
/// witnesses and places to go to.
booth::TalkView madeTalk();

/// The same, closed some minutes ago.
booth::TalkView madeClosed();

/// The shipped cards, one of them approved.
std::vector<booth::ShelfCard> madeShelf();

booth::SlipContent madeSlip(const booth::TalkView &view, const QString &language);

} // namespace varde::test
