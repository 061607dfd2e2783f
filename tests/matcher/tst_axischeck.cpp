// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/axischeck.h"

#include "matcher/bandfinding.h"
#include "matcher/identify.h"
#include "support/catch.h"
#include "support/madeup.h"

#include <cmath>

using namespace varde;
using namespace varde::matcher;

namespace {

struct Instrument {
    double offsetPerCm = 0; ///< by which it shows too little at 1000 cm-1
    double slopePerThousand = 0;
    double noise = 0.005; ///< of the tallest band
    double firstPerCm = 150;
    double lastPerCm = 2000;
    double stepPerCm = 1.7;
    double background = 0.5;   ///< of the tallest band
    double curvaturePerCm = 0; ///< by which it is off at 500 cm-1 from the middle, beyond a straight map
};

/// Where an instrument with this fault shows a band.
double shown(double truePerCm, const Instrument &fault)
{
    const double bend = fault.curvaturePerCm * std::pow((truePerCm - 1000) / 500, 2);
    return truePerCm - fault.offsetPerCm - fault.slopePerThousand * (truePerCm - 1000) / 1000 - bend;
}

Spectrum scanOf(ReferenceMaterial material, const Instrument &instrument, Technique technique = Technique::Raman)
{
    const bool isRaman = technique == Technique::Raman;
    const auto points =
        static_cast<Eigen::Index>((instrument.lastPerCm - instrument.firstPerCm) / instrument.stepPerCm) + 1;
    const Axis axis = *Axis::uniform(instrument.firstPerCm, instrument.stepPerCm, points);
    Eigen::VectorXd y(points);
    Random random(12);
    for (Eigen::Index i = 0; i < points; ++i) {
        y[i] = instrument.background * std::exp(-static_cast<double>(i) / static_cast<double>(points)) +
               random.normal(instrument.noise);
        for (const ReferenceBand &band : referenceBands(material, technique)) {
            const double x = (axis.at(i) - shown(band.atPerCm, instrument)) / 5;
            y[i] += band.height / (1 + x * x);
        }
    }
    return *Spectrum::make(axis, y * (isRaman ? 3000.0 : 0.6), technique,
                           isRaman ? IntensityUnit::Counts : IntensityUnit::Absorbance);
}

AxisCheck acetaminophen(const Instrument &instrument)
{
    return checkAxis(scanOf(ReferenceMaterial::Acetaminophen, instrument), ReferenceMaterial::Acetaminophen);
}

} // namespace

TEST_CASE("axis: a good instrument passes with every material that has enough bands")
{
    const auto material = GENERATE(ReferenceMaterial::Acetaminophen, ReferenceMaterial::Polystyrene,
                                   ReferenceMaterial::Cyclohexane, ReferenceMaterial::Naphthalene);
    const AxisCheck check = checkAxis(scanOf(material, {}), material);
    CAPTURE(referenceMaterialName(material), check.likeness, check.rmsPerCm, check.bandsFound);
    CHECK(check.state == CheckState::Passed);
    CHECK(check.problem == AxisProblem::None);
    CHECK(check.bandsFound >= 6);
    CHECK(check.meanShiftPerCm == Catch::Approx(0).margin(0.4));
    CHECK(check.profile.map.slopePerThousand == Catch::Approx(0).margin(1));
    CHECK(check.profile.bandWidthPerCm == Catch::Approx(10).margin(2));
    CHECK(check.profile.snr > 100);
}

TEST_CASE("axis: the map of a shifted and stretched axis is given back, and mends the scan")
{
    const double offset = GENERATE(-5.0, -2.5, 3.0, 4.5);
    const double slope = GENERATE(-4.0, 0.0, 4.0);
    const Instrument fault{.offsetPerCm = offset, .slopePerThousand = slope};
    const AxisCheck check = acetaminophen(fault);
    CAPTURE(offset, slope, check.rmsPerCm, check.bandsFound, check.meanShiftPerCm);
    CHECK(check.state == CheckState::Corrected);
    CHECK(check.profile.map.offsetPerCm == Catch::Approx(offset).margin(0.3));
    CHECK(check.profile.map.slopePerThousand == Catch::Approx(slope).margin(0.7));
    const Spectrum mended = corrected(scanOf(ReferenceMaterial::Acetaminophen, fault), check.profile.map);
    const AxisCheck again = checkAxis(mended, ReferenceMaterial::Acetaminophen);
    CHECK(again.state == CheckState::Passed);
    CHECK(std::abs(again.meanShiftPerCm) < 0.3);
}

TEST_CASE("axis: a mean shift up to 1.5 passes, up to 6 is corrected, above fails")
{
    CHECK(acetaminophen({.offsetPerCm = 1.1}).state == CheckState::Passed);
    CHECK(acetaminophen({.offsetPerCm = -1.1}).state == CheckState::Passed);
    CHECK(acetaminophen({.offsetPerCm = 1.9}).state == CheckState::Corrected);
    CHECK(acetaminophen({.offsetPerCm = 5.6}).state == CheckState::Corrected);
    for (const double offset : {-70.0, -20.0, 6.5, 12.0, 45.0}) {
        const AxisCheck far = acetaminophen({.offsetPerCm = offset});
        CAPTURE(offset, far.meanShiftPerCm, far.likeness);
        CHECK(far.state == CheckState::Failed);
        CHECK(far.problem == AxisProblem::OffTooFar);
        CHECK(far.meanShiftPerCm == Catch::Approx(offset).margin(0.5));
    }
}

TEST_CASE("axis: a stretch without a mean shift is corrected too, and fails where one end is off too far")
{
    const AxisCheck some = acetaminophen({.slopePerThousand = 6});
    CHECK(std::abs(some.meanShiftPerCm) < 1.5);
    CHECK(some.state == CheckState::Corrected);
    CHECK(acetaminophen({.slopePerThousand = 20}).problem == AxisProblem::OffTooFar);
}

TEST_CASE("axis: one that is bent fails, because no straight map mends it")
{
    const AxisCheck bent = acetaminophen({.curvaturePerCm = 12});
    CAPTURE(bent.rmsPerCm, bent.bandsFound, bent.likeness);
    CHECK(bent.state == CheckState::Failed);
}

TEST_CASE("axis: another material fails as not this one")
{
    for (int given = 0; given <= static_cast<int>(lastReferenceMaterial); ++given)
        for (int said = 0; said < static_cast<int>(lastReferenceMaterial); ++said) {
            if (given == said)
                continue;
            const AxisCheck check =
                checkAxis(scanOf(static_cast<ReferenceMaterial>(given), {}), static_cast<ReferenceMaterial>(said));
            CAPTURE(given, said, check.likeness);
            // Sulfur has no band where the others are looked for.
            const bool isEmpty = static_cast<ReferenceMaterial>(given) == ReferenceMaterial::Sulfur;
            CHECK((check.problem == AxisProblem::NotTheMaterial || (isEmpty && check.problem == AxisProblem::TooPoor)));
        }
    const Spectrum powder = test::curveOf(test::bandsOf(3), Technique::Raman, {.background = 0.3, .noise = 0.003});
    CHECK(checkAxis(powder, ReferenceMaterial::Acetaminophen).problem == AxisProblem::NotTheMaterial);
}

TEST_CASE("axis: a reference scan that is noisy, flat, or too short says so")
{
    CHECK(acetaminophen({.noise = 0.1}).problem == AxisProblem::TooPoor);
    CHECK(acetaminophen({.noise = 0.064}).problem == AxisProblem::TooPoor); // readable bands, but below 20
    CHECK(acetaminophen({.noise = 0.02}).state == CheckState::Passed);
    CHECK(acetaminophen({.firstPerCm = 1400, .lastPerCm = 1650}).problem == AxisProblem::NotCovered);
    CHECK(acetaminophen({.firstPerCm = 1400, .lastPerCm = 1450}).problem == AxisProblem::NotCovered);
    const Spectrum flat = *Spectrum::make(*Axis::uniform(200, 2, 900), Eigen::VectorXd::Constant(900, 7),
                                          Technique::Raman, IntensityUnit::Counts);
    CHECK(checkAxis(flat, ReferenceMaterial::Acetaminophen).problem == AxisProblem::TooPoor);
}

TEST_CASE("axis: sulfur needs an instrument that reaches below 100 cm-1")
{
    const auto from = [](double first) {
        return checkAxis(scanOf(ReferenceMaterial::Sulfur, {.firstPerCm = first, .lastPerCm = 1500, .stepPerCm = 1}),
                         ReferenceMaterial::Sulfur);
    };
    CHECK(from(150).problem == AxisProblem::NotCovered);
    CHECK(from(50).state == CheckState::Passed);
}

TEST_CASE("axis: infrared is checked with polystyrene film and with nothing else")
{
    const Instrument film{.offsetPerCm = 2.5, .noise = 0.002, .firstPerCm = 600, .lastPerCm = 4000, .stepPerCm = 2};
    const AxisCheck check =
        checkAxis(scanOf(ReferenceMaterial::Polystyrene, film, Technique::Ir), ReferenceMaterial::Polystyrene);
    CAPTURE(check.likeness, check.rmsPerCm, check.bandsFound);
    CHECK(check.state == CheckState::Corrected);
    CHECK(check.profile.map.offsetPerCm == Catch::Approx(2.5).margin(0.5));
    CHECK(checkAxis(scanOf(ReferenceMaterial::Polystyrene, film, Technique::Ir), ReferenceMaterial::Sulfur).problem ==
          AxisProblem::NoPositions);
}

TEST_CASE("axis: a band is read between the points, and noise or a slope is none")
{
    const double at = GENERATE(1000.0, 1000.3, 1000.5, 1000.8);
    const Spectrum scan = test::curveOf({{at, 1, 6}, {500, 0.5, 6}}, Technique::Raman, {.noise = 0.002});
    const auto curve = fineCurve(scan, 300, 1800);
    REQUIRE(curve);
    const FineCurve smooth = smoothed(*curve, 6);
    const auto found = findBand(smooth, 1003, 10);
    REQUIRE(found);
    CHECK(found->atPerCm == Catch::Approx(at).margin(0.1));
    CHECK(found->widthPerCm == Catch::Approx(12).margin(1.5));
    CHECK_FALSE(findBand(smooth, 1020, 10)); // the band's foot
    CHECK_FALSE(findBand(smooth, 1500, 10)); // noise
}

TEST_CASE("axis: materials are found by name, also by the other name of acetaminophen")
{
    for (int i = 0; i <= static_cast<int>(lastReferenceMaterial); ++i) {
        const auto material = static_cast<ReferenceMaterial>(i);
        CHECK(referenceMaterialFromName(referenceMaterialName(material)) == material);
        double before = 0;
        for (const ReferenceBand &band : referenceBands(material, Technique::Raman)) {
            CHECK(band.atPerCm > before);
            before = band.atPerCm;
        }
    }
    CHECK(referenceMaterialFromName("paracetamol") == ReferenceMaterial::Acetaminophen);
    CHECK_FALSE(referenceMaterialFromName("Acetaminophen"));
}

TEST_CASE("axis: a map leaves the curve and its order as they are")
{
    const Spectrum scan = test::curveOf(test::bandsOf(1));
    const Spectrum mended = corrected(scan, {3, 10});
    CHECK(mended.intensities == scan.intensities);
    CHECK(mended.axis.first() == Catch::Approx(200 + 3 - 8));
    CHECK(mended.axis.last() == Catch::Approx(1900 + 3 + 9));
    CHECK(mended.axis.isUniform());
    CHECK(corrected(scan, {}).axis.values() == scan.axis.values());
}

TEST_CASE("sensitivity: the control passes only where the substance is named")
{
    Verdict control;
    control.kind = VerdictKind::Mixture;
    control.mixture = Mixture{{{4, 0, 0.8, 0.7, 0.9, 0.9}, {7, 1, 0.2, 0.1, 0.3, 0.9}}, 0.02, {}};
    CHECK(sensitivity(control, 7) == CheckState::Passed);
    CHECK(sensitivity(control, 5) == CheckState::Failed);
    control = {};
    control.kind = VerdictKind::Match;
    control.substance = 4;
    CHECK(sensitivity(control, 4) == CheckState::Passed);
    CHECK(sensitivity(control, 7) == CheckState::Failed);
    control = {};
    control.hits.push_back({7, 0, 0.9, 0, 0.5});
    CHECK(sensitivity(control, 7) == CheckState::Failed);
    control.kind = VerdictKind::Rescan;
    CHECK(sensitivity(control, 7) == CheckState::NotChecked);
}
