// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace varde::store {

/// What a store file holds. The value is SQLite's application_id in the file's header: never changed.
enum class StoreKind : std::uint32_t {
    Library = 0x5652444C,  ///< "VRDL": references and certainty models; may be shared
    Record = 0x56524452,   ///< "VRDR": what a booth did; private
    Training = 0x56524454, ///< "VRDT": the record's tables, for practice only
    Staging = 0x56524449,  ///< "VRDI": what an import has read and nobody accepted yet; thrown away afterwards
};

std::string_view storeKindName(StoreKind kind); ///< `library`, `record`, `training`, `import`

/// How a store file is opened.
enum class OpenMode {
    ReadOnly,  ///< nothing can be changed through it; an older schema is upgraded first, as by ReadWrite
    ReadWrite, ///< must exist; upgraded in place, after a copy was set aside
    Create,    ///< as ReadWrite, and made where there is no file yet
};

} // namespace varde::store
