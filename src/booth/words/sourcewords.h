// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"
#include "booth/sources/folderscan.h"

#include <QString>

namespace varde::booth::words {

/// What happens with new scans in the folder (its name, not its path), or what to do where it cannot be watched.
QString folderState(FolderState state, const QString &folder);

/// What became of a file: `still being written`.
QString fileFate(const FolderFile &file);

/// Whose a new scan is, or why that is open. Empty where the page asks for it by itself (NoTicket).
QString arrivalResult(const Arrival &arrival, const QString &file);

} // namespace varde::booth::words
