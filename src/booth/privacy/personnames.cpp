// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/privacy/personnames.h"

#include <string_view>

namespace varde::booth {

std::string_view personNamesText(); // generated from personnames.txt

namespace {

PersonNames readPersonNames()
{
    const std::string_view text = personNamesText();
    PersonNames names;
    QString section;
    for (const QString &line : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            section = line.mid(1).chopped(1);
            continue;
        }
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const QSet<QString> set(words.begin(), words.end());
        if (section == u"given")
            names.given += set;
        else if (section == u"given-also-word")
            names.givenAlsoWord += set;
        else if (section == u"surname")
            names.surnames += set;
        else if (section == u"suffixes")
            names.suffixes += words;
        else if (section == u"other-scripts")
            names.otherScripts += set;
        else if (section == u"chinese-surnames")
            names.chineseSurnames += words;
        else if (section == u"plain-words")
            names.plainWords += set;
        else if (section == u"cues")
            names.cues += set;
        else
            names.notPeople += line;
    }
    return names;
}

} // namespace

const PersonNames &personNames()
{
    static const PersonNames names = readPersonNames();
    return names;
}

} // namespace varde::booth
