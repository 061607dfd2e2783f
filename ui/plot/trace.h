// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <QList>
#include <QString>
#include <QVector>

namespace varde::ui {

/// One curve. xPerCm and y are of one length; x is strictly monotonic, in cm-1.
struct Trace {
    QString name;
    QVector<double> xPerCm;
    QVector<double> y;
};

Trace traceOf(const QString &name, const Eigen::VectorXd &xPerCm, const Eigen::VectorXd &y);
Trace traceOf(const QString &name, const Spectrum &spectrum);

/// An absorbance of which the largest value is called 1 as per cent of light that comes through; `height` is what it
/// was.
Trace inTransmittance(Trace absorbance, double height);

/// Linear interpolation. Without a value outside the trace or for an empty one.
std::optional<double> valueAt(const Trace &trace, double xPerCm);

/// Positions in cm-1 of the highest local maxima, highest first, none closer to another than `apartPerCm` and
/// none lower than a twentieth of the highest.
QVector<double> highestPeaks(const Trace &trace, int most, double apartPerCm);

/// `wavenumber,scan,reference` where the traces share an axis, else `curve,wavenumber,intensity`. C locale.
QString toCsv(const QList<Trace> &traces);

} // namespace varde::ui
