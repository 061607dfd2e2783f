// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace varde::booth::words {

/// What happened and what to do, in plain sentences. `where` is the name of the file or instrument and stands
/// in front (`scan.csv: This file is empty. ...`); nothing stands there where it is empty.
QString errorSentence(Errc code, const QString &where = {});

/// The same, followed by Error::detail (English) where the code says that the detail names what a person
/// needs: the kind of spectrum, the line of a manifest, the last good backup.
QString errorText(const Error &error, const QString &where = {});

} // namespace varde::booth::words
