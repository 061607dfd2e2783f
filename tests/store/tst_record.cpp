// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"

#include <algorithm>
#include <thread>

using namespace varde;
using namespace varde::store;

namespace {

Sample newSample(Record &record, const std::string &soldAs = "MDMA")
{
    const auto code = record.freeTicketCode();
    REQUIRE(code);
    auto sample = record.addSample(*code, {soldAs, SampleForm::Crystal, true, false, true});
    REQUIRE(sample);
    return *sample;
}

Measurement measured(Record &record, const Id &sampleId)
{
    auto measurement =
        record.addMeasurement({sampleId, curve(), {}, {}, "simulator", R"({"scans":3})", R"({"snr":80.5})", 1});
    REQUIRE(measurement);
    return *measurement;
}

Verdict judged(Record &record, const Id &measurementId, const std::string &document = R"({"hits":[]})")
{
    auto verdict = record.addVerdict({measurementId, "match", "strong", "model-1", document});
    REQUIRE(verdict);
    return *verdict;
}

} // namespace

TEST_CASE("a sample is there with everything said about it after the record was closed and opened again")
{
    const TempDir dir;
    FakeClock clock;
    const auto path = dir / "record.sqlite";
    Id sampleId;
    Id verdictId;
    Id testId;
    {
        const auto record = openBooth(path, clock);
        REQUIRE(record);
        const Sample sample = newSample(*record);
        sampleId = sample.id;
        clock.tick();
        const Measurement measurement = measured(*record, sampleId);
        verdictId = judged(*record, measurement.id).id;
        const auto test = record->addTestResult({sampleId, TestKind::Strip, "fentanyl", TestOutcome::Invalid, "brand",
                                                 "L7", "2027-05", 10.0, 5.5, "", "K7"});
        REQUIRE(test);
        testId = test->id;
        REQUIRE(record->addFinding({sampleId,
                                    Conclusion::SeenWithOther,
                                    "We saw MDMA and something else.",
                                    {verdictId},
                                    {testId},
                                    "K7",
                                    "B2"}));
        REQUIRE(record->advance(sampleId, SampleState::Intake, SampleState::Talk));
    }

    const auto record = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
    REQUIRE(record);
    const auto sample = (*record)->sample(sampleId);
    REQUIRE(sample);
    CHECK(sample->intake.soldAs == "MDMA");
    CHECK(sample->intake.form == SampleForm::Crystal);
    CHECK(sample->intake.alreadyTaken);
    CHECK_FALSE(sample->intake.isUnwell);
    CHECK(sample->intake.linkedToHarm);
    CHECK(sample->state == SampleState::Talk);
    CHECK(sample->createdAt == FakeClock().now());

    const auto tests = (*record)->testResults(sampleId);
    REQUIRE(tests);
    REQUIRE(tests->size() == 1);
    CHECK(tests->front().outcome == TestOutcome::Invalid);
    CHECK(tests->front().massMg == 10.0);
    CHECK(tests->front().volumeMl == 5.5);
    CHECK(tests->front().lot == "L7");

    const auto findings = (*record)->findings(sampleId);
    REQUIRE(findings);
    REQUIRE(findings->size() == 1);
    CHECK(findings->front().text == "We saw MDMA and something else.");
    CHECK(findings->front().verdictIds == std::vector<Id>{verdictId});
    CHECK(findings->front().testResultIds == std::vector<Id>{testId});
    CHECK(findings->front().secondReaderCode == "B2");
}

TEST_CASE("a measurement comes back with its curves rounded to float32 and its axis exact")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    const Sample sample = newSample(*record);
    Eigen::VectorXd uneven(4);
    uneven << 3999.5, 2000.25, 1000.125, 400.1;
    const Spectrum background = *Spectrum::make(*Axis::fromValues(uneven), Eigen::Vector4d(1, 2, 3, 0.1),
                                                Technique::AtrIr, IntensityUnit::Absorbance);
    REQUIRE(record->addMeasurement({sample.id, curve(1e4), curve(0.5), background, "d", "", "", 2}));

    const auto found = record->measurements(sample.id);

    REQUIRE(found);
    REQUIRE(found->size() == 1);
    const Measurement &back = found->front();
    CHECK(back.raw.axis.values() == curve().axis.values());
    CHECK(back.raw.intensities == curve(1e4).intensities.cast<float>().cast<double>());
    REQUIRE(back.processed);
    CHECK(back.processed->intensities == curve(0.5).intensities.cast<float>().cast<double>());
    REQUIRE(back.background);
    CHECK(back.background->axis.values() == uneven);
    CHECK(back.background->technique == Technique::AtrIr);
    CHECK(back.background->unit == IntensityUnit::Absorbance);
    CHECK(back.spot == 2);
}

TEST_CASE("the frames that a scan was averaged from come back in their order, and of that scan only")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    const auto pixels = curve().intensities.size();
    NewMeasurement measured{sample.id, curve(), {}, {}, "d", "", "", 1};
    const Eigen::VectorXd dark = Eigen::VectorXd::Constant(pixels, 1000.5);
    const Eigen::VectorXd light = Eigen::VectorXd::LinSpaced(pixels, 1, 65535);
    measured.frames = {{true, 3, std::chrono::microseconds(250'000), dark},
                       {false, 1, std::chrono::microseconds(250'000), light}};
    const auto kept = record->addMeasurement(measured);
    REQUIRE(kept);
    const auto other = record->addMeasurement({sample.id, curve(), {}, {}, "d", "", "", 2});
    REQUIRE(other);

    const auto found = record->frames(kept->id);
    REQUIRE(found);
    REQUIRE(found->size() == 2);
    CHECK(found->at(0).isDark);
    CHECK(found->at(0).averaged == 3);
    CHECK(found->at(0).integration == std::chrono::milliseconds(250));
    CHECK(found->at(0).counts == dark);
    CHECK_FALSE(found->at(1).isDark);
    CHECK(found->at(1).averaged == 1);
    CHECK(found->at(1).counts == light.cast<float>().cast<double>());
    CHECK(record->frames(other->id)->empty());
}

TEST_CASE("a frame that does not fit its scan is refused and nothing of the measurement is kept")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    NewMeasurement measured{sample.id, curve(), {}, {}, "d", "", "", 1};
    const auto pixels = curve().intensities.size();
    measured.frames = {{false, 1, {}, Eigen::VectorXd::Zero(pixels + 1)}};
    CHECK(codeOf(record->addMeasurement(measured)) == "shape_mismatch");
    measured.frames = {{false, 1, {}, Eigen::VectorXd::Constant(pixels, 1e300)}};
    CHECK(codeOf(record->addMeasurement(measured)) == "non_finite_value");
    CHECK(record->measurements(sample.id)->empty());
}

TEST_CASE("an intensity beyond float32 is refused and nothing of the measurement is kept")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);

    CHECK(codeOf(record->addMeasurement({sample.id, curve(), curve(1e300), {}, "d", "", "", 1})) == "non_finite_value");
    CHECK(record->measurements(sample.id)->empty());
}

TEST_CASE("two samples of an event never have the same ticket code, at one booth or at two")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record->addSample("FJORD-OTTER 42", {}));
    CHECK(codeOf(record->addSample("FJORD-OTTER 42", {})) == "duplicate");
    REQUIRE(record->openStation("Midsummer", "SKOG"));
    CHECK(codeOf(record->addSample("FJORD-OTTER 42", {})) == "duplicate");
    REQUIRE(record->openStation("Autumn", "FJORD"));
    CHECK(codeOf(record->addSample("FJORD-OTTER 42", {})) == "ok");
    CHECK(codeOf(record->addSample("", {})) == "out_of_range");
}

TEST_CASE("opening the same booth of the same event again is the same station")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const auto first = record->openStation("Midsummer", "FJORD");
    const auto second = record->openStation("Midsummer", "FJORD");
    const auto other = record->openStation("Midsummer", "SKOG");
    REQUIRE((first && second && other));
    CHECK(first->boothId == second->boothId);
    CHECK(other->boothId != first->boothId);
    CHECK(other->eventId == first->eventId);
    const auto here = record->station();
    REQUIRE((here && *here));
    CHECK((*here)->boothWord == "SKOG");
    CHECK((*here)->eventName == "Midsummer");
}

TEST_CASE("a booth word that could not stand in a code is refused")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const std::string word = GENERATE("", "F", "fjord", "FJ ORD", "FJORD-1", "ABCDEFGHIJKLM");
    CHECK(codeOf(record->openStation("Midsummer", word)) == "out_of_range");
    CHECK(codeOf(record->openStation("", "FJORD")) == "out_of_range");
}

TEST_CASE("without an open booth there is no code and no sample")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::Create, clock);
    REQUIRE(record);
    CHECK_FALSE((*(*record)->station()).has_value());
    CHECK(codeOf((*record)->freeTicketCode()) == "not_found");
    CHECK(codeOf((*record)->addSample("X", {})) == "not_found");
}

TEST_CASE("a sample moves only from the step it stands at")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    CHECK(record->advance(sample.id, SampleState::Intake, SampleState::Scan)->state == SampleState::Scan);
    CHECK(codeOf(record->advance(sample.id, SampleState::Intake, SampleState::Scan)) == "not_allowed");
    CHECK(record->advance(sample.id, SampleState::Scan, SampleState::Closed)->closedAt == clock.now());
    CHECK(codeOf(record->advance("no such id", SampleState::Scan, SampleState::Closed)) == "not_found");
    CHECK(record->openSamples()->empty());
}

TEST_CASE("the answers at intake come back, with when the checklist had been gone through")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    Intake intake{"molly", SampleForm::Pill};
    CHECK_FALSE(record->addSample("FJORD-OTTER 17", intake)->consentAt.has_value());
    intake.isMedicalRequest = true;
    intake.hasConsent = true;
    const auto sample = record->addSample("FJORD-OTTER 18", intake);
    REQUIRE(sample);
    CHECK(sample->intake.isMedicalRequest);
    CHECK(sample->intake.hasConsent);
    CHECK(sample->consentAt == clock.now());
}

TEST_CASE("an edit of each field changes the sample, and every value that stood there is kept")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    const std::pair<std::string, std::vector<std::string>> fields[] = {
        {"sold_as", {"MDMA", "2C-B", ""}},
        {"form", {"crystal", "pill"}},
        {"already_taken", {"yes", "no"}},
        {"is_unwell", {"no", "yes"}},
        {"linked_to_harm", {"yes", "no"}},
        {"is_medical_request", {"no", "yes"}},
        {"colour", {"", "white", "grey"}},
        {"texture", {"", "sticky"}},
        {"logo", {"", "ghost \U0001F47B \u0634\u0628\u062d", ""}},
        {"weight_mg", {"", "12.5", "0", ""}},
        {"bought_on_site", {"", "yes", "no", ""}},
        {"same_batch_before", {"", "no"}},
        {"effects", {"", "stronger seizure", "longer"}},
    };
    std::size_t edits = 0;
    for (const auto &[field, values] : fields) {
        INFO(field);
        CHECK(sampleFieldText(*record->sample(sample.id), field) == values.front());
        for (std::size_t i = 1; i < values.size(); ++i) {
            clock.tick();
            REQUIRE(record->addSampleEdit({sample.id, field, values[i], values[i - 1], "K7"}));
            CHECK(sampleFieldText(*record->sample(sample.id), field) == values[i]);
            const auto kept = record->sampleEdits(sample.id);
            REQUIRE(kept);
            REQUIRE(kept->size() == ++edits);
            CHECK(kept->back().field == field);
            CHECK(kept->back().value == values[i]);
            CHECK(kept->back().basis == values[i - 1]);
            CHECK(kept->back().operatorCode == "K7");
            CHECK(kept->back().createdAt == clock.now());
        }
    }
    CHECK_FALSE(sampleFieldText(sample, "ticket_code").has_value());
    CHECK(record->sample(sample.id)->details.effects == std::vector<Effect>{Effect::Longer});
}

TEST_CASE("a field that is none, a value it cannot hold, a closed sample and a name as a code take no edit")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Id id = newSample(*record).id;
    const std::pair<const char *, const char *> refused[] = {
        {"state", "closed"},         {"", "x"},
        {"colour = ''; --", "x"},    {"form", "brick"},
        {"already_taken", ""},       {"is_unwell", "1"},
        {"weight_mg", "-1"},         {"weight_mg", "12,5"},
        {"weight_mg", "inf"},        {"weight_mg", "5 mg"},
        {"bought_on_site", "maybe"}, {"effects", "happy"},
    };
    for (const auto &[field, value] : refused) {
        INFO(field << " = " << value);
        CHECK(codeOf(record->addSampleEdit({id, field, value, ""})) == "out_of_range");
    }
    CHECK(codeOf(record->addSampleEdit({id, "colour", "white", "", "Kari Nordmann"})) == "out_of_range");
    CHECK(codeOf(record->addSampleEdit({"nobody", "colour", "white", ""})) == "not_found");
    REQUIRE(record->advance(id, SampleState::Intake, SampleState::Closed));
    CHECK(codeOf(record->addSampleEdit({id, "colour", "white", ""})) == "not_allowed");
    CHECK(record->sampleEdits(id)->empty());
    CHECK(record->sample(id)->details.colour.empty());
}

TEST_CASE("a draft is replaced, and gone once its finding is said")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    REQUIRE(record->saveDraft(sample.id, "We saw"));
    REQUIRE(record->saveDraft(sample.id, "We saw MDMA"));
    REQUIRE(record->saveDraft("intake", "half"));
    CHECK(**record->draft(sample.id) == "We saw MDMA");
    REQUIRE(record->addFinding({sample.id, Conclusion::Seen, "We saw MDMA.", {}, {}, "K7", ""}));
    CHECK_FALSE((*record->draft(sample.id)).has_value());
    CHECK(**record->draft("intake") == "half");
    REQUIRE(record->removeDraft("intake"));
    CHECK_FALSE((*record->draft("intake")).has_value());
}

TEST_CASE("drafts are found by how their keys begin")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    REQUIRE(record->saveDraft("intake FJORD-OTTER 17", "b"));
    REQUIRE(record->saveDraft("intake FJORD-BIRCH 08", "a"));
    REQUIRE(record->saveDraft("other", "c"));
    using Drafts = std::vector<std::pair<std::string, std::string>>;
    CHECK(*record->drafts("intake ") == Drafts{{"intake FJORD-BIRCH 08", "a"}, {"intake FJORD-OTTER 17", "b"}});
    CHECK(record->drafts("%")->empty());
    CHECK(record->drafts("")->size() == 3);
}

TEST_CASE("what is said must be about something that is there")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample one = newSample(*record);
    const Sample two = newSample(*record);
    const Id nobody = "00000000-0000-0000-0000-000000000000";
    const Verdict verdict = judged(*record, measured(*record, one.id).id);

    CHECK(codeOf(record->addMeasurement({nobody, curve(), {}, {}, "d", "", "", 1})) == "not_found");
    CHECK(codeOf(record->addVerdict({nobody, "match", "strong", "m", "{}"})) == "not_found");
    CHECK(codeOf(record->addTestResult(
              {nobody, TestKind::Strip, "x", TestOutcome::Negative, "", "", "", {}, {}, "", ""})) == "not_found");
    CHECK(codeOf(record->addFinding({nobody, Conclusion::Seen, "t", {}, {}, "K7", ""})) == "not_found");
    CHECK(codeOf(record->addFinding({one.id, Conclusion::Seen, "t", {nobody}, {}, "K7", ""})) == "not_found");
    CHECK(codeOf(record->addFinding({two.id, Conclusion::Seen, "t", {verdict.id}, {}, "K7", ""})) == "not_allowed");
    CHECK(record->findings(two.id)->empty());
    CHECK(codeOf(record->sample(nobody)) == "not_found");
}

TEST_CASE("words that do not exist are refused")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    const Measurement measurement = measured(*record, sample.id);

    CHECK(codeOf(record->addVerdict({measurement.id, "certain", "", "m", "{}"})) == "out_of_range");
    CHECK(codeOf(record->addVerdict({measurement.id, "unknown", "strong", "m", "{}"})) == "out_of_range");
    CHECK(codeOf(record->addVerdict({measurement.id, "match", "strong", "m", "{not json"})) == "out_of_range");
    CHECK(codeOf(record->addFinding({sample.id, Conclusion::Seen, "", {}, {}, "K7", ""})) == "out_of_range");
    CHECK(codeOf(record->addTestResult(
              {sample.id, TestKind::Strip, "x", TestOutcome::Negative, "", "", "", -1.0, {}, "", ""})) ==
          "out_of_range");
}

TEST_CASE("an operator is a code, and a name does not pass for one")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    const std::string code = GENERATE("", "Kari", "kari nordmann", "K7-TOO-LONG-XX");
    CHECK(codeOf(record->addFinding({sample.id, Conclusion::Seen, "t", {}, {}, code, ""})) == "out_of_range");
    if (!code.empty())
        CHECK(codeOf(record->addAudit(code, "opened", sample.id)) == "out_of_range");
    CHECK(record->findings(sample.id)->empty());
}

TEST_CASE("the checks of an instrument come back in order, from a day on, and of no other instrument")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    CHECK(record->now() == clock.now());
    REQUIRE(record->addDeviceCheck({"bench 7", "failed", R"({"kind":"axis"})", curve(), "K7"}));
    clock.tick(std::chrono::hours(24));
    const TimePoint second = clock.now();
    REQUIRE(record->addDeviceCheck({"bench 7", "passed", R"({"kind":"axis","mean_shift":0.5})", {}, ""}));
    REQUIRE(record->addDeviceCheck({"bench 8", "passed", "{}", {}, ""}));

    const auto all = record->deviceChecks("bench 7", {});
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().state == "failed");
    CHECK(all->front().operatorCode == "K7");
    CHECK(all->back().figuresJson == R"({"kind":"axis","mean_shift":0.5})");
    CHECK(all->back().checkedAt == second);
    CHECK(record->deviceChecks("bench 7", second)->size() == 1);
    CHECK(record->deviceChecks("bench 9", {})->empty());
}

TEST_CASE("a check of no instrument, of an unknown state or by a name is refused")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    CHECK(codeOf(record->addDeviceCheck({"", "passed", "{}", {}, ""})) == "out_of_range");
    CHECK(codeOf(record->addDeviceCheck({"bench", "fine", "{}", {}, ""})) == "out_of_range");
    CHECK(codeOf(record->addDeviceCheck({"bench", "passed", "", {}, ""})) == "out_of_range");
    CHECK(codeOf(record->addDeviceCheck({"bench", "passed", "{}", {}, "Kari"})) == "out_of_range");
    CHECK(codeOf(record->addDeviceCheck({"bench", "passed", "{}", curve(1e300), ""})) == "non_finite_value");
    CHECK(record->deviceChecks("bench", {})->empty());
}

TEST_CASE("the samples of the event are those of its booths, closed ones too, and of no other event")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::Create, clock);
    REQUIRE(record);
    CHECK((*record)->samplesOfEvent()->empty());
    REQUIRE((*record)->openStation("Spring", "FJORD"));
    newSample(**record);
    REQUIRE((*record)->openStation("Midsummer", "FJORD"));
    const Sample closed = newSample(**record);
    REQUIRE((*record)->advance(closed.id, SampleState::Intake, SampleState::Closed));
    REQUIRE((*record)->openStation("Midsummer", "SKI"));
    const Sample other = newSample(**record);
    const auto samples = (*record)->samplesOfEvent();
    REQUIRE(samples);
    REQUIRE(samples->size() == 2);
    CHECK(samples->front().id == closed.id);
    CHECK(samples->back().id == other.id);
}

TEST_CASE("a scan that was kept is known again by its curve")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const Sample sample = newSample(*record);
    REQUIRE(measured(*record, sample.id).id.size() == 36);
    REQUIRE(record->addMeasurement({sample.id, curve(), {}, {}, "bench", R"({"curve":"abc"})", "", 1}));
    CHECK(*record->sampleOfCurve("abc") == sample.id);
    CHECK_FALSE(record->sampleOfCurve("abd")->has_value());
    CHECK_FALSE(record->sampleOfCurve("")->has_value());
}

TEST_CASE("the day's table has the last verdict and the last finding, also when the clock was set back")
{
    const TempDir dir;
    FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    const TimePoint dayBegins = clock.now();
    const Sample first = newSample(*record, "MDMA");
    const Measurement measurement = measured(*record, first.id);
    judged(*record, measurement.id, R"({"n":1})");
    REQUIRE(record->addFinding({first.id, Conclusion::Unknown, "old", {}, {}, "K7", ""}));
    clock.tick(-std::chrono::minutes(1));
    judged(*record, measured(*record, first.id).id, R"({"n":2})");
    REQUIRE(record->addFinding({first.id, Conclusion::Seen, "new", {}, {}, "K7", ""}));
    clock.tick(std::chrono::hours(24));
    const Sample tomorrow = newSample(*record, "ketamine");

    const auto rows = record->samplesBetween(dayBegins, dayBegins + std::chrono::hours(12));

    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().sample.id == first.id);
    CHECK(rows->front().measurements == 2);
    REQUIRE(rows->front().lastVerdict);
    CHECK(rows->front().lastVerdict->documentJson == R"({"n":2})");
    REQUIRE(rows->front().lastFinding);
    CHECK(rows->front().lastFinding->text == "new");
    CHECK(record->verdicts(first.id)->size() == 2);
    const auto open = record->openSamples();
    REQUIRE(open);
    REQUIRE(open->size() == 2);
    CHECK(open->back().id == tomorrow.id);
}

TEST_CASE("a day without verdicts or findings is a table all the same")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    newSample(*record);
    const auto rows = record->samplesBetween(clock.now(), clock.now() + std::chrono::hours(1));
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK_FALSE(rows->front().lastVerdict);
    CHECK_FALSE(rows->front().lastFinding);
    CHECK(record->samplesBetween(clock.now() + std::chrono::hours(1), clock.now() + std::chrono::hours(2))->empty());
}

TEST_CASE("settings are kept as they are given")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    CHECK_FALSE((*record->setting("language")).has_value());
    REQUIRE(record->setSetting("language", "nb"));
    REQUIRE(record->setSetting("language", "blåbær's \"ødeland\"; DROP TABLE sample"));
    REQUIRE(record->setSetting("empty", ""));
    CHECK(**record->setting("language") == "blåbær's \"ødeland\"; DROP TABLE sample");
    CHECK((**record->setting("empty")).empty());
}

TEST_CASE("a record belongs to the thread that opened it")
{
    const TempDir dir;
    const FakeClock clock;
    const auto record = openBooth(dir / "record.sqlite", clock);
    std::string code;
    std::thread([&] { code = codeOf(record->openSamples()); }).join();
    CHECK(code == "store_failed");
    CHECK(codeOf(record->openSamples()) == "ok");
}

TEST_CASE("two threads with a record each both write")
{
    const TempDir dir;
    const FakeClock clock;
    const auto path = dir / "record.sqlite";
    const auto record = openBooth(path, clock);
    constexpr int each = 20;
    int written = 0;
    std::thread other([&] {
        const auto second = openRecord(path, StoreKind::Record, OpenMode::ReadWrite, clock);
        for (int i = 0; second && i < each; ++i)
            if (const auto code = (*second)->freeTicketCode(); code && (*second)->addSample(*code, {}))
                ++written;
    });
    for (int i = 0; i < each; ++i)
        newSample(*record);
    other.join();
    CHECK(written == each);
    CHECK(record->openSamples()->size() == 2 * each);
}
