// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/talkrows.h"

#include <array>
#include <utility>

namespace varde::store {

namespace {

constexpr std::array<std::pair<Intention, std::string_view>, 7> intentions{{
    {Intention::NotAsked, "not_asked"},
    {Intention::NotSaid, "not_said"},
    {Intention::Take, "take"},
    {Intention::TakeLess, "take_less"},
    {Intention::NotTake, "not_take"},
    {Intention::Discard, "discard"},
    {Intention::Undecided, "undecided"},
}};

constexpr std::array<std::pair<Disposal, std::string_view>, 5> disposals{{
    {Disposal::Returned, "returned"},
    {Disposal::UsedUp, "used_up"},
    {Disposal::Destroyed, "destroyed"},
    {Disposal::KeptForLab, "kept_for_lab"},
    {Disposal::HandedOver, "handed_over"},
}};

constexpr std::array<std::pair<LabState, std::string_view>, 4> labStates{{
    {LabState::Planned, "planned"},
    {LabState::Sent, "sent"},
    {LabState::Answered, "answered"},
    {LabState::Cancelled, "cancelled"},
}};

template <typename Table, typename Key>
std::string_view talkNameOf(const Table &table, Key key)
{
    for (const auto &[value, name] : table)
        if (value == key)
            return name;
    return {};
}

template <typename Key, typename Table>
std::optional<Key> talkKeyOf(const Table &table, std::string_view wanted)
{
    for (const auto &[value, name] : table)
        if (name == wanted)
            return value;
    return std::nullopt;
}

} // namespace

std::string_view intentionName(Intention intention)
{
    return talkNameOf(intentions, intention);
}

std::string_view disposalName(Disposal disposal)
{
    return talkNameOf(disposals, disposal);
}

std::string_view labStateName(LabState state)
{
    return talkNameOf(labStates, state);
}

std::optional<Intention> intentionFromName(std::string_view name)
{
    return talkKeyOf<Intention>(intentions, name);
}

std::optional<Disposal> disposalFromName(std::string_view name)
{
    return talkKeyOf<Disposal>(disposals, name);
}

std::optional<LabState> labStateFromName(std::string_view name)
{
    return talkKeyOf<LabState>(labStates, name);
}

} // namespace varde::store
