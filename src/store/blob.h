// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"
#include "store/statement.h"

#include <QByteArray>
#include <QVariantList>

namespace varde::store {

/// How a spectrum lies in a table: the columns `technique, unit, n, x0, dx, x, y`, in this order.
/// x0 and dx in cm-1; x little-endian float64, NULL where the axis is even; y little-endian float32.
inline constexpr int spectrumColumns = 7;

/// Values for the seven columns. NonFiniteValue for an intensity that float32 cannot hold.
Result<QVariantList> spectrumValues(const Spectrum &spectrum);

/// The spectrum in the seven columns from `column` on. StoreCorrupt when they contradict one another.
Result<Spectrum> spectrumAt(const Row &row, int column);

QByteArray float32Bytes(const Eigen::Ref<const Eigen::VectorXd> &values); ///< 4 n bytes
Eigen::VectorXd float32Values(const QByteArray &bytes);                   ///< what float32Bytes() made
QByteArray float64Bytes(const Eigen::Ref<const Eigen::VectorXd> &values); ///< 8 n bytes

} // namespace varde::store
