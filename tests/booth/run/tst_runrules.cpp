// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/festivalday.h"
#include "booth/run/runrules.h"
#include "booth/run/slip.h"
#include "booth/support/readings.h"
#include "booth/words/language.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace varde;
using namespace varde::booth;
using matcher::Strength;
using matcher::VerdictKind;
using store::Conclusion;
using store::SampleForm;

namespace {

using Reasons = std::vector<SecondReadReason>;

store::TimePoint localTime(const QDateTime &time)
{
    return store::TimePoint(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

TEST_CASE("a form that light cannot read gives no reading, whatever the matcher said")
{
    const auto form = GENERATE(SampleForm::Blotter, SampleForm::Liquid, SampleForm::Plant, SampleForm::Residue);
    for (const Reading &reading : test::oneOfEach()) {
        const Reading ruled = withRunRules(reading, form, 0);
        CHECK(ruled.verdict.kind == VerdictKind::NoReading);
        CHECK_FALSE(ruled.substance);
        CHECK_FALSE(ruled.verdict.substance);
        CHECK_FALSE(ruled.verdict.mixture);
        CHECK(ruled.set95.empty());
        CHECK(ruled.components.empty());
        CHECK(ruled.classHint.empty());
        CHECK(ruled.verdict.strength == Strength::None);
    }
}

TEST_CASE("a readable form leaves a reading as it is")
{
    const auto form =
        GENERATE(SampleForm::Powder, SampleForm::Crystal, SampleForm::Pill, SampleForm::Capsule, SampleForm::Other);
    const Reading ruled = withRunRules(test::match("exampline", Strength::Strong, 0.97), form, kRescansAllowed);
    CHECK(ruled.verdict.kind == VerdictKind::Match);
    CHECK(ruled.substance->name == "exampline");
}

TEST_CASE("the third failed scan of a sample is no reading")
{
    const Reading failed = test::rescan(matcher::CheckName::Noise);
    CHECK(withRunRules(failed, SampleForm::Powder, 0).verdict.kind == VerdictKind::Rescan);
    CHECK(withRunRules(failed, SampleForm::Powder, 1).verdict.kind == VerdictKind::Rescan);
    CHECK(withRunRules(failed, SampleForm::Powder, 2).verdict.kind == VerdictKind::NoReading);
}

TEST_CASE("a second reader is asked for what is hazardous, unknown, contradictory or only filler, and by newcomers")
{
    const words::Claim claim{"exampline", {}};
    const Reading good = test::match("exampline", Strength::Strong, 0.97);
    CHECK(secondReadReasons(good, claim, false).empty());
    CHECK(secondReadReasons(good, claim, true) == Reasons{SecondReadReason::NewVolunteer});
    CHECK(secondReadReasons(good, {"otherane", {}}, false) == Reasons{SecondReadReason::Contradictory});
    CHECK(secondReadReasons(test::unknown({"a"}, ""), claim, false) == Reasons{SecondReadReason::Unknown});
    CHECK(secondReadReasons(test::noReading(), claim, false) == Reasons{SecondReadReason::Unknown});
    CHECK(secondReadReasons(test::oneOf({"exampline", "b"}), claim, false) == Reasons{SecondReadReason::Unknown});
    CHECK(secondReadReasons(test::carrierOnly("lactose"), {}, false) == Reasons{SecondReadReason::CarrierOnly});
}

TEST_CASE("one hazardous name anywhere in what is named asks for a second reader")
{
    Reading reading = GENERATE(test::match("exampline", Strength::Strong, 0.97), test::oneOf({"exampline", "b"}),
                               test::mixture({"exampline", "b"}));
    if (reading.substance)
        reading.substance->isHazardous = true;
    if (!reading.components.empty())
        reading.components.back().isHazardous = true;
    reading.set95.emplace_back(NamedSubstance{"c", "", "", true});
    const Reasons reasons = secondReadReasons(reading, {"exampline", {}}, false);
    REQUIRE_FALSE(reasons.empty());
    CHECK(reasons.front() == SecondReadReason::Hazardous);
}

TEST_CASE("a hazardous substance that the scan leaves possible asks for a second reader, whatever is named")
{
    Reading reading = GENERATE(test::match("exampline", Strength::Tentative, 0.8), test::unknown({"a"}, ""),
                               test::mixture({"exampline", "b"}), test::carrierOnly("lactose"));
    reading.set95.push_back({"c", "", "", true});
    CHECK(secondReadReasons(reading, {"exampline", {}}, false).front() == SecondReadReason::Hazardous);
}

TEST_CASE("the suggested conclusion follows the sold-as line")
{
    const words::Claim claim{"exampline", {}};
    CHECK(suggestedConclusion(test::match("exampline", Strength::Strong, 1), claim) == Conclusion::Seen);
    CHECK(suggestedConclusion(test::match("otherane", Strength::Strong, 1), claim) == Conclusion::NotSeen);
    CHECK(suggestedConclusion(test::match("otherane", Strength::Strong, 1), {}) == Conclusion::Named);
    CHECK(suggestedConclusion(test::mixture({"exampline", "b"}), claim) == Conclusion::SeenWithOther);
    CHECK(suggestedConclusion(test::oneOf({"exampline", "b"}), claim) == Conclusion::Unknown);
    CHECK(suggestedConclusion(test::unknown({"exampline"}, ""), claim) == Conclusion::Unknown);
    CHECK(suggestedConclusion(test::unknown({"exampline"}, ""), {}) == Conclusion::Unknown);
    CHECK(suggestedConclusion(test::noReading(), claim) == Conclusion::NoReading);
}

TEST_CASE("a verdict of another model is stale, and any verdict where there is no model")
{
    store::Verdict verdict;
    verdict.modelId = "model-1";
    CHECK_FALSE(isStale(verdict, "model-1"));
    CHECK(isStale(verdict, "model-2"));
    CHECK(isStale(verdict, ""));
}

TEST_CASE("a festival's day begins at six in the morning")
{
    const QDate friday(2026, 7, 10);
    CHECK(festivalDay(localTime(QDateTime(friday, QTime(6, 0)))) == friday);
    CHECK(festivalDay(localTime(QDateTime(friday.addDays(1), QTime(5, 59)))) == friday);
    CHECK(festivalDay(localTime(QDateTime(friday.addDays(1), QTime(6, 0)))) == friday.addDays(1));
    const DaySpan span = spanOf(friday);
    CHECK(festivalDay(span.from) == friday);
    CHECK(festivalDay(span.to) == friday.addDays(1));
    CHECK(span.to - span.from == std::chrono::hours(24));
}

TEST_CASE("slip: it holds the person's words, the six limits and no more")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    store::Sample sample;
    sample.id = "s1";
    sample.ticketCode = "FJORD-ROWAN 42";
    store::Finding finding;
    finding.sampleId = "s1";
    finding.text = "It looks like exampline.\n\n  Go slow. ";
    finding.operatorCode = "7Q";
    finding.createdAt = localTime(QDateTime(QDate(2026, 7, 11), QTime(2, 30)));

    const auto slip = slipContent(sample, finding, World::Live);
    REQUIRE(slip);
    CHECK(slip->practiceMark.isEmpty());
    CHECK(slip->ticket.toStdString() == "Ticket FJORD-ROWAN 42");
    CHECK(slip->lines == QStringList{"It looks like exampline.", "Go slow."});
    CHECK(slip->limits.size() == 6);
    // the day it was handed in, not the hour
    CHECK(slip->written.contains("10 July 2026"));
    CHECK_FALSE(slip->written.contains("30"));
    CHECK(slipContent(sample, finding, World::Practice)->practiceMark.toStdString() ==
          "PRACTICE. This is not a result.");
}

TEST_CASE("slip: no words, or another sample's finding, give no slip")
{
    store::Sample sample;
    sample.id = "s1";
    store::Finding finding;
    finding.sampleId = "s1";
    finding.text = " \n\t";
    CHECK(slipContent(sample, finding, World::Live).error().code == Errc::NotAllowed);
    finding.text = "It looks like exampline.";
    finding.sampleId = "s2";
    CHECK(slipContent(sample, finding, World::Live).error().code == Errc::NotAllowed);
}
