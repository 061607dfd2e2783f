// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <memory>

class QCoreApplication;
class QTranslator;

namespace varde::booth::words {

QStringList languages(); ///< `en`, `nb`

/// Makes booth/words speak `language` and sets the default QLocale for numbers on the screen; may be called
/// again to switch. Call on the main thread. NotFound for a language that is not in languages().
Status installLanguage(QCoreApplication &app, const QString &language);

/// What the words of this room are in a language beside the one that is set, for somebody else's eyes; null for
/// English. NotFound for a language that is not in languages().
Result<std::shared_ptr<QTranslator>> translatorOf(const QString &language);

} // namespace varde::booth::words
