// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/packstore.h"

#include "store/database.h"
#include "store/library/curatorwords.h"
#include "store/library/identity.h"
#include "store/library/referencetable.h"

#include <QCryptographicHash>
#include <QDate>
#include <QString>

#include <algorithm>

namespace varde::store {

namespace {

TrustedKey::State keyState(const std::string &text)
{
    if (text == "pinned")
        return TrustedKey::State::Pinned;
    return text == "replaced" ? TrustedKey::State::Replaced : TrustedKey::State::Revoked;
}

std::string hashOf(std::initializer_list<std::string> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &part : parts) {
        hash.addData(QByteArray::fromStdString(part));
        hash.addData(QByteArray(1, '\0'));
    }
    return hash.result().toHex().toStdString();
}

} // namespace

bool isDay(const std::string &text)
{
    return text.size() == 10 && QDate::fromString(QString::fromStdString(text), Qt::ISODate).isValid();
}

Result<std::vector<TrustedKey>> PackStore::keys() const
{
    return m_library.m_database->all<TrustedKey>(
        "SELECT k.public_key, k.publisher, c.state, c.at, c.changed_by, c.reason FROM signing_key AS k JOIN "
        "signing_key_change AS c ON c.public_key = k.public_key AND c.sequence = (SELECT max(sequence) FROM "
        "signing_key_change WHERE public_key = k.public_key) ORDER BY k.publisher, c.sequence DESC",
        {}, [](const Row &row) -> Result<TrustedKey> {
            return TrustedKey{row.text(0), row.text(1), keyState(row.text(2)), row.time(3), row.text(4), row.text(5)};
        });
}

Status PackStore::setKeyState(const std::string &publicKey, const char *state, const Saying &saying)
{
    return m_library.m_database->run(
        "INSERT INTO signing_key_change (public_key, state, at, changed_by, reason) VALUES (?, ?, ?, ?, ?)",
        {bound(publicKey), bound(state), bound(m_library.m_clock.now()), bound(saying.by), bound(saying.reason)});
}

namespace {

const TrustedKey *keyNamed(const std::vector<TrustedKey> &keys, const std::string &publicKey)
{
    const auto at =
        std::find_if(keys.begin(), keys.end(), [&](const TrustedKey &key) { return key.publicKey == publicKey; });
    return at == keys.end() ? nullptr : &*at;
}

} // namespace

Status PackStore::pinKey(const std::string &publicKey, const std::string &publisher, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto known = keys();
        if (!known)
            return known.error();
        if (const TrustedKey *key = keyNamed(*known, publicKey)) {
            if (key->state == TrustedKey::State::Pinned)
                return Error{Errc::Duplicate, "this key of " + key->publisher + " is pinned already"};
            return Error{Errc::NotAllowed, "this key of " + key->publisher +
                                               " was replaced or revoked; that is for good. Pin the new one"};
        }
        if (Status added = db.run("INSERT INTO signing_key (public_key, publisher) VALUES (?, ?)",
                                  {bound(publicKey), bound(publisher)});
            !added)
            return added;
        return setKeyState(publicKey, "pinned", saying);
    });
}

Status PackStore::replaceKey(const std::string &before, const std::string &after, const Saying &saying)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Status {
        const auto known = keys();
        if (!known)
            return known.error();
        const TrustedKey *old = keyNamed(*known, before);
        if (!old)
            return Error{Errc::NotFound, "the key that is replaced is not pinned here"};
        if (old->state != TrustedKey::State::Pinned)
            return Error{Errc::NotAllowed, "the key that is replaced was replaced or revoked before"};
        if (keyNamed(*known, after))
            return Error{Errc::NotAllowed, "the new key is known here already"};
        if (Status pinned = pinKey(after, old->publisher, saying); !pinned)
            return pinned;
        return setKeyState(before, "replaced", saying);
    });
}

Status PackStore::revokeKey(const std::string &publicKey, const Saying &saying)
{
    return m_library.m_database->transact([&]() -> Status {
        const auto known = keys();
        if (!known)
            return known.error();
        const TrustedKey *key = keyNamed(*known, publicKey);
        if (!key)
            return Error{Errc::NotFound, "no such key is pinned here"};
        if (key->state == TrustedKey::State::Revoked)
            return Error{Errc::NotAllowed, "this key is revoked already"};
        return setKeyState(publicKey, "revoked", saying);
    });
}

Result<std::vector<InstalledPack>> PackStore::packs() const
{
    return m_library.m_database->all<InstalledPack>(
        "SELECT id, publisher, number, name, issued, public_key, imported_at FROM pack ORDER BY imported_at DESC, "
        "number DESC",
        {}, [](const Row &row) -> Result<InstalledPack> {
            return InstalledPack{row.text(0), row.text(1), row.integer(2), row.text(3),
                                 row.text(4), row.text(5), row.time(6)};
        });
}

Result<std::string> PackStore::listSubstance(const std::string &name, const std::vector<SubstanceName> &names,
                                             const Saying &saying, std::optional<std::int64_t> step)
{
    Curator curator(m_library);
    const auto identity = readIdentity(*m_library.m_database);
    if (!identity)
        return identity.error();
    SubstanceEdit edit;
    edit.addNames = names;
    const auto known = identity->standsFor.find(substanceId(name));
    std::string id;
    if (known != identity->standsFor.end() && identity->byId(known->second)) {
        id = known->second;
    } else if (const auto found = curator.find(name); found && foldedName(found->name) == foldedName(name)) {
        id = found->id;
    } else {
        edit.name = name;
        if (!step)
            return curator.add(edit, saying);
        if (Status made = curator.makeSubstance(name); !made)
            return made.error();
        id = substanceId(name);
        edit.name.reset();
    }
    PackSubstance substance{identity->byId(id) ? identity->byId(id)->name : name, edit, {}};
    if (step) {
        if (Status said = saySubstance(substance, *step, saying); !said)
            return said.error();
        return id;
    }
    if (Status edited = names.empty() ? Status(Done{}) : curator.edit(id, edit, saying);
        !edited && edited.error().code != Errc::NotAllowed) // it has these names already
        return edited.error();
    return id;
}

Status PackStore::saySubstance(const PackSubstance &substance, std::int64_t step, const Saying &saying)
{
    Curator curator(m_library);
    const auto identity = readIdentity(*m_library.m_database);
    if (!identity)
        return identity.error();
    const auto known = identity->standsFor.find(substanceId(substance.name));
    const std::string id = known == identity->standsFor.end() ? std::string() : known->second;
    const Substance *now = identity->byId(id);
    if (!now)
        return Error{Errc::NotFound, "no substance \"" + substance.name + "\""};
    Saying said = saying;
    if (shownName(said.reason).empty())
        said.reason = "pack";
    const auto words = curator.editWords(*identity, *now, substance.edit, said);
    if (!words)
        return words.error();
    if (Status made = curator.makeClass(shownName(substance.edit.substanceClass.value_or(std::string()))); !made)
        return made;
    for (const Curator::Word &word : *words)
        if (Status done = curator.say(step, word); !done)
            return done;
    if (substance.sameAs.empty())
        return Done{};
    const auto other = identity->standsFor.find(substanceId(substance.sameAs));
    if (other == identity->standsFor.end())
        return Error{Errc::NotFound, "no substance \"" + substance.sameAs + "\""};
    return other->second == id ? Status(Done{}) : curator.say(step, {id, "same_as", {}, other->second});
}

Status PackStore::setMemberships(const PackRows &pack, const Saying &saying, PackReport &report)
{
    for (const std::string &id : pack.withdraw) {
        if (Status done = m_library.withdraw(id, saying.by, saying.reason); !done) {
            if (done.error().code == Errc::NotAllowed)
                continue; // withdrawn here before
            return done;
        }
        ++report.withdrawn;
    }
    for (const std::string &id : pack.admit) {
        if (Status done = m_library.admit(id, saying.by, saying.reason); !done) {
            if (done.error().code == Errc::NotAllowed)
                continue;
            return done;
        }
        ++report.admitted;
    }
    for (const std::string &id : pack.takeBack)
        if (Status done = takeNoticeBack(id, saying); !done && done.error().code != Errc::NotAllowed)
            return done;
    return Done{};
}

Status PackStore::addCards(const PackRows &pack)
{
    for (const NewCard &card : pack.cards)
        if (Status added = m_library.m_database->run(
                "INSERT INTO card (id, topic, language, text, source, state, pack_id) VALUES (?, ?, ?, ?, ?, 'draft', "
                "?) ON CONFLICT (id) DO NOTHING",
                {bound(hashOf({card.topic, card.language, card.text, card.source})), bound(card.topic),
                 bound(card.language), bound(card.text), bound(card.source), bound(pack.id)});
            !added)
            return added;
    return Done{};
}

Result<PackReport> PackStore::install(const PackRows &pack, const Saying &saying, const Progress &progress)
{
    const Database &db = *m_library.m_database;
    return db.transact([&]() -> Result<PackReport> {
        Curator curator(m_library);
        const auto step = curator.beginStep("pack", saying);
        if (!step)
            return step.error();
        if (Status added = db.run("INSERT INTO pack (id, name, version, publisher, imported_at, number, issued, "
                                  "public_key, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  {bound(pack.id), bound(pack.title), bound(std::to_string(pack.number)),
                                   bound(pack.publisher), bound(m_library.m_clock.now()), bound(pack.number),
                                   bound(pack.issued), bound(pack.publicKey), bound(*step)});
            !added)
            return added.error();
        ImportOptions options;
        options.by = saying.by;
        options.progress = progress;
        const auto taken = m_library.import(pack.references, options);
        if (!taken)
            return taken.error();
        for (const NewReference &reference : pack.references)
            if (Status belongs = db.run("INSERT INTO pack_reference (pack_id, reference_id) VALUES (?, ?) ON CONFLICT "
                                        "DO NOTHING",
                                        {bound(pack.id), bound(contentId(reference.spectrum.rising(),
                                                                         reference.substance.name, reference.form))});
                !belongs)
                return belongs.error();
        for (const PackSubstance &substance : pack.substances) {
            if (const auto listed = listSubstance(substance.name, {}, saying, *step); !listed)
                return listed.error();
        }
        for (const PackSubstance &substance : pack.substances)
            if (Status said = saySubstance(substance, *step, saying); !said)
                return said.error();
        PackReport report{taken->added, static_cast<int>(taken->alreadyThere.size())};
        if (Status set = setMemberships(pack, saying, report); !set)
            return set.error();
        for (const NewNotice &notice : pack.notices) {
            if (const auto listed = listSubstance(notice.substance, notice.names, saying, *step); !listed)
                return listed.error();
            if (const auto added = addNotice(notice, saying); !added && added.error().code != Errc::Duplicate)
                return added.error();
        }
        if (Status cards = addCards(pack); !cards)
            return cards.error();
        return report;
    });
}

} // namespace varde::store
