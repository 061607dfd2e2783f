// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <cstddef>
#include <functional>

namespace varde::matcher {

/// Calls `work` once with every index below `count`, on the machine's cores and in no order, until done or cancelled.
/// Progress is reported on the calling thread. \param work  called from several threads at once; must not throw
void forEachIndex(std::size_t count, const std::function<void(std::size_t)> &work, const Progress &progress);

} // namespace varde::matcher
