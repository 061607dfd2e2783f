// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/referencelibrary.h"
#include "booth/practice/scenario.h"
#include "core/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace varde::ui {

/// What practice needs: its library, its samples and what can be mixed into them.
struct PracticeContent {
    std::shared_ptr<const booth::ReferenceLibrary> library; ///< shared with the identifying thread
    std::vector<booth::PracticeScenario> scenarios;
    std::vector<booth::PracticeReference> references;
};

/// Reads the practice library and the tables of `spectraDir`. Blocks: background thread. Fails as
/// ReferenceLibrary::open() and readPracticeScenarios() do; StoreWrongKind for a library of measured references.
Result<PracticeContent> loadPractice(const QString &libraryPath, const QString &spectraDir);

/// Reads a library of measured references. Blocks: background thread. Fails as ReferenceLibrary::open() does;
/// StoreWrongKind for a practice library, which never takes part in a live match.
Result<std::shared_ptr<const booth::ReferenceLibrary>> loadMeasured(const QString &libraryPath);

} // namespace varde::ui
