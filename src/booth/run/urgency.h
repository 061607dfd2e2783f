// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde::booth {

/// What goes first. In this order.
enum class Urgency {
    Unwell,  ///< somebody took of it and feels bad
    Medical, ///< medical staff ask
    Harm,    ///< linked to harm
    Ordinary,
};

} // namespace varde::booth
