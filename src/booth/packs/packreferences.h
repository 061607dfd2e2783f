// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/library/librarystore.h"
#include "store/library/packrows.h"

#include <string>
#include <vector>

namespace varde::booth {

/// Adds a library's admitted references to a pack, with what the library says of their substances: the references of
/// the substances named, or of all. A substance that the pack speaks of already keeps the pack's words. NotFound for a
/// substance that is not there or has no reference; NotAllowed for a practice library and for a reference without
/// source or licence, since it is handed on.
Status addReferences(store::PackRows &pack, store::LibraryStore &library, const std::vector<std::string> &substances);

} // namespace varde::booth
