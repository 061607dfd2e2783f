// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/bandtable.h"
#include "practicefiles.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::booth;
using varde::test::PracticeFiles;

namespace {

const Sources sources = {{"book", "A book"}};

Result<std::vector<BandList>> listsOf(const std::string &rows)
{
    const auto table = parseTsv("t.tsv", PracticeFiles::bandHeader + rows, bandColumns());
    REQUIRE(table);
    return bandLists(*table, sources);
}

BandList listOf(std::vector<Band> bands, Technique technique = Technique::Raman)
{
    BandList list;
    list.substance = "thing";
    list.technique = technique;
    list.bands = std::move(bands);
    return list;
}

double heightAt(const Spectrum &spectrum, double perCm)
{
    const double index = (perCm - spectrum.axis.first()) / spectrum.axis.step();
    return spectrum.intensities[static_cast<Eigen::Index>(std::lround(index))];
}

std::string rowWith(std::size_t column, const std::string &value)
{
    std::vector<std::string> cells = {"sugar", "crystal", "carrier", "50-99-7", "sugar", "-",
                                      "raman", "1000",    "1",       "10",      "book",  "verified"};
    cells[column] = value;
    std::string row;
    for (const std::string &cell : cells)
        row += (row.empty() ? "" : "\t") + cell;
    return row + "\n";
}

} // namespace

TEST_CASE("band table: lines of one substance, form and technique are one list")
{
    const auto lists =
        listsOf(PracticeFiles::sugar("raman", "1000", "1") + PracticeFiles::sugar("raman", "500", "0.5") +
                PracticeFiles::sugar("atr_ir", "1000", "1") + rowWith(1, "-"));
    REQUIRE(lists);
    REQUIRE(lists->size() == 3);
    const BandList &first = lists->front();
    CHECK(first.substance == "sugar");
    CHECK(first.form == "crystal");
    CHECK(first.role == "carrier");
    CHECK(first.cas == "50-99-7");
    CHECK(first.substanceClass == "sugar");
    CHECK_FALSE(first.isHazardous);
    REQUIRE(first.bands.size() == 2);
    CHECK(first.bands[1].positionPerCm == 500);
    CHECK(first.bands[1].intensity == 0.5);
    CHECK(first.bands[1].fwhmPerCm == 10);
    CHECK(lists->at(1).technique == Technique::AtrIr);
    CHECK(lists->at(2).form.empty());
}

TEST_CASE("band table: a cell that cannot be used is named by line and column")
{
    struct Case {
        std::size_t column;
        const char *value;
        const char *name;
    };
    const Case bad =
        GENERATE(Case{0, "-", "substance"}, Case{2, "filler", "role"}, Case{5, "no", "hazard"},
                 Case{6, "nmr", "technique"}, Case{7, "x", "band_per_cm"}, Case{7, "10", "band_per_cm"},
                 Case{8, "0", "intensity"}, Case{8, "1.01", "intensity"}, Case{9, "0", "fwhm_per_cm"},
                 Case{9, "-", "fwhm_per_cm"}, Case{10, "leaflet", "source"}, Case{11, "sure", "confidence"});
    const auto lists = listsOf(rowWith(bad.column, bad.value));
    REQUIRE_FALSE(lists);
    CHECK(lists.error().code == Errc::ManifestInvalid);
    CHECK(lists.error().detail.find(std::string("t.tsv line 2, column ") + bad.name) == 0);
}

TEST_CASE("band table: a line that contradicts the one above it is named")
{
    const std::size_t column = GENERATE(2u, 3u, 4u, 5u);
    const char *const other[] = {"active", "1-1-1", "salt", "yes"};
    const auto lists = listsOf(rowWith(7, "900") + rowWith(column, other[column - 2]));
    REQUIRE_FALSE(lists);
    CHECK(lists.error().code == Errc::ManifestInvalid);
    CHECK(lists.error().detail.find("line 3, column " + bandColumns()[column]) != std::string::npos);
}

TEST_CASE("band table: the same band twice, and a reference in two places, are duplicates")
{
    CHECK(listsOf(rowWith(8, "1") + rowWith(8, "0.5")).error().code == Errc::Duplicate);
    CHECK(listsOf(rowWith(7, "900") + rowWith(0, "salt") + rowWith(7, "800")).error().code == Errc::Duplicate);
}

TEST_CASE("sources: a key that stands twice is a duplicate")
{
    const PracticeFiles files;
    files.write("sources.tsv", "key\tsource\na\tx\na\ty\n");
    CHECK(readSources(files.path() / "sources.tsv").error().code == Errc::Duplicate);
}

TEST_CASE("drawing: a lone band is 1 at its position and a half at half its width")
{
    const double fwhm = GENERATE(10.0, 40.0, 100.0);
    const auto curve = drawBands(listOf({{1000, 0.3, fwhm, "book", "verified"}}));
    REQUIRE(curve);
    CHECK(heightAt(*curve, 1000) == 1);
    CHECK(heightAt(*curve, 1000 + fwhm / 2) == Catch::Approx(0.5).margin(1e-5));
    CHECK(heightAt(*curve, 1000 - fwhm / 2) == Catch::Approx(0.5).margin(1e-5));
}

TEST_CASE("drawing: a narrow band is half Lorentzian and half Gaussian, a broad one Gaussian alone")
{
    // Two half widths from the centre: Lorentzian 1/5, Gaussian 2^-4.
    const auto narrow = drawBands(listOf({{1000, 1, 20, "book", "verified"}}));
    const auto broad = drawBands(listOf({{1000, 1, 80, "book", "verified"}}));
    REQUIRE((narrow && broad));
    CHECK(heightAt(*narrow, 1020) == Catch::Approx((0.2 + 0.0625) / 2).margin(1e-5));
    CHECK(heightAt(*broad, 1080) == Catch::Approx(0.0625).margin(1e-5));
}

TEST_CASE("drawing: heights keep their ratio")
{
    const auto curve =
        drawBands(listOf({{500, 0.8, 10, "book", "verified"}, {1500, 0.2, 10, "book", "verified"}}, Technique::Raman));
    REQUIRE(curve);
    CHECK(heightAt(*curve, 500) == 1);
    CHECK(heightAt(*curve, 1500) == Catch::Approx(0.25).margin(1e-3));
}

TEST_CASE("drawing: each technique has its stated axis and unit")
{
    const auto raman = drawBands(listOf({{1000, 1, 10, "book", "verified"}}));
    REQUIRE(raman);
    CHECK(raman->axis.first() == 300);
    CHECK(raman->axis.last() == 2300);
    CHECK(raman->axis.step() == 1);
    CHECK(raman->unit == IntensityUnit::Arbitrary);
    const auto infrared = drawBands(listOf({{1000, 1, 10, "book", "verified"}}, Technique::AtrIr));
    REQUIRE(infrared);
    CHECK(infrared->axis.first() == 4000);
    CHECK(infrared->axis.last() == 600);
    CHECK(infrared->axis.step() == -2);
    CHECK(infrared->unit == IntensityUnit::Absorbance);
    CHECK(infrared->technique == Technique::AtrIr);
}

TEST_CASE("drawing: bands off the axis are no signal")
{
    CHECK(drawBands(listOf({{3500, 1, 10, "book", "verified"}})).error().code == Errc::NoSignal);
    CHECK(drawBands(listOf({})).error().code == Errc::NoSignal);
}

TEST_CASE("drawing: values are whole millionths, so that every machine draws the same bytes")
{
    const auto curve = drawBands(listOf({{1000, 1, 10, "book", "verified"}, {1210, 0.7, 33, "book", "verified"}}));
    REQUIRE(curve);
    const Eigen::ArrayXd millionths = curve->intensities.array() * 1e6;
    CHECK((millionths - millionths.round()).abs().maxCoeff() < 1e-6);
}
