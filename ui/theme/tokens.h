// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace varde::ui {

enum class ThemeName { Light, Night };

/// The colours of one theme. They travel in the application's palette, so that anything that paints itself
/// needs no other source and hears of a change as QEvent::PaletteChange.
struct Tokens {
    QColor ground;
    QColor card;
    QColor ink;
    QColor muted;
    QColor line;
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor hazard;
    QColor hazardGround;
    QColor caution;
    QColor cautionGround;
    QColor set;
    QColor setGround;
    QColor reference;

    QPalette toPalette() const;
    static Tokens fromPalette(const QPalette &palette);
    static Tokens current(); ///< of the running application; GUI thread
};

Tokens tokensOf(ThemeName name);

/// Contrast of two opaque colours as in WCAG 2: [1, 21].
double contrast(const QColor &a, const QColor &b);

} // namespace varde::ui
