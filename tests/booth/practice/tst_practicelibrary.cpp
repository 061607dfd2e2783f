// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/practicelibrary.h"
#include "practicefiles.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace varde;
using namespace varde::booth;
using varde::test::PracticeFiles;

namespace {

const std::filesystem::path shipped = std::filesystem::path(VARDE_SOURCE_DIR) / "spectra";

/// The last digit of a CAS number is the weighted sum of the others.
bool isCasNumber(const std::string &text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != '-'; });
    if (digits.size() < 5 || text.size() != digits.size() + 2)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i)
        sum += static_cast<int>(digits.size() - 1 - i) * (digits[i] - '0');
    return sum % 10 == digits.back() - '0';
}

} // namespace

TEST_CASE("practice library: a reference carries its substance, sources and confidence")
{
    const PracticeFiles files;
    files.write("raman.tsv",
                PracticeFiles::bandHeader + PracticeFiles::sugar("raman", "1000", "1") +
                    PracticeFiles::sugar("raman", "800", "0.5") +
                    "sugar\tcrystal\tcarrier\t50-99-7\tsugar\t-\traman\t500\t1\t10\tmemory\tfrom memory (high)\n");
    const auto references = readPracticeReferences(files.path());
    REQUIRE(references);
    REQUIRE(references->size() == 2);
    const PracticeReference &first = references->front();
    CHECK(first.substance == "sugar");
    CHECK(first.source == "A book; from memory");
    CHECK(first.confidence == "3 bands: 2 verified: measured spectrum, 1 from memory (high)");
    CHECK(first.spectrum.technique == Technique::Raman);
    CHECK(references->back().spectrum.technique == Technique::AtrIr);
}

TEST_CASE("practice library: a missing table and a bad cell are told with the file")
{
    const PracticeFiles files;
    CHECK(readPracticeReferences("/nowhere").error().code == Errc::FileNotFound);

    files.write("atr_ir.tsv", PracticeFiles::bandHeader + PracticeFiles::sugar("atr_ir", "1000", "2"));
    const auto bad = readPracticeReferences(files.path());
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == Errc::ManifestInvalid);
    CHECK(bad.error().detail == "atr_ir.tsv line 2, column intensity: 2 is out of range");

    files.write("atr_ir.tsv", PracticeFiles::bandHeader + PracticeFiles::sugar("atr_ir", "200", "1"));
    const auto dark = readPracticeReferences(files.path());
    REQUIRE_FALSE(dark);
    CHECK(dark.error().code == Errc::NoSignal);
    CHECK(dark.error().detail == "atr_ir.tsv: no band of sugar lies on the axis");
}

TEST_CASE("practice library: reading it twice gives the same bytes")
{
    const auto first = readPracticeReferences(shipped);
    const auto second = readPracticeReferences(shipped);
    REQUIRE((first && second));
    REQUIRE(first->size() == second->size());
    for (std::size_t i = 0; i < first->size(); ++i) {
        CHECK(first->at(i).substance == second->at(i).substance);
        CHECK(first->at(i).spectrum.intensities == second->at(i).spectrum.intensities);
    }
}

TEST_CASE("shipped tables: every reference has a role, a class, a source and a true CAS number or none")
{
    const auto references = readPracticeReferences(shipped);
    REQUIRE(references);
    CHECK(references->size() > 90);
    for (const PracticeReference &reference : *references) {
        INFO(reference.substance << " " << reference.form);
        CHECK_FALSE(reference.role.empty());
        CHECK_FALSE(reference.substanceClass.empty());
        CHECK_FALSE(reference.source.empty());
        CHECK((reference.cas.empty() || isCasNumber(reference.cas)));
        CHECK(reference.spectrum.intensities.maxCoeff() == 1);
        CHECK(reference.spectrum.intensities.minCoeff() >= 0);
    }
}

TEST_CASE("shipped tables: every reference rests on at least five bands")
{
    const auto references = readPracticeReferences(shipped);
    REQUIRE(references);
    for (const PracticeReference &reference : *references) {
        INFO(reference.substance << " " << reference.confidence);
        CHECK(std::stoi(reference.confidence) >= 5);
    }
}

TEST_CASE("shipped tables: a substance has one role, class and hazard in both techniques")
{
    const auto references = readPracticeReferences(shipped);
    REQUIRE(references);
    std::map<std::string, std::set<std::string>> seen;
    for (const PracticeReference &reference : *references)
        seen[reference.substance].insert(reference.role + "/" + reference.substanceClass + "/" +
                                         (reference.isHazardous ? "hazard" : ""));
    for (const auto &[substance, kinds] : seen) {
        INFO(substance);
        CHECK(kinds.size() == 1);
    }
}
