// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/blob.h"

#include <QtEndian>

#include <cmath>
#include <limits>

namespace varde::store {

namespace {

template <typename Number>
QByteArray littleEndian(const Eigen::Ref<const Eigen::VectorXd> &values)
{
    QByteArray bytes(values.size() * static_cast<qsizetype>(sizeof(Number)), Qt::Uninitialized);
    char *to = bytes.data();
    for (Eigen::Index i = 0; i < values.size(); ++i, to += sizeof(Number))
        qToLittleEndian(static_cast<Number>(values[i]), to);
    return bytes;
}

template <typename Number>
Eigen::VectorXd fromLittleEndian(const QByteArray &bytes)
{
    Eigen::VectorXd values(bytes.size() / static_cast<qsizetype>(sizeof(Number)));
    const char *from = bytes.constData();
    for (Eigen::Index i = 0; i < values.size(); ++i, from += sizeof(Number))
        values[i] = qFromLittleEndian<Number>(from);
    return values;
}

Result<Axis> axisAt(const Row &row, int column)
{
    const qint64 points = row.integer(column);
    if (row.isNull(column + 3))
        return Axis::uniform(row.real(column + 1), row.real(column + 2), points);
    const QByteArray bytes = row.bytes(column + 3);
    if (bytes.size() != points * 8)
        return Error{Errc::ShapeMismatch, "axis of another length"};
    return Axis::fromValues(fromLittleEndian<double>(bytes));
}

} // namespace

QByteArray float32Bytes(const Eigen::Ref<const Eigen::VectorXd> &values)
{
    return littleEndian<float>(values);
}

Eigen::VectorXd float32Values(const QByteArray &bytes)
{
    return fromLittleEndian<float>(bytes);
}

QByteArray float64Bytes(const Eigen::Ref<const Eigen::VectorXd> &values)
{
    return littleEndian<double>(values);
}

Result<QVariantList> spectrumValues(const Spectrum &spectrum)
{
    if (spectrum.intensities.cwiseAbs().maxCoeff() > static_cast<double>(std::numeric_limits<float>::max()))
        return Error{Errc::NonFiniteValue, "an intensity is too large to be kept"};
    const Axis &axis = spectrum.axis;
    return QVariantList{bound(techniqueName(spectrum.technique)),
                        bound(intensityUnitName(spectrum.unit)),
                        bound(static_cast<std::int64_t>(axis.size())),
                        bound(axis.first()),
                        bound(axis.step()),
                        axis.isUniform() ? null() : bound(float64Bytes(axis.values())),
                        bound(float32Bytes(spectrum.intensities))};
}

Result<Spectrum> spectrumAt(const Row &row, int column)
{
    const auto technique = techniqueFromName(row.text(column));
    const auto unit = intensityUnitFromName(row.text(column + 1));
    const Result<Axis> axis = axisAt(row, column + 2);
    const QByteArray intensities = row.bytes(column + 6);
    if (!technique || !unit || !axis || intensities.size() != axis->size() * 4)
        return Error{Errc::StoreCorrupt, "a spectrum's columns contradict one another"};
    Result<Spectrum> spectrum = Spectrum::make(*axis, fromLittleEndian<float>(intensities), *technique, *unit);
    if (!spectrum)
        return Error{Errc::StoreCorrupt, spectrum.error().detail};
    return spectrum;
}

} // namespace varde::store
