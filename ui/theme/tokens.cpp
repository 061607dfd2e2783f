// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::ui {

namespace {

struct Place {
    QColor Tokens::*token;
    QPalette::ColorRole role;
};

/// Roles that Fusion itself reads carry what it would use them for; the rest take the roles it leaves alone.
constexpr std::array places{
    Place{&Tokens::ground, QPalette::Window},
    Place{&Tokens::card, QPalette::Base},
    Place{&Tokens::ink, QPalette::Text},
    Place{&Tokens::muted, QPalette::PlaceholderText},
    Place{&Tokens::line, QPalette::Mid},
    Place{&Tokens::accent, QPalette::Highlight},
    Place{&Tokens::onAccent, QPalette::HighlightedText},
    Place{&Tokens::hazard, QPalette::BrightText},
    Place{&Tokens::hazardGround, QPalette::Light},
    Place{&Tokens::caution, QPalette::ToolTipText},
    Place{&Tokens::cautionGround, QPalette::ToolTipBase},
    Place{&Tokens::set, QPalette::LinkVisited},
    Place{&Tokens::setGround, QPalette::Midlight},
    Place{&Tokens::reference, QPalette::Link},
};

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QPalette Tokens::toPalette() const
{
    QPalette palette;
    for (const Place &place : places)
        palette.setColor(place.role, this->*place.token);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::AlternateBase, ground);
    return palette;
}

Tokens Tokens::fromPalette(const QPalette &palette)
{
    Tokens tokens;
    for (const Place &place : places)
        tokens.*place.token = palette.color(QPalette::Active, place.role);
    return tokens;
}

Tokens Tokens::current()
{
    return fromPalette(QGuiApplication::palette());
}

Tokens tokensOf(ThemeName name)
{
    if (name == ThemeName::Night)
        return {.ground = 0x120d0a,
                .card = 0x1d1613,
                .ink = 0xf0dcc6,
                .muted = 0xa58f7c,
                .line = 0x3a2e27,
                .accent = 0xcfa27e,
                .onAccent = 0x120d0a,
                .hazard = 0xff6b6b,
                .hazardGround = 0x3f1116,
                .caution = 0xf0c56a,
                .cautionGround = 0x352a14,
                .set = 0xb9a7f0,
                .setGround = 0x2a2440,
                .reference = 0x7fb7c0};
    return {.ground = 0xf4f1ea,
            .card = 0xfffdf9,
            .ink = 0x1c2a2f,
            .muted = 0x5d6b70,
            .line = 0xd9d3c6,
            .accent = 0x14626b,
            .onAccent = 0xffffff,
            .hazard = 0xa32a14,
            .hazardGround = 0xfbe3dc,
            .caution = 0x7a4a00,
            .cautionGround = 0xfbeed6,
            .set = 0x5b4a9c,
            .setGround = 0xe9e5f6,
            .reference = 0xc77b30};
}

double contrast(const QColor &a, const QColor &b)
{
    // A list, not two arguments: of temporaries that overload keeps references.
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace varde::ui
