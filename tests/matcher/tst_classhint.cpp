// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/classhint.h"

#include "support/catch.h"
#include "support/madeup.h"

#include <cmath>

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

Library families(bool withClasses)
{
    Library library;
    for (int family = 0; family < 4; ++family)
        for (int number = 0; number < 6; ++number) {
            const auto id = static_cast<std::uint64_t>(10 * family + number);
            library.references.push_back(
                {curveOf(relativeOf(family, number), Technique::Raman, {.noise = 0.001, .seed = id + 1}),
                 static_cast<int>(library.substances.size()), mixed(11, id)});
            library.substances.push_back({.classId = withClasses ? family : -1});
        }
    return library;
}

const Engine &engine()
{
    static const Engine made = engineOf(families(true));
    return made;
}

} // namespace

TEST_CASE("class hint: an unknown relative is put beside its family, with a calibrated chance")
{
    int right = 0;
    int hinted = 0;
    for (int family = 0; family < 4; ++family)
        for (int number = 20; number < 25; ++number) {
            const Verdict verdict =
                identify(engine(), curveOf(relativeOf(family, number), Technique::Raman, {.noise = 0.004}));
            if (verdict.kind != VerdictKind::Unknown || !verdict.classHint)
                continue;
            ++hinted;
            right += *verdict.classHint == family;
            CHECK(verdict.classProbability >= 0.8);
            CHECK(verdict.classProbability < 1);
        }
    CHECK(hinted >= 10);
    CHECK(right >= hinted * 9 / 10);
}

TEST_CASE("class hint: something of no family gets no hint")
{
    int hinted = 0;
    for (int number = 0; number < 20; ++number) {
        const Verdict verdict = identify(engine(), curveOf(bandsOf(number), Technique::Raman, {.noise = 0.004}));
        hinted += verdict.classHint.has_value();
    }
    CHECK(hinted <= 4);
}

TEST_CASE("class hint: a library without classes gives none")
{
    const std::vector<SubstanceScore> ranking = {{0, 0, 0.9, 0}, {1, 1, 0.8, 0}};
    const std::vector<ClassSample> samples(500, ClassSample{ranking, -1});
    const ClassModel plain = fitClasses(families(false), samples);
    CHECK(plain.calibration.weights.size() == 0);
    CHECK_FALSE(classHint(families(false), plain, ranking));
}

TEST_CASE("class hint: a name is never accompanied by one")
{
    const Verdict verdict = identify(engine(), curveOf(relativeOf(2, 3), Technique::Raman, {.noise = 0.004}));
    if (verdict.kind == VerdictKind::Match)
        CHECK_FALSE(verdict.classHint);
    CHECK(verdict.hits.front().substance == 15);
}
