// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background.h"

#include <optional>
#include <string>

namespace varde::booth {

/// What a record keeps beside a scan, as a JSON object: whoever identifies the scan again knows what was known then.
std::string scanSettings(const std::optional<Background> &background);

/// Nothing where the settings do not say, or are not such an object.
std::optional<Background> backgroundOf(const std::string &settingsJson);

} // namespace varde::booth
