// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/secondread.h"
#include "booth/tests/reconcile.h"

#include <vector>

namespace varde::booth {

/// Adds what strips and reagents ask a second reader for; nothing that stands there already.
void addTestReasons(std::vector<SecondReadReason> &reasons, const Reconciliation &card);

} // namespace varde::booth
