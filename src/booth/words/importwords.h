// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "booth/importing/importsession.h"

#include <QString>

namespace varde::booth::words {

/// What speaks against an item of an import, with value and limit, and what to do about it; one sentence each.
QString problemCause(const ImportProblem &problem);
QString problemRemedy(const ImportProblem &problem);

/// Why nothing was read, and what to do; for ImportFault::NotRead, whose reason is the item's error.
QString itemReason(const ImportItem &item);

QString itemState(ItemState state);              ///< `ready`, `not readable` ...
QString techniqueReason(TechniqueReason reason); ///< `the file says so` ...
QString fieldTitle(Field field);                 ///< `Substance` ...

QString admittedSentence(const Admitted &admitted); ///< what entered the library, and what did not
/// Why an import as a whole stopped, and what to do.
QString importError(const Error &error);

QString nothingAdmitted();           ///< nobody has accepted yet
QString importStep(ImportStep step); ///< `Reading files` ...

/// `about 3 min left`; empty where there is nothing to go by yet.
QString remainingTime(double elapsedSeconds, int done, int total);

} // namespace varde::booth::words
