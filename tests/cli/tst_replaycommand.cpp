// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"
#include "booth/library/referencelibrary.h"
#include "cli/command.h"
#include "store/record/record.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

using namespace varde;
using namespace varde::test;

namespace {

const MadeUpFolder &folder()
{
    static const MadeUpFolder made(6);
    static const bool isReady = runImport(made.path("lib.sqlite"), made.manifest());
    REQUIRE(isReady);
    return made;
}

std::string library()
{
    return folder().path("lib.sqlite").string();
}

/// A record with one scan of substance 2 and what the library says of it. \return the verdict's id
std::string recorded(const std::string &name, store::StoreKind kind, const std::string &modelId)
{
    static const SystemClock clock;
    const auto record = store::openRecord(folder().path(name), kind, store::OpenMode::Create, clock);
    REQUIRE(record);
    REQUIRE((*record)->openStation("Midsummer", "FJORD"));
    const auto sample = (*record)->addSample(*(*record)->freeTicketCode(), {});
    REQUIRE(sample);
    const Spectrum scan = curveOf(bandsOf(2), Technique::Raman, {.noise = 0.003, .seed = 5});
    const auto measurement = (*record)->addMeasurement({.sampleId = sample->id,
                                                        .raw = scan,
                                                        .processed = std::nullopt,
                                                        .background = std::nullopt,
                                                        .device = "text",
                                                        .settingsJson = booth::settingsJson({}),
                                                        .qualityJson = {},
                                                        .spot = 1});
    REQUIRE(measurement);
    const auto verdict = (*record)->addVerdict({.measurementId = measurement->id,
                                                .kind = "match",
                                                .strength = "strong",
                                                .modelId = modelId,
                                                .documentJson = "{}"});
    REQUIRE(verdict);
    return verdict->id;
}

Ran replay(const std::string &record, const std::string &verdict)
{
    return run({"replay", "--record", folder().path(record).string(), "--library", library(), verdict});
}

} // namespace

TEST_CASE("replay: a verdict of the same model comes out the same, one of another is called stale")
{
    const auto opened = booth::ReferenceLibrary::open(library());
    REQUIRE(opened);
    const std::string now = (*opened)->modelIdOf(Technique::Raman, {});
    const Ran same = replay("live.sqlite", recorded("live.sqlite", store::StoreKind::Record, now));
    CAPTURE(same.out, same.err);
    CHECK(same.exit == 0);
    CHECK(same.out.find("then: match strong") != std::string::npos);
    CHECK(same.out.find("now:  match strong: substance 2") != std::string::npos);
    CHECK(same.out.find("same model") != std::string::npos);

    const Ran other = replay("other.sqlite", recorded("other.sqlite", store::StoreKind::Record, "model-1"));
    CHECK(other.exit == 0);
    CHECK(other.out.find("stale") != std::string::npos);
}

TEST_CASE("replay: no such verdict, no record, or a training record beside a measured library are refused")
{
    (void)recorded("empty.sqlite", store::StoreKind::Record, "model-1");
    const Ran none = replay("empty.sqlite", "nothing");
    CHECK(none.exit == 1);
    CHECK(none.complaints().size() == 1);
    CHECK(replay("missing.sqlite", "nothing").exit == 1);
    const Ran practice = replay("training.sqlite", recorded("training.sqlite", store::StoreKind::Training, "model-1"));
    CHECK(practice.exit == 1);
    CHECK(practice.err.find("practice and live never meet") != std::string::npos);
}
