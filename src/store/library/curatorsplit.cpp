// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/library/curator.h"
#include "store/library/curatorwords.h"
#include "store/library/identity.h"
#include "store/library/referencetable.h"

#include <algorithm>
#include <map>
#include <set>

namespace varde::store {

Result<std::string> Curator::split(const std::string &id, const SplitRequest &request, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Result<std::string> {
        const auto identity = readIdentity(db);
        if (!identity)
            return identity.error();
        const Substance *whole = identity->byId(id);
        if (!whole)
            return Error{Errc::NotFound, "no substance \"" + id + "\""};
        const std::string name = shownName(request.into);
        const std::string part = substanceId(name);
        if (name.empty() || part == id)
            return Error{Errc::OutOfRange, "what is split off needs a name of its own"};
        const auto known = identity->standsFor.find(part);
        const bool isNew = known == identity->standsFor.end();
        const bool isPartOfIt = !isNew && known->second == id;
        if (!isNew && !isPartOfIt && known->second != part)
            return Error{Errc::NotAllowed, "\"" + name + "\" is " + identity->byId(known->second)->name +
                                               ": split that one, or choose another name"};
        if (request.referenceIds.empty() && request.names.empty() && !isPartOfIt)
            return Error{Errc::OutOfRange, "nothing would leave " + whole->name + ": name references or names"};
        std::vector<Word> words;
        if (isNew || isPartOfIt) {
            words.push_back({part, "same_as", {}, isNew ? std::string("new") : part});
            if (isNew)
                if (Status made = makeSubstance(name); !made)
                    return made.error();
            words.push_back({part, "hazard", {}, whole->isHazardous ? "yes" : "no"});
            if (isNew) {
                words.push_back({part, "class", {}, whole->substanceClass});
                words.push_back({part, "role", {}, std::string(roleName(whole->role))});
            }
        }
        std::set<std::string> leaving{foldedName(name)};
        for (const std::string &other : request.names) {
            const std::string folded = foldedName(other);
            const auto at = std::find_if(whole->names.begin(), whole->names.end(),
                                         [&](const SubstanceName &n) { return foldedName(n.name) == folded; });
            if (at == whole->names.end())
                return Error{Errc::NotFound, "\"" + other + "\" is no other name of " + whole->name};
            leaving.insert(folded);
            words.push_back({part, "also", folded, encodedName(*at)});
        }
        for (const SubstanceName &other : whole->names)
            if (leaving.contains(foldedName(other.name)))
                words.push_back({id, "also", foldedName(other.name), noName});
        for (const std::string &referenceId : request.referenceIds) {
            const auto reference = m_library.reference(referenceId);
            if (!reference)
                return reference.error();
            if (reference->substanceId != id)
                return Error{Errc::NotFound, "reference " + referenceId + " is not one of " + whole->name};
            words.push_back({referenceId, "substance", {}, part});
        }
        if (Status said = sayAll("split", saying, words); !said)
            return said.error();
        return part;
    });
}

Status Curator::undo(std::int64_t step, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto kind =
            db.first<std::string>("SELECT kind FROM curation_step WHERE id = ?", {bound(step)}, firstText);
        if (!kind)
            return kind.error();
        if (!*kind)
            return Error{Errc::NotFound, "no step " + std::to_string(step)};
        if (**kind == "pack")
            return Error{Errc::NotAllowed, "a pack is taken back by a newer pack, or from the backup before it"};
        const auto later = db.first<std::int64_t>(
            "SELECT b.step FROM curation AS a JOIN curation AS b ON b.subject = a.subject AND b.field = a.field AND "
            "b.item = a.item AND b.sequence > a.sequence WHERE a.step = ? AND b.step <> a.step",
            {bound(step)}, [](const Row &row) -> Result<std::int64_t> { return row.integer(0); });
        if (!later)
            return later.error();
        if (*later)
            return Error{Errc::NotAllowed, "step " + std::to_string(step) + " was undone or built on by step " +
                                               std::to_string(**later) + "; undo that one first"};
        auto words = db.all<Word>(
            "SELECT subject, field, item, (SELECT value FROM curation AS b WHERE b.subject = a.subject AND "
            "b.field = a.field AND b.item = a.item AND b.step < a.step ORDER BY b.sequence DESC LIMIT 1), value "
            "FROM curation AS a WHERE a.step = ? ORDER BY sequence",
            {bound(step)}, [](const Row &row) -> Result<Word> {
                Word word{row.text(0), row.text(1), row.text(2), std::nullopt};
                if (!row.isNull(3))
                    word.value = row.text(3);
                else if (word.field == "same_as" && row.text(4) == "new")
                    word.value = "gone"; // no import knows it
                return word;
            });
        if (!words)
            return words.error();
        const auto undone = beginStep("undo", saying, step);
        if (!undone)
            return undone.error();
        for (const Word &word : *words)
            if (Status said = say(*undone, word); !said)
                return said;
        return Done{};
    });
}

Result<std::vector<CurationStep>> Curator::history() const
{
    const Database &db = *m_library.m_database;
    auto steps =
        db.all<CurationStep>("SELECT id, kind, undoes, at, changed_by, reason FROM curation_step ORDER BY id DESC", {},
                             [](const Row &row) -> Result<CurationStep> {
                                 CurationStep step;
                                 step.id = row.integer(0);
                                 step.kind = row.text(1);
                                 if (!row.isNull(2))
                                     step.undoes = row.integer(2);
                                 step.at = row.time(3);
                                 step.by = row.text(4);
                                 step.reason = row.text(5);
                                 return step;
                             });
    if (!steps)
        return steps;
    const auto identity = readIdentity(db);
    if (!identity)
        return identity.error();
    const auto shown = [&](const std::string &id) {
        const Substance *substance = identity->byId(id);
        return substance ? substance->name : id.substr(0, 12);
    };
    std::map<std::int64_t, std::vector<std::string>> changes;
    const Status read =
        db.each("SELECT step, subject, field, item, value FROM curation ORDER BY sequence", {}, [&](const Row &row) {
            const std::string value = row.isNull(4) ? "as imported" : row.text(4);
            const bool isSubstance = row.text(2) == "same_as" || row.text(2) == "substance";
            changes[row.integer(0)].push_back(shown(row.text(1)) + ": " + row.text(2) + ' ' + row.text(3) +
                                              (row.text(3).empty() ? "" : " ") + (isSubstance ? shown(value) : value));
            return Status(Done{});
        });
    if (!read)
        return read.error();
    std::set<std::int64_t> undone;
    for (CurationStep &step : *steps) { // newest first: an undo that was undone itself undoes nothing
        step.isUndone = undone.contains(step.id);
        if (step.undoes && !step.isUndone)
            undone.insert(*step.undoes);
        step.changes = std::move(changes[step.id]);
    }
    return steps;
}

} // namespace varde::store
