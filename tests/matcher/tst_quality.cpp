// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/quality.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

constexpr Measuring good{.background = 0.3, .noise = 0.003, .seed = 4};

Quality qualityOf(const Spectrum &scan, const Circumstances &circumstances = {})
{
    const MatchGrid grid = matchGrid(scan.technique);
    const auto prepared = prepare(scan, grid);
    return assessQuality(scan, prepared ? std::optional(*prepared) : std::nullopt, grid, CheckState::NotAssessed,
                         circumstances);
}

Check checkOf(const Quality &quality, CheckName name)
{
    const auto found = std::find_if(quality.checks.begin(), quality.checks.end(),
                                    [name](const Check &check) { return check.name == name; });
    REQUIRE(found != quality.checks.end());
    return *found;
}

Spectrum raman(const Measuring &measuring = good)
{
    return curveOf(bandsOf(6), Technique::Raman, measuring);
}

/// A tidy ATR scan to 4000 cm-1, tallest band 0.5, with something added.
template <typename Added>
Spectrum attenuated(Added added, Technique technique = Technique::AtrIr)
{
    const Spectrum curve = curveOf(bandsOf(6), technique, {.noise = 5e-4, .seed = 3});
    const Axis axis = *Axis::uniform(600, 2, 1701);
    Eigen::VectorXd y = Eigen::VectorXd::Zero(axis.size());
    y.head(curve.intensities.size()) = curve.intensities;
    Random random(8);
    for (Eigen::Index i = 0; i < y.size(); ++i)
        y[i] += added(axis.at(i)) + (i < curve.intensities.size() ? 0 : random.normal(2.5e-4));
    return *Spectrum::make(axis, y, technique, IntensityUnit::Absorbance);
}

Spectrum attenuated()
{
    return attenuated([](double) { return 0.0; });
}

void checkPassed(const Quality &quality, CheckName name)
{
    CAPTURE(checkNameName(name), checkOf(quality, name).value);
    CHECK(checkOf(quality, name).state == CheckState::Passed);
    CHECK_FALSE(checkOf(quality, name).isWarning);
}

void checkWarns(const Quality &quality, CheckName name)
{
    CAPTURE(checkNameName(name), checkOf(quality, name).value);
    CHECK(checkOf(quality, name).state == CheckState::Passed);
    CHECK(checkOf(quality, name).isWarning);
    CHECK_FALSE(quality.isFailed());
}

void checkFails(const Quality &quality, CheckName name)
{
    CAPTURE(checkNameName(name), checkOf(quality, name).value);
    CHECK(checkOf(quality, name).state == CheckState::Failed);
    CHECK_FALSE(checkOf(quality, name).isWarning);
    CHECK(quality.isFailed());
}

} // namespace

TEST_CASE("quality: every check is made on every scan, once, whatever the technique")
{
    for (const Spectrum &scan : {raman(), attenuated()}) {
        const Quality quality = qualityOf(scan);
        CHECK(quality.checks.size() == static_cast<std::size_t>(lastCheckName) + 1);
        for (int name = 0; name <= static_cast<int>(lastCheckName); ++name)
            checkOf(quality, static_cast<CheckName>(name));
        CHECK_FALSE(quality.isFailed());
        CHECK(std::none_of(quality.checks.begin(), quality.checks.end(),
                           [](const Check &check) { return check.isWarning; }));
    }
}

TEST_CASE("quality: a technique's own checks do not apply to the other")
{
    const Quality light = qualityOf(raman());
    for (const CheckName name : {CheckName::Contact, CheckName::WaterVapour, CheckName::CarbonDioxide,
                                 CheckName::Fringes, CheckName::BaselineSlope, CheckName::BackgroundAge})
        CHECK(checkOf(light, name).state == CheckState::DoesNotApply);
    const Quality infrared = qualityOf(attenuated());
    for (const CheckName name : {CheckName::Fluorescence, CheckName::CosmicRays})
        CHECK(checkOf(infrared, name).state == CheckState::DoesNotApply);
    CHECK(checkOf(qualityOf(attenuated([](double) { return 0.0; }, Technique::Ir)), CheckName::Contact).state ==
          CheckState::DoesNotApply);
}

TEST_CASE("quality: signal to noise below 20 fails, below 50 warns")
{
    checkFails(qualityOf(raman({.noise = 0.08})), CheckName::Snr);
    checkWarns(qualityOf(raman({.noise = 0.03})), CheckName::Snr);
    checkPassed(qualityOf(raman({.noise = 0.01})), CheckName::Snr);
    CHECK(checkOf(qualityOf(raman({.noise = 0.03})), CheckName::Noise).value == Catch::Approx(300).epsilon(0.15));
}

TEST_CASE("quality: glow above 15 times the tallest band fails, above 5 warns")
{
    checkFails(qualityOf(raman({.background = 25, .noise = 0.003})), CheckName::Fluorescence);
    checkWarns(qualityOf(raman({.background = 8, .noise = 0.003})), CheckName::Fluorescence);
    checkPassed(qualityOf(raman({.background = 2, .noise = 0.003})), CheckName::Fluorescence);
}

TEST_CASE("quality: a top cut off fails; one that is only rounded to few digits does not")
{
    Spectrum full = raman();
    full.intensities = full.intensities.cwiseMin(7000.0);
    checkFails(qualityOf(full), CheckName::Saturation);
    // A broad band in 100 steps: five points round to the same top.
    Spectrum rounded = curveOf({{1000, 1, 60}}, Technique::Raman, {});
    rounded.intensities = (rounded.intensities / 100).array().round();
    REQUIRE((rounded.intensities.array() == rounded.intensities.maxCoeff()).count() >= 3);
    CHECK(checkOf(qualityOf(rounded), CheckName::Saturation).state == CheckState::Passed);

    const auto scaled = [](double by) {
        Spectrum scan = attenuated();
        scan.intensities *= by;
        return qualityOf(scan);
    };
    checkFails(scaled(5.5), CheckName::Saturation);
    checkWarns(scaled(3.7), CheckName::Saturation);
    checkPassed(scaled(2.6), CheckName::Saturation);
    checkFails(scaled(0.06), CheckName::Contact);
    checkWarns(scaled(0.15), CheckName::Contact);
    checkPassed(scaled(0.4), CheckName::Contact);
}

TEST_CASE("quality: in transmission a few opaque points warn, many fail")
{
    Spectrum scan = attenuated([](double) { return 0.0; }, Technique::Ir);
    checkPassed(qualityOf(scan), CheckName::Saturation);
    Spectrum touched = scan;
    touched.intensities.segment(500, 20).setConstant(4);
    checkWarns(qualityOf(touched), CheckName::Saturation);
    touched.intensities.segment(500, 60).setConstant(4);
    checkFails(qualityOf(touched), CheckName::Saturation);
    scan.intensities *= 5.5;
    checkWarns(qualityOf(scan), CheckName::Saturation);
}

TEST_CASE("quality: bands below the baseline warn, and fail where they are a fifth of the energy")
{
    const auto holed = [](double depth) {
        return qualityOf(attenuated([depth](double x) {
            return -depth / (1 + std::pow((x - 1500) / 10, 2)) - depth / (1 + std::pow((x - 2900) / 10, 2));
        }));
    };
    checkFails(holed(0.5), CheckName::NegativeLobes);
    checkWarns(holed(0.27), CheckName::NegativeLobes);
    checkPassed(holed(0.02), CheckName::NegativeLobes);
}

TEST_CASE("quality: what the air and the sample's surface add only warns")
{
    checkWarns(qualityOf(attenuated([](double x) { return 1e-4 * (x - 600); })), CheckName::BaselineSlope);
    checkPassed(qualityOf(attenuated([](double x) { return 2e-5 * (x - 600); })), CheckName::BaselineSlope);
    checkWarns(qualityOf(attenuated([](double x) { return x > 2320 && x < 2380 ? -0.03 : 0; })),
               CheckName::CarbonDioxide);
    checkWarns(qualityOf(attenuated([](double x) { return 0.004 * std::sin(2 * std::numbers::pi * x / 60); })),
               CheckName::Fringes);
    checkWarns(qualityOf(attenuated([](double x) {
                   double lines = 0;
                   for (const double at : {1506.9, 1539.9, 1558.4, 1616.7, 1635.2, 1653.0, 1684.8, 1717.4, 1733.4})
                       lines += std::exp(-(x - at) * (x - at) / 8);
                   return 0.06 * lines;
               })),
               CheckName::WaterVapour);
    Random random(2);
    checkWarns(qualityOf(attenuated([&](double) { return random.normal(0.009); })), CheckName::Noise);
}

TEST_CASE("quality: a curve without a scale is not judged by limits in absorbance")
{
    Spectrum scan = attenuated();
    scan.unit = IntensityUnit::Arbitrary;
    const Quality quality = qualityOf(scan);
    for (const CheckName name : {CheckName::Saturation, CheckName::Contact, CheckName::Noise, CheckName::BaselineSlope,
                                 CheckName::CarbonDioxide})
        CHECK(checkOf(quality, name).state == CheckState::NotChecked);
    checkPassed(quality, CheckName::WaterVapour);
}

TEST_CASE("quality: an old background, or one of another temperature, is to be taken anew")
{
    const auto aged = [](double minutes, double warmed) {
        return qualityOf(attenuated(), {.background = Background{minutes, warmed}});
    };
    CHECK(checkOf(qualityOf(attenuated()), CheckName::BackgroundAge).state == CheckState::NotChecked);
    checkPassed(aged(20, 1), CheckName::BackgroundAge);
    checkFails(aged(45, 0), CheckName::BackgroundAge);
    checkFails(aged(5, -3), CheckName::BackgroundAge);
}

TEST_CASE("quality: many spikes warn, a few do not")
{
    const auto hit = [](int spikes) {
        Spectrum scan = raman();
        for (int i = 0; i < spikes; ++i)
            scan.intensities[30 + 37 * i] += 8000;
        return qualityOf(scan);
    };
    checkPassed(hit(2), CheckName::CosmicRays);
    checkWarns(hit(18), CheckName::CosmicRays);
}

TEST_CASE("quality: a scan like the sample before it warns, one unlike it does not, and no list is no check")
{
    CHECK(checkOf(qualityOf(raman()), CheckName::CarryOver).state == CheckState::NotChecked);
    const Spectrum same = raman({.noise = 0.004, .seed = 77});
    const Spectrum other = curveOf(bandsOf(9), Technique::Raman, good);
    checkWarns(qualityOf(raman(), {.previous = {other, same}}), CheckName::CarryOver);
    checkPassed(qualityOf(raman(), {.previous = {other}}), CheckName::CarryOver);
    CHECK(checkOf(qualityOf(raman(), {.previous = {attenuated()}}), CheckName::CarryOver).state ==
          CheckState::NotChecked);
}

TEST_CASE("quality: half of the region that tells substances apart must be there")
{
    const auto part = [](const Spectrum &whole, Eigen::Index from, Eigen::Index points) {
        return qualityOf(*Spectrum::make(*Axis::uniform(whole.axis.at(from), 2, points),
                                         whole.intensities.segment(from, points), whole.technique, whole.unit));
    };
    checkFails(part(raman(), 0, 400), CheckName::Range);
    checkWarns(part(raman(), 0, 600), CheckName::Range);
    checkPassed(part(raman(), 0, 800), CheckName::Range);
    // Infrared to 1850 cm-1 is enough without the stretching bands above; those alone are not.
    checkPassed(part(attenuated(), 25, 601), CheckName::Range);
    checkFails(part(attenuated(), 1000, 600), CheckName::Range);
}
