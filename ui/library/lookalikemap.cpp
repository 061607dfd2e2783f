// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/lookalikemap.h"

#include "theme/tokens.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace varde::ui {

namespace {

constexpr double mapSidePx = 130; ///< kept for the names at the left and the right
constexpr double topPx = 34;
constexpr double dotPx = 7;
constexpr double reachPx = 22; ///< of a finger from the middle of a line

} // namespace

LookAlikeMap::LookAlikeMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void LookAlikeMap::setGroup(const booth::LookAlikeGroup &group)
{
    m_group = group;
    m_pair = -1;
    QStringList names;
    for (const std::string &name : group.substances)
        names << QString::fromStdString(name);
    setAccessibleName(tr("Look alike: %1").arg(names.join(QStringLiteral(", "))));
    update();
}

void LookAlikeMap::clear()
{
    m_group.reset();
    m_pair = -1;
    update();
}

void LookAlikeMap::choosePair(int pair)
{
    if (!m_group || pair < 0 || pair >= static_cast<int>(m_group->pairs.size()))
        return;
    m_pair = pair;
    update();
    emit pairChosen(pair);
}

QPointF LookAlikeMap::placeOf(const std::string &substance) const
{
    const auto &all = m_group->substances;
    const auto at = static_cast<double>(std::find(all.begin(), all.end(), substance) - all.begin());
    const double angle = std::numbers::pi + 2 * std::numbers::pi * at / static_cast<double>(all.size());
    const double wide = std::max(20.0, width() / 2.0 - mapSidePx);
    const double high = std::max(20.0, height() / 2.0 - topPx);
    return {width() / 2.0 + wide * std::cos(angle), height() / 2.0 + high * std::sin(angle)};
}

QPointF LookAlikeMap::middleOf(int pair) const
{
    const booth::LookAlikePair &one = m_group->pairs.at(static_cast<std::size_t>(pair));
    return (placeOf(one.a) + placeOf(one.b)) / 2;
}

void LookAlikeMap::paintEvent(QPaintEvent *)
{
    if (!m_group)
        return;
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_group->pairs.size()); ++i) {
        const booth::LookAlikePair &pair = m_group->pairs[static_cast<std::size_t>(i)];
        const double gap = std::clamp((pair.score - pair.evenAt) / std::max(0.01, 1 - pair.evenAt), 0.0, 1.0);
        painter.setPen(QPen(i == m_pair ? tokens.accent : tokens.set, 2 + 8 * gap, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(placeOf(pair.a), placeOf(pair.b));
    }
    for (const std::string &substance : m_group->substances) {
        const QPointF at = placeOf(substance);
        painter.setPen(QPen(tokens.card, 2));
        painter.setBrush(tokens.ink);
        painter.drawEllipse(at, dotPx, dotPx);
        const bool isLeft = at.x() < width() / 2.0 - 1;
        const bool isMiddle = std::abs(at.x() - width() / 2.0) <= 1;
        const double room = isMiddle ? 2 * mapSidePx : isLeft ? at.x() - dotPx - 8 : width() - at.x() - dotPx - 8;
        const QString name = fontMetrics().elidedText(QString::fromStdString(substance), Qt::ElideRight, int(room));
        painter.setPen(tokens.ink);
        if (isMiddle)
            painter.drawText(
                QRectF(at.x() - mapSidePx, at.y() < height() / 2.0 ? at.y() - 32 : at.y() + 10, 2 * mapSidePx, 22),
                Qt::AlignCenter, name);
        else
            painter.drawText(QRectF(isLeft ? 0 : at.x() + dotPx + 6, at.y() - 12, room, 24),
                             Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft), name);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

void LookAlikeMap::mousePressEvent(QMouseEvent *event)
{
    if (!m_group)
        return;
    int nearest = -1;
    double best = reachPx;
    for (int i = 0; i < static_cast<int>(m_group->pairs.size()); ++i) {
        const double distance = QLineF(event->position(), middleOf(i)).length();
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    choosePair(nearest);
}

void LookAlikeMap::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                     : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                   : 0;
    if (step == 0 || !m_group)
        return QWidget::keyPressEvent(event);
    const int count = static_cast<int>(m_group->pairs.size());
    choosePair((m_pair + step + count) % count);
}

void LookAlikeMap::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void LookAlikeMap::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace varde::ui
