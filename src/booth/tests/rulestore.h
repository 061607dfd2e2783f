// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/rulefile.h"

#include <filesystem>
#include <optional>
#include <string>

namespace varde::booth {

/// Where the rules in use come from.
enum class RuleOrigin {
    Shipped,  ///< nobody changed them here
    Own,      ///< `rules.json` in the data directory
    LastGood, ///< that file is broken: its last state that was not
};

struct UsedRules {
    RuleSet rules;
    RuleOrigin origin = RuleOrigin::Shipped;
    std::optional<Error> problem = {}; ///< of the booth's own file; detail begins with its path and the line
};

/// `rules.json` in the data directory where somebody put one, else those that came with the program. A good one is kept
/// as `rules.good.json` beside it; where it breaks later that one is used, or the shipped ones where there is none.
/// Blocks on the disk.
UsedRules loadRules(const std::filesystem::path &directory, const Catalogue &catalogue);

/// Reads one file of rules. As readRules(), and as reading a file fails; detail begins with the path.
Result<RuleSet> readRulesFile(const std::filesystem::path &file, const Catalogue &catalogue);

/// Puts a file of rules into the data directory, in place of what was there. Nothing changes where it is broken. Fails
/// as readRulesFile(); WriteFailed.
Status installRules(const std::filesystem::path &directory, const std::filesystem::path &file,
                    const Catalogue &catalogue);

} // namespace varde::booth
