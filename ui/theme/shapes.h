// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace varde::ui {

/// The signs of the verdicts. Used for nothing else, so that a shape always means the same thing.
enum class Shape {
    Disc,      ///< match
    HalfDisc,  ///< one of several
    Bars,      ///< mixture
    Ring,      ///< carrier only
    Diamond,   ///< unknown
    LoopArrow, ///< scan again, or no reading
    Triangle,  ///< hazard
};

void paintShape(QPainter &painter, Shape shape, const QRectF &box, const QColor &colour);

/// The sign of the application: a small pile of stones.
void paintStones(QPainter &painter, const QRectF &box, const QColor &colour);

/// One shape in a text line, 20 x 20 px.
class ShapeLabel : public QWidget {
    Q_OBJECT

public:
    explicit ShapeLabel(QWidget *parent = nullptr);

    void setShape(Shape shape, const QColor &colour);
    Shape shape() const { return m_shape; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape = Shape::Triangle;
    QColor m_colour;
};

/// The pile of stones beside the name, in the theme's accent.
class StonesLabel : public QWidget {
    Q_OBJECT

public:
    explicit StonesLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace varde::ui
