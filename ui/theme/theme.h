// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QString>

class QApplication;

namespace varde::ui {

/// Everything Qt's own widgets need to look like this application, built from the tokens.
QString styleSheetOf(const Tokens &tokens);

/// Fusion, Noto Sans at 16 px, palette and style sheet. May be called again at any time to switch.
void applyTheme(QApplication &application, ThemeName name);

} // namespace varde::ui
