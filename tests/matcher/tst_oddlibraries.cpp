// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries and scans at the edge of what can be judged.
#include "matcher/certainty.h"
#include "matcher/identify.h"

#include "support/catch.h"
#include "support/madeup.h"

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

constexpr Measuring good{.background = 0.3, .noise = 0.003, .seed = 9};

/// The part of a curve between two wavenumbers.
Spectrum cut(const Spectrum &whole, double fromPerCm, double toPerCm)
{
    const auto points = static_cast<Eigen::Index>((toPerCm - fromPerCm) / whole.axis.step()) + 1;
    const auto first = static_cast<Eigen::Index>((fromPerCm - whole.axis.first()) / whole.axis.step());
    return *Spectrum::make(*Axis::uniform(fromPerCm, whole.axis.step(), points),
                           whole.intensities.segment(first, points), whole.technique, whole.unit);
}

bool namesOne(const Verdict &verdict)
{
    return verdict.kind == VerdictKind::Match || verdict.kind == VerdictKind::Mixture;
}

} // namespace

TEST_CASE("odd libraries: of references that are all the same none is named")
{
    Library library = libraryOf(12);
    for (LibraryReference &reference : library.references)
        reference.spectrum = library.references.front().spectrum;
    const Engine engine = engineOf(std::move(library));
    const Verdict verdict = identify(engine, curveOf(bandsOf(0), Technique::Raman, good));
    INFO(verdictKindName(verdict.kind));
    CHECK_FALSE(namesOne(verdict));
    CHECK(verdict.probability < 0.5);
    const Verdict other = identify(engine, curveOf(bandsOf(40), Technique::Raman, good));
    CHECK_FALSE(namesOne(other));
}

TEST_CASE("odd libraries: with two or three substances the one is named, and what is none of them is not")
{
    const int count = GENERATE(2, 3);
    const Engine engine = engineOf(libraryOf(count));
    const Verdict one = identify(engine, curveOf(bandsOf(1), Technique::Raman, good));
    CHECK(one.kind == VerdictKind::Match);
    CHECK(one.substance == 1);
    for (int number = 40; number < 70; ++number)
        CHECK_FALSE(namesOne(identify(engine, curveOf(bandsOf(number), Technique::Raman, good))));
}

TEST_CASE("odd scans: one of 300 cm-1 is never a strong match, and one beside the references names nothing")
{
    const Spectrum whole = curveOf(bandsOf(6), Technique::Raman, good);
    const Verdict narrow = identify(sharedEngine(), cut(whole, 800, 1100));
    CHECK(narrow.strength != Strength::Strong);
    const Axis beside = *Axis::uniform(2000, 2, whole.axis.size());
    const Spectrum shifted = *Spectrum::make(beside, whole.intensities, Technique::Raman, whole.unit);
    CHECK_FALSE(namesOne(identify(sharedEngine(), shifted)));
}

TEST_CASE("odd scans: noise alone, all below zero, all zero and all at full scale are to be repeated")
{
    const Spectrum whole = curveOf(bandsOf(6), Technique::Raman, good);
    const auto with = [&](const Eigen::VectorXd &intensities) {
        return identify(sharedEngine(),
                        *Spectrum::make(whole.axis, intensities, Technique::Raman, IntensityUnit::Counts));
    };
    Eigen::VectorXd noise(whole.axis.size());
    Random random(4);
    for (double &value : noise)
        value = random.normal(20);
    const Eigen::Index points = whole.axis.size();
    for (const Eigen::VectorXd &intensities :
         {noise, Eigen::VectorXd(-whole.intensities), Eigen::VectorXd(Eigen::VectorXd::Zero(points)),
          Eigen::VectorXd(Eigen::VectorXd::Constant(points, 65535))}) {
        const Verdict verdict = with(intensities);
        INFO(verdictKindName(verdict.kind)
             << " of a scan from " << intensities.minCoeff() << " to " << intensities.maxCoeff());
        CHECK((verdict.kind == VerdictKind::Rescan || verdict.kind == VerdictKind::Unknown));
    }
}
