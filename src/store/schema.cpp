// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

namespace varde::store {

std::span<const Migration> schemaOf(StoreKind kind)
{
    switch (kind) {
    case StoreKind::Library:
        return librarySchema();
    case StoreKind::Record:
    case StoreKind::Training:
        return recordSchema();
    case StoreKind::Staging:
        return stagingSchema();
    }
    return {};
}

} // namespace varde::store
