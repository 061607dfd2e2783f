// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/choicebox.h"

#include "theme/tokens.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

namespace varde::ui {

namespace {

constexpr double arrowPx = 12;     ///< width
constexpr double fromRightPx = 22; ///< of its middle

} // namespace

void ChoiceBox::showPopup()
{
    QComboBox::showPopup();
    // Keys come to the list, or to the frame around it.
    view()->installEventFilter(this);
    view()->window()->installEventFilter(this);
}

bool ChoiceBox::eventFilter(QObject *watched, QEvent *event)
{
    // The list takes Enter here already, but leaves the key to the shortcuts.
    if (event->type() == QEvent::ShortcutOverride && view()->isVisible())
        event->accept();
    return QComboBox::eventFilter(watched, event);
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? tokens.ink : tokens.muted, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(width() - fromRightPx, height() / 2.0 + arrowPx / 4);
    const QPointF arm(arrowPx / 2, arrowPx / 2);
    painter.drawPolyline(QPolygonF({tip - arm, tip, tip + QPointF(arm.x(), -arm.y())}));
}

} // namespace varde::ui
