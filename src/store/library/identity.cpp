// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/identity.h"

#include "store/database.h"
#include "store/library/referencetable.h"

#include <algorithm>
#include <set>

namespace varde::store {

namespace {

using OtherNames = std::map<std::string, SubstanceName>; ///< by folded name

/// The newest word on every field: (subject, field) -> item -> value.
using Said = std::map<std::pair<std::string, std::string>, std::map<std::string, std::string>>;

Result<Said> newestWords(const Database &db)
{
    Said said;
    const Status read = db.each("SELECT subject, field, item, value FROM curation WHERE value IS NOT NULL AND sequence "
                                "IN (SELECT max(sequence) FROM curation GROUP BY subject, field, item)",
                                {}, [&](const Row &row) -> Status {
                                    said[{row.text(0), row.text(1)}][row.text(2)] = row.text(3);
                                    return Done{};
                                });
    if (!read)
        return read.error();
    return said;
}

std::optional<std::string> word(const Said &said, const std::string &subject, const char *field)
{
    const auto at = said.find({subject, field});
    return at == said.end() ? std::nullopt : std::optional(at->second.begin()->second);
}

std::optional<SubstanceName> decodedName(const std::string &value)
{
    const std::size_t first = value.find('|');
    const std::size_t second = first == std::string::npos ? first : value.find('|', first + 1);
    if (second == std::string::npos)
        return std::nullopt;
    const auto kind = nameKindFromName(value.substr(0, first));
    if (!kind)
        return std::nullopt;
    return SubstanceName{value.substr(second + 1), *kind, value.substr(first + 1, second - first - 1)};
}

/// A substance by itself, before any merging.
struct Own {
    Substance substance;
    OtherNames names;
    bool isSaid[6] =
        {}; ///< class, role, hazard, CAS, InChIKey, stereo: said by a person, so nothing is combined with it
};

void applyNames(const Said &said, const std::string &id, OtherNames &names)
{
    const auto rows = said.find({id, "also"});
    if (rows == said.end())
        return;
    for (const auto &[folded, value] : rows->second) {
        if (auto name = decodedName(value))
            names[folded] = std::move(*name);
        else
            names.erase(folded);
    }
}

/// The class of today: renamed, joined with another or gone.
std::string classToday(const Said &said, std::string name)
{
    std::set<std::string> seen;
    while (!name.empty() && seen.insert(name).second) {
        const auto is = word(said, name, "class_is");
        if (!is)
            break;
        name = *is;
    }
    return name;
}

Own ownWords(const Said &said, Substance substance)
{
    Own own;
    for (const std::string &synonym : substance.synonyms)
        own.names[foldedName(synonym)] = {synonym, NameKind::Synonym, {}};
    const std::string imported = substance.name;
    const std::string &id = substance.id;
    const auto take = [&](int field, const char *name, std::string &value) {
        if (const auto text = word(said, id, name)) {
            value = *text;
            own.isSaid[field] = true;
        }
    };
    take(0, "class", substance.substanceClass);
    take(3, "cas", substance.cas);
    take(4, "inchikey", substance.inchikey);
    take(5, "stereo", substance.stereo);
    if (const auto role = word(said, id, "role")) {
        substance.role = roleFromName(*role).value_or(Role::NotSaid);
        own.isSaid[1] = true;
    }
    if (const auto hazard = word(said, id, "hazard")) {
        substance.isHazardous = *hazard == "yes";
        own.isSaid[2] = true;
    }
    if (const auto name = word(said, id, "name")) {
        substance.name = *name;
        own.names[foldedName(imported)] = {imported, NameKind::Synonym, {}};
    }
    applyNames(said, id, own.names);
    own.names.erase(foldedName(substance.name));
    substance.substanceClass = classToday(said, substance.substanceClass);
    own.substance = std::move(substance);
    return own;
}

using Owns = std::map<std::string, Own>; ///< by id
using Links = std::map<std::string, std::string>;

/// Who is another one directly: by a person's word, else by a synonym that only one other has.
Links linksOf(const Said &said, const Owns &owns)
{
    std::map<std::string, std::set<std::string>> calledSo;
    for (const auto &[id, own] : owns) {
        calledSo[foldedName(own.substance.name)].insert(id);
        for (const auto &[folded, name] : own.names)
            if (name.kind == NameKind::Synonym)
                calledSo[folded].insert(id);
    }
    Links links;
    for (const auto &[id, own] : owns) {
        if (const auto same = word(said, id, "same_as")) { // `new`, `gone`: nobody else
            if (*same != id && owns.contains(*same))
                links[id] = *same;
            continue;
        }
        std::set<std::string> others = calledSo[foldedName(own.substance.name)];
        others.erase(id);
        if (others.size() == 1)
            links[id] = *others.begin();
    }
    return links;
}

/// The substance at the end of the links; of a ring the one whose name is the smallest.
std::string rootOf(const Links &links, const Owns &owns, std::string id)
{
    std::vector<std::string> path;
    while (std::find(path.begin(), path.end(), id) == path.end()) {
        path.push_back(id);
        const auto next = links.find(id);
        if (next == links.end())
            return id;
        id = next->second;
    }
    const auto ring = std::find(path.begin(), path.end(), id);
    return *std::min_element(ring, path.end(), [&](const std::string &a, const std::string &b) {
        return std::pair(owns.at(a).substance.name, a) < std::pair(owns.at(b).substance.name, b);
    });
}

std::string firstSaid(bool isSaid, const std::string &own, const std::string &other)
{
    if (isSaid || other.empty())
        return own;
    return own.empty() ? other : own;
}

/// What a merged substance adds: names, and what the one it became does not say. A hazard is never lost by it.
void takeOver(Own &into, const Own &from)
{
    Substance &to = into.substance;
    const Substance &other = from.substance;
    to.substanceClass = firstSaid(into.isSaid[0], to.substanceClass, other.substanceClass);
    if (!into.isSaid[1] && to.role == Role::NotSaid)
        to.role = other.role;
    if (!into.isSaid[2])
        to.isHazardous = to.isHazardous || other.isHazardous;
    to.cas = firstSaid(into.isSaid[3], to.cas, other.cas);
    to.inchikey = firstSaid(into.isSaid[4], to.inchikey, other.inchikey);
    to.stereo = firstSaid(into.isSaid[5], to.stereo, other.stereo);
    into.names.try_emplace(foldedName(other.name), SubstanceName{other.name, NameKind::Synonym, {}});
    for (const auto &[folded, name] : from.names)
        into.names.try_emplace(folded, name);
}

void writeNames(Own &own)
{
    own.names.erase(foldedName(own.substance.name));
    own.substance.names.clear();
    for (const auto &[folded, name] : own.names)
        own.substance.names.push_back(name);
    std::sort(own.substance.names.begin(), own.substance.names.end(),
              [](const SubstanceName &a, const SubstanceName &b) { return a.name < b.name; });
    own.substance.synonyms.clear();
    for (const SubstanceName &name : own.substance.names)
        own.substance.synonyms.push_back(name.name);
}

Result<std::vector<SubstanceClass>> classTree(const Database &db, const Said &said)
{
    const auto listed = db.all<std::string>("SELECT name FROM class", {}, firstText);
    if (!listed)
        return listed.error();
    std::set<std::string> names;
    for (const std::string &name : *listed)
        if (std::string today = classToday(said, name); !today.empty())
            names.insert(std::move(today));
    std::vector<SubstanceClass> tree;
    for (const std::string &name : names) {
        std::string parent = classToday(said, word(said, name, "class_parent").value_or(std::string()));
        if (!names.contains(parent) || parent == name)
            parent.clear();
        tree.push_back({name, std::move(parent)});
    }
    return tree;
}

std::map<std::string, ReferenceSaid> referenceWords(const Said &said)
{
    std::map<std::string, ReferenceSaid> out;
    for (const auto &[key, items] : said) {
        if (key.second == "substance")
            out[key.first].substanceId = items.begin()->second;
        else if (key.second == "form")
            out[key.first].form = items.begin()->second;
    }
    return out;
}

} // namespace

std::string encodedName(const SubstanceName &name)
{
    return std::string(nameKindName(name.kind)) + '|' + name.language + '|' + name.name;
}

Filing Identity::today(const std::string &referenceId, Filing imported) const
{
    const auto said = references.find(referenceId);
    if (said != references.end()) {
        if (said->second.substanceId)
            imported.substanceId = *said->second.substanceId;
        if (said->second.form)
            imported.form = *said->second.form;
    }
    const auto is = standsFor.find(imported.substanceId);
    if (is != standsFor.end())
        imported.substanceId = is->second;
    return imported;
}

Reference Identity::today(Reference imported) const
{
    Filing now = today(imported.id, {imported.substanceId, imported.form});
    imported.substanceId = std::move(now.substanceId);
    imported.form = std::move(now.form);
    return imported;
}

const Substance *Identity::byId(const std::string &id) const
{
    const auto at = std::find_if(substances.begin(), substances.end(),
                                 [&](const Substance &substance) { return substance.id == id; });
    return at == substances.end() ? nullptr : &*at;
}

Result<Identity> readIdentity(const Database &db)
{
    const auto referenced = db.all<std::string>("SELECT DISTINCT substance_id FROM reference", {}, firstText);
    if (!referenced)
        return referenced.error();
    const std::set<std::string> hasReference(referenced->begin(), referenced->end());
    auto imported = importedSubstances(db);
    if (!imported)
        return imported.error();
    const auto said = newestWords(db);
    if (!said)
        return said.error();
    Owns owns;
    for (Substance &substance : *imported) {
        const std::string id = substance.id;
        owns.emplace(id, ownWords(*said, std::move(substance)));
    }
    Identity identity;
    const Links links = linksOf(*said, owns);
    std::map<std::string, Own> roots;
    for (const auto &[id, own] : owns) {
        const std::string root = rootOf(links, owns, id);
        identity.standsFor[id] = root;
        roots.try_emplace(root, owns.at(root));
    }
    for (const auto &[id, own] : owns)
        if (const std::string &root = identity.standsFor[id]; root != id)
            takeOver(roots.at(root), own);
    for (auto &[id, own] : roots) {
        applyNames(*said, id, own.names);
        writeNames(own);
        if (word(*said, id, "same_as") == "gone" && !hasReference.contains(id))
            continue;
        identity.substances.push_back(std::move(own.substance));
    }
    std::sort(identity.substances.begin(), identity.substances.end(),
              [](const Substance &a, const Substance &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    auto classes = classTree(db, *said);
    if (!classes)
        return classes.error();
    identity.classes = std::move(*classes);
    identity.references = referenceWords(*said);
    return identity;
}

} // namespace varde::store
