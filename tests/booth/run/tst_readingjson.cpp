// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/readingjson.h"
#include "booth/support/readings.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace varde;
using namespace varde::booth;

namespace {

Reading fullReading()
{
    Reading reading = test::mixture({"exampline", "caffeine"});
    reading.set90 = {{"exampline", "", "", true}};
    reading.classHint = "cathinone";
    reading.isPractice = true;
    reading.sources = {"from memory", "a book"};
    matcher::Verdict &verdict = reading.verdict;
    verdict.probability = 0.83;
    verdict.pOut = 0.04;
    verdict.classHint = 7;
    verdict.classProbability = 0.6;
    verdict.quality = {{{matcher::CheckName::Contact, matcher::CheckState::DoesNotApply, 0.1, 0.05, true}}, 180};
    verdict.set95 = {3, 4};
    verdict.hits.front().extraPerCm = {612};
    verdict.hits.front().missingPerCm = {1003, 1004};
    verdict.set90 = {3};
    verdict.residual = {0.2, 0.1, {801, 1400}, {{5, 9, 0.4, 0, 0}}};
    verdict.limits = {{8, matcher::LimitState::Value, 0.1}, {-1, matcher::LimitState::NoReference, 0}};
    reading.residual = {{"tenlike", "", "", false}};
    reading.limits = {{"carfentanil", "", "active", true}, {"nitazene", "", "active", true}};
    verdict.mixture->residualEnergy = 0.03;
    verdict.mixture->residualPeaksPerCm = {1735.5};
    verdict.overlay = {Eigen::Vector3d(200, 202, 204), Eigen::Vector3d(0, 1, 0.5), Eigen::Vector3d(0, 0.9, 0.5),
                       Eigen::Vector3d(0, 0.1, 0)};
    return reading;
}

Errc codeOf(const std::string &document)
{
    const auto reading = readingFromJson(document, test::scan());
    REQUIRE_FALSE(reading);
    return reading.error().code;
}

} // namespace

TEST_CASE("stored reading: what goes in comes out, and writing it again gives the same text")
{
    const Reading before = fullReading();
    const auto after = readingFromJson(readingToJson(before), before.scan);
    REQUIRE(after);
    CHECK(after->verdict.kind == before.verdict.kind);
    CHECK(after->verdict.probability == before.verdict.probability);
    CHECK(after->verdict.quality.checks.front().state == matcher::CheckState::DoesNotApply);
    CHECK(after->verdict.quality.checks.front().isWarning);
    CHECK(after->verdict.quality.snr == 180);
    CHECK(after->verdict.mixture->components.size() == 2);
    CHECK(after->verdict.mixture->residualPeaksPerCm == std::vector<double>{1735.5});
    CHECK(after->verdict.residual.isStructured());
    CHECK(after->verdict.residual.peaksPerCm == std::vector<double>{801, 1400});
    CHECK(after->verdict.residual.hits.front().score == 0.4);
    CHECK(after->verdict.hits.front().extraPerCm == std::vector<double>{612});
    CHECK(after->verdict.hits.front().missingPerCm == std::vector<double>{1003, 1004});
    CHECK(after->verdict.limits.front().state == matcher::LimitState::Value);
    CHECK(after->verdict.limits.front().share == 0.1);
    CHECK(after->verdict.limits.back().state == matcher::LimitState::NoReference);
    CHECK(after->residual.front().name == "tenlike");
    CHECK(after->limits.back().name == "nitazene");
    CHECK(after->verdict.overlay.scan == before.verdict.overlay.scan);
    CHECK(after->components.back().name == "caffeine");
    CHECK(after->set90.front().isHazardous);
    CHECK(after->classHint == "cathinone");
    CHECK(after->sources == before.sources);
    CHECK(after->isPractice);
    CHECK(readingToJson(*after) == readingToJson(before));
}

TEST_CASE("stored reading: every kind of verdict survives")
{
    for (const Reading &before : test::oneOfEach()) {
        const auto after = readingFromJson(readingToJson(before), before.scan);
        REQUIRE(after);
        CHECK(after->verdict.kind == before.verdict.kind);
        CHECK(after->verdict.strength == before.verdict.strength);
        CHECK(after->substance.has_value() == before.substance.has_value());
        CHECK(after->verdict.mixture.has_value() == before.verdict.mixture.has_value());
    }
}

TEST_CASE("stored reading: the state of the instrument comes back, and is what it was before anybody asked for it")
{
    Reading reading = fullReading();
    reading.instrument = {matcher::CheckState::Corrected, {3, 0.5}, 3.1, matcher::CheckState::Passed};
    auto kept = nlohmann::json::parse(readingToJson(reading));
    CHECK(readingFromJson(kept.dump(), test::scan())->instrument == reading.instrument);
    kept.erase("instrument");
    kept["practice"] = true;
    CHECK(readingFromJson(kept.dump(), test::scan())->instrument.axis == matcher::CheckState::Passed);
    kept["practice"] = false;
    CHECK(readingFromJson(kept.dump(), test::scan())->instrument.axis == matcher::CheckState::NotAssessed);
}

TEST_CASE("stored reading: without its curve it still knows the technique")
{
    Reading before = fullReading();
    before.scan = test::scan(Technique::AtrIr);
    const auto after = storedReading(readingToJson(before));
    REQUIRE(after);
    CHECK(after->scan.technique == Technique::AtrIr);
    CHECK(after->scan.axis.size() == 3);
}

TEST_CASE("stored reading: bytes that are not UTF-8 do not stop a verdict from being stored")
{
    Reading before = fullReading();
    before.classHint = "caf\xe9ine";
    const auto after = readingFromJson(readingToJson(before), before.scan);
    REQUIRE(after);
    CHECK(after->classHint == "caf\xef\xbf\xbdine");
}

TEST_CASE("stored reading: text that is no such document is refused")
{
    const std::string good = readingToJson(fullReading());
    CHECK(codeOf("") == Errc::Malformed);
    CHECK(codeOf("[]") == Errc::Malformed);
    CHECK(codeOf("{}") == Errc::Malformed);
    CHECK(codeOf(good.substr(0, good.size() / 2)) == Errc::Malformed);
    CHECK(storedReading("{\"technique\":\"nmr\"}").error().code == Errc::Malformed);
    CHECK(storedReading("{}").error().code == Errc::Malformed);
}

TEST_CASE("stored reading: a missing or wrong field is refused, whichever it is")
{
    const auto good = nlohmann::json::parse(readingToJson(fullReading()));
    for (const auto &[key, value] : good.items()) {
        if (key == "technique")
            continue;
        INFO(key);
        auto bad = good;
        bad.erase(key);
        const bool isNewer = key == "residual" || key == "limits" || key == "instrument" || key == "could_be";
        if (isNewer)
            CHECK(readingFromJson(bad.dump(), test::scan()));
        else
            CHECK(codeOf(bad.dump()) == Errc::Malformed);
        bad[key] = nullptr;
        CHECK(codeOf(bad.dump()) == Errc::Malformed);
    }
    auto bad = good;
    bad["verdict"]["kind"] = 8;
    CHECK(codeOf(bad.dump()) == Errc::Malformed);
    bad = good;
    bad["verdict"]["hits"] = nullptr;
    CHECK(codeOf(bad.dump()) == Errc::Malformed);
    bad = good;
    bad["verdict"]["kind"] = 0;
    CHECK(codeOf(bad.dump()) == Errc::Malformed);
}
