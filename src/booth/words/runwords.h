// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/secondread.h"
#include "booth/run/spotagreement.h"
#include "store/record/recordrows.h"

#include <QString>

namespace varde::booth::words {

QString stepName(store::SampleState step);    ///< `Intake`, `Scan` ...
QString stepWaiting(store::SampleState step); ///< what an open sample waits for: `waits for a scan`
QString formName(store::SampleForm form);
QString conclusionName(store::Conclusion conclusion);
QString secondReadReason(SecondReadReason reason);

/// Whether the spots that were scanned show the same, without a number.
QString spotAgreement(SpotAgreement agreement);

QString practiceBanner(); ///< stands on top of everything in the practice world
QString needsLibrary();   ///< live work without measured references: what is missing and how to get it
QString severalScans(const QString &file, int scans); ///< why a file with more than one is not taken
QString emptyFinding();                               ///< why a finding without words is not taken
QString sleptDuringScan();                            ///< why a scan is not kept when the computer slept meanwhile
QString firstPassphrase();                            ///< asks for the passphrase at the first start

QString slipTitle();
QString slipTicket(const QString &ticketCode);
QString slipWritten(const QString &day); ///< a person wrote this on that day
QString slipPracticeMark();
QString slipLimitsTitle();
QString slipFooter();

} // namespace varde::booth::words
