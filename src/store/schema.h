// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

#include <span>

namespace varde::store {

std::span<const Migration> librarySchema(); ///< library.sqlite
std::span<const Migration> recordSchema();  ///< record.sqlite and training.sqlite

} // namespace varde::store
