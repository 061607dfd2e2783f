// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/driftplot.h"

#include "theme/tokens.h"

#include <qcustomplot.h>

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace varde::ui {

namespace {

using matcher::CheckState;

// Of matcher::checkAxis().
constexpr double passesToPerCm = 1.5;
constexpr double correctsToPerCm = 6;
constexpr double secondsPerDay = 86400;

double secondsOf(const booth::AxisCheckPoint &point)
{
    return std::chrono::duration<double>(point.at.time_since_epoch()).count();
}

/// Never colour alone: each state has its own mark.
QCPScatterStyle markOf(CheckState state, const Tokens &tokens)
{
    switch (state) {
    case CheckState::Passed:
        return {QCPScatterStyle::ssDisc, tokens.accent, tokens.accent, 9};
    case CheckState::Corrected:
        return {QCPScatterStyle::ssTriangle, tokens.caution, tokens.caution, 11};
    default:
        return {QCPScatterStyle::ssCross, tokens.hazard, tokens.hazard, 11};
    }
}

} // namespace

DriftPlot::DriftPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    rebuild();
}

DriftPlot::~DriftPlot() = default;

void DriftPlot::setPoints(const std::vector<booth::AxisCheckPoint> &points)
{
    m_points = points;
    rebuild();
}

int DriftPlot::pointCount() const
{
    return static_cast<int>(m_points.size());
}

void DriftPlot::rebuild()
{
    const Tokens tokens = Tokens::current();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(tokens.card);
    m_plot->setLocale(QLocale());
    double first = m_points.empty() ? 0 : secondsOf(m_points.front());
    double last = first;
    double furthest = correctsToPerCm + 1;
    for (const CheckState state : {CheckState::Passed, CheckState::Corrected, CheckState::Failed}) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(markOf(state, tokens));
        for (const booth::AxisCheckPoint &point : m_points) {
            if (point.state != state)
                continue;
            graph->addData(secondsOf(point), point.meanShiftPerCm);
            first = std::min(first, secondsOf(point));
            last = std::max(last, secondsOf(point));
            furthest = std::max(furthest, std::abs(point.meanShiftPerCm) + 1);
        }
    }
    for (const double limit : {-correctsToPerCm, -passesToPerCm, passesToPerCm, correctsToPerCm}) {
        auto *line = new QCPItemStraightLine(m_plot);
        line->point1->setCoords(0, limit);
        line->point2->setCoords(1, limit);
        line->setPen(QPen(std::abs(limit) > passesToPerCm ? tokens.hazard : tokens.muted, 1, Qt::DashLine));
    }
    const QSharedPointer<QCPAxisTickerDateTime> days(new QCPAxisTickerDateTime);
    days->setDateTimeFormat(QStringLiteral("d. MMM"));
    days->setTickCount(4);
    m_plot->xAxis->setTicker(days);
    const double margin = std::max(secondsPerDay, 0.05 * (last - first));
    m_plot->xAxis->setRange(first - margin, last + margin);
    m_plot->yAxis->setRange(-furthest, furthest);
    m_plot->yAxis->setLabel(tr("off by, cm⁻¹"));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(tokens.line);
        axis->setTickPen(tokens.line);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(tokens.muted);
        axis->setLabelColor(tokens.muted);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(Qt::NoPen);
        axis->grid()->setZeroLinePen(tokens.line);
    }
    // Without a size there is nothing to paint on; showing the page gives it one, and paints.
    if (m_plot->isVisible() && !m_plot->size().isEmpty())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void DriftPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
