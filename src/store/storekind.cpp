// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storekind.h"

namespace varde::store {

std::string_view storeKindName(StoreKind kind)
{
    switch (kind) {
    case StoreKind::Library:
        return "library";
    case StoreKind::Record:
        return "record";
    case StoreKind::Training:
        return "training";
    case StoreKind::Staging:
        return "import";
    }
    return {};
}

} // namespace varde::store
