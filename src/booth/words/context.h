// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace varde::booth::words {

/// Translation context of every sentence in this room; used by its .cpp files only.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace varde::booth::words
