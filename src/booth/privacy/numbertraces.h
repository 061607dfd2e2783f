// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace varde::booth {

/// Numbers that may say who a person is, as they stand in the text; empty for none.
struct NumberTraces {
    QString phone;
    QString identity; ///< a person's number of some country, or a birth date
};

/// \param text  with digits 0 to 9 only
NumberTraces numberTraces(const QString &text);

/// Both control digits of a Norwegian identity number fit (eleven digits, also those with 40 added to the day or
/// month). The weights are those of the population register.
bool isNorwegianNumber(const QString &elevenDigits);

} // namespace varde::booth
