// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/matcherlibrary.h"

#include <charconv>
#include <map>

namespace varde::booth {

namespace {

matcher::Role matcherRole(store::Role role)
{
    switch (role) {
    case store::Role::Active:
        return matcher::Role::Active;
    case store::Role::Adulterant:
        return matcher::Role::Adulterant;
    case store::Role::Carrier:
        return matcher::Role::Carrier;
    case store::Role::NotSaid:
        break;
    }
    return matcher::Role::NotSaid;
}

/// The first 64 bits of the content hash.
std::uint64_t contentKey(const std::string &referenceId)
{
    std::uint64_t key = 0;
    std::from_chars(referenceId.data(), referenceId.data() + std::min<std::size_t>(16, referenceId.size()), key, 16);
    return key;
}

} // namespace

MatcherLibrary toMatcher(Technique technique, const std::vector<store::Substance> &substances,
                         const std::vector<store::Reference> &references)
{
    MatcherLibrary out;
    out.library.technique = technique;
    std::map<std::string, std::size_t> byId;
    for (std::size_t i = 0; i < substances.size(); ++i)
        byId.emplace(substances[i].id, i);
    std::map<std::size_t, int> used;
    std::map<std::string, int> classes;
    for (const store::Reference &reference : references) {
        const std::size_t substance = byId.at(reference.substanceId);
        auto [entry, isNew] = used.emplace(substance, static_cast<int>(used.size()));
        if (isNew) {
            const store::Substance &said = substances[substance];
            int classId = -1;
            if (!said.substanceClass.empty()) {
                const auto [known, isFirst] =
                    classes.emplace(said.substanceClass, static_cast<int>(out.classes.size()));
                if (isFirst)
                    out.classes.push_back(said.substanceClass);
                classId = known->second;
            }
            out.library.substances.push_back({classId, matcherRole(said.role), said.isHazardous});
            out.substances.push_back(substance);
        }
        out.library.references.push_back({reference.spectrum, entry->second, contentKey(reference.id)});
    }
    return out;
}

} // namespace varde::booth
