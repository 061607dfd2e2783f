// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace varde::ui {

/// A rotating log file in the data directory: 3 files of 1 MiB. What the program does, never anything about a sample
/// or a visitor. WriteFailed.
Status startLogging(const QString &dataDir, const QString &level);

void setLogLevel(const QString &level); ///< `error`, `warning`, `info` or `debug`

} // namespace varde::ui
