// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <string>

class QCoreApplication;

namespace varde::booth::words {

/// What substances are called in bokmål, by the name under which they are stored; see bokmalNames(). Windows hear of a
/// change as of another language. Call on the main thread.
void setBokmalNames(QCoreApplication &app, const std::map<std::string, std::string> &names);

/// The name that a person reads, in the language set by installLanguage() or in another one: in bokmål the bokmål name
/// where there is one, else the name as it is stored. Case does not count. Any other words come back as they are. What
/// is stored, counted or exported never goes through this. Any thread.
QString substanceName(const QString &stored);
QString substanceName(const std::string &stored);
QString substanceName(const QString &stored, const QString &language); ///< `en`, `nb`, ...

/// The way back, for what a person types or chooses in the language that is set: the name to store. Any other words
/// come back as they are. Any thread.
QString storedName(const QString &shown);

} // namespace varde::booth::words
