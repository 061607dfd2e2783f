// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/runrules.h"

#include <algorithm>

namespace varde::booth {

namespace {

using matcher::VerdictKind;
using words::SoldAs;

void nameNothing(Reading &reading)
{
    reading.substance.reset();
    reading.set95.clear();
    reading.set90.clear();
    reading.components.clear();
    reading.classHint.clear();
    reading.couldBe.clear();
    reading.verdict.strength = matcher::Strength::None;
    reading.verdict.substance.reset();
    reading.verdict.set95.clear();
    reading.verdict.set90.clear();
    reading.verdict.mixture.reset();
    reading.verdict.classHint.reset();
    reading.verdict.classProbability = 0;
}

bool anyHazardous(const std::vector<NamedSubstance> &substances)
{
    return std::any_of(substances.begin(), substances.end(),
                       [](const NamedSubstance &substance) { return substance.isHazardous; });
}

/// A hazardous substance is named, or left possible.
bool mayBeHazardous(const Reading &reading)
{
    switch (reading.verdict.kind) {
    case VerdictKind::Match:
        return (reading.substance && reading.substance->isHazardous) || anyHazardous(reading.set95);
    case VerdictKind::OneOf:
    case VerdictKind::Unknown:
        return anyHazardous(reading.set95);
    case VerdictKind::Mixture:
    case VerdictKind::CarrierOnly:
        return anyHazardous(reading.components) || anyHazardous(reading.set95);
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        return false;
    }
    return false;
}

} // namespace

bool isUnreadable(store::SampleForm form)
{
    using store::SampleForm;
    return form == SampleForm::Blotter || form == SampleForm::Liquid || form == SampleForm::Plant ||
           form == SampleForm::Residue;
}

Reading withRunRules(Reading reading, store::SampleForm form, int earlierRescans)
{
    VerdictKind &kind = reading.verdict.kind;
    if (isUnreadable(form) || (kind == VerdictKind::Rescan && earlierRescans >= kRescansAllowed))
        kind = VerdictKind::NoReading;
    if (kind == VerdictKind::Rescan || kind == VerdictKind::NoReading)
        nameNothing(reading);
    return reading;
}

Reading unscannedReading(World world)
{
    const auto axis = Axis::uniform(400, 1, 3); // an axis has three points at least; no intensity stands on them
    Reading reading{.scan = {*axis, Eigen::VectorXd(), Technique::Raman, IntensityUnit::Arbitrary}};
    reading.verdict.kind = VerdictKind::NoReading;
    reading.isPractice = world == World::Practice;
    return reading;
}

std::vector<SecondReadReason> secondReadReasons(const Reading &reading, const words::Claim &claim, bool isNewVolunteer)
{
    std::vector<SecondReadReason> reasons;
    const VerdictKind kind = reading.verdict.kind;
    if (mayBeHazardous(reading))
        reasons.push_back(SecondReadReason::Hazardous);
    if (kind == VerdictKind::Unknown || kind == VerdictKind::OneOf || kind == VerdictKind::NoReading)
        reasons.push_back(SecondReadReason::Unknown);
    if (words::soldAsOutcome(reading, claim) == SoldAs::NotSeen)
        reasons.push_back(SecondReadReason::Contradictory);
    if (kind == VerdictKind::CarrierOnly)
        reasons.push_back(SecondReadReason::CarrierOnly);
    if (isNewVolunteer)
        reasons.push_back(SecondReadReason::NewVolunteer);
    return reasons;
}

store::Conclusion suggestedConclusion(const Reading &reading, const words::Claim &claim)
{
    using store::Conclusion;
    const VerdictKind kind = reading.verdict.kind;
    if (kind == VerdictKind::Rescan || kind == VerdictKind::NoReading)
        return Conclusion::NoReading;
    switch (words::soldAsOutcome(reading, claim)) {
    case SoldAs::Seen:
        return Conclusion::Seen;
    case SoldAs::SeenWithOther:
        return Conclusion::SeenWithOther;
    case SoldAs::NotSeen:
        return Conclusion::NotSeen;
    case SoldAs::NotSaid:
        return kind == VerdictKind::Match || kind == VerdictKind::Mixture ? Conclusion::Named : Conclusion::Unknown;
    case SoldAs::Possible:
    case SoldAs::CannotBeSaid:
        return Conclusion::Unknown;
    }
    return Conclusion::Unknown;
}

bool isStale(const store::Verdict &verdict, const std::string &currentModelId)
{
    return currentModelId.empty() || verdict.modelId != currentModelId;
}

} // namespace varde::booth
