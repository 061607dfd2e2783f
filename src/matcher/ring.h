// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/library.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace varde::matcher {

/// References on a ring by content key: a choice made on it stays the same whatever the library's order, and changes
/// only where references come or go beside it.
class ReferenceRing {
public:
    explicit ReferenceRing(const Library &library);

    /// The first `most` references from the ring's start, in its order.
    std::vector<std::size_t> first(std::size_t most) const;

    /// The reference that follows `at`, of a substance not among `without`; where there is none, any.
    std::size_t after(std::uint64_t at, std::span<const int> without) const;

private:
    const Library *m_library; ///< outlives the ring
    std::map<std::uint64_t, std::size_t> m_byKey;
};

} // namespace varde::matcher
