// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

#include <algorithm>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

/// A sample with a verdict and a finding.
Id toldSample(Record &record, const std::string &words)
{
    const Sample sample = *record.addSample(*record.freeTicketCode(), {"MDMA"});
    const auto measurement = record.addMeasurement({sample.id, curve(), {}, {}, "d", "", "", 1});
    REQUIRE(measurement);
    const auto verdict = record.addVerdict({measurement->id, "unknown", "", "m", "{}"});
    REQUIRE(verdict);
    REQUIRE(record.addFinding({sample.id, Conclusion::Unknown, words, {verdict->id}, {}, "K7", ""}));
    return sample.id;
}

/// Everything a person could see of a record, in a fixed order.
std::vector<std::string> contentOf(const Record &record, TimePoint from)
{
    std::vector<std::string> lines;
    const auto rows = record.samplesBetween(from, from + std::chrono::hours(1000));
    REQUIRE(rows);
    for (const SampleSummary &row : *rows) {
        std::string line = row.sample.id + row.sample.ticketCode + std::string(sampleStateName(row.sample.state)) +
                           row.sample.details.colour;
        const auto findings = record.findings(row.sample.id);
        REQUIRE(findings);
        for (const Finding &finding : *findings)
            line += finding.id + finding.text + finding.verdictIds.at(0);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST_CASE("two booths' records merge without conflict, and in either order to the same record")
{
    const TempDir dir;
    FakeClock clock;
    const TimePoint start = clock.now();
    const auto fjord = openBooth(dir / "fjord.sqlite", clock, "FJORD");
    const auto skog = openBooth(dir / "skog.sqlite", clock, "SKOG");
    toldSample(*fjord, "one");
    toldSample(*fjord, "two");
    const Id theirs = toldSample(*skog, "three");
    REQUIRE(skog->setSetting("language", "nb"));
    REQUIRE(skog->saveDraft("intake", "half"));

    REQUIRE(fjord->mergeFrom(dir / "skog.sqlite"));
    REQUIRE(skog->mergeFrom(dir / "fjord.sqlite"));

    CHECK(contentOf(*fjord, start).size() == 3);
    CHECK(contentOf(*fjord, start) == contentOf(*skog, start));
    CHECK(fjord->findings(theirs)->front().text == "three");
    CHECK(fjord->measurements(theirs)->front().raw.intensities.size() == curve().intensities.size());
    CHECK_FALSE((*fjord->setting("language")).has_value());
    CHECK_FALSE((*fjord->draft("intake")).has_value());
    CHECK((*fjord->station())->boothWord == "FJORD");
    CHECK(fjord->check());
}

TEST_CASE("merging twice changes nothing")
{
    const TempDir dir;
    FakeClock clock;
    const TimePoint start = clock.now();
    const auto fjord = openBooth(dir / "fjord.sqlite", clock, "FJORD");
    const auto skog = openBooth(dir / "skog.sqlite", clock, "SKOG");
    toldSample(*skog, "three");
    REQUIRE(fjord->mergeFrom(dir / "skog.sqlite"));
    const auto once = contentOf(*fjord, start);
    REQUIRE(fjord->mergeFrom(dir / "skog.sqlite"));
    CHECK(contentOf(*fjord, start) == once);
}

TEST_CASE("of a sample that both records have the later revision stays, on both sides")
{
    const TempDir dir;
    FakeClock clock;
    const TimePoint start = clock.now();
    const auto fjord = openBooth(dir / "fjord.sqlite", clock, "FJORD");
    const auto skog = openBooth(dir / "skog.sqlite", clock, "SKOG");
    const Id id = toldSample(*fjord, "one");
    REQUIRE(skog->mergeFrom(dir / "fjord.sqlite"));
    clock.tick();
    REQUIRE(fjord->addSampleEdit({id, "colour", "grey", ""}));
    clock.tick();
    REQUIRE(skog->addSampleEdit({id, "colour", "white", ""}));
    REQUIRE(fjord->advance(id, SampleState::Intake, SampleState::Closed));

    REQUIRE(fjord->mergeFrom(dir / "skog.sqlite"));
    REQUIRE(skog->mergeFrom(dir / "fjord.sqlite"));

    CHECK(fjord->sample(id)->details.colour == "grey");
    CHECK(contentOf(*fjord, start) == contentOf(*skog, start));
    CHECK(skog->sample(id)->state == SampleState::Closed);
}

TEST_CASE("a finding told after a merge is later than every finding told before it, whatever the clocks say")
{
    const TempDir dir;
    FakeClock clock;
    const auto fjord = openBooth(dir / "fjord.sqlite", clock, "FJORD");
    const Id id = toldSample(*fjord, "first");
    for (int i = 0; i < 10; ++i)
        REQUIRE(fjord->addAudit("", "idle", id));
    REQUIRE(fjord->addFinding({id, Conclusion::Unknown, "second", {fjord->verdicts(id)->front().id}, {}, "K7", ""}));
    FakeClock slow;
    slow.tick(-std::chrono::hours(5));
    const auto skog = openBooth(dir / "skog.sqlite", slow, "SKOG");
    REQUIRE(skog->mergeFrom(dir / "fjord.sqlite"));
    REQUIRE(skog->addFinding({id, Conclusion::Seen, "third", {fjord->verdicts(id)->front().id}, {}, "K7", ""}));
    REQUIRE(fjord->mergeFrom(dir / "skog.sqlite"));
    CHECK(fjord->findings(id)->back().text == "third");
    CHECK(skog->findings(id)->back().text == "third");
}

TEST_CASE("what cannot be merged is refused and changes nothing")
{
    const TempDir dir;
    FakeClock clock;
    const auto fjord = openBooth(dir / "fjord.sqlite", clock, "FJORD");
    const auto training = openBooth(dir / "training.sqlite", clock, "SKOG", StoreKind::Training);
    REQUIRE(training->addSample("SKOG-OTTER 42", {}));
    writeBytes(dir / "text", "no database");
    CHECK(codeOf(fjord->mergeFrom(dir / "training.sqlite")) == "store_wrong_kind");
    CHECK(codeOf(fjord->mergeFrom(dir / "text")) == "store_not_database");
    CHECK(codeOf(fjord->mergeFrom(dir / "none")) == "file_not_found");
    CHECK(codeOf(fjord->mergeFrom(dir / "fjord.sqlite")) == "duplicate");
    CHECK(fjord->openSamples()->empty());
}
