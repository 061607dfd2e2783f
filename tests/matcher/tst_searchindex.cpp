// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/searchindex.h"

#include "support/catch.h"
#include "support/madeup.h"

using namespace varde;
using namespace varde::matcher;
using namespace varde::test;

namespace {

const SearchIndex &index()
{
    static const SearchIndex built = *SearchIndex::build(libraryOf(12));
    return built;
}

std::vector<SubstanceScore> ranking(const Spectrum &scan)
{
    return index().bySubstance(index().search(*prepare(scan, index().grid())));
}

} // namespace

TEST_CASE("search: a reference finds itself with a score of one")
{
    const auto found = ranking(libraryOf(12).references[5].spectrum);
    CHECK(found.front().substance == 5);
    CHECK(found.front().score == Catch::Approx(1).margin(1e-4));
    CHECK(found.size() == 12);
    CHECK(found.front().score - found[1].score > 0.3);
}

TEST_CASE("search: height and background do not matter")
{
    Spectrum scan = curveOf(bandsOf(3), Technique::Raman, {.background = 2, .noise = 0.002});
    scan.intensities *= GENERATE(1e-6, 1.0, 1e6);
    CHECK(ranking(scan).front().substance == 3);
    CHECK(ranking(scan).front().score > 0.95);
}

TEST_CASE("search: a shifted axis is met up to 6 cm-1 and the shift is told")
{
    const int points = GENERATE(-3, -1, 0, 2, 3);
    const Spectrum scan = curveOf(bandsOf(3), Technique::Raman, {.shiftPerCm = 2.0 * points, .noise = 0.001});
    const SubstanceScore best = ranking(scan).front();
    CHECK(best.substance == 3);
    CHECK(best.score > 0.97);
    CHECK(best.shift == -points);
}

TEST_CASE("search: an axis that is wrong by 60 cm-1 finds nothing that looks like it")
{
    CHECK(ranking(curveOf(bandsOf(3), Technique::Raman, {.shiftPerCm = 60, .noise = 0.001})).front().score < 0.7);
}

TEST_CASE("search: only the part that both cover is compared")
{
    const Spectrum whole = curveOf(bandsOf(3), Technique::Raman, {.noise = 0.001});
    const Eigen::Index from = 90; // 380 cm-1
    const Spectrum part =
        *Spectrum::make(*Axis::uniform(380, 2, whole.axis.size() - from),
                        whole.intensities.tail(whole.axis.size() - from), Technique::Raman, IntensityUnit::Counts);
    const auto scores = index().search(*prepare(part, index().grid()));
    CHECK(scores.score[3] > 0.95);
}

TEST_CASE("search: a reference whose bands the scan does not cover is not scored")
{
    Library library = libraryOf(3);
    library.references[1].spectrum = curveOf({{400, 1}, {450, 0.7}, {480, 0.8}});
    const SearchIndex built = *SearchIndex::build(library);
    const Spectrum whole = curveOf(bandsOf(0), Technique::Raman, {.noise = 0.001});
    const Spectrum part = *Spectrum::make(*Axis::uniform(700, 2, 600), whole.intensities.tail(601).head(600),
                                          Technique::Raman, IntensityUnit::Counts);
    CHECK(built.search(*prepare(part, built.grid())).score[1] == -1);
}

TEST_CASE("search: several references of a substance count as its best one")
{
    Library library = libraryOf(4);
    library.references.push_back({curveOf(bandsOf(9), Technique::Raman, {.noise = 0.001}), 2, 99});
    const SearchIndex built = *SearchIndex::build(library);
    const auto found = built.bySubstance(built.search(*prepare(library.references.back().spectrum, built.grid())));
    CHECK(found.size() == 4);
    CHECK(found.front().substance == 2);
    CHECK(found.front().reference == 4);
}

TEST_CASE("search: a library without references is refused")
{
    CHECK(SearchIndex::build({}).error().code == Errc::LibraryEmpty);
}

TEST_CASE("preparing: a flat scan and one outside the range are refused")
{
    const Axis axis = *Axis::uniform(200, 2, 851);
    const Spectrum flat{axis, Eigen::VectorXd::Constant(851, 5), Technique::Raman, IntensityUnit::Counts};
    CHECK(prepare(flat, index().grid()).error().code == Errc::NoSignal);
    const Spectrum outside{*Axis::uniform(2500, 2, 300), Eigen::VectorXd::Random(300), Technique::Raman,
                           IntensityUnit::Counts};
    CHECK(prepare(outside, index().grid()).error().code == Errc::OutOfRange);
}

TEST_CASE("preparing: the signal to noise ratio is that of the scan")
{
    const double noise = GENERATE(0.002, 0.01, 0.05);
    const auto prepared = prepare(curveOf(bandsOf(2), Technique::Raman, {.noise = noise}), index().grid());
    CHECK(prepared->snr() == Catch::Approx(1 / noise).epsilon(0.3));
}
