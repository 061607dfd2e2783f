// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

#include <algorithm>
#include <atomic>

using namespace varde;
using namespace varde::store;

namespace {

std::unique_ptr<LibraryStore> openLibrary(const std::filesystem::path &path, const Clock &clock)
{
    auto library = LibraryStore::open(path, OpenMode::Create, clock);
    return library ? std::move(*library) : nullptr;
}

std::vector<NewReference> someReferences()
{
    std::vector<NewReference> rows{reference("Ketamine"), reference("MDMA", 2.0),
                                   reference("caffeine", 3.0, Technique::AtrIr)};
    rows[0].substance.synonyms = {"special k", "2-CK"};
    rows[0].substance.substanceClass = "arylcyclohexylamine";
    rows[0].substance.role = Role::Active;
    rows[0].substance.isHazardous = true;
    rows[2].substance.role = Role::Adulterant;
    return rows;
}

CertaintyModel someModel(const std::string &id, Technique technique = Technique::Raman)
{
    return {id,
            technique,
            "library",
            "algorithm",
            R"({"lambda":1e5})",
            R"([1.5,-2])",
            {std::byte{0}, std::byte{255}, std::byte{7}},
            18'446'744'073'709'551'615u,
            "simulated repeats",
            R"({"top1":0.98})"};
}

} // namespace

TEST_CASE("an imported reference comes back with everything that was said about it")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    REQUIRE(library);
    const auto report = library->import(someReferences(), {});
    REQUIRE(report);
    CHECK(report->added == 3);
    CHECK(report->alreadyThere.empty());

    const auto references = library->references(Technique::AtrIr);
    REQUIRE(references);
    REQUIRE(references->size() == 1);
    const Reference &caffeine = references->front();
    CHECK(caffeine.id.size() == 64);
    CHECK(caffeine.form == "HCl");
    CHECK(caffeine.source == "own measurement");
    CHECK(caffeine.licence == "CC0");
    CHECK(caffeine.instrument == "bench");
    CHECK(caffeine.provenance == Provenance::Measured);
    CHECK(caffeine.spectrum.axis.values() == curve().axis.values());
    CHECK(caffeine.spectrum.intensities == curve(3.0).intensities.cast<float>().cast<double>());

    const auto substances = library->substances();
    REQUIRE(substances);
    REQUIRE(substances->size() == 3);
    const Substance &ketamine = substances->front();
    CHECK(ketamine.name == "Ketamine");
    CHECK(ketamine.substanceClass == "arylcyclohexylamine");
    CHECK(ketamine.role == Role::Active);
    CHECK(ketamine.isHazardous);
    CHECK(ketamine.synonyms == std::vector<std::string>{"2-CK", "special k"});
    CHECK(library->references()->size() == 3);
    CHECK(library->check());
}

TEST_CASE("importing the same data twice changes nothing and says so")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    const auto rows = someReferences();
    REQUIRE(library->import(rows, {}));
    const auto version = library->libraryVersion();
    const auto again = library->import(rows, {});
    REQUIRE(again);
    CHECK(again->added == 0);
    CHECK(again->alreadyThere == std::vector<std::size_t>{0, 1, 2});
    CHECK(*library->libraryVersion() == *version);
    CHECK(library->history(library->references()->front().id)->size() == 1);
}

TEST_CASE("a manifest that names one curve twice adds it once")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    auto rows = someReferences();
    rows.push_back(rows[1]);
    rows.back().substance.name = "  mdma ";
    rows.back().spectrum = Spectrum::make(rows[1].spectrum.axis.reversed(), rows[1].spectrum.intensities.reverse(),
                                          Technique::Raman, IntensityUnit::Counts)
                               .
                               operator*();
    const auto report = library->import(rows, {});
    REQUIRE(report);
    CHECK(report->added == 3);
    CHECK(report->alreadyThere == std::vector<std::size_t>{3});
}

TEST_CASE("a library has the same version whatever order or booth its data came in")
{
    const TempDir dir;
    FakeClock clock;
    auto rows = someReferences();
    rows.push_back(reference("ketamine", 5.0));
    rows.back().substance.substanceClass = "another class";
    rows.back().substance.role = Role::Carrier;
    std::vector<std::size_t> order{0, 1, 2, 3};
    std::string first;
    do {
        const auto library = openLibrary(
            dir / (std::to_string(order[0]) + std::to_string(order[1]) + std::to_string(order[2]) + ".sqlite"), clock);
        REQUIRE(library);
        for (const std::size_t i : order) {
            clock.tick();
            REQUIRE(library->import(std::span(&rows[i], 1), {}));
        }
        const auto version = library->libraryVersion();
        REQUIRE(version);
        CHECK(version->size() == 64);
        if (first.empty())
            first = *version;
        CHECK(*version == first);
        CHECK(library->check());
    } while (std::next_permutation(order.begin(), order.begin() + 4) && order[0] < 2);
}

TEST_CASE("the version of a library changes with anything that changes a result")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    const std::string empty = *library->libraryVersion();
    REQUIRE(library->import(someReferences(), {}));
    const std::string full = *library->libraryVersion();
    CHECK(full != empty);

    const std::string id = library->references(Technique::AtrIr)->front().id;
    REQUIRE(library->withdraw(id, "K7", "wrong form"));
    const std::string without = *library->libraryVersion();
    CHECK(without != full);
    REQUIRE(library->admit(id, "K7", ""));
    CHECK(*library->libraryVersion() == full);

    auto hazardous = someReferences();
    hazardous[1].substance.isHazardous = true;
    REQUIRE(library->import(hazardous, {}));
    CHECK(*library->libraryVersion() != full);
}

TEST_CASE("a withdrawn reference is kept with its history and takes part in nothing")
{
    const TempDir dir;
    FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    REQUIRE(library->import(someReferences(), {}));
    const std::string id = library->references(Technique::AtrIr)->front().id;
    clock.tick();
    REQUIRE(library->withdraw(id, "K7", "wrong form"));

    CHECK(codeOf(library->references(Technique::AtrIr)) == "library_empty");
    CHECK(library->references()->size() == 2);
    CHECK(library->reference(id)->form == "HCl");
    CHECK(codeOf(library->withdraw(id, "K7", "")) == "not_allowed");
    REQUIRE(library->import(someReferences(), {}));
    CHECK(codeOf(library->references(Technique::AtrIr)) == "library_empty");

    const auto history = library->history(id);
    REQUIRE(history);
    REQUIRE(history->size() == 2);
    CHECK(history->front().isAdmitted);
    CHECK(history->front().by == "import");
    CHECK_FALSE(history->back().isAdmitted);
    CHECK(history->back().reason == "wrong form");
    CHECK(history->back().at == clock.now());
    CHECK(codeOf(library->admit(std::string(64, '0'), "K7", "")) == "not_found");
    CHECK(codeOf(library->reference(std::string(64, '0'))) == "not_found");
}

TEST_CASE("an import that is cancelled leaves nothing behind")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    const std::string empty = *library->libraryVersion();
    std::atomic<bool> cancel{false};
    ImportOptions options;
    options.progress = {[&](int done, int) { cancel = done == 2; }, &cancel};
    CHECK(codeOf(library->import(someReferences(), options)) == "cancelled");
    CHECK(library->substances()->empty());
    CHECK(library->references()->empty());
    CHECK(*library->libraryVersion() == empty);
}

TEST_CASE("a calibration that fails or is cancelled undoes the import it belongs to")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    ImportOptions options;
    options.beforeCommit = [&]() -> Status {
        CHECK(library->references()->size() == 3);
        CHECK(library->saveModel(someModel("half")));
        return Error{Errc::Cancelled, "stopped"};
    };
    CHECK(codeOf(library->import(someReferences(), options)) == "cancelled");
    CHECK(library->references()->empty());
    CHECK(codeOf(library->latestModel(Technique::Raman)) == "model_missing");

    options.beforeCommit = [&]() -> Status { return library->saveModel(someModel("whole")); };
    CHECK(codeOf(library->import(someReferences(), options)) == "ok");
    CHECK(library->latestModel(Technique::Raman)->modelId == "whole");
}

TEST_CASE("one bad row refuses the whole import and is named")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    auto rows = someReferences();
    SECTION("no substance")
    {
        rows[2].substance.name = " \t ";
        const auto report = library->import(rows, {});
        CHECK(codeOf(report) == "out_of_range");
        CHECK(report.error().detail.find("row 3") != std::string::npos);
    }
    SECTION("an intensity beyond float32")
    {
        rows[1] = reference("MDMA", 1e300);
        CHECK(codeOf(library->import(rows, {})) == "non_finite_value");
    }
    CHECK(library->references()->empty());
    CHECK(library->substances()->empty());
}

TEST_CASE("practice references and measured ones never share a library")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    CHECK_FALSE((*library->provenance()).has_value());
    ImportOptions practice;
    practice.provenance = Provenance::Practice;
    REQUIRE(library->import(someReferences(), practice));
    CHECK(*library->provenance() == Provenance::Practice);
    CHECK(codeOf(library->import(someReferences(), {})) == "not_allowed");
    CHECK(library->references()->front().provenance == Provenance::Practice);
}

TEST_CASE("a certainty model comes back bit for bit, and the newest of a technique is in use")
{
    const TempDir dir;
    FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    CHECK(codeOf(library->latestModel(Technique::Raman)) == "model_missing");
    REQUIRE(library->saveModel(someModel("a")));
    REQUIRE(library->saveModel(someModel("b")));
    REQUIRE(library->saveModel(someModel("c", Technique::Ir)));
    const auto model = library->latestModel(Technique::Raman);
    REQUIRE(model);
    CHECK(model->modelId == "b");
    CHECK(model->seed == 18'446'744'073'709'551'615u);
    CHECK(model->simulatedSamples == someModel("b").simulatedSamples);
    CHECK(model->coefficientsJson == "[1.5,-2]");
    CHECK(model->libraryVersion == "library");
    REQUIRE(library->saveModel(someModel("a")));
    CHECK(library->latestModel(Technique::Raman)->modelId == "a");

    auto broken = someModel("d");
    broken.coefficientsJson = "";
    CHECK(codeOf(library->saveModel(broken)) == "out_of_range");
    CHECK(codeOf(library->saveModel(someModel(""))) == "out_of_range");
}

TEST_CASE("an uneven axis is kept value by value")
{
    const TempDir dir;
    const FakeClock clock;
    const auto library = openLibrary(dir / "library.sqlite", clock);
    Eigen::VectorXd values(5);
    values << 401.123456789, 403.2, 407.9, 416.0, 431.7;
    NewReference row = reference("X");
    row.spectrum =
        *Spectrum::make(*Axis::fromValues(values), Eigen::VectorXd::Ones(5), Technique::Ir, IntensityUnit::Absorbance);
    REQUIRE(library->import(std::span(&row, 1), {}));
    CHECK(library->references(Technique::Ir)->front().spectrum.axis.values() == values);
}
