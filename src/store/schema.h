// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

#include <span>

namespace varde::store {

std::span<const Migration> librarySchema(); ///< library.sqlite
std::span<const Migration> recordSchema();  ///< record.sqlite and training.sqlite
std::span<const Migration> stagingSchema(); ///< an import's staging file

/// The steps of a kind of file.
std::span<const Migration> schemaOf(StoreKind kind);

} // namespace varde::store
