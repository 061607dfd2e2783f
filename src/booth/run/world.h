// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde::booth {

/// Live work and practice never share a record, a library or an instrument.
enum class World { Live, Practice };

} // namespace varde::booth
