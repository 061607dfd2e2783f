// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/verdict.h"

#include <array>
#include <utility>

namespace varde::matcher {

namespace {

constexpr std::array<std::pair<VerdictKind, std::string_view>, 7> kinds{{
    {VerdictKind::Match, "match"},
    {VerdictKind::OneOf, "one_of"},
    {VerdictKind::Mixture, "mixture"},
    {VerdictKind::CarrierOnly, "carrier_only"},
    {VerdictKind::Unknown, "unknown"},
    {VerdictKind::Rescan, "rescan"},
    {VerdictKind::NoReading, "no_reading"},
}};

} // namespace

std::string_view verdictKindName(VerdictKind kind)
{
    for (const auto &[value, name] : kinds)
        if (value == kind)
            return name;
    return {};
}

std::optional<VerdictKind> verdictKindFromName(std::string_view wanted)
{
    for (const auto &[value, name] : kinds)
        if (name == wanted)
            return value;
    return std::nullopt;
}

std::string_view strengthName(Strength strength)
{
    switch (strength) {
    case Strength::Strong:
        return "strong";
    case Strength::Tentative:
        return "tentative";
    case Strength::None:
        break;
    }
    return {};
}

std::string_view checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return "passed";
    case CheckState::Corrected:
        return "corrected";
    case CheckState::NotChecked:
        return "not_checked";
    case CheckState::Failed:
        return "failed";
    case CheckState::NotAssessed:
        return "not_assessed";
    case CheckState::DoesNotApply:
        return "does_not_apply";
    }
    return {};
}

std::optional<CheckState> checkStateFromName(std::string_view name)
{
    for (const CheckState state : {CheckState::Passed, CheckState::Corrected, CheckState::NotChecked,
                                   CheckState::Failed, CheckState::NotAssessed, CheckState::DoesNotApply})
        if (checkStateName(state) == name)
            return state;
    return std::nullopt;
}

std::string_view limitStateName(LimitState state)
{
    switch (state) {
    case LimitState::Value:
        return "value";
    case LimitState::CannotBeJudged:
        return "cannot_be_judged";
    case LimitState::NoReference:
        return "no_reference";
    }
    return {};
}

std::string_view checkNameName(CheckName name)
{
    switch (name) {
    case CheckName::Noise:
        return "noise";
    case CheckName::Saturation:
        return "saturation";
    case CheckName::Fluorescence:
        return "fluorescence";
    case CheckName::Contact:
        return "contact";
    case CheckName::NegativeLobes:
        return "negative_lobes";
    case CheckName::Range:
        return "range";
    case CheckName::Axis:
        return "axis";
    case CheckName::Snr:
        return "snr";
    case CheckName::BaselineSlope:
        return "baseline_slope";
    case CheckName::WaterVapour:
        return "water_vapour";
    case CheckName::CarbonDioxide:
        return "carbon_dioxide";
    case CheckName::Fringes:
        return "fringes";
    case CheckName::BackgroundAge:
        return "background_age";
    case CheckName::CosmicRays:
        return "cosmic_rays";
    case CheckName::CarryOver:
        return "carry_over";
    case CheckName::Sensitivity:
        return "sensitivity";
    }
    return {};
}

} // namespace varde::matcher
