// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/infraredquality.h"

#include "processing/atmosphere.h"
#include "processing/fringes.h"
#include "processing/intensity.h"
#include "processing/region.h"
#include "processing/statistics.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

// In absorbance where nothing else is said.
constexpr double mostAttenuated = 2.5; // ten bounces give 1.9; above it little light is left to measure a top with
constexpr double mostTransmitted = 3;  // a thousandth of the light: what strays flattens the tops
constexpr double muchAbsorbance = 1.5;
constexpr double opaqueShare = 0.02;  // of the points
constexpr double leastContact = 0.05; // the sample hardly touches the crystal
constexpr double fairContact = 0.1;
constexpr double muchNoise = 0.005;
constexpr double muchSlope = 0.1;
constexpr double vapourOverNull = 5; // standard deviations of what the fit gives by chance
constexpr double leastVapour = 0.001;
constexpr double muchCarbonDioxide = 0.01;
constexpr double fringeRatio = 10;
constexpr double leastFringe = 0.001;
constexpr double oldestMinutes = 30;
constexpr double mostWarming = 2; // degrees Celsius

/// In transmission a band or two of no light at all is common and does no harm; one part in fifty of the curve does.
Check saturation(const Spectrum &curve)
{
    const double largest = curve.intensities.maxCoeff();
    if (curve.technique == Technique::AtrIr)
        return atMost(CheckName::Saturation, largest, mostAttenuated, muchAbsorbance);
    const double exceeded = processing::quantile({curve.intensities.begin(), curve.intensities.end()}, 1 - opaqueShare);
    Check check = atMost(CheckName::Saturation, exceeded, mostTransmitted, muchAbsorbance);
    check.isWarning = check.state == CheckState::Passed && largest > muchAbsorbance;
    return check;
}

Check contact(const Spectrum &curve, const std::optional<Prepared> &prepared)
{
    if (curve.technique != Technique::AtrIr)
        return unjudged(CheckName::Contact, CheckState::DoesNotApply, leastContact);
    return atLeast(CheckName::Contact, prepared ? prepared->height : 0, leastContact, fairContact);
}

/// A check that only warns, of a value the curve may not reach far enough to have.
Check warning(CheckName name, std::optional<double> value, double limit)
{
    return value ? warnAbove(name, std::abs(*value), limit) : unjudged(name, CheckState::NotChecked, limit);
}

std::optional<double> slope(const Spectrum &curve)
{
    const auto far = processing::meanBetween(curve, 3900, 3980);
    const auto near = processing::meanBetween(curve, 2450, 2550);
    if (!far || !near)
        return std::nullopt;
    return *far - *near;
}

/// Its value is the amount over chance; an amount too small to hide a band does not warn.
Check vapour(const Spectrum &curve, bool hasScale)
{
    const auto found = processing::waterVapour(curve);
    if (!found)
        return unjudged(CheckName::WaterVapour, CheckState::NotChecked, vapourOverNull);
    Check check = warnAbove(CheckName::WaterVapour, found->overNull, vapourOverNull);
    check.isWarning = check.isWarning && (!hasScale || std::abs(found->amount) > leastVapour);
    return check;
}

Check wave(const Spectrum &curve, bool hasScale)
{
    const auto found = processing::fringes(curve);
    if (!found)
        return unjudged(CheckName::Fringes, CheckState::NotChecked, fringeRatio);
    Check check = warnAbove(CheckName::Fringes, found->ratio, fringeRatio);
    check.isWarning = check.isWarning && (!hasScale || found->amplitude > leastFringe);
    return check;
}

/// The curve shows no age: it is only known where the instrument's program keeps it.
Check backgroundAge(const std::optional<Background> &background)
{
    if (!background)
        return unjudged(CheckName::BackgroundAge, CheckState::NotChecked, oldestMinutes);
    Check check = atMost(CheckName::BackgroundAge, background->minutes, oldestMinutes, oldestMinutes);
    if (std::abs(background->warmedByCelsius) > mostWarming)
        check.state = CheckState::Failed;
    return check;
}

} // namespace

void addInfrared(const Spectrum &scan, const std::optional<Prepared> &prepared,
                 const std::optional<Background> &background, std::vector<Check> &checks)
{
    const Spectrum curve = processing::toAbsorbance(scan);
    const bool hasScale = curve.unit == IntensityUnit::Absorbance;
    const CheckState unknown = CheckState::NotChecked;
    if (hasScale) {
        checks.push_back(saturation(curve));
        checks.push_back(contact(curve, prepared));
        checks.push_back(warning(CheckName::Noise, processing::noiseBetween(curve, 2400, 2600), muchNoise));
        checks.push_back(warning(CheckName::BaselineSlope, slope(curve), muchSlope));
        checks.push_back(warning(CheckName::CarbonDioxide, processing::carbonDioxide(curve), muchCarbonDioxide));
    } else {
        checks.push_back(unjudged(CheckName::Saturation, unknown, mostAttenuated));
        const bool hasContact = curve.technique == Technique::AtrIr;
        checks.push_back(unjudged(CheckName::Contact, hasContact ? unknown : CheckState::DoesNotApply, leastContact));
        checks.push_back(unjudged(CheckName::Noise, unknown, muchNoise));
        checks.push_back(unjudged(CheckName::BaselineSlope, unknown, muchSlope));
        checks.push_back(unjudged(CheckName::CarbonDioxide, unknown, muchCarbonDioxide));
    }
    checks.push_back(vapour(curve, hasScale));
    checks.push_back(wave(curve, hasScale));
    checks.push_back(backgroundAge(background));
    for (const CheckName name : {CheckName::Fluorescence, CheckName::CosmicRays})
        checks.push_back(unjudged(name, CheckState::DoesNotApply, 0));
}

} // namespace varde::matcher
