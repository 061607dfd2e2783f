// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/reconcile.h"
#include "booth/tests/testbook.h"

namespace varde::test {

/// The moment at which the made-up page stands; its clocks are set by it.
store::TimePoint testsNow();

/// Nothing done yet, no lot known.
booth::TestsView emptyTests();

/// A shift in the middle: one strip negative, one positive, two clocks running, a lot that is nearly used up.
booth::TestsView busyTests();

/// What the rules say of busyTests() beside a spectrum that names caffeine, sold as MDMA.
booth::Reconciliation busyCard();

} // namespace varde::test
