// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/trace.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace varde::ui {

namespace {

QString quoted(QString text)
{
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
        return u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return text;
}

QString number(double value)
{
    return QString::number(value, 'g', 9);
}

/// False for the ripples on the flank of a larger band.
bool isHighestAround(const Trace &trace, qsizetype top, double reachPerCm)
{
    const double x = trace.xPerCm.at(top);
    for (const qsizetype step : {-1, 1})
        for (qsizetype i = top + step; i >= 0 && i < trace.y.size() && std::abs(trace.xPerCm.at(i) - x) <= reachPerCm;
             i += step)
            if (trace.y.at(i) > trace.y.at(top))
                return false;
    return true;
}

bool shareAxis(const QList<Trace> &traces)
{
    return std::all_of(traces.begin(), traces.end(),
                       [&](const Trace &trace) { return trace.xPerCm == traces.first().xPerCm; });
}

} // namespace

Trace traceOf(const QString &name, const Eigen::VectorXd &xPerCm, const Eigen::VectorXd &y)
{
    return {name, QVector<double>(xPerCm.begin(), xPerCm.end()), QVector<double>(y.begin(), y.end())};
}

Trace traceOf(const QString &name, const Spectrum &spectrum)
{
    return traceOf(name, spectrum.axis.values(), spectrum.intensities);
}

Trace inTransmittance(Trace absorbance, double height)
{
    for (double &value : absorbance.y)
        value = 100 * std::pow(10, -value * height);
    return absorbance;
}

std::optional<double> valueAt(const Trace &trace, double xPerCm)
{
    for (qsizetype i = 1; i < trace.xPerCm.size(); ++i) {
        const double a = trace.xPerCm.at(i - 1);
        const double b = trace.xPerCm.at(i);
        if (xPerCm < std::min(a, b) || xPerCm > std::max(a, b))
            continue;
        const double weight = (xPerCm - a) / (b - a);
        return trace.y.at(i - 1) * (1 - weight) + trace.y.at(i) * weight;
    }
    return {};
}

QVector<double> highestPeaks(const Trace &trace, int most, double apartPerCm)
{
    QVector<qsizetype> tops;
    for (qsizetype i = 1; i + 1 < trace.y.size(); ++i)
        if (trace.y.at(i) > trace.y.at(i - 1) && trace.y.at(i) >= trace.y.at(i + 1))
            tops.append(i);
    std::stable_sort(tops.begin(), tops.end(), [&](qsizetype a, qsizetype b) { return trace.y.at(a) > trace.y.at(b); });
    QVector<double> peaks;
    for (const qsizetype top : tops) {
        if (peaks.size() >= most || trace.y.at(top) < trace.y.at(tops.first()) / 20)
            break;
        const double x = trace.xPerCm.at(top);
        if (!isHighestAround(trace, top, apartPerCm / 2))
            continue;
        if (std::none_of(peaks.begin(), peaks.end(), [&](double other) { return std::abs(other - x) < apartPerCm; }))
            peaks.append(x);
    }
    return peaks;
}

QString toCsv(const QList<Trace> &traces)
{
    QStringList lines;
    if (traces.isEmpty())
        return {};
    if (!shareAxis(traces)) {
        lines.append(QStringLiteral("curve,wavenumber_per_cm,intensity"));
        for (const Trace &trace : traces)
            for (qsizetype i = 0; i < trace.y.size(); ++i)
                lines.append(quoted(trace.name) + u',' + number(trace.xPerCm.at(i)) + u',' + number(trace.y.at(i)));
    } else {
        QStringList header{QStringLiteral("wavenumber_per_cm")};
        for (const Trace &trace : traces)
            header.append(quoted(trace.name));
        lines.append(header.join(u','));
        for (qsizetype i = 0; i < traces.first().xPerCm.size(); ++i) {
            QStringList row{number(traces.first().xPerCm.at(i))};
            for (const Trace &trace : traces)
                row.append(number(trace.y.at(i)));
            lines.append(row.join(u','));
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace varde::ui
