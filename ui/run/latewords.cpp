// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/latewords.h"

#include "booth/words/peoplewords.h"

#include <QStringList>

namespace varde::ui {

QString lateSentences(const std::vector<booth::LateWords> &late)
{
    QStringList lines;
    for (const booth::LateWords &one : late) {
        const QString words = QString::fromStdString(one.words);
        lines << (one.isMine ? booth::words::ownLateWords(words) : booth::words::lateWords(words));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace varde::ui
