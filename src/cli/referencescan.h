// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/referencelibrary.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::cli {

/// Names that --reference-material takes.
std::vector<std::string> referenceMaterials();

/// The check of one instrument's axis, from a scan of a known material.
struct ReferenceScan {
    Technique technique;
    matcher::AxisCheck check;
    std::string said; ///< one line of UTF-8: what was found and what to do

    bool isPassed() const { return check.state != matcher::CheckState::Failed; }

    /// Puts state and map into the settings a scan is identified with. A scan of the other technique is of another
    /// instrument: its axis is then not checked.
    void apply(Technique of, booth::IdentifySettings &settings) const;
};

/// Reads the first spectrum of the file and checks it. Fails as formats::readFile() does; a check that does not pass is
/// no failure.
/// \param material  one of referenceMaterials()
Result<ReferenceScan> checkReferenceScan(const std::string &file, const std::string &material,
                                         std::optional<Technique> technique);

} // namespace varde::cli
