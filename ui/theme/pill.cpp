// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/pill.h"

#include "theme/theme.h"
#include "theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int pillPaddingPx = 13;
constexpr int strokePx = 12; ///< length of the line that shows a curve's colour

bool isCurve(Pill::Tone tone)
{
    return tone == Pill::Tone::Scan || tone == Pill::Tone::Reference;
}

} // namespace

Pill::Pill(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setSizePolicy(tone == Tone::Reference ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    updateGeometry();
    update();
}

QFont Pill::toneFont() const
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(m_tone == Tone::Strong ? 18 : 16));
    if (m_tone == Tone::Strong || m_tone == Tone::Failed || m_tone == Tone::Caution)
        font.setWeight(QFont::DemiBold);
    return font;
}

QSize Pill::sizeHint() const
{
    const int text = QFontMetrics(toneFont()).horizontalAdvance(this->text());
    return {text + 2 * pillPaddingPx + (isCurve(m_tone) ? strokePx + 6 : 0) + 2,
            scaledPx(m_tone == Tone::Strong ? 44 : 32)};
}

QSize Pill::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_tone == Tone::Reference ? QSize(std::min(whole.width(), 120), whole.height()) : whole;
}

void Pill::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor text = tokens.muted;
    QColor line = tokens.line;
    QColor ground = tokens.card;
    switch (m_tone) {
    case Tone::Quiet:
        break;
    case Tone::Strong:
    case Tone::Scan:
    case Tone::Reference:
        text = tokens.ink;
        break;
    case Tone::Failed:
        text = line = tokens.hazard;
        ground = tokens.hazardGround;
        break;
    case Tone::Caution:
        text = line = tokens.caution;
        ground = tokens.cautionGround;
        break;
    case Tone::Accent:
        text = tokens.onAccent;
        line = ground = tokens.accent;
        break;
    }
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    int left = pillPaddingPx;
    if (isCurve(m_tone)) {
        painter.setPen(QPen(m_tone == Tone::Scan ? tokens.ink : tokens.reference, 3));
        painter.drawLine(QPointF(left, height() / 2.0 + 1), QPointF(left + strokePx, height() / 2.0 + 1));
        left += strokePx + 6;
    }
    painter.setPen(text);
    painter.setFont(toneFont());
    const QString shown =
        QFontMetrics(toneFont())
            .elidedText(this->text(), Qt::ElideRight, std::max(0, width() - left - pillPaddingPx + 2));
    painter.drawText(rect().adjusted(left, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

} // namespace varde::ui
