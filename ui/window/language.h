// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace varde::ui {

/// Makes the whole application speak `language` (`en` or `nb`): booth/words, the windows, Qt's own dialogs and the
/// numbers. May be called again to switch.
void applyLanguage(QApplication &application, const QString &language);

} // namespace varde::ui
