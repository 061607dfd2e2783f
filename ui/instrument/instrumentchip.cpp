// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instrument/instrumentchip.h"

#include "theme/theme.h"
#include "theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int sidePx = 12;
constexpr int markPx = 14;
constexpr int chipGapPx = 7;
constexpr int leastNamePx = 40;

QFont chipFont(bool isStrong)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(16));
    if (isStrong)
        font.setWeight(QFont::DemiBold);
    return font;
}

QString stateText(const InstrumentChipState &state)
{
    return state.name.isEmpty() ? state.word : QStringLiteral(" · ") + state.word;
}

int widthOf(const QString &text, bool isStrong)
{
    return QFontMetrics(chipFont(isStrong)).horizontalAdvance(text);
}

bool isStrong(const InstrumentChipState &state)
{
    return state.tone == InstrumentChipState::Tone::Hazard || state.tone == InstrumentChipState::Tone::Caution;
}

void paintLines(QPainter &painter, InstrumentMark mark, const QRectF &box)
{
    const QPointF c = box.center();
    const double r = box.width() / 2;
    switch (mark) {
    case InstrumentMark::Tick:
        painter.drawPolyline(
            QPolygonF{{c.x() - r, c.y()}, {c.x() - r * 0.3, c.y() + r * 0.7}, {c.x() + r, c.y() - r * 0.7}});
        break;
    case InstrumentMark::Dash:
        painter.drawLine(QPointF(c.x() - r * 0.8, c.y()), QPointF(c.x() + r * 0.8, c.y()));
        break;
    case InstrumentMark::Cross:
        painter.drawLine(c + QPointF(-r, -r) * 0.7, c + QPointF(r, r) * 0.7);
        painter.drawLine(c + QPointF(-r, r) * 0.7, c + QPointF(r, -r) * 0.7);
        break;
    case InstrumentMark::Gap:
        painter.drawLine(QPointF(c.x() - r, c.y()), QPointF(c.x() - r * 0.35, c.y()));
        painter.drawLine(QPointF(c.x() + r * 0.35, c.y()), QPointF(c.x() + r, c.y()));
        painter.drawLine(QPointF(c.x() - r * 0.35, c.y() - r * 0.6), QPointF(c.x() - r * 0.35, c.y() + r * 0.6));
        painter.drawLine(QPointF(c.x() + r * 0.35, c.y() - r * 0.6), QPointF(c.x() + r * 0.35, c.y() + r * 0.6));
        break;
    default:
        break;
    }
}

void paintPaths(QPainter &painter, InstrumentMark mark, const QRectF &box)
{
    const QPointF c = box.center();
    const double r = box.width() / 2;
    QPainterPath path;
    switch (mark) {
    case InstrumentMark::Wave:
        path.moveTo(c.x() - r, c.y());
        path.cubicTo(c + QPointF(-r * 0.5, -r * 1.3), c + QPointF(-r * 0.5, -r * 1.3), c);
        path.cubicTo(c + QPointF(r * 0.5, r * 1.3), c + QPointF(r * 0.5, r * 1.3), c + QPointF(r, 0));
        break;
    case InstrumentMark::Lock:
        path.addRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.1, r * 1.6, r * 1.1));
        path.moveTo(c.x() - r * 0.5, c.y() - r * 0.1);
        path.cubicTo(c + QPointF(-r * 0.5, -r * 1.3), c + QPointF(r * 0.5, -r * 1.3), c + QPointF(r * 0.5, -r * 0.1));
        break;
    case InstrumentMark::Gear:
        path.addRect(QRectF(c.x() - r * 0.9, c.y() + r * 0.1, r * 0.4, r * 0.8));
        path.addRect(QRectF(c.x() - r * 0.2, c.y() - r * 0.8, r * 0.4, r * 1.7));
        path.addRect(QRectF(c.x() + r * 0.5, c.y() - r * 0.3, r * 0.4, r * 1.2));
        break;
    case InstrumentMark::Beam:
        for (int i = 0; i < 4; ++i) {
            const QTransform turn = QTransform().rotate(45.0 * i);
            path.moveTo(c + turn.map(QPointF(-r, 0)));
            path.lineTo(c + turn.map(QPointF(r, 0)));
        }
        break;
    case InstrumentMark::Query:
        path.moveTo(c.x() - r * 0.5, c.y() - r * 0.5);
        path.cubicTo(c + QPointF(-r * 0.4, -r * 1.3), c + QPointF(r * 1.2, -r * 0.9), c + QPointF(0, r * 0.2));
        path.moveTo(c.x(), c.y() + r * 0.8);
        path.lineTo(c.x(), c.y() + r * 0.85);
        break;
    default:
        break;
    }
    painter.drawPath(path);
}

} // namespace

InstrumentChip::InstrumentChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void InstrumentChip::setState(const InstrumentChipState &state)
{
    m_state = state;
    setAccessibleName(text());
    setToolTip(state.sentence.isEmpty() ? text() : text() + QLatin1Char('\n') + state.sentence);
    updateGeometry();
    update();
}

QString InstrumentChip::text() const
{
    return m_state.name + stateText(m_state);
}

QSize InstrumentChip::sizeHint() const
{
    const bool strong = isStrong(m_state);
    return {2 * sidePx + markPx + chipGapPx + widthOf(m_state.name, strong) + widthOf(stateText(m_state), strong) + 4,
            scaledPx(32)};
}

QSize InstrumentChip::minimumSizeHint() const
{
    return {2 * sidePx + markPx + chipGapPx + widthOf(m_state.word, isStrong(m_state)) + 4, scaledPx(32)};
}

void InstrumentChip::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    using Tone = InstrumentChipState::Tone;
    const bool isHazard = m_state.tone == Tone::Hazard;
    const bool isCaution = m_state.tone == Tone::Caution;
    const QColor text = isHazard                     ? tokens.hazard
                        : isCaution                  ? tokens.caution
                        : m_state.tone == Tone::Good ? tokens.accent
                                                     : tokens.muted;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isStrong(m_state) ? text : tokens.line, 1));
    painter.setBrush(isHazard ? tokens.hazardGround : isCaution ? tokens.cautionGround : tokens.card);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF mark(sidePx, (height() - markPx) / 2.0, markPx, markPx);
    paintLines(painter, m_state.mark, mark);
    paintPaths(painter, m_state.mark, mark);
    painter.setFont(chipFont(isStrong(m_state)));
    const int left = sidePx + markPx + chipGapPx;
    const int endWidth = widthOf(stateText(m_state), isStrong(m_state)) + 2;
    const int nameWidth = width() - left - sidePx - endWidth + 2;
    // Of a name that is cut to a letter or two nothing is left to know it by.
    const bool hasRoom = nameWidth >= leastNamePx || nameWidth >= widthOf(m_state.name, isStrong(m_state));
    const QString shown =
        hasRoom ? QFontMetrics(painter.font()).elidedText(m_state.name, Qt::ElideRight, nameWidth) + stateText(m_state)
                : m_state.word;
    painter.drawText(rect().adjusted(left, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

} // namespace varde::ui
