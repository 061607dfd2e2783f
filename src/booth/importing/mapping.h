// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "booth/importing/importplan.h"
#include "booth/importing/namepattern.h"
#include "core/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// One row of a manifest.
struct ManifestRow {
    Facts facts;
    std::string techniqueText; ///< as it stands there; empty where it does not say
};

/// What a plan says of files and their spectra, ready to be asked.
class Mapping {
public:
    /// Reads the manifest. Fails as readCsv() does, and as NamePattern::parse() does.
    static Result<Mapping> of(const ImportPlan &plan);

    std::vector<std::string>
    manifestFiles() const; ///< absolute; of rows with a file, members of archives as they stand
    std::optional<Technique> technique(const std::string &file) const; ///< of a file that does not say; manifest, plan

    /// Fills facts from edits, manifest, pattern and the plan's defaults, in this order, and the problems that follow
    /// from them. Problems that are there already stay.
    void fill(ImportItem &item) const;

    /// Hazards that a row without a file tells of.
    const std::vector<Facts> &hazardsWithoutFile() const { return m_hazards; }

private:
    const ManifestRow *rowOf(const std::string &file, const std::string &member) const;

    ImportPlan m_plan;
    std::optional<NamePattern> m_pattern;
    std::map<std::string, ManifestRow> m_rows; ///< by absolute path
    std::vector<Facts> m_hazards;
};

} // namespace varde::booth
