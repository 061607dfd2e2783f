// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operators.h"
#include "booth/people/signin.h"
#include "booth/run/runservice.h"
#include "booth/run/secrets.h"

#include <algorithm>

namespace varde::booth {

namespace {

std::string workKey(const std::string &code)
{
    return "works_on " + code;
}

std::string readKey(const std::string &code)
{
    return "handovers_read " + code;
}

} // namespace

Result<bool> RunService::asksForSignIn() const
{
    if (m_world == World::Practice)
        return false;
    return booth::asksForSignIn(*m_record);
}

Result<SignedIn> RunService::signIn(const std::string &code, const std::string &pin)
{
    const auto person = checkSignIn(*m_record, code, pin);
    if (!person)
        return person.error();
    if (Status noted = m_record->addAudit(person->code, "signed_in", person->id); !noted)
        return noted.error();
    m_signedIn = SignedIn{person->id, person->code, person->role, person->isNew};
    return *m_signedIn;
}

Status RunService::signOut()
{
    if (!m_signedIn)
        return Done{};
    const SignedIn left = *m_signedIn;
    if (const Status ended = workOn({}); !ended)
        return ended;
    m_signedIn.reset();
    return m_record->addAudit(left.code, "signed_out", left.operatorId);
}

Status RunService::require(Permission permission) const
{
    const auto isAsked = asksForSignIn();
    if (!isAsked)
        return isAsked.error();
    if (!*isAsked)
        return Done{};
    if (!m_signedIn)
        return Error{Errc::NotSignedIn, "nobody is signed in"};
    // Looked up each time: an administrator may have changed the role, or ended it, in another window.
    const auto people = activeOperators(*m_record);
    if (!people)
        return people.error();
    const auto person = std::find_if(people->begin(), people->end(),
                                     [this](const store::Operator &one) { return one.id == m_signedIn->operatorId; });
    if (person == people->end())
        return Error{Errc::NotSignedIn, "who was signed in is no longer active"};
    if (!may(person->role, permission))
        return Error{Errc::RoleForbids, std::string(store::operatorRoleName(person->role))};
    return Done{};
}

std::string RunService::codeOr(const std::string &typed) const
{
    return m_signedIn ? m_signedIn->code : typed;
}

Result<store::Operator> RunService::addFirstAdministrator(const std::string &pin, const std::string &deskPassphrase)
{
    if (m_world == World::Practice)
        return Error{Errc::NotAllowed, "practice knows no operators"};
    // Where a coordinator guards the desk, nobody else makes himself administrator.
    const auto isGuarded = hasDeskPassphrase(*m_record);
    if (!isGuarded)
        return isGuarded.error();
    if (*isGuarded)
        if (Status fits = checkDeskPassphrase(*m_record, deskPassphrase); !fits)
            return fits.error();
    return booth::addFirstAdministrator(*m_record, pin);
}

Result<store::Operator> RunService::addOperator(Role role, bool isNew, const std::string &pin)
{
    if (const Status allowed = require(Permission::ManageOperators); !allowed)
        return allowed.error();
    return addPerson(*m_record, role, isNew, pin, codeOr({}));
}

Status RunService::setOperatorPin(const store::Id &operatorId, const std::string &pin)
{
    if (const Status allowed = require(Permission::ManageOperators); !allowed)
        return allowed;
    return setPin(*m_record, operatorId, pin, codeOr({}));
}

Result<store::Operator> RunService::setOperatorStanding(const store::Id &operatorId, Role role, bool isNew,
                                                        bool isActive)
{
    if (const Status allowed = require(Permission::ManageOperators); !allowed)
        return allowed.error();
    return setStanding(*m_record, operatorId, role, isNew, isActive, codeOr({}));
}

Status RunService::addHandover(const std::string &note)
{
    if (const Status allowed = require(Permission::TakeIn); !allowed)
        return allowed;
    if (QString::fromStdString(note).trimmed().isEmpty())
        return Error{Errc::OutOfRange, "a note without words"};
    const auto kept = m_record->addHandover({codeOr({}), note});
    if (!kept)
        return kept.error();
    return Done{};
}

Result<std::vector<store::Handover>> RunService::handovers() const
{
    auto notes = m_record->handovers(m_record->now() - std::chrono::hours(24));
    if (notes)
        std::reverse(notes->begin(), notes->end());
    return notes;
}

Result<std::vector<store::Handover>> RunService::unreadHandovers() const
{
    auto notes = handovers();
    if (!notes || !m_signedIn)
        return notes;
    const auto read = m_record->setting(readKey(m_signedIn->code));
    if (!read)
        return read.error();
    // Latest first: the one that was read last, and those before it, are known.
    const auto known = std::find_if(notes->begin(), notes->end(),
                                    [&](const store::Handover &note) { return *read && note.id == **read; });
    notes->erase(known, notes->end());
    std::erase_if(*notes, [this](const store::Handover &note) { return note.fromCode == m_signedIn->code; });
    return notes;
}

Status RunService::markHandoversRead()
{
    if (!m_signedIn)
        return Done{};
    const auto notes = handovers();
    if (!notes)
        return notes.error();
    return notes->empty() ? Status(Done{}) : m_record->setSetting(readKey(m_signedIn->code), notes->front().id);
}

Status RunService::workOn(const store::Id &sampleId)
{
    if (m_writesAbout != sampleId)
        if (const Status released = releaseDraft(); !released)
            return released;
    if (!m_signedIn)
        return Done{};
    return m_record->setSetting(workKey(m_signedIn->code), sampleId);
}

Result<std::vector<QueueEntry>> RunService::queue() const
{
    const auto waiting = m_record->waitingSamples();
    if (!waiting)
        return waiting.error();
    std::vector<QueueEntry> entries = inOrder(*waiting);
    const auto people = activeOperators(*m_record);
    if (!people)
        return people.error();
    for (const store::Operator &person : *people) {
        const auto open = m_record->setting(workKey(person.code));
        if (!open)
            return open.error();
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const QueueEntry &one) { return *open && one.sample.id == **open; });
        if (entry != entries.end())
            entry->workedOnBy += (entry->workedOnBy.empty() ? "" : ", ") + person.code;
    }
    return entries;
}

} // namespace varde::booth
