// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/verdict.h"

#include <QString>
#include <QStringList>

namespace varde::booth::words {

QString checkName(matcher::CheckName name);     ///< `signal`, `axis` ...
QString checkState(matcher::CheckState state);  ///< `passed`, `does not apply` ...
QString checkChip(const matcher::Check &check); ///< `axis: not checked`
QString checksThatDoNotApply(int count);        ///< `does not apply: 8`

/// What went wrong in a scan that failed this check, and what to do about it; one sentence each.
QString checkCause(matcher::CheckName name);
QString checkRemedy(matcher::CheckName name);

/// What is to be told beside a result although the scan may be read: one line per check that warns.
QStringList checkRemarks(const matcher::Quality &quality);

} // namespace varde::booth::words
