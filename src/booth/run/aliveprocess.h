// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace varde::booth {

/// Whether a process of this number runs on this machine, whoever it belongs to. False for 0 and below.
bool isProcessAlive(std::int64_t pid);

} // namespace varde::booth
