// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::store {

/// Names separated by blanks, as the file keeps them; nothing for a word that is no effect.
std::optional<std::vector<Effect>> effectsFromText(std::string_view text);
std::string textOfEffects(const std::vector<Effect> &effects);

/// A number in the C locale and nothing else.
std::optional<double> numberFromText(std::string_view text);

} // namespace varde::store
