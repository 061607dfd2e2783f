// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/operators.h"

#include "booth/people/operatorcode.h"
#include "booth/people/secrethash.h"
#include "booth/people/signin.h"

#include <algorithm>
#include <sodium.h>

namespace varde::booth {

namespace {

bool isActiveAdministrator(const store::Operator &person)
{
    return person.isActive && person.role == Role::Administrator;
}

/// All steps from one digit to the next are the same one of -1, 0 and 1: 111111, 123456, 987654.
bool isRow(std::string_view pin)
{
    const int step = pin[1] - pin[0];
    if (step < -1 || step > 1)
        return false;
    return std::adjacent_find(pin.begin(), pin.end(), [step](char a, char b) { return b - a != step; }) == pin.end();
}

Result<store::Operator> personWith(const store::Record &record, const store::Id &operatorId)
{
    const auto people = record.operators();
    if (!people)
        return people.error();
    const auto at = std::find_if(people->begin(), people->end(),
                                 [&](const store::Operator &person) { return person.id == operatorId; });
    if (at == people->end())
        return Error{Errc::NotFound, "no operator " + operatorId};
    return *at;
}

Result<std::string> freeOperatorCode(const store::Record &record)
{
    const auto people = record.operators();
    if (!people)
        return people.error();
    const auto code =
        drawOperatorCode([](std::uint32_t n) { return randombytes_uniform(n); },
                         [&](const std::string &candidate) {
                             return std::any_of(people->begin(), people->end(), [&](const store::Operator &person) {
                                 return person.code == candidate;
                             });
                         });
    if (!code)
        return Error{Errc::Duplicate, "every operator code is taken"};
    return *code;
}

} // namespace

Status checkPin(std::string_view pin)
{
    const bool isDigits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isDigits || pin.size() < kShortestPin || pin.size() > kLongestPin || isRow(pin))
        return Error{Errc::WeakPin, std::to_string(pin.size()) + " characters"};
    return Done{};
}

Result<bool> asksForSignIn(const store::Record &record)
{
    const auto people = record.operators();
    if (!people)
        return people.error();
    return std::any_of(people->begin(), people->end(), isActiveAdministrator);
}

Result<std::vector<store::Operator>> activeOperators(const store::Record &record)
{
    auto people = record.operators();
    if (!people)
        return people;
    std::erase_if(*people, [](const store::Operator &person) { return !person.isActive; });
    std::sort(people->begin(), people->end(),
              [](const store::Operator &a, const store::Operator &b) { return a.code < b.code; });
    return people;
}

Result<store::Operator> addPerson(store::Record &record, Role role, bool isNew, std::string_view pin,
                                  const std::string &byCode)
{
    if (Status fits = checkPin(pin); !fits)
        return fits.error();
    const auto hash = hashSecret(pin);
    if (!hash)
        return hash.error();
    std::optional<store::Operator> person;
    const Status kept = record.together([&]() -> Status {
        const auto code = freeOperatorCode(record);
        if (!code)
            return code.error();
        const auto added = record.addOperator({*code, role, *hash, true, isNew});
        if (!added)
            return added.error();
        person = *added;
        return record.addAudit(byCode, "operator_added", added->id);
    });
    if (!kept)
        return kept.error();
    return *std::move(person);
}

Result<store::Operator> addFirstAdministrator(store::Record &record, std::string_view pin)
{
    const auto isSetUp = asksForSignIn(record);
    if (!isSetUp)
        return isSetUp.error();
    if (*isSetUp)
        return Error{Errc::NotAllowed, "the booth has an administrator already"};
    return addPerson(record, Role::Administrator, false, pin, {});
}

Status setPin(store::Record &record, const store::Id &operatorId, std::string_view pin, const std::string &byCode)
{
    if (Status fits = checkPin(pin); !fits)
        return fits.error();
    auto person = personWith(record, operatorId);
    if (!person)
        return person.error();
    auto hash = hashSecret(pin);
    if (!hash)
        return hash.error();
    person->secretHash = std::move(*hash);
    return record.together([&]() -> Status {
        if (const auto changed = record.changeOperator(*person); !changed)
            return changed.error();
        if (Status forgotten = forgetWrongTries(record, operatorId); !forgotten)
            return forgotten;
        return record.addAudit(byCode, "operator_pin_set", operatorId);
    });
}

Result<store::Operator> setStanding(store::Record &record, const store::Id &operatorId, Role role, bool isNew,
                                    bool isActive, const std::string &byCode)
{
    std::optional<store::Operator> changed;
    const Status kept = record.together([&]() -> Status {
        auto person = personWith(record, operatorId);
        if (!person)
            return person.error();
        const bool wasAdministrator = isActiveAdministrator(*person);
        person->role = role;
        person->isNew = isNew;
        person->isActive = isActive;
        const auto stored = record.changeOperator(*person);
        if (!stored)
            return stored.error();
        const auto isSetUp = asksForSignIn(record);
        if (!isSetUp)
            return isSetUp.error();
        if (wasAdministrator && !*isSetUp)
            return Error{Errc::NotAllowed, "the last administrator stays one"};
        changed = *stored;
        return record.addAudit(byCode, "operator_changed", operatorId);
    });
    if (!kept)
        return kept.error();
    return *std::move(changed);
}

} // namespace varde::booth
