// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/ring.h"

#include <algorithm>

namespace varde::matcher {

ReferenceRing::ReferenceRing(const Library &library) : m_library(&library)
{
    for (std::size_t i = 0; i < library.references.size(); ++i)
        m_byKey.emplace(library.references[i].contentKey, i);
}

std::vector<std::size_t> ReferenceRing::first(std::size_t most) const
{
    std::vector<std::size_t> out;
    for (const auto &[key, reference] : m_byKey)
        if (out.size() < most)
            out.push_back(reference);
    return out;
}

std::size_t ReferenceRing::after(std::uint64_t at, std::span<const int> without) const
{
    auto it = m_byKey.lower_bound(at);
    for (std::size_t tries = 0; tries < m_byKey.size(); ++tries, ++it) {
        if (it == m_byKey.end())
            it = m_byKey.begin();
        const int substance = m_library->references[it->second].substance;
        if (std::find(without.begin(), without.end(), substance) == without.end())
            return it->second;
    }
    return m_byKey.begin()->second;
}

} // namespace varde::matcher
