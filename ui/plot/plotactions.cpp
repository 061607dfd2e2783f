// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/spectrumplot.h"

#include "theme/tokens.h"

#include <qcustomplot.h>

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>

namespace varde::ui {

namespace {

Status writeCsv(const QString &path, const QList<Trace> &traces)
{
    QSaveFile file(path);
    const QByteArray bytes = toCsv(traces).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Errc::WriteFailed, path.toStdString() + ": " + file.errorString().toStdString()};
    return Done{};
}

bool writeSvg(QCustomPlot &plot, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(plot.size());
    generator.setViewBox(plot.rect());
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, plot.width(), plot.height());
    return painter.end() && file.flush() && file.error() == QFile::NoError;
}

} // namespace

Status SpectrumPlot::exportTo(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("csv"))
        return writeCsv(path, m_residual.y.isEmpty() ? m_traces : m_traces + QList<Trace>{m_residual});
    m_cursorLine->setVisible(false);
    m_readout->setVisible(false);
    // On paper the dim theme would be a dark block.
    applyTokens(tokensOf(ThemeName::Light));
    bool isWritten = false;
    bool isKnown = true;
    if (ending == QLatin1String("png"))
        isWritten = m_plot->savePng(path, m_plot->width(), m_plot->height(), 2.0);
    else if (ending == QLatin1String("pdf"))
        isWritten = m_plot->savePdf(path, m_plot->width(), m_plot->height(), QCP::epNoCosmetic);
    else if (ending == QLatin1String("svg"))
        isWritten = writeSvg(*m_plot, path);
    else
        isKnown = false;
    applyTokens(Tokens::current());
    if (!isKnown)
        return Error{Errc::UnknownFormat, path.toStdString()};
    if (!isWritten)
        return Error{Errc::WriteFailed, path.toStdString()};
    return Done{};
}

void SpectrumPlot::askAndExport()
{
    auto *dialog = new QFileDialog(this, tr("Save the picture or the numbers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)"), tr("Numbers (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!exportTo(path))
            emit exportFailed(path);
    });
    dialog->open();
}

void SpectrumPlot::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *labels = menu->addAction(tr("Peak labels"));
    labels->setCheckable(true);
    labels->setChecked(m_hasPeakLabels);
    connect(labels, &QAction::toggled, this, &SpectrumPlot::setPeakLabels);
    QAction *mirror = menu->addAction(tr("Mirror the reference"));
    mirror->setCheckable(true);
    mirror->setChecked(m_isMirrored);
    mirror->setEnabled(m_mode == Mode::Comparison && m_traces.size() > 1);
    connect(mirror, &QAction::toggled, this, &SpectrumPlot::setMirrored);
    connect(menu->addAction(tr("Show everything")), &QAction::triggered, this, &SpectrumPlot::resetView);
    menu->addSeparator();
    connect(menu->addAction(tr("Save as PNG, SVG, PDF or CSV")), &QAction::triggered, this,
            &SpectrumPlot::askAndExport);
    menu->popup(event->globalPos());
}

void SpectrumPlot::keyPressEvent(QKeyEvent *event)
{
    const double centre = (leftPerCm() + rightPerCm()) / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoom(0.7, centre);
    case Qt::Key_Minus:
        return zoom(1 / 0.7, centre);
    case Qt::Key_Left:
        return pan(-0.2);
    case Qt::Key_Right:
        return pan(0.2);
    case Qt::Key_0:
    case Qt::Key_Home:
        return resetView();
    default:
        QWidget::keyPressEvent(event);
    }
}

void SpectrumPlot::moveReadout(const QPointF &position)
{
    const bool isInside = !m_traces.isEmpty() && m_main->rect().contains(position.toPoint());
    m_cursorLine->setVisible(isInside);
    m_readout->setVisible(isInside);
    if (isInside) {
        const double x = m_main->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
        const QLocale locale;
        QString text = tr("%1 cm⁻¹").arg(locale.toString(x, 'f', 1));
        for (const Trace &trace : m_traces)
            if (const auto value = valueAt(trace, x))
                text += QLatin1Char('\n') + tr("%1: %2").arg(trace.name, locale.toString(*value, 'g', 3));
        for (const booth::words::MaskedRegion &mask : m_masks)
            if (x >= mask.fromPerCm && x <= mask.toPerCm)
                text += QLatin1Char('\n') + mask.why;
        m_cursorLine->start->setCoords(x, 0);
        m_cursorLine->end->setCoords(x, 1);
        const bool isRight = position.x() > m_main->rect().center().x();
        m_readout->setText(text);
        m_readout->setTextAlignment(Qt::AlignLeft);
        m_readout->setPositionAlignment(Qt::AlignTop | (isRight ? Qt::AlignRight : Qt::AlignLeft));
        m_readout->position->setCoords(position.x() + (isRight ? -12 : 12), position.y() + 12);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumPlot::leaveEvent(QEvent *event)
{
    moveReadout(QPointF(-1, -1));
    QWidget::leaveEvent(event);
}

void SpectrumPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTokens(Tokens::current());
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Curve"));
    QWidget::changeEvent(event);
}

} // namespace varde::ui
