// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace varde::booth {

/// What the warning about names goes by; see personnames.txt. All in lower case.
struct PersonNames {
    QSet<QString> given;
    QSet<QString> givenAlsoWord; ///< say nothing by themselves
    QSet<QString> surnames;
    QStringList suffixes; ///< of surnames
    QSet<QString> otherScripts;
    QStringList chineseSurnames;
    QSet<QString> plainWords; ///< colours and the like: no name begins with them
    QSet<QString> cues;       ///< words behind which a name stands
    QStringList notPeople;    ///< logos, characters and names of cannabis
};

/// Read once. Any thread.
const PersonNames &personNames();

} // namespace varde::booth
