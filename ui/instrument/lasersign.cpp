// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instrument/lasersign.h"

#include "booth/words/instrumentwords.h"
#include "theme/labels.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTransform>

namespace varde::ui {

namespace {

constexpr int starPx = 36;
constexpr int starLeftPx = 24;

} // namespace

LaserSign::LaserSign(QWidget *parent) : Card(Kind::Hazard, parent), m_text(textLabel("strong", this))
{
    setObjectName(QStringLiteral("laserSign"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(starLeftPx + starPx + 14, 10, 16, 10);
    layout->addWidget(m_text);
    setMinimumHeight(starPx + 20);
    setOn(false);
}

void LaserSign::setOn(bool isOn)
{
    m_text->setText(booth::words::laserOnWarning());
    setAccessibleName(m_text->text());
    setVisible(isOn);
}

void LaserSign::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_text->setText(booth::words::laserOnWarning());
    Card::changeEvent(event);
}

void LaserSign::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Tokens::current().hazard, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.translate(starLeftPx + starPx / 2.0, height() / 2.0);
    // Rays from a point: what is printed on lasers, in lines.
    for (int i = 0; i < 8; ++i) {
        const QTransform turn = QTransform().rotate(45.0 * i);
        painter.drawLine(turn.map(QPointF(5, 0)), turn.map(QPointF(i % 2 == 0 ? 17 : 12, 0)));
    }
    painter.setBrush(Tokens::current().hazard);
    painter.drawEllipse(QPointF(0, 0), 2.5, 2.5);
}

} // namespace varde::ui
