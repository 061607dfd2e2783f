// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/identify.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

const Engine &engine()
{
    return sharedEngine();
}

Verdict verdictOn(const std::vector<Band> &bands, const Measuring &measuring, const IdentifyOptions &options = {})
{
    return identify(engine(), curveOf(bands, Technique::Raman, measuring), options);
}

constexpr Measuring good{.background = 0.3, .noise = 0.003, .seed = 9};

} // namespace

TEST_CASE("verdict: a good scan of a library substance is a strong match")
{
    const int number = GENERATE(0, 6, 13, 24);
    const Verdict verdict = verdictOn(bandsOf(number), good);
    CHECK(verdict.kind == VerdictKind::Match);
    CHECK(verdict.strength == Strength::Strong);
    CHECK(verdict.substance == number);
    CHECK(verdict.probability >= 0.95);
    CHECK(verdict.pOut <= 0.01);
    CHECK(verdict.set90 == std::vector<int>{number});
    CHECK_FALSE(verdict.mixture);
    CHECK(verdict.hits.size() == 10);
    CHECK(verdict.overlay.residual.size() == verdict.overlay.axisPerCm.size());
}

TEST_CASE("verdict: substances that are not in the library are not named")
{
    int named = 0;
    for (int number = 100; number < 140; ++number) {
        const Verdict verdict = verdictOn(bandsOf(number), good);
        named += verdict.kind != VerdictKind::Unknown;
        CHECK(verdict.probability < 0.7);
    }
    CHECK(named == 0);
}

TEST_CASE("verdict: a close relative of a library substance is no strong match")
{
    // Three of eighteen bands elsewhere, as a methyl group at another place would do.
    for (int number = 0; number < 25; ++number) {
        std::vector<Band> bands = bandsOf(number);
        for (std::size_t i = 0; i < bands.size(); i += 6)
            bands[i].atPerCm += 45;
        CAPTURE(number);
        CHECK(verdictOn(bands, good).strength != Strength::Strong);
    }
}

TEST_CASE("verdict: of substances that no scan can tell apart none is named, and all of them are said")
{
    // The same material under two or three names, each measured on its own: what differs is noise.
    const int names = GENERATE(2, 3);
    const int twin = 20;
    Library library = libraryOf(twin);
    for (int i = 0; i < names; ++i) {
        const Measuring own{.shiftPerCm = 0.1 * i, .noise = 0.001, .seed = 70 + static_cast<std::uint64_t>(i)};
        library.substances.push_back({});
        library.references.push_back({curveOf(bandsOf(twin), Technique::Raman, own), twin + i, 900 + own.seed});
    }
    const Engine withTwins = engineOf(std::move(library));
    std::vector<int> all;
    for (int i = 0; i < names; ++i)
        all.push_back(twin + i);
    for (int k = 0; k < 12; ++k) {
        const Measuring scan{.shiftPerCm = 0.2 * (k - 6),
                             .background = 0.3,
                             .noise = 0.003,
                             .seed = 300 + static_cast<std::uint64_t>(k)};
        Verdict verdict = identify(withTwins, curveOf(bandsOf(twin), Technique::Raman, scan));
        CAPTURE(names, k, verdict.probability);
        CHECK(verdict.kind == VerdictKind::OneOf);
        CHECK(verdict.probability < 0.7);
        std::sort(verdict.set95.begin(), verdict.set95.end());
        CHECK(verdict.set95 == all);
    }
}

TEST_CASE("verdict: the nearest of an unknown come with the bands that they lack and that the scan lacks")
{
    std::vector<Band> bands = bandsOf(6);
    std::vector<Band> moved;
    std::vector<Band> left;
    for (std::size_t i = 0; i < bands.size(); i += 3) {
        left.push_back(bands[i]);
        bands[i].atPerCm += 45;
        moved.push_back(bands[i]);
    }
    const Verdict verdict = verdictOn(bands, good);
    REQUIRE(verdict.kind == VerdictKind::Unknown);
    const Hit &nearest = verdict.hits.front();
    REQUIRE(nearest.substance == 6);
    const auto near = [](const std::vector<double> &found, const std::vector<Band> &there) {
        return std::count_if(found.begin(), found.end(), [&](double at) {
            return std::any_of(there.begin(), there.end(),
                               [&](const Band &band) { return std::abs(band.atPerCm - at) < 12; });
        });
    };
    CAPTURE(nearest.extraPerCm, nearest.missingPerCm);
    CHECK(near(nearest.extraPerCm, moved) >= 4);
    CHECK(near(nearest.extraPerCm, left) <= 1);
    CHECK(near(nearest.missingPerCm, left) >= 4);
    CHECK(near(nearest.missingPerCm, moved) <= 1);
    CHECK(verdict.hits.at(3).extraPerCm.empty());
    CHECK(verdictOn(bandsOf(6), good).hits.front().extraPerCm.empty());
}

TEST_CASE("verdict: two substances together are a mixture with their shares, never one match")
{
    const Verdict verdict = verdictOn(together(bandsOf(3), bandsOf(8), 0.7), good);
    REQUIRE(verdict.kind == VerdictKind::Mixture);
    REQUIRE(verdict.mixture);
    std::vector<int> found;
    double sum = 0;
    for (const Component &component : verdict.mixture->components) {
        found.push_back(component.substance);
        sum += component.share;
        CHECK(component.low <= component.share);
        CHECK(component.high >= component.share);
        CHECK(component.probability > 0.7);
        CHECK(component.probability < 1);
    }
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<int>{3, 8});
    CHECK(sum == Catch::Approx(1));
    CHECK_FALSE(verdict.substance);
}

TEST_CASE("verdict: something unknown beside a library substance forbids the match")
{
    const Verdict verdict = verdictOn(together(bandsOf(3), bandsOf(300), 0.8), good);
    CHECK(verdict.kind == VerdictKind::Unknown);
}

TEST_CASE("verdict: filler alone is its own verdict where something active was expected")
{
    const IdentifyOptions expecting{.expectsActive = true};
    CHECK(verdictOn(bandsOf(1), good, expecting).kind == VerdictKind::CarrierOnly);
    CHECK(verdictOn(bandsOf(1), good).kind == VerdictKind::Match);
    CHECK(verdictOn(bandsOf(5), good, expecting).kind == VerdictKind::Match);
    CHECK(verdictOn(together(bandsOf(1), bandsOf(2), 0.8), good, expecting).kind == VerdictKind::CarrierOnly);
}

TEST_CASE("verdict: the instrument's own check decides the strongest verdict")
{
    const auto with = [](CheckState axis) { return verdictOn(bandsOf(6), good, {.axis = axis}); };
    CHECK(with(CheckState::Passed).strength == Strength::Strong);
    CHECK(with(CheckState::Corrected).strength == Strength::Strong);
    CHECK(with(CheckState::NotAssessed).strength == Strength::Strong);
    CHECK(with(CheckState::NotChecked).strength == Strength::Tentative);
    CHECK(with(CheckState::Failed).kind == VerdictKind::Rescan);
}

TEST_CASE("verdict: poor scans are to be repeated, each for its own reason")
{
    const auto reason = [](const Spectrum &scan) {
        const Verdict verdict = identify(engine(), scan);
        CHECK(verdict.kind == VerdictKind::Rescan);
        CHECK_FALSE(verdict.substance);
        return verdict.quality.firstFailed()->name;
    };
    CHECK(reason(curveOf(bandsOf(6), Technique::Raman, {.noise = 0.2})) == CheckName::Snr);
    CHECK(reason(curveOf(bandsOf(6), Technique::Raman, {.background = 40, .noise = 0.01})) == CheckName::Fluorescence);
    Spectrum full = curveOf(bandsOf(6), Technique::Raman, good);
    full.intensities = full.intensities.cwiseMin(5000.0);
    CHECK(reason(full) == CheckName::Saturation);
    const Spectrum flat{*Axis::uniform(200, 2, 851), Eigen::VectorXd::LinSpaced(851, 5, 5), Technique::Raman,
                        IntensityUnit::Counts};
    CHECK(identify(engine(), flat).kind == VerdictKind::Rescan);
    const Spectrum whole = curveOf(bandsOf(6), Technique::Raman, good);
    const Spectrum part{*Axis::uniform(200, 2, 300), whole.intensities.head(300), Technique::Raman,
                        IntensityUnit::Counts};
    CHECK(reason(part) == CheckName::Range);
}

TEST_CASE("verdict: an infrared match is tentative until laboratory results stand behind it, and a sample that hardly "
          "touches is to be scanned again")
{
    Library library;
    library.technique = Technique::AtrIr;
    for (int i = 0; i < 20; ++i) {
        library.substances.push_back({});
        std::vector<Band> bands = bandsOf(i);
        bands.push_back({2850 + 10.0 * i, 0.5});
        library.references.push_back(
            {curveOf(bands, Technique::AtrIr, {.noise = 0.001}), i, mixed(11, static_cast<std::uint64_t>(i))});
    }
    const Spectrum scan = library.references[4].spectrum;
    const Engine infrared = engineOf(std::move(library));
    const Verdict verdict = identify(infrared, scan);
    CHECK(verdict.kind == VerdictKind::Match);
    CHECK(verdict.strength == Strength::Tentative);
    Engine validated = infrared;
    validated.certainty.refit = Refit{.slope = 1, .offset = 0};
    CHECK(identify(validated, scan).strength == Strength::Strong);
    CHECK(identify(validated, scan, {.axis = CheckState::NotChecked}).strength == Strength::Tentative);
    Spectrum faint = scan;
    faint.intensities *= 0.05;
    REQUIRE(identify(infrared, faint).kind == VerdictKind::Rescan);
    CHECK(identify(infrared, faint).quality.firstFailed()->name == CheckName::Contact);
}

TEST_CASE("verdict: an ATR scan beside transmission references is judged as it was measured and compared as they were")
{
    Library library;
    library.technique = Technique::Ir;
    std::vector<Spectrum> attenuated;
    for (int i = 0; i < 20; ++i) {
        library.substances.push_back({});
        std::vector<Band> bands = bandsOf(i);
        bands.push_back({2850 + 10.0 * i, 0.5});
        library.references.push_back(
            {curveOf(bands, Technique::Ir, {.noise = 0.001}), i, mixed(12, static_cast<std::uint64_t>(i))});
        Spectrum scan = library.references.back().spectrum;
        scan.technique = Technique::AtrIr;
        scan.intensities = scan.intensities.cwiseQuotient(scan.axis.values()) * 1000;
        attenuated.push_back(scan);
    }
    const Engine transmitted = engineOf(std::move(library));
    const Verdict verdict = identify(transmitted, attenuated[4]);
    CHECK(verdict.hits.at(0).substance == 4);
    CHECK(verdict.hits.at(0).score > 0.99);
    Spectrum faint = attenuated[4];
    faint.intensities *= 0.05;
    CHECK(identify(transmitted, faint).quality.firstFailed()->name == CheckName::Contact);
    // 0.04 A at 2900 cm-1 would be 0.12 in transmission's measure.
    Spectrum high = curveOf({{2900, 1}, {1500, 0.2}}, Technique::AtrIr, {.noise = 0.001});
    high.intensities *= 0.08;
    const auto failed = identify(transmitted, high).quality.firstFailed();
    REQUIRE(failed);
    CHECK(failed->name == CheckName::Contact);
    CHECK(failed->value == Catch::Approx(0.04).epsilon(0.1));
}

TEST_CASE("verdict: names of kinds lead back to their values")
{
    for (int i = 1; i <= 7; ++i) {
        const auto kind = static_cast<VerdictKind>(i);
        CHECK(verdictKindFromName(verdictKindName(kind)) == kind);
    }
    CHECK_FALSE(verdictKindFromName("certain"));
    CHECK(strengthName(Strength::None).empty());
    CHECK(strengthName(Strength::Strong) == "strong");
    for (int i = 1; i <= 6; ++i)
        CHECK_FALSE(checkStateName(static_cast<CheckState>(i)).empty());
    for (int i = 0; i <= static_cast<int>(lastCheckName); ++i)
        CHECK_FALSE(checkNameName(static_cast<CheckName>(i)).empty());
}
