// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/slip.h"

#include "booth/run/festivalday.h"
#include "booth/words/runwords.h"
#include "booth/words/words.h"

#include <QLocale>

namespace varde::booth {

Result<SlipContent> slipContent(const store::Sample &sample, const store::Finding &finding, World world)
{
    const QString text = QString::fromStdString(finding.text).trimmed();
    if (finding.sampleId != sample.id)
        return Error{Errc::NotAllowed, "the finding belongs to another sample"};
    if (text.isEmpty())
        return Error{Errc::NotAllowed, "the finding has no words"};
    SlipContent slip;
    if (world == World::Practice)
        slip.practiceMark = words::slipPracticeMark();
    slip.title = words::slipTitle();
    slip.ticket = words::slipTicket(QString::fromStdString(sample.ticketCode));
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        slip.lines << line.trimmed();
    // The day is enough: a time on paper would tell when someone stood in the queue.
    slip.written = words::slipWritten(QLocale().toString(festivalDay(finding.createdAt), QLocale::LongFormat));
    slip.limitsTitle = words::slipLimitsTitle();
    slip.limits = words::sixLimits();
    slip.footer = words::slipFooter();
    return slip;
}

} // namespace varde::booth
