// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace varde::booth {

/// What in a text may say who a person is.
enum class TraceKind {
    Phone,
    Contact,        ///< an e-mail address or a user name
    IdentityNumber, ///< a person's number of some country, or a birth date
    Name,
};

struct PersonalTrace {
    TraceKind kind = TraceKind::Name;
    QString text; ///< as it stands in what was typed
};

/// What in a text that somebody typed looks like a phone number, an e-mail address, an identity number or a person's
/// name: to ask before anything is stored. It misses some and takes some harmless words for names;
/// docs/method/privacy.md says how many of a list of our own. Names of substances (commonSubstances()) and of pills'
/// logos are none. Each kind at most once, in the order of TraceKind. Any thread.
std::vector<PersonalTrace> personalTraces(const QString &text);

} // namespace varde::booth
