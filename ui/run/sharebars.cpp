// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/sharebars.h"

#include "theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int barPx = 12;
constexpr int barGapPx = 4;

} // namespace

ShareBars::ShareBars(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShareBars::setComponents(const std::vector<matcher::Component> &components, const QStringList &lines)
{
    m_components = components;
    m_lines = lines.mid(0, static_cast<qsizetype>(components.size()));
    setAccessibleName(m_lines.join(QStringLiteral(", ")));
    setVisible(!m_lines.isEmpty());
    updateGeometry();
    update();
}

int ShareBars::textHeight(const QString &line, int width) const
{
    return fontMetrics().boundingRect(0, 0, width, 1000, Qt::TextWordWrap, line).height();
}

int ShareBars::heightForWidth(int width) const
{
    int height = 0;
    for (const QString &line : m_lines)
        height += textHeight(line, width) + barPx + 2 * barGapPx;
    return height;
}

QSize ShareBars::sizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

void ShareBars::resizeEvent(QResizeEvent *event)
{
    updateGeometry();
    QWidget::resizeEvent(event);
}

void ShareBars::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int y = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const matcher::Component &part = m_components[static_cast<std::size_t>(i)];
        const int text = textHeight(m_lines.at(i), width());
        painter.setPen(tokens.ink);
        painter.drawText(QRect(0, y, width(), text), Qt::TextWordWrap, m_lines.at(i));
        y += text + barGapPx;
        const double span = width() - 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.setGround);
        painter.drawRoundedRect(QRectF(1, y, span, barPx), 4, 4);
        painter.setBrush(tokens.set);
        painter.drawRoundedRect(QRectF(1, y, span * std::clamp(part.share, 0.0, 1.0), barPx), 4, 4);
        const double low = 1 + span * std::clamp(part.low, 0.0, 1.0);
        const double high = 1 + span * std::clamp(part.high, 0.0, 1.0);
        const double middle = y + barPx / 2.0;
        // A rim in the card's colour keeps the whisker visible on its own bar.
        for (const QPen &pen : {QPen(tokens.card, 5), QPen(tokens.ink, 2)}) {
            painter.setPen(pen);
            painter.drawLine(QPointF(low, middle), QPointF(high, middle));
            painter.drawLine(QPointF(low, y + 1), QPointF(low, y + barPx - 1));
            painter.drawLine(QPointF(high, y + 1), QPointF(high, y + barPx - 1));
        }
        y += barPx + barGapPx;
    }
}

} // namespace varde::ui
