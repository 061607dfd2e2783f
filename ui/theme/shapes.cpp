// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/shapes.h"

#include "theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace varde::ui {

namespace {

QPainterPath trianglePath(const QRectF &box)
{
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.bottomRight());
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

QPainterPath diamondPath(const QRectF &box)
{
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.center().x(), box.bottom());
    path.lineTo(box.left(), box.center().y());
    path.closeSubpath();
    return path;
}

void paintBars(QPainter &painter, const QRectF &box)
{
    const double width = box.width() / 4;
    const double heights[] = {1.0, 0.65, 0.4};
    for (int i = 0; i < 3; ++i) {
        const double height = box.height() * heights[i];
        painter.drawRect(QRectF(box.left() + i * width * 1.5, box.bottom() - height, width, height));
    }
}

void paintLoopArrow(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const double pen = box.width() / 7;
    const QRectF ring = box.adjusted(pen, pen, -pen, -pen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 60 * 16, 290 * 16);
    const QPointF tip(ring.center().x() + ring.width() * 0.62, ring.top() + ring.height() * 0.42);
    QPainterPath head(tip);
    head.lineTo(tip + QPointF(-box.width() * 0.42, -box.height() * 0.04));
    head.lineTo(tip + QPointF(-box.width() * 0.02, -box.height() * 0.42));
    head.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(head);
}

} // namespace

void paintShape(QPainter &painter, Shape shape, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case Shape::Disc:
        painter.drawEllipse(box);
        break;
    case Shape::HalfDisc: {
        painter.drawPie(box, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, box.width() / 10));
        const double inset = box.width() / 20;
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
        break;
    }
    case Shape::Bars:
        paintBars(painter, box);
        break;
    case Shape::Ring: {
        const double pen = box.width() / 5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, pen));
        painter.drawEllipse(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
        break;
    }
    case Shape::Diamond:
        painter.drawPath(diamondPath(box));
        break;
    case Shape::LoopArrow:
        paintLoopArrow(painter, box, colour);
        break;
    case Shape::Triangle:
        painter.drawPath(trianglePath(box));
        break;
    }
    painter.restore();
}

void paintStones(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double w = box.width();
    const double h = box.height();
    const QRectF stones[] = {{0.0, 0.62, 1.0, 0.38}, {0.14, 0.30, 0.72, 0.28}, {0.30, 0.04, 0.42, 0.22}};
    for (const QRectF &stone : stones)
        painter.drawEllipse(
            QRectF(box.left() + stone.left() * w, box.top() + stone.top() * h, stone.width() * w, stone.height() * h));
    painter.restore();
}

ShapeLabel::ShapeLabel(QWidget *parent) : QWidget(parent)
{
    setFixedSize(20, 20);
}

void ShapeLabel::setShape(Shape shape, const QColor &colour)
{
    m_shape = shape;
    m_colour = colour;
    update();
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintShape(painter, m_shape, QRectF(rect()).adjusted(1, 1, -1, -1), m_colour);
}

StonesLabel::StonesLabel(QWidget *parent) : QWidget(parent)
{
    setFixedSize(20, 20);
}

void StonesLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStones(painter, rect(), Tokens::current().accent);
}

} // namespace varde::ui
