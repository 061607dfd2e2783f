// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/library/modelcodec.h"
#include "booth/library/referencelibrary.h"

#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

using namespace varde;
using namespace varde::booth;
using varde::test::MadeUpFolder;

namespace {

const SystemClock clockOfTests;

std::unique_ptr<store::LibraryStore> emptyLibrary(const MadeUpFolder &folder)
{
    auto opened = store::LibraryStore::open(folder.path("lib.sqlite"), store::OpenMode::Create, clockOfTests);
    REQUIRE(opened);
    return std::move(*opened);
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The tables that Varde ships, each band table with its first `most` substances: the whole takes a minute to
/// calibrate.
void copyTables(const std::filesystem::path &to, std::size_t most)
{
    std::filesystem::copy(std::filesystem::path(VARDE_SOURCE_DIR) / "spectra", to);
    for (const char *name : {"raman.tsv", "atr_ir.tsv"}) {
        std::istringstream lines(bytesOf(to / name));
        std::ofstream out(to / name, std::ios::binary | std::ios::trunc);
        std::set<std::string> seen;
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty() && line.front() != '#')
                seen.insert(line.substr(0, line.find('\t')));
            if (seen.size() <= most + 1) // the header is one
                out << line << '\n';
        }
    }
}

} // namespace

TEST_CASE("import: what the manifest calls a hazard gets a limit, also where nobody could measure it")
{
    const MadeUpFolder folder(15);
    std::string manifest = "file,substance,hazard,role\n,nastine,yes,active\n";
    for (int i = 0; i < 15; ++i)
        manifest += "reference-" + std::to_string(i) + ".dx,substance " + std::to_string(i) +
                    (i == 6   ? ",yes,\n"
                     : i == 7 ? ",no,\n"
                              : ",,\n");
    manifest += "reference-1.dx,substance 1,perhaps,\n,evaline,yes,pilot\n,harmline,,\n";
    const auto path = folder.addText("hazards.csv", manifest);
    const auto store = emptyLibrary(folder);
    const auto taken = importManifest(*store, path, Technique::Raman, nullptr);
    REQUIRE(taken);
    CHECK(taken->added == 15);
    CHECK(taken->withoutReference == 1);
    REQUIRE(taken->rejected.size() == 3);
    CHECK(taken->rejected[0].error.detail == "hazard \"perhaps\" is neither yes nor no");
    CHECK(taken->rejected[1].file == "evaline");
    CHECK(taken->rejected[2].error.code == Errc::ManifestInvalid);

    const auto library = ReferenceLibrary::load(*store);
    REQUIRE(library);
    CHECK((*library)->knows("nastine"));
    const auto reading = (*library)->identify(test::curveOf(test::bandsOf(3), Technique::Raman, {.noise = 0.002}));
    REQUIRE(reading);
    std::map<std::string, matcher::LimitState> limits;
    for (std::size_t i = 0; i < reading->limits.size(); ++i)
        limits[reading->limits[i].name] = reading->verdict.limits[i].state;
    CHECK(limits.size() == 2);
    REQUIRE(limits.count("substance 6") == 1);
    CHECK(limits["substance 6"] != matcher::LimitState::NoReference);
    REQUIRE(limits.count("nastine") == 1);
    CHECK(limits["nastine"] == matcher::LimitState::NoReference);
}

TEST_CASE("import: another hazard is another library, calibrated with it; hazards alone make none")
{
    const MadeUpFolder folder(4);
    const auto store = emptyLibrary(folder);
    const auto hazard = folder.addText("hazard.csv", "file,substance,hazard\n,nastine,yes\n");
    const auto alone = importManifest(*store, hazard, Technique::Raman, nullptr);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().code == Errc::LibraryEmpty);
    CHECK(store->substances()->empty());
    REQUIRE(importManifest(*store, folder.manifest(), Technique::Raman, nullptr));
    const auto before = store->libraryVersion();
    REQUIRE(importManifest(*store, hazard, Technique::Raman, nullptr));
    CHECK(*store->libraryVersion() != *before);
    CHECK(ReferenceLibrary::load(*store));
}

TEST_CASE("import: a manifest's references can name scans at once")
{
    const MadeUpFolder folder(15);
    {
        const auto store = emptyLibrary(folder);
        const auto taken = importManifest(*store, folder.manifest(), Technique::Raman, nullptr);
        REQUIRE(taken);
        CHECK(taken->added == 15);
        CHECK(taken->rejected.empty());
    }
    const auto library = ReferenceLibrary::open(folder.path("lib.sqlite"));
    REQUIRE(library);
    CHECK((*library)->referenceCount() == 15);
    CHECK_FALSE((*library)->isPractice());
    CHECK((*library)->techniques() == std::vector{Technique::Raman});
    CHECK((*library)->knows("NAME 3"));
    CHECK((*library)->knows("street, 3"));
    CHECK_FALSE((*library)->knows("substance 15"));
    const auto names = (*library)->synonymsOf("name 3");
    CHECK(std::find(names.begin(), names.end(), "substance 3") != names.end());

    const auto reading = (*library)->identify(
        test::curveOf(test::bandsOf(7), Technique::Raman, {.background = 0.3, .noise = 0.003, .seed = 5}));
    REQUIRE(reading);
    CHECK(reading->verdict.kind == matcher::VerdictKind::Match);
    CHECK(reading->substance->name == "substance 7");
    CHECK(reading->substance->form == "HCl");
    CHECK(reading->hits.size() == reading->verdict.hits.size());
    CHECK(reading->libraryVersion == (*library)->version());
    CHECK(reading->modelId.size() == 64);
    CHECK(reading->certaintySource == "simulated repeats");
    CHECK(reading->elapsedMs > 0);
    CHECK_FALSE(reading->isPractice);
}

TEST_CASE("import: the same data twice is one, and any order gives the same version and model")
{
    const MadeUpFolder folder(12);
    const auto store = emptyLibrary(folder);
    REQUIRE(importManifest(*store, folder.manifest(), Technique::Raman, nullptr));
    const std::string version = *store->libraryVersion();
    const std::string model = store->latestModel(Technique::Raman)->modelId;
    const auto again = importManifest(*store, folder.manifest(), Technique::Raman, nullptr);
    REQUIRE(again);
    CHECK(again->added == 0);
    CHECK(again->alreadyThere == 12);

    std::string text = bytesOf(folder.manifest());
    const std::size_t header = text.find('\n') + 1;
    std::vector<std::string> rows;
    for (std::size_t at = header; at < text.size(); at = text.find('\n', at) + 1)
        rows.push_back(text.substr(at, text.find('\n', at) + 1 - at));
    std::string turned = text.substr(0, header);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        turned += *row;
    auto other = store::LibraryStore::open(folder.path("other.sqlite"), store::OpenMode::Create, clockOfTests);
    REQUIRE(other);
    REQUIRE(importManifest(**other, folder.addText("turned.csv", turned), Technique::Raman, nullptr));
    CHECK(*(*other)->libraryVersion() == version);
    CHECK((*other)->latestModel(Technique::Raman)->modelId == model);
}

TEST_CASE("import: rows that cannot be taken are told with line and reason, the others are taken")
{
    const MadeUpFolder folder(3);
    folder.addText("noise.bin", std::string("\x00\x01\xfe\x7f", 4));
    const auto manifest = folder.addText("mixed.csv", "file,substance,role,technique\n"
                                                      "reference-0.dx,a,,\n"
                                                      "absent.dx,b,,\n"
                                                      "noise.bin,c,,\n"
                                                      "reference-1.dx,d,villain,\n"
                                                      "reference-1.dx,d,,nmr\n"
                                                      "reference-1.dx,,,\n"
                                                      "reference-2.dx,e,,ir\n"
                                                      "reference-1.dx,d,,\n");
    const auto store = emptyLibrary(folder);
    const auto taken = importManifest(*store, manifest, std::nullopt, nullptr);
    REQUIRE(taken);
    CHECK(taken->added == 2);
    REQUIRE(taken->rejected.size() == 6);
    CHECK(taken->rejected[0].line == 3);
    CHECK(taken->rejected[0].error.code == Errc::FileNotFound);
    CHECK(taken->rejected[1].error.code == Errc::UnknownFormat);
    for (std::size_t i = 2; i < 6; ++i)
        CHECK(taken->rejected[i].error.code == Errc::ManifestInvalid);
    CHECK(store->references()->size() == 2);
}

TEST_CASE("import: a bad manifest takes nothing")
{
    const MadeUpFolder folder(2);
    const auto store = emptyLibrary(folder);
    CHECK(importManifest(*store, folder.path("absent.csv"), {}, nullptr).error().code == Errc::FileNotFound);
    CHECK(importManifest(*store, folder.addText("c.csv", "file,name\na,b\n"), {}, nullptr).error().code ==
          Errc::ManifestColumnMissing);
    CHECK(importManifest(*store, folder.addText("h.csv", "file,substance\n"), {}, nullptr).error().code ==
          Errc::ManifestInvalid);
    CHECK(store->references()->empty());
}

TEST_CASE("import: cancelled at any moment it leaves the library as it was")
{
    const MadeUpFolder folder(12);
    const auto store = emptyLibrary(folder);
    const ImportStage when = GENERATE(ImportStage::Reading, ImportStage::Calibrating);
    std::atomic<bool> cancel{false};
    const auto taken = importManifest(*store, folder.manifest(), Technique::Raman, &cancel,
                                      [&](ImportStage stage, int, int) { cancel = cancel || stage == when; });
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == Errc::Cancelled);
    CHECK(store->references()->empty());
    CHECK(store->latestModel(Technique::Raman).error().code == Errc::ModelMissing);
}

TEST_CASE("library: without references or without a model of its content nothing can be named")
{
    const MadeUpFolder folder(6);
    const auto store = emptyLibrary(folder);
    CHECK(ReferenceLibrary::load(*store).error().code == Errc::LibraryEmpty);
    CHECK(calibrateLibrary(*store, nullptr).error().code == Errc::LibraryEmpty);
    REQUIRE(importManifest(*store, folder.manifest(), Technique::Raman, nullptr));
    REQUIRE(ReferenceLibrary::load(*store));
    REQUIRE(store->withdraw(store->references()->front().id, "test", "to make the model stale"));
    CHECK(ReferenceLibrary::load(*store).error().code == Errc::ModelMissing);
    REQUIRE(calibrateLibrary(*store, nullptr));
    CHECK((*ReferenceLibrary::load(*store))->referenceCount() == 5);
}

TEST_CASE("library: a technique without references names nothing, infrared kinds stand in for one another")
{
    const MadeUpFolder folder(6);
    const auto store = emptyLibrary(folder);
    REQUIRE(importManifest(*store, folder.manifest(), Technique::Raman, nullptr));
    const auto library = *ReferenceLibrary::load(*store);
    CHECK(library->identify(test::curveOf(test::bandsOf(1), Technique::AtrIr)).error().code == Errc::LibraryEmpty);
}

TEST_CASE("library: another prior or state of the axis is another model id")
{
    const std::string base = verdictModelId("m", {});
    CHECK(base == verdictModelId("m", {}));
    CHECK(base != verdictModelId("n", {}));
    CHECK(base != verdictModelId("m", {.prior = 0.7}));
    CHECK(base != verdictModelId("m", {.axis = matcher::CheckState::Passed}));
    const auto mended = [](double offset) {
        return verdictModelId("m", {.axis = matcher::CheckState::Corrected, .axisMap = {offset, 0}});
    };
    CHECK(mended(2) == mended(2));
    CHECK(mended(2) != mended(3));
}

TEST_CASE("library: without one, the curve and its quality are shown and nothing is named")
{
    const ScanCheck good = checkScan(test::curveOf(test::bandsOf(1), Technique::Raman, {.noise = 0.003}));
    CHECK_FALSE(good.quality.isFailed());
    CHECK(good.curve.scan.size() > 700);
    CHECK(good.curve.reference.size() == 0);
    CHECK(checkScan(test::curveOf(test::bandsOf(1), Technique::Raman, {.noise = 0.3})).quality.isFailed());
}

TEST_CASE("model: what is written is read back, and anything else is refused")
{
    const matcher::Engine engine = test::engineOf(test::libraryOf(8));
    store::CertaintyModel row = encodeModel(engine.certainty, Technique::Raman, "version");
    const auto back = decodeModel(row);
    REQUIRE(back);
    CHECK(back->scans.size() == engine.certainty.scans.size());
    CHECK(back->outConformity == engine.certainty.outConformity);
    CHECK(back->unexplainedLimits == engine.certainty.unexplainedLimits);
    CHECK(back->probability.weights == engine.certainty.probability.weights);
    CHECK(back->seed == engine.certainty.seed);

    store::CertaintyModel cut = row;
    cut.simulatedSamples.pop_back();
    CHECK(decodeModel(cut).error().code == Errc::Malformed);
    store::CertaintyModel garbled = row;
    garbled.coefficientsJson = GENERATE("{", "{}", R"({"intercept":1,"weights":[1],"mean":[1],"sd":[1]})");
    CHECK(decodeModel(garbled).error().code == Errc::Malformed);
}

TEST_CASE("practice library: the same tables give the same bytes, and it is marked as practice")
{
    const MadeUpFolder folder(0);
    const std::filesystem::path tables = folder.path("tables");
    copyTables(tables, 6);
    REQUIRE(buildPracticeLibrary(tables, folder.path("one.sqlite")));
    REQUIRE(buildPracticeLibrary(tables, folder.path("two.sqlite")));
    CHECK(bytesOf(folder.path("one.sqlite")) == bytesOf(folder.path("two.sqlite")));
    const auto library = ReferenceLibrary::open(folder.path("one.sqlite"));
    REQUIRE(library);
    CHECK((*library)->isPractice());
    const auto &substances = (*library)->substances();
    const auto spoken = std::count_if(substances.begin(), substances.end(), [](const store::Substance &substance) {
        return std::any_of(substance.names.begin(), substance.names.end(), [](const store::SubstanceName &name) {
            return name.kind == store::NameKind::Synonym && name.language == "nb";
        });
    });
    CHECK(spoken >= 3); // of those that are called otherwise in bokmål
    CHECK((*library)->techniques() == std::vector{Technique::Raman, Technique::AtrIr});
    CHECK(buildPracticeLibrary(folder.path("nowhere"), folder.path("three.sqlite")).error().code == Errc::FileNotFound);
    CHECK_FALSE(std::filesystem::exists(folder.path("three.sqlite")));
}
