// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/recordrows.h"

#include <array>
#include <utility>

namespace varde::store {

namespace {

template <typename Key, std::size_t n>
using Names = std::array<std::pair<Key, std::string_view>, n>;

constexpr Names<SampleState, 6> states{{
    {SampleState::Intake, "intake"},
    {SampleState::Scan, "scan"},
    {SampleState::Read, "read"},
    {SampleState::SecondRead, "second_read"},
    {SampleState::Talk, "talk"},
    {SampleState::Closed, "closed"},
}};

constexpr Names<SampleForm, 9> forms{{
    {SampleForm::Powder, "powder"},
    {SampleForm::Crystal, "crystal"},
    {SampleForm::Pill, "pill"},
    {SampleForm::Capsule, "capsule"},
    {SampleForm::Liquid, "liquid"},
    {SampleForm::Blotter, "blotter"},
    {SampleForm::Plant, "plant"},
    {SampleForm::Residue, "residue"},
    {SampleForm::Other, "other"},
}};

constexpr Names<Effect, 8> effectWords{{
    {Effect::Weird, "weird"},
    {Effect::Stronger, "stronger"},
    {Effect::Weaker, "weaker"},
    {Effect::Longer, "longer"},
    {Effect::Unpleasant, "unpleasant"},
    {Effect::Burning, "burning"},
    {Effect::Skin, "skin"},
    {Effect::Seizure, "seizure"},
}};

constexpr Names<TestKind, 2> testKinds{{{TestKind::Strip, "strip"}, {TestKind::Reagent, "reagent"}}};

constexpr Names<TestOutcome, 3> testOutcomes{{
    {TestOutcome::Positive, "positive"},
    {TestOutcome::Negative, "negative"},
    {TestOutcome::Invalid, "invalid"},
}};

constexpr Names<Conclusion, 6> conclusions{{
    {Conclusion::Seen, "seen"},
    {Conclusion::SeenWithOther, "seen_with_other"},
    {Conclusion::NotSeen, "not_seen"},
    {Conclusion::Named, "named"},
    {Conclusion::Unknown, "unknown"},
    {Conclusion::NoReading, "no_reading"},
}};

constexpr Names<OperatorRole, 4> roles{{
    {OperatorRole::Volunteer, "volunteer"},
    {OperatorRole::Coordinator, "coordinator"},
    {OperatorRole::Trainer, "trainer"},
    {OperatorRole::Administrator, "administrator"},
}};

constexpr Names<SubstancePart, 3> parts{{
    {SubstancePart::Main, "main"},
    {SubstancePart::Other, "other"},
    {SubstancePart::OneOf, "one_of"},
}};

template <typename Table, typename Key>
std::string_view nameOf(const Table &table, Key key)
{
    for (const auto &[value, name] : table)
        if (value == key)
            return name;
    return {};
}

template <typename Key, typename Table>
std::optional<Key> keyOf(const Table &table, std::string_view wanted)
{
    for (const auto &[value, name] : table)
        if (name == wanted)
            return value;
    return std::nullopt;
}

} // namespace

std::string_view sampleStateName(SampleState state)
{
    return nameOf(states, state);
}

std::string_view sampleFormName(SampleForm form)
{
    return nameOf(forms, form);
}

std::string_view effectName(Effect effect)
{
    return nameOf(effectWords, effect);
}

std::string_view testKindName(TestKind kind)
{
    return nameOf(testKinds, kind);
}

std::string_view testOutcomeName(TestOutcome outcome)
{
    return nameOf(testOutcomes, outcome);
}

std::string_view conclusionName(Conclusion conclusion)
{
    return nameOf(conclusions, conclusion);
}

std::string_view operatorRoleName(OperatorRole role)
{
    return nameOf(roles, role);
}

std::string_view substancePartName(SubstancePart part)
{
    return nameOf(parts, part);
}

std::optional<SampleState> sampleStateFromName(std::string_view name)
{
    return keyOf<SampleState>(states, name);
}

std::optional<SampleForm> sampleFormFromName(std::string_view name)
{
    return keyOf<SampleForm>(forms, name);
}

std::optional<Effect> effectFromName(std::string_view name)
{
    return keyOf<Effect>(effectWords, name);
}

std::optional<TestKind> testKindFromName(std::string_view name)
{
    return keyOf<TestKind>(testKinds, name);
}

std::optional<TestOutcome> testOutcomeFromName(std::string_view name)
{
    return keyOf<TestOutcome>(testOutcomes, name);
}

std::optional<Conclusion> conclusionFromName(std::string_view name)
{
    return keyOf<Conclusion>(conclusions, name);
}

std::optional<OperatorRole> operatorRoleFromName(std::string_view name)
{
    return keyOf<OperatorRole>(roles, name);
}

std::optional<SubstancePart> substancePartFromName(std::string_view name)
{
    return keyOf<SubstancePart>(parts, name);
}

} // namespace varde::store
