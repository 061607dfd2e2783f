// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/card.h"

#include "theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <optional>

namespace varde::ui {

namespace {

constexpr double cornerPx = 14;
constexpr double edgePx = 8;

struct CardLook {
    QColor ground;
    std::optional<QColor> bar;
    Qt::PenStyle line = Qt::SolidLine;
};

CardLook lookOf(Card::Kind kind, const Tokens &tokens)
{
    switch (kind) {
    case Card::Kind::Plain:
        return {tokens.card, {}};
    case Card::Kind::Accent:
        return {tokens.accent, {}};
    case Card::Kind::Dashed:
        return {tokens.card, {}, Qt::DashLine};
    case Card::Kind::Match:
        return {tokens.card, tokens.accent};
    case Card::Kind::Set:
        return {tokens.card, tokens.set};
    case Card::Kind::Caution:
        return {tokens.cautionGround, tokens.caution};
    case Card::Kind::Hazard:
        return {tokens.hazardGround, tokens.hazard};
    }
    return {tokens.card, {}};
}

} // namespace

Card::Card(QWidget *parent) : Card(Kind::Plain, parent)
{
}

Card::Card(Kind kind, QWidget *parent) : QFrame(parent), m_kind(kind)
{
}

void Card::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Card::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    const CardLook look = lookOf(m_kind, tokens);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(box, cornerPx, cornerPx);
    painter.fillPath(outline, look.ground);
    painter.setClipPath(outline);
    if (look.bar)
        painter.fillRect(QRectF(0, 0, edgePx, height()), *look.bar);
    if (m_isStale)
        painter.fillRect(rect(), QBrush(tokens.line, Qt::BDiagPattern));
    painter.setClipping(false);
    painter.setPen(QPen(tokens.line, 1, look.line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

} // namespace varde::ui
