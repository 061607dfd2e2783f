// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/countbars.h"

#include "theme/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int countBarPx = 10;
constexpr int barRowGapPx = 12;

} // namespace

CountBars::CountBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CountBars::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList lines;
    for (const Bar &bar : m_bars)
        lines << QStringLiteral("%1: %2").arg(bar.text, QLocale().toString(bar.count));
    setAccessibleName(lines.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int CountBars::heightOf(const Bar &bar) const
{
    const int line = fontMetrics().height();
    return line + (bar.note.isEmpty() ? 0 : line) + countBarPx + barRowGapPx;
}

QSize CountBars::sizeHint() const
{
    int height = 0;
    for (const Bar &bar : m_bars)
        height += heightOf(bar);
    return {200, height};
}

void CountBars::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    const QLocale locale;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.count);
    const int line = fontMetrics().height();
    int y = 0;
    for (const Bar &bar : m_bars) {
        const QString count = locale.toString(bar.count);
        const int room = width() - fontMetrics().horizontalAdvance(count) - 12;
        painter.setPen(tokens.ink);
        painter.drawText(QRect(0, y, width(), line), Qt::AlignRight, count);
        painter.drawText(QRect(0, y, room, line), Qt::AlignLeft,
                         fontMetrics().elidedText(bar.text, Qt::ElideRight, room));
        int below = y + line;
        if (!bar.note.isEmpty()) {
            painter.setPen(tokens.muted);
            painter.drawText(QRect(0, below, width(), line), Qt::AlignLeft,
                             fontMetrics().elidedText(bar.note, Qt::ElideRight, width()));
            below += line;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.setGround);
        painter.drawRoundedRect(QRectF(0, below + 2, width(), countBarPx), 4, 4);
        painter.setBrush(tokens.set);
        painter.drawRoundedRect(QRectF(0, below + 2, std::max(4.0, double(width()) * bar.count / most), countBarPx), 4,
                                4);
        y += heightOf(bar);
    }
}

} // namespace varde::ui
