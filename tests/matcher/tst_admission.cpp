// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/admission.h"

#include "matcher/sameness.h"
#include "support/catch.h"
#include "support/madeup.h"

#include <algorithm>
#include <atomic>

using namespace varde;
using namespace varde::matcher;
using test::bandsOf;
using test::curveOf;
using test::Measuring;

namespace {

constexpr Technique raman = Technique::Raman;

std::vector<AdmissionFinding> alone(const Spectrum &spectrum)
{
    const auto prepared = prepare(spectrum, matchGrid(spectrum.technique));
    return admissionAlone(spectrum, prepared ? std::optional(*prepared) : std::nullopt);
}

const AdmissionFinding *findingOf(const std::vector<AdmissionFinding> &findings, AdmissionFault fault)
{
    const auto at = std::find_if(findings.begin(), findings.end(),
                                 [&](const AdmissionFinding &finding) { return finding.fault == fault; });
    return at == findings.end() ? nullptr : &*at;
}

bool isBarredBy(const std::vector<AdmissionFinding> &findings, CheckName name)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const AdmissionFinding &finding) { return finding.check == name && finding.bars; });
}

/// A spectrum under a name; curves with one number are the same points.
struct Named {
    int substance;
    int form;
    Spectrum spectrum;
    int curve;
    bool isNew = true;
};

std::vector<std::vector<AdmissionFinding>> inCompany(const std::vector<Named> &named)
{
    std::vector<CompanyMember> members;
    for (const Named &one : named)
        members.push_back(
            {one.substance, one.form, one.curve, one.isNew, sketchOf(*prepare(one.spectrum, matchGrid(raman)), raman)});
    const auto found =
        admissionInCompany(raman, members, [&](std::size_t i) { return prepare(named[i].spectrum, matchGrid(raman)); });
    REQUIRE(found);
    return *found;
}

Spectrum measured(int substance, std::uint64_t seed, double shiftPerCm = 0)
{
    return curveOf(bandsOf(substance), raman,
                   {.shiftPerCm = shiftPerCm, .background = 0.3, .noise = 0.003, .seed = seed});
}

Spectrum sampledEvery(double stepPerCm)
{
    const Spectrum fine = curveOf(bandsOf(1));
    const auto points = static_cast<Eigen::Index>((fine.axis.last() - fine.axis.first()) / stepPerCm);
    Eigen::VectorXd values(points);
    for (Eigen::Index i = 0; i < points; ++i)
        values[i] = fine.intensities[static_cast<Eigen::Index>(static_cast<double>(i) * stepPerCm / 2)];
    return *Spectrum::make(*Axis::uniform(fine.axis.first(), stepPerCm, points), values, raman, IntensityUnit::Counts);
}

} // namespace

TEST_CASE("admission: a well measured spectrum has nothing against it")
{
    CHECK(alone(measured(3, 1)).empty());
}

TEST_CASE("admission: what earns a scan a remark about signal or background bars a reference")
{
    const Spectrum noisy = curveOf(bandsOf(3), raman, {.background = 0.3, .noise = 0.03});
    const auto prepared = prepare(noisy, matchGrid(raman));
    REQUIRE(prepared);
    REQUIRE(prepared->snr() > 20); // good enough for a scan
    REQUIRE(prepared->snr() < 50);
    const auto findings = alone(noisy);
    REQUIRE(isBarredBy(findings, CheckName::Snr));
    CHECK(findings.front().limit == 50);
    CHECK(isBarredBy(alone(curveOf(bandsOf(3), raman, {.background = 12, .noise = 0.001})), CheckName::Fluorescence));
}

TEST_CASE("admission: a flat line is barred by what makes it flat")
{
    const Spectrum flat =
        *Spectrum::make(*Axis::uniform(200, 2, 850), Eigen::VectorXd::Constant(850, 7), raman, IntensityUnit::Counts);
    CHECK(isBarredBy(alone(flat), CheckName::Snr));
}

TEST_CASE("admission: points that are too far apart bar, as far as they may be do not")
{
    const auto coarse = alone(sampledEvery(8));
    const AdmissionFinding *spacing = findingOf(coarse, AdmissionFault::Spacing);
    REQUIRE(spacing);
    CHECK(spacing->value == Catch::Approx(8));
    CHECK(spacing->limit == Catch::Approx(7));
    CHECK(spacing->bars);
    CHECK_FALSE(findingOf(alone(sampledEvery(6)), AdmissionFault::Spacing));
}

TEST_CASE("admission: what stays a remark for a scan of infrared stays one for a reference")
{
    // A band of hardly any light, in absorbance: common in published spectra.
    Spectrum dense = curveOf({{1000, 1.7}, {1250, 0.4}, {1600, 0.3}}, Technique::Ir, {.noise = 0.0002});
    dense.intensities *= 1.7 / dense.intensities.maxCoeff();
    const auto findings = alone(dense);
    const auto at = std::find_if(findings.begin(), findings.end(), [](const AdmissionFinding &finding) {
        return finding.check == CheckName::Saturation;
    });
    REQUIRE(at != findings.end());
    CHECK_FALSE(at->bars);
}

TEST_CASE("admission: different substances, and one substance measured twice, have nothing against them")
{
    const auto found = inCompany({{0, 0, measured(0, 1), 0}, {1, 0, measured(1, 2), 1}, {0, 0, measured(0, 3), 2}});
    for (const auto &findings : found)
        CHECK(findings.empty());
}

TEST_CASE("admission: the same points under two names bar both")
{
    const auto found = inCompany({{0, 0, measured(0, 1), 7}, {1, 0, measured(0, 1), 7}});
    for (std::size_t i = 0; i < 2; ++i) {
        const AdmissionFinding *twin = findingOf(found[i], AdmissionFault::SameCurve);
        REQUIRE(twin);
        CHECK(twin->other == static_cast<int>(1 - i));
        CHECK_FALSE(findingOf(found[i], AdmissionFault::NearDuplicate));
    }
}

TEST_CASE("admission: nearly the same curve under another name is asked about, also where only one of them is new")
{
    const auto found =
        inCompany({{0, 0, measured(0, 1), 0, false}, {1, 0, measured(0, 2), 1}, {2, 0, measured(5, 2), 2}});
    CHECK(found[0].empty()); // it is there already
    const AdmissionFinding *near = findingOf(found[1], AdmissionFault::NearDuplicate);
    REQUIRE(near);
    CHECK(near->other == 0);
    CHECK(near->value >= near->limit);
    CHECK(found[2].empty());
}

TEST_CASE("admission: a curve unlike those of its name is told, unless it is another form of it")
{
    const auto found = inCompany({{0, 0, measured(0, 1), 0, false},
                                  {0, 0, measured(0, 2), 1, false},
                                  {0, 0, measured(9, 3), 2},
                                  {0, 1, measured(9, 4), 3}});
    const AdmissionFinding *unlike = findingOf(found[2], AdmissionFault::Unlike);
    REQUIRE(unlike);
    CHECK(unlike->value < unlike->limit);
    CHECK(found[3].empty());
}

TEST_CASE("admission: an axis that is off is told as such, with how far and which way")
{
    for (const double shift : {14.0, -14.0}) {
        const auto found = inCompany({{0, 0, measured(0, 1), 0, false}, {0, 0, measured(0, 2, shift), 1}});
        const AdmissionFinding *moved = findingOf(found[1], AdmissionFault::AxisShifted);
        REQUIRE(moved);
        CHECK(moved->value == Catch::Approx(shift).margin(2));
        CHECK(moved->limit == 6);
        CHECK_FALSE(findingOf(found[1], AdmissionFault::Unlike));
    }
    const auto within = inCompany({{0, 0, measured(0, 1), 0, false}, {0, 0, measured(0, 2, 4), 1}});
    CHECK(within[1].empty());
}

TEST_CASE("admission: comparing can be cancelled, and reports how far it is")
{
    const Spectrum one = measured(0, 1);
    const std::vector<CompanyMember> members(3, {0, 0, 0, true, sketchOf(*prepare(one, matchGrid(raman)), raman)});
    const CurveOf curve = [&](std::size_t) { return prepare(one, matchGrid(raman)); };
    std::atomic<bool> cancel{true};
    const auto stopped = admissionInCompany(raman, members, curve, {{}, &cancel});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    int reports = 0;
    CHECK(admissionInCompany(raman, members, curve, {[&](int, int) { ++reports; }, nullptr}));
    CHECK(reports > 0);
    CHECK(admissionInCompany(raman, {}, curve)->empty());
}
