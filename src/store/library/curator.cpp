// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/curator.h"

#include "store/database.h"
#include "store/library/curatorwords.h"
#include "store/library/identity.h"
#include "store/library/referencetable.h"

#include <algorithm>

namespace varde::store {

namespace {

bool hasName(const Substance &substance, const std::string &folded, bool alsoStreet)
{
    return foldedName(substance.name) == folded ||
           std::any_of(substance.names.begin(), substance.names.end(), [&](const SubstanceName &name) {
               return (alsoStreet || name.kind == NameKind::Synonym) && foldedName(name.name) == folded;
           });
}

/// Whose name or synonym this is, other than `except`.
const Substance *ownerOf(const Identity &identity, const std::string &name, const std::string &except)
{
    const std::string folded = foldedName(name);
    for (const Substance &substance : identity.substances)
        if (substance.id != except && hasName(substance, folded, false))
            return &substance;
    return nullptr;
}

Error isAnothers(const std::string &name, const Substance &owner)
{
    return {Errc::Duplicate, "\"" + name + "\" is " + owner.name + " already; merge them, or take the name away there"};
}

Error noSubstance(const std::string &id)
{
    return {Errc::NotFound, "no substance \"" + id + "\""};
}

bool isChanged(const std::optional<std::string> &wanted, const std::string &now)
{
    return wanted && shownName(*wanted) != now;
}

} // namespace

Result<std::int64_t> Curator::beginStep(const char *kind, const Saying &saying, std::optional<std::int64_t> undoes)
{
    const Database &db = *m_library.m_database;
    const Status done =
        db.run("INSERT INTO curation_step (kind, undoes, at, changed_by, reason) VALUES (?, ?, ?, ?, ?)",
               {bound(kind), bound(undoes), bound(m_library.m_clock.now()), bound(saying.by), bound(saying.reason)});
    if (!done)
        return done.error();
    const auto step = db.first<std::int64_t>("SELECT max(id) FROM curation_step", {},
                                             [](const Row &row) -> Result<std::int64_t> { return row.integer(0); });
    return step ? Result<std::int64_t>(step->value_or(0)) : Result<std::int64_t>(step.error());
}

Status Curator::say(std::int64_t step, const Word &word)
{
    return m_library.m_database->run(
        "INSERT INTO curation (step, subject, field, item, value) VALUES (?, ?, ?, ?, ?)",
        {bound(step), bound(word.subject), bound(word.field), bound(word.item), bound(word.value)});
}

Status Curator::sayAll(const char *kind, const Saying &saying, const std::vector<Word> &words)
{
    const auto step = beginStep(kind, saying);
    if (!step)
        return step.error();
    for (const Word &word : words)
        if (Status done = say(*step, word); !done)
            return done;
    return Done{};
}

Status Curator::makeSubstance(const std::string &name)
{
    Substance substance;
    substance.name = name;
    return saveImported(*m_library.m_database, substance);
}

Status Curator::makeClass(const std::string &name)
{
    if (name.empty())
        return Done{};
    return m_library.m_database->run("INSERT INTO class (name) VALUES (?) ON CONFLICT DO NOTHING", {bound(name)});
}

Result<Substance> Curator::find(const std::string &name) const
{
    auto identity = readIdentity(*m_library.m_database);
    if (!identity)
        return identity.error();
    if (const Substance *byId = identity->byId(name))
        return *byId;
    const std::string folded = foldedName(name);
    std::vector<const Substance *> found;
    const auto collect = [&](const auto &fits) {
        for (const Substance &substance : identity->substances)
            if (found.empty() || found.back() != &substance)
                if (fits(substance))
                    found.push_back(&substance);
    };
    collect([&](const Substance &substance) { return foldedName(substance.name) == folded; });
    for (const bool alsoStreet : {false, true})
        if (found.empty())
            collect([&](const Substance &substance) { return hasName(substance, folded, alsoStreet); });
    if (found.empty())
        return noSubstance(name);
    if (found.size() > 1)
        return Error{Errc::NotAllowed, "\"" + name + "\" means " + found[0]->name + " and " + found[1]->name +
                                           "; say which by its name or its id"};
    return *found.front();
}

Result<std::vector<Curator::Word>> Curator::editWords(const Identity &identity, const Substance &now,
                                                      const SubstanceEdit &edit, const Saying &saying) const
{
    std::vector<Word> words;
    if (edit.name && shownName(*edit.name).empty())
        return Error{Errc::OutOfRange, "a substance needs a name"};
    if (isChanged(edit.name, now.name)) {
        if (const Substance *owner = ownerOf(identity, *edit.name, now.id))
            return isAnothers(*edit.name, *owner);
        words.push_back({now.id, "name", {}, shownName(*edit.name)});
    }
    for (const auto &[wanted, current, field] :
         {std::tuple(&edit.stereo, &now.stereo, "stereo"),
          std::tuple(&edit.substanceClass, &now.substanceClass, "class"), std::tuple(&edit.cas, &now.cas, "cas"),
          std::tuple(&edit.inchikey, &now.inchikey, "inchikey")})
        if (isChanged(*wanted, *current))
            words.push_back({now.id, field, {}, shownName(**wanted)});
    if (edit.role && *edit.role != now.role)
        words.push_back({now.id, "role", {}, std::string(roleName(*edit.role))});
    if (edit.isHazardous && *edit.isHazardous != now.isHazardous) {
        if (!*edit.isHazardous && shownName(saying.reason).empty())
            return Error{Errc::OutOfRange, "taking back that " + now.name + " is hazardous needs a reason"};
        words.push_back({now.id, "hazard", {}, *edit.isHazardous ? "yes" : "no"});
    }
    for (const std::string &name : edit.removeNames) {
        const std::string folded = foldedName(name);
        if (foldedName(now.name) == folded || !hasName(now, folded, true))
            return Error{Errc::OutOfRange, "\"" + name + "\" is no other name of " + now.name};
        words.push_back({now.id, "also", folded, noName});
    }
    for (const SubstanceName &name : edit.addNames) {
        const SubstanceName shown{shownName(name.name), name.kind, name.language};
        if (shown.name.empty())
            return Error{Errc::OutOfRange, "a name is empty"};
        if (foldedName(shown.name) == foldedName(now.name))
            continue;
        if (const Substance *owner = ownerOf(identity, shown.name, now.id); owner && name.kind == NameKind::Synonym)
            return isAnothers(shown.name, *owner);
        const bool isThere = std::any_of(now.names.begin(), now.names.end(), [&](const SubstanceName &known) {
            return known.name == shown.name && known.kind == shown.kind && known.language == shown.language;
        });
        if (!isThere)
            words.push_back({now.id, "also", foldedName(shown.name), encodedName(shown)});
    }
    return words;
}

Result<std::string> Curator::add(const SubstanceEdit &edit, const Saying &saying)
{
    const std::string name = shownName(edit.name.value_or(std::string()));
    if (name.empty())
        return Error{Errc::OutOfRange, "a substance needs a name"};
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Result<std::string> {
        const auto identity = readIdentity(db);
        if (!identity)
            return identity.error();
        if (const Substance *owner = ownerOf(*identity, name, {}))
            return isAnothers(name, *owner);
        if (Status made = makeSubstance(name); !made)
            return made.error();
        Substance fresh;
        fresh.id = substanceId(name);
        fresh.name = name;
        auto words = editWords(*identity, fresh, edit, saying);
        if (!words)
            return words.error();
        words->insert(words->begin(), {fresh.id, "same_as", {}, "new"});
        if (Status made = makeClass(shownName(edit.substanceClass.value_or(std::string()))); !made)
            return made.error();
        if (Status said = sayAll("add", saying, *words); !said)
            return said.error();
        return fresh.id;
    });
}

Status Curator::edit(const std::string &id, const SubstanceEdit &edit, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto identity = readIdentity(db);
        if (!identity)
            return identity.error();
        const Substance *now = identity->byId(id);
        if (!now)
            return noSubstance(id);
        const auto words = editWords(*identity, *now, edit, saying);
        if (!words)
            return words.error();
        if (words->empty())
            return Error{Errc::NotAllowed, now->name + " is like that already; nothing would change"};
        if (Status made = makeClass(shownName(edit.substanceClass.value_or(std::string()))); !made)
            return made;
        return sayAll("edit", saying, *words);
    });
}

Status Curator::merge(const std::string &from, const std::string &into, const std::string &form, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto identity = readIdentity(db);
        if (!identity)
            return identity.error();
        for (const std::string &id : {from, into})
            if (!identity->byId(id))
                return noSubstance(id);
        if (from == into)
            return Error{Errc::NotAllowed, "both are " + identity->byId(into)->name + " already"};
        std::vector<Word> words{{from, "same_as", {}, into}};
        if (!shownName(form).empty()) {
            const auto references = m_library.references();
            if (!references)
                return references.error();
            for (const Reference &reference : *references)
                if (reference.substanceId == from && reference.form.empty())
                    words.push_back({reference.id, "form", {}, shownName(form)});
        }
        return sayAll("merge", saying, words);
    });
}

} // namespace varde::store
