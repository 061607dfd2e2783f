// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library/curator.h"

#include <optional>
#include <string>

namespace varde::store {

/// One row of `curation` before it is written.
struct Curator::Word {
    std::string subject;
    std::string field;
    std::string item;
    std::optional<std::string> value; ///< nothing: what the imports say counts
};

} // namespace varde::store
