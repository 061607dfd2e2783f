// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/banner.h"

#include "theme/theme.h"
#include "theme/tokens.h"

#include <QPainter>

namespace varde::ui {

PracticeBanner::PracticeBanner(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PracticeBanner::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize PracticeBanner::sizeHint() const
{
    return {400, scaledPx(32)};
}

void PracticeBanner::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.card);
    constexpr int stripe = 18;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.cautionGround);
    for (int x = -height(); x < width() + height(); x += 2 * stripe)
        painter.drawPolygon(QPolygonF({QPointF(x, 0), QPointF(x + stripe, 0), QPointF(x + stripe + height(), height()),
                                       QPointF(x + height(), height())}));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(16));
    font.setWeight(QFont::DemiBold);
    const QRect words(24, 0, QFontMetrics(font).horizontalAdvance(m_text) + 16, height());
    // The words stand on the plain ground: stripes behind them would cost contrast.
    painter.fillRect(words.adjusted(-8, 0, 0, 0), tokens.cautionGround);
    painter.setPen(tokens.caution);
    painter.setFont(font);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, m_text);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace varde::ui
