// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QString>

class QApplication;

namespace varde::ui {

/// Everything Qt's own widgets need to look like this application, built from the tokens.
/// \param percent  size of the text, 100 to 200
QString styleSheetOf(const Tokens &tokens, int percent = 100);

/// Size of all text, and of what holds it, in per cent of the ordinary: 100 to 200; others become the nearest. May be
/// called again at any time.
void applyTextPercent(QApplication &application, int percent);
int textPercent(); ///< of the running application; GUI thread

/// `px` at 100 %, at the size of text that is set. For what paints itself. GUI thread.
int scaledPx(int px);

/// Fusion, Noto Sans at 16 px, palette and style sheet. May be called again at any time to switch.
void applyTheme(QApplication &application, ThemeName name);

} // namespace varde::ui
