// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/spectrumplot.h"

#include "theme/tokens.h"

#include <qcustomplot.h>

#include <QContextMenuEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace varde::ui {

namespace {

constexpr double labelPx = 26;    ///< height of a peak label with what keeps it apart
constexpr double stackGap = 0.35; ///< of a scan's height, between stacked scans

QFont plotFont(int pixels)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(pixels);
    return font;
}

double largest(const Trace &trace)
{
    return trace.y.isEmpty() ? 1.0 : *std::max_element(trace.y.begin(), trace.y.end());
}

Trace normalised(Trace trace)
{
    if (trace.y.isEmpty())
        return trace;
    const auto [low, high] = std::minmax_element(trace.y.begin(), trace.y.end());
    const double base = *low;
    const double span = *high > *low ? *high - *low : 1.0;
    for (double &value : trace.y)
        value = (value - base) / span;
    return trace;
}

} // namespace

SpectrumPlot::SpectrumPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumHeight(160);
    setAccessibleName(tr("Curve"));
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu);
    buildPanes();
    connectMouse();
    clear();
}

SpectrumPlot::~SpectrumPlot() = default;

void SpectrumPlot::buildPanes()
{
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_main = new QCPAxisRect(m_plot);
    m_below = new QCPAxisRect(m_plot);
    m_caption = new QCPTextElement(m_plot, QString(), plotFont(16));
    m_caption->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_plot->plotLayout()->addElement(0, 0, m_main);
    for (QCPAxisRect *rect : {m_main, m_below}) {
        rect->setAutoMargins(QCP::msBottom);
        rect->setMinimumMargins(QMargins(0, 4, 0, 2));
        rect->axis(QCPAxis::atLeft)->setVisible(false);
        rect->axis(QCPAxis::atLeft)->grid()->setVisible(false);
        rect->setRangeDrag(Qt::Horizontal);
        rect->setRangeZoom(Qt::Horizontal);
        rect->axis(QCPAxis::atBottom)->setTickLabelFont(plotFont(14));
        rect->axis(QCPAxis::atBottom)->setNumberFormat(QStringLiteral("f"));
        rect->axis(QCPAxis::atBottom)->setNumberPrecision(0);
        rect->axis(QCPAxis::atBottom)->setTicks(true);
        rect->axis(QCPAxis::atBottom)->setTickLength(0, 0);
        rect->axis(QCPAxis::atBottom)->setSubTickLength(0, 0);
        for (QCPAxis *axis : rect->axes()) {
            axis->setLayer(QStringLiteral("axes"));
            axis->grid()->setLayer(QStringLiteral("grid"));
        }
    }
    m_below->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_below->setMinimumMargins(QMargins(0, 0, 0, 2));
    m_below->setVisible(false);
    m_caption->setVisible(false);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setNoAntialiasingOnDrag(false);

    m_cursorLine = new QCPItemLine(m_plot);
    m_cursorLine->setClipAxisRect(m_main);
    m_readout = new QCPItemText(m_plot);
    m_readout->setClipToAxisRect(false);
    m_readout->setFont(plotFont(14));
    m_readout->setPadding(QMargins(8, 4, 8, 4));
    m_readout->position->setType(QCPItemPosition::ptAbsolute);
    for (QCPItemPosition *position : {m_cursorLine->start, m_cursorLine->end}) {
        position->setAxisRect(m_main);
        position->setAxes(m_main->axis(QCPAxis::atBottom), m_main->axis(QCPAxis::atLeft));
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_cursorLine->setVisible(false);
    m_readout->setVisible(false);
}

void SpectrumPlot::connectMouse()
{
    // Both panes share one axis: whichever is moved takes the other along.
    QCPAxis *axis = m_main->axis(QCPAxis::atBottom);
    QCPAxis *other = m_below->axis(QCPAxis::atBottom);
    const auto changed = qOverload<const QCPRange &>(&QCPAxis::rangeChanged);
    connect(axis, changed, this, [this](const QCPRange &range) { limitRange(range.lower, range.upper); });
    connect(other, changed, this, [this](const QCPRange &range) { limitRange(range.lower, range.upper); });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this](const QWheelEvent *event) {
        const bool isHeight = event->modifiers().testFlag(Qt::ShiftModifier);
        m_main->setRangeZoom(isHeight ? Qt::Vertical : Qt::Horizontal);
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &SpectrumPlot::resetView);
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](const QMouseEvent *event) { moveReadout(event->position()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this] { setFocus(Qt::MouseFocusReason); });
}

void SpectrumPlot::limitRange(double lower, double upper)
{
    const double full = m_lastPerCm - m_firstPerCm;
    const double width = std::clamp(upper - lower, std::min(10.0, full), full);
    const double start = std::clamp(lower, m_firstPerCm, m_lastPerCm - width);
    for (QCPAxisRect *rect : {m_main, m_below}) {
        QCPAxis *axis = rect->axis(QCPAxis::atBottom);
        if (axis->range().lower != start || axis->range().upper != start + width) {
            const QSignalBlocker blocker(axis);
            axis->setRange(start, start + width);
        }
    }
    rebuildPeakLabels();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumPlot::setTechnique(Technique technique)
{
    m_technique = technique;
    for (QCPAxisRect *rect : {m_main, m_below})
        rect->axis(QCPAxis::atBottom)->setRangeReversed(isInfrared(technique));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumPlot::showComparison(const Trace &scan, const Trace &reference, const Trace &residual)
{
    m_mode = Mode::Comparison;
    m_traces = {scan};
    if (!reference.y.isEmpty())
        m_traces.append(reference);
    m_residual = residual;
    rebuild();
    resetView();
}

void SpectrumPlot::showLive(const Trace &scan)
{
    const bool isFirst = m_mode != Mode::Live || m_traces.isEmpty() || m_traces.first().xPerCm != scan.xPerCm;
    m_mode = Mode::Live;
    m_traces = {scan};
    m_residual = {};
    const double lower = m_main->axis(QCPAxis::atBottom)->range().lower;
    const double upper = m_main->axis(QCPAxis::atBottom)->range().upper;
    rebuild();
    resetView();
    if (!isFirst)
        limitRange(lower, upper);
}

void SpectrumPlot::showStack(const QList<Trace> &traces)
{
    m_mode = Mode::Stack;
    m_traces = traces.mid(0, 4);
    m_residual = {};
    rebuild();
    resetView();
}

void SpectrumPlot::clear()
{
    m_mode = Mode::Empty;
    m_traces.clear();
    m_residual = {};
    rebuild();
}

QCPGraph *SpectrumPlot::addGraph(QCPAxisRect *rect, const Trace &trace, double offset, double sign)
{
    QCPGraph *graph = m_plot->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    QVector<double> y = trace.y;
    for (double &value : y)
        value = value * sign + offset;
    graph->setData(trace.xPerCm, y);
    graph->setName(trace.name);
    graph->setAdaptiveSampling(true);
    return graph;
}

void SpectrumPlot::rebuild()
{
    m_plot->clearGraphs();
    const bool hasBelow = !m_residual.y.isEmpty();
    if (hasBelow != hasResidual()) {
        QCPLayoutGrid *grid = m_plot->plotLayout();
        if (hasBelow) {
            grid->addElement(1, 0, m_caption);
            grid->addElement(2, 0, m_below);
            grid->setRowStretchFactor(0, 4);
            grid->setRowStretchFactor(2, 1);
        } else {
            grid->take(m_caption);
            grid->take(m_below);
            grid->simplify();
        }
        m_below->setVisible(hasBelow);
        m_caption->setVisible(hasBelow);
    }
    // The reference first: the scan is drawn over it.
    for (qsizetype i = m_traces.size() - 1; i >= 0; --i) {
        const double sign = m_mode == Mode::Comparison && m_isMirrored && i == 1 ? -1 : 1;
        if (m_mode == Mode::Stack)
            addGraph(m_main, normalised(m_traces.at(i)), static_cast<double>(m_traces.size() - 1 - i) * stackGap, 1);
        else
            addGraph(m_main, m_traces.at(i), 0, sign);
    }
    if (hasBelow)
        addGraph(m_below, m_residual, 0, 1);
    m_firstPerCm = std::numeric_limits<double>::max();
    m_lastPerCm = std::numeric_limits<double>::lowest();
    for (const Trace &trace : m_traces)
        for (const double x : trace.xPerCm) {
            m_firstPerCm = std::min(m_firstPerCm, x);
            m_lastPerCm = std::max(m_lastPerCm, x);
        }
    if (m_lastPerCm <= m_firstPerCm) {
        m_firstPerCm = 0;
        m_lastPerCm = 1;
    }
    // Numbers along an axis without a curve would look like a measurement.
    m_main->axis(QCPAxis::atBottom)->setVisible(!m_traces.isEmpty());
    rebuildMasks();
    applyTokens(Tokens::current());
}

void SpectrumPlot::rebuildMasks()
{
    for (QCPItemRect *item : m_maskItems)
        m_plot->removeItem(item);
    m_maskItems.clear();
    for (const booth::words::MaskedRegion &mask : m_masks) {
        auto *item = new QCPItemRect(m_plot);
        item->setClipAxisRect(m_main);
        for (QCPItemPosition *position : {item->topLeft, item->bottomRight}) {
            position->setAxisRect(m_main);
            position->setAxes(m_main->axis(QCPAxis::atBottom), m_main->axis(QCPAxis::atLeft));
            position->setTypeX(QCPItemPosition::ptPlotCoords);
            position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        item->topLeft->setCoords(mask.fromPerCm, 0);
        item->bottomRight->setCoords(mask.toPerCm, 1);
        item->setLayer(QStringLiteral("background"));
        m_maskItems.append(item);
    }
}

void SpectrumPlot::rebuildPeakLabels()
{
    for (QCPItemText *item : m_peakItems)
        m_plot->removeItem(item);
    m_peakItems.clear();
    if (!m_hasPeakLabels || m_traces.isEmpty() || m_mode == Mode::Stack)
        return;
    const Tokens tokens = Tokens::current();
    const QCPRange range = m_main->axis(QCPAxis::atBottom)->range();
    const double apart = range.size() * 46 / std::max(1, m_main->width());
    Trace visible;
    const Trace &scan = m_traces.first();
    for (qsizetype i = 0; i < scan.xPerCm.size(); ++i)
        if (range.contains(scan.xPerCm.at(i))) {
            visible.xPerCm.append(scan.xPerCm.at(i));
            visible.y.append(scan.y.at(i));
        }
    for (const double peak : highestPeaks(visible, 12, apart)) {
        auto *item = new QCPItemText(m_plot);
        item->setClipAxisRect(m_main);
        item->position->setAxes(m_main->axis(QCPAxis::atBottom), m_main->axis(QCPAxis::atLeft));
        item->position->setType(QCPItemPosition::ptPlotCoords);
        item->position->setCoords(peak, valueAt(scan, peak).value_or(0));
        item->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        item->setText(QString::number(std::lround(peak)));
        item->setFont(plotFont(14));
        item->setColor(tokens.ink);
        m_peakItems.append(item);
    }
}

void SpectrumPlot::setMasks(const QList<booth::words::MaskedRegion> &masks)
{
    m_masks = masks;
    rebuildMasks();
    applyTokens(Tokens::current());
}

void SpectrumPlot::setPeakLabels(bool isOn)
{
    m_hasPeakLabels = isOn;
    resetView();
}

void SpectrumPlot::setMirrored(bool isOn)
{
    m_isMirrored = isOn;
    rebuild();
    resetView();
}

void SpectrumPlot::setResidualCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool SpectrumPlot::isFalling() const
{
    return m_main->axis(QCPAxis::atBottom)->rangeReversed();
}

double SpectrumPlot::leftPerCm() const
{
    const QCPRange range = m_main->axis(QCPAxis::atBottom)->range();
    return isFalling() ? range.upper : range.lower;
}

double SpectrumPlot::rightPerCm() const
{
    const QCPRange range = m_main->axis(QCPAxis::atBottom)->range();
    return isFalling() ? range.lower : range.upper;
}

bool SpectrumPlot::hasResidual() const
{
    return m_below->visible();
}

int SpectrumPlot::peakLabelCount() const
{
    return static_cast<int>(m_peakItems.size());
}

void SpectrumPlot::zoom(double factor, double centrePerCm)
{
    QCPRange range = m_main->axis(QCPAxis::atBottom)->range();
    limitRange(centrePerCm + (range.lower - centrePerCm) * factor, centrePerCm + (range.upper - centrePerCm) * factor);
}

void SpectrumPlot::pan(double partOfWidth)
{
    const QCPRange range = m_main->axis(QCPAxis::atBottom)->range();
    const double by = range.size() * partOfWidth * (isFalling() ? -1 : 1);
    limitRange(range.lower + by, range.upper + by);
}

void SpectrumPlot::resetView()
{
    double low = 0;
    double high = 0;
    for (int i = 0; i < m_main->graphs().size(); ++i) {
        bool isFound = false;
        const QCPRange range = m_main->graphs().at(i)->getValueRange(isFound);
        if (isFound) {
            low = std::min(low, range.lower);
            high = std::max(high, range.upper);
        }
    }
    // A label is as high on a small plot as on a large one.
    const double label = std::min(0.4, labelPx / std::max(1, m_main->height()));
    const double head = (high - low) * (m_hasPeakLabels ? label / (1 - label) : 0.06);
    m_main->axis(QCPAxis::atLeft)->setRange(low - (high - low) * 0.03, high > low ? high + head : low + 1);
    if (hasResidual()) {
        // Never drawn larger than the scan it is left over from, so that a calm residual looks calm.
        const double half = std::max(largest(m_traces.first()) / 8, 1e-9);
        bool isFound = false;
        const QCPRange range = m_below->graphs().first()->getValueRange(isFound);
        const double reach = isFound ? std::max({half, std::abs(range.lower), std::abs(range.upper)}) : half;
        m_below->axis(QCPAxis::atLeft)->setRange(-reach, reach);
    }
    limitRange(m_firstPerCm, m_lastPerCm);
}

QColor SpectrumPlot::overlayColour(int index, const Tokens &tokens)
{
    const QColor colours[] = {tokens.accent, tokens.reference, tokens.set, tokens.hazard};
    return colours[index % 4];
}

void SpectrumPlot::applyTokens(const Tokens &tokens)
{
    m_plot->setBackground(QBrush(tokens.card));
    for (QCPAxisRect *rect : {m_main, m_below}) {
        QCPAxis *axis = rect->axis(QCPAxis::atBottom);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(tokens.muted);
        axis->grid()->setPen(QPen(tokens.line, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        rect->axis(QCPAxis::atTop)->setVisible(false);
        rect->axis(QCPAxis::atRight)->setVisible(false);
    }
    m_caption->setTextColor(tokens.muted);
    m_cursorLine->setPen(QPen(tokens.muted, 1, Qt::DotLine));
    m_readout->setColor(tokens.ink);
    m_readout->setBrush(tokens.card);
    m_readout->setPen(QPen(tokens.line, 1));
    QColor shade = tokens.line;
    shade.setAlphaF(0.45f);
    for (QCPItemRect *item : m_maskItems) {
        item->setBrush(shade);
        item->setPen(Qt::NoPen);
    }
    const QList<QCPGraph *> graphs = m_main->graphs();
    for (int i = 0; i < graphs.size(); ++i) {
        const int trace = static_cast<int>(graphs.size()) - 1 - i;
        QColor colour = trace == 0 ? tokens.ink : tokens.reference;
        if (m_mode == Mode::Stack)
            colour = overlayColour(trace, tokens);
        graphs.at(i)->setPen(QPen(colour, trace == 0 || m_mode == Mode::Stack ? 1.4 : 2.2));
    }
    for (QCPGraph *graph : m_below->graphs())
        graph->setPen(QPen(tokens.accent, 1));
    for (QCPItemText *item : m_peakItems)
        item->setColor(tokens.ink);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace varde::ui
