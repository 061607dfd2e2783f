// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importitem.h"

#include <algorithm>
#include <filesystem>

namespace varde::booth {

std::string_view techniqueReasonName(TechniqueReason reason)
{
    switch (reason) {
    case TechniqueReason::FileSays:
        return "file_says";
    case TechniqueReason::Chosen:
        return "chosen";
    case TechniqueReason::Guessed:
        return "guessed";
    }
    return {};
}

std::string_view fieldName(Field field)
{
    switch (field) {
    case Field::Substance:
        return "substance";
    case Field::Form:
        return "form";
    case Field::Class:
        return "class";
    case Field::SubstanceRole:
        return "role";
    case Field::Hazard:
        return "hazard";
    case Field::Cas:
        return "cas";
    case Field::InchiKey:
        return "inchikey";
    case Field::Source:
        return "source";
    case Field::Licence:
        return "licence";
    case Field::Instrument:
        return "instrument";
    case Field::Synonyms:
        return "synonyms";
    }
    return {};
}

std::optional<Field> fieldFromName(std::string_view name)
{
    for (int field = 0; field <= static_cast<int>(lastField); ++field)
        if (fieldName(static_cast<Field>(field)) == name)
            return static_cast<Field>(field);
    return std::nullopt;
}

std::string_view itemStateName(ItemState state)
{
    switch (state) {
    case ItemState::Ready:
        return "ready";
    case ItemState::Overruled:
        return "overruled";
    case ItemState::Problem:
        return "problem";
    case ItemState::Left:
        return "left";
    case ItemState::AlreadyThere:
        return "already_there";
    case ItemState::NotRead:
        return "not_read";
    }
    return {};
}

ItemState ImportItem::state() const
{
    if (error)
        return ItemState::NotRead;
    const auto has = [&](ImportFault fault) {
        return std::any_of(problems.begin(), problems.end(),
                           [&](const ImportProblem &problem) { return problem.fault == fault; });
    };
    if (has(ImportFault::AlreadyThere) || has(ImportFault::Twice))
        return ItemState::AlreadyThere;
    if (edits.isLeft)
        return ItemState::Left;
    bool isBarred = false;
    for (const ImportProblem &problem : problems) {
        if (!problem.bars)
            continue;
        isBarred = true;
        if (!edits.overrule || !canBeOverruled(problem))
            return ItemState::Problem;
    }
    return isBarred ? ItemState::Overruled : ItemState::Ready;
}

const std::string &ImportItem::fact(Field field) const
{
    static const std::string none;
    const auto found = facts.find(field);
    return found == facts.end() ? none : found->second;
}

std::string ImportItem::shownName() const
{
    const std::string name = std::filesystem::path(file).filename().string();
    return member.empty() ? name : name + "/" + member;
}

} // namespace varde::booth
