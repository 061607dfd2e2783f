// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packreferences.h"

#include "store/library/curator.h"

#include <algorithm>
#include <set>

namespace varde::booth {

namespace {

store::PackSubstance wordsOn(const store::Substance &substance)
{
    store::PackSubstance out;
    out.name = substance.name;
    if (!substance.stereo.empty())
        out.edit.stereo = substance.stereo;
    if (!substance.substanceClass.empty())
        out.edit.substanceClass = substance.substanceClass;
    if (substance.role != store::Role::NotSaid)
        out.edit.role = substance.role;
    if (substance.isHazardous)
        out.edit.isHazardous = true;
    if (!substance.cas.empty())
        out.edit.cas = substance.cas;
    if (!substance.inchikey.empty())
        out.edit.inchikey = substance.inchikey;
    out.edit.addNames = substance.names;
    return out;
}

bool speaksOf(const store::PackRows &pack, const std::string &name)
{
    return std::any_of(pack.substances.begin(), pack.substances.end(),
                       [&](const store::PackSubstance &substance) { return substance.name == name; });
}

} // namespace

Status addReferences(store::PackRows &pack, store::LibraryStore &library, const std::vector<std::string> &substances)
{
    const auto provenance = library.provenance();
    if (!provenance)
        return provenance.error();
    if (*provenance == store::Provenance::Practice)
        return Error{Errc::NotAllowed, "practice references are drawn, not measured; they do not go into a pack"};
    std::set<std::string> wanted;
    for (const std::string &name : substances) {
        const auto substance = store::Curator(library).find(name);
        if (!substance)
            return substance.error();
        wanted.insert(substance->id);
    }
    const auto known = library.substances();
    if (!known)
        return known.error();
    auto references = library.references();
    if (!references)
        return references.error();
    std::set<std::string> taken;
    for (const store::Substance &substance : *known) {
        if (!wanted.empty() && !wanted.contains(substance.id))
            continue;
        for (store::Reference &reference : *references) {
            if (reference.substanceId != substance.id)
                continue;
            if (reference.source.empty() || reference.licence.empty())
                return Error{Errc::NotAllowed, "a reference of " + substance.name +
                                                   " has no source or no licence, and must not be handed on"};
            store::Substance name;
            name.name = substance.name;
            pack.references.push_back({name, reference.form, std::move(reference.spectrum), reference.source,
                                       reference.licence, reference.instrument, reference.confidence});
            taken.insert(substance.id);
        }
        if (taken.contains(substance.id) && !speaksOf(pack, substance.name))
            pack.substances.push_back(wordsOn(substance));
        else if (!taken.contains(substance.id) && !wanted.empty())
            return Error{Errc::NotFound, substance.name + " has no reference"};
    }
    return Done{};
}

} // namespace varde::booth
