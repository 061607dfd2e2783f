// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/words/maskwords.h"
#include "core/result.h"
#include "plot/trace.h"

#include <QWidget>

class QCPAxisRect;
class QCPGraph;
class QCPItemLine;
class QCPItemText;
class QCPItemRect;
class QCPLayoutGrid;
class QCPTextElement;
class QCustomPlot;
class QContextMenuEvent;

namespace varde::ui {

struct Tokens;

/// Curves over wavenumbers: infrared falls from left to right, Raman rises. The wheel zooms about the cursor
/// (with Shift the height), dragging pans, a double click or 0 shows everything; + - and the arrows do the same
/// from the keyboard.
class SpectrumPlot : public QWidget {
    Q_OBJECT

public:
    explicit SpectrumPlot(QWidget *parent = nullptr);
    ~SpectrumPlot() override;

    void setTechnique(Technique technique);

    /// Scan over reference with the residual below; empty reference or residual leave their place out.
    void showComparison(const Trace &scan, const Trace &reference, const Trace &residual);

    /// One curve that grows while it is measured; a zoomed view stays where it is.
    void showLive(const Trace &scan);

    /// Up to four scans above each other, each in its own colour (overlayColour).
    void showStack(const QList<Trace> &traces);

    void clear();

    void setMasks(const QList<booth::words::MaskedRegion> &masks);
    void setPeakLabels(bool isOn);
    bool hasPeakLabels() const { return m_hasPeakLabels; }
    void setMirrored(bool isOn); ///< the reference upside down below the scan
    bool isMirrored() const { return m_isMirrored; }
    void setResidualCaption(const QString &caption);

    bool isFalling() const;     ///< the largest wavenumber is at the left
    double leftPerCm() const;   ///< shown at the left edge, cm-1
    double rightPerCm() const;  ///< shown at the right edge, cm-1
    bool hasResidual() const;   ///< the lower pane is shown
    int peakLabelCount() const; ///< peak labels on the plot now
    QList<Trace> traces() const { return m_traces; }

    void zoom(double factor, double centrePerCm); ///< factor below 1 comes closer
    void pan(double partOfWidth);                 ///< positive moves to the right
    void resetView();

    /// PNG, SVG, PDF or CSV by the path's ending, in the light theme. WriteFailed; UnknownFormat for another ending.
    Status exportTo(const QString &path);

    void askAndExport(); ///< asks for a file; exportFailed() where it cannot be written

    static QColor overlayColour(int index, const Tokens &tokens);

signals:
    void exportFailed(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void buildPanes();
    void connectMouse();
    void limitRange(double lower, double upper);
    void rebuild();
    void rebuildMasks();
    void rebuildPeakLabels();
    void applyTokens(const Tokens &tokens);
    void moveReadout(const QPointF &position);
    QCPGraph *addGraph(QCPAxisRect *rect, const Trace &trace, double offset, double sign);

    enum class Mode { Empty, Comparison, Live, Stack };

    QCustomPlot *m_plot;
    QCPAxisRect *m_main = nullptr;
    QCPAxisRect *m_below = nullptr;
    QCPTextElement *m_caption = nullptr;
    QCPItemLine *m_cursorLine = nullptr;
    QCPItemText *m_readout = nullptr;
    QList<QCPItemRect *> m_maskItems;
    QList<QCPItemText *> m_peakItems;
    QList<booth::words::MaskedRegion> m_masks;
    QList<Trace> m_traces;
    Trace m_residual;
    Mode m_mode = Mode::Empty;
    Technique m_technique = Technique::Raman;
    bool m_hasPeakLabels = false;
    bool m_isMirrored = false;
    double m_firstPerCm = 0; ///< smallest wavenumber of any trace
    double m_lastPerCm = 1;  ///< largest
};

} // namespace varde::ui
