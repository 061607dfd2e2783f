// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/support/readings.h"
#include "booth/tests/dilution.h"
#include "booth/tests/shipped.h"
#include "booth/words/carewords.h"
#include "booth/words/checkwords.h"
#include "booth/words/language.h"
#include "booth/words/maskwords.h"
#include "booth/words/substancename.h"
#include "booth/words/testwords.h"
#include "booth/words/words.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace varde;
using namespace varde::booth;
using matcher::Strength;
using matcher::VerdictKind;
using words::SoldAs;

namespace {

std::string text(const QString &string)
{
    return string.toStdString();
}

std::string allLines(const Reading &reading)
{
    return text(words::resultLines(words::resultWords(reading, {"exampline", {}}, {})).join('\n'));
}

bool contains(const std::string &where, const std::string &what)
{
    return where.find(what) != std::string::npos;
}

struct English {
    English() { REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en")); }
};

} // namespace

TEST_CASE_METHOD(English, "sold as: what was claimed is compared without case, spaces and hyphens")
{
    const Reading reading = test::match("2-FDCK", Strength::Strong, 0.96);
    CHECK(words::soldAsOutcome(reading, {"2 fdck", {}}) == SoldAs::Seen);
    CHECK(words::soldAsOutcome(reading, {"2f-DCK ", {}}) == SoldAs::Seen);
    CHECK(words::soldAsOutcome(reading, {"3-FDCK", {}}) == SoldAs::NotSeen);
}

TEST_CASE_METHOD(English, "sold as: a synonym of the library counts as the same substance")
{
    const Reading reading = test::match("MDMA", Strength::Strong, 0.96);
    CHECK(words::soldAsOutcome(reading, {"Molly", {"mdma", "ecstasy"}}) == SoldAs::Seen);
    CHECK(text(words::soldAsLine(reading, {"Molly", {"mdma"}})) == "Sold as Molly: seen");
    CHECK(words::soldAsOutcome(reading, {"Molly", {}}) == SoldAs::NotSeen);
}

TEST_CASE_METHOD(English, "sold as: every kind of verdict has its outcome")
{
    const words::Claim claim{"exampline", {}};
    CHECK(words::soldAsOutcome(test::mixture({"exampline", "caffeine"}), claim) == SoldAs::SeenWithOther);
    CHECK(words::soldAsOutcome(test::mixture({"exampline"}), claim) == SoldAs::Seen);
    CHECK(words::soldAsOutcome(test::mixture({"otherane", "caffeine"}), claim) == SoldAs::NotSeen);
    CHECK(words::soldAsOutcome(test::oneOf({"exampline", "secondine"}), claim) == SoldAs::Possible);
    CHECK(words::soldAsOutcome(test::oneOf({"secondine", "thirdine"}), claim) == SoldAs::NotSeen);
    CHECK(words::soldAsOutcome(test::carrierOnly("lactose"), claim) == SoldAs::NotSeen);
    CHECK(words::soldAsOutcome(test::carrierOnly("lactose"), {"Lactose", {}}) == SoldAs::Seen);
    CHECK(words::soldAsOutcome(test::unknown({"exampline"}, ""), claim) == SoldAs::CannotBeSaid);
    CHECK(words::soldAsOutcome(test::rescan(matcher::CheckName::Noise), claim) == SoldAs::CannotBeSaid);
    CHECK(words::soldAsOutcome(test::noReading(), claim) == SoldAs::CannotBeSaid);
    CHECK(words::soldAsOutcome(test::match("exampline", Strength::Strong, 1), {" - ", {}}) == SoldAs::NotSaid);
}

TEST_CASE_METHOD(English, "sold as: a tentative match says so in the first line")
{
    const words::Claim claim{"exampline", {}};
    CHECK(text(words::soldAsLine(test::match("exampline", Strength::Tentative, 0.8), claim)) ==
          "Sold as exampline: seen, but tentative");
    CHECK(text(words::soldAsLine(test::match("exampline", Strength::Strong, 0.96), claim)) ==
          "Sold as exampline: seen");
}

TEST_CASE_METHOD(English, "certainty: the chance is rounded down to a step and carries its source")
{
    const auto said = [](double probability, Strength strength) {
        return text(words::certainty(test::match("exampline", strength, probability)));
    };
    const std::string source = "(estimated by simulation, not yet by a lab)";
    CHECK(said(1.0, Strength::Strong) == "How sure the name is: about 95 of 100 such calls are right " + source + ".");
    CHECK(said(0.95, Strength::Strong) == said(1.0, Strength::Strong));
    CHECK(said(0.9499, Strength::Tentative) ==
          "Tentative: a second method is needed. How sure the name is: about 90 of 100 such calls are right " + source +
              ".");
    CHECK(contains(said(0.89, Strength::Tentative), "about 80 of 100"));
    CHECK(contains(said(0.7, Strength::Tentative), "about 70 of 100"));
    CHECK(said(0.6999, Strength::Tentative) == "Tentative: a second method is needed.");
}

TEST_CASE_METHOD(English, "certainty: a match that is not strong is tentative however high its chance")
{
    CHECK(contains(text(words::certainty(test::match("exampline", Strength::Tentative, 0.99))),
                   "Tentative: a second method is needed."));
    CHECK(contains(text(words::certainty(test::match("exampline", Strength::Strong, 0.9))),
                   "Tentative: a second method is needed."));
}

TEST_CASE_METHOD(English, "certainty: nothing named, nothing claimed about a name")
{
    CHECK(words::certainty(test::unknown({"exampline"}, "")).isEmpty());
    CHECK(words::certainty(test::rescan(matcher::CheckName::Noise)).isEmpty());
    CHECK(words::certainty(test::noReading()).isEmpty());
    CHECK(words::certainty(test::carrierOnly("lactose")).isEmpty());
}

TEST_CASE_METHOD(English, "one of several: the headline adds a relative that the library does not have")
{
    CHECK(text(words::headline(test::oneOf({"ketamine", "2-FDCK"}))) ==
          "Looks like ketamine, 2-FDCK, or a relative not in our library");
    const QString all = words::resultLines(words::resultWords(test::oneOf({"ketamine", "2-FDCK"}), {}, {})).join('\n');
    CHECK(all.count(QStringLiteral("2-FDCK")) == 1);
}

TEST_CASE_METHOD(English, "a scan to repeat and a sample that cannot be read name nothing, not even the claim's rivals")
{
    for (const Reading &reading : {test::rescan(matcher::CheckName::Contact), test::noReading()}) {
        CHECK_FALSE(contains(allLines(reading), "hiddenane"));
        CHECK_FALSE(contains(allLines(reading), "secretane"));
    }
}

TEST_CASE_METHOD(English, "a scan to repeat gives the cause and the remedy of the check that failed")
{
    const QString said = words::sentence(test::rescan(matcher::CheckName::Contact));
    CHECK(said.contains(words::checkCause(matcher::CheckName::Contact)));
    CHECK(said.contains(words::checkRemedy(matcher::CheckName::Contact)));
    CHECK_FALSE(said.contains(words::checkCause(matcher::CheckName::Range)));
}

TEST_CASE_METHOD(English, "unknown: the nearest are similar, not identified, and a class is a hint")
{
    const std::string said = text(words::sentence(test::unknown({"a", "b", "c", "d"}, "cathinone")));
    CHECK(contains(said, "Similar to, not identified as: a, b and c."));
    CHECK(contains(said, "It may belong to this group: cathinone."));
    CHECK(text(words::sentence(test::unknown({"a", "b"}, "", 0.2))) == "Nothing in our library is similar to it.");
}

TEST_CASE_METHOD(English,
                 "unknown: what an early warning tells of could be it, with who warned and when, and stays no name")
{
    Reading reading = test::unknown({"exampline"}, "nitazene");
    reading.couldBe = {{"newcomer %1", "EUDA", "2026-11-01"}, {"other", "the hospital", "2026-10-30"}};
    const std::string said = text(words::sentence(reading));
    CHECK(contains(said, "Could be, and not in our library: newcomer %1. EUDA warned of it on "));
    CHECK(contains(said, QLocale().toString(QDate(2026, 11, 1), QLocale::ShortFormat).toStdString()));
    CHECK(contains(said, "Could be, and not in our library: other. the hospital warned of it"));
    CHECK(contains(said, "Nothing measured here says that it is."));
    CHECK_FALSE(contains(text(words::headline(reading)), "newcomer"));
    CHECK_FALSE(contains(text(words::soldAsLine(reading, {"newcomer %1", {}})), ": seen"));
    CHECK(words::soldAsOutcome(reading, {"newcomer %1", {}}) == words::SoldAs::CannotBeSaid);
    CHECK(contains(text(words::draftFinding(reading, {}, {})), "Could be, and not in our library"));
}

TEST_CASE_METHOD(English, "keys are read out in groups, and a change of substances says before and after")
{
    CHECK(text(words::keyInGroups("00ff17ab")) == "00ff 17ab");
    CHECK(text(words::substanceChange({"ketamine", "class", "", "dissociative"})) ==
          "ketamine, class: dissociative, until now not said.");
    CHECK(text(words::substanceChange({"ketamine", "role", "carrier", "active"})) ==
          "ketamine, role: active, until now filler.");
    CHECK(text(words::verdictChange({"FJORD-OTTER 42", {}, {VerdictKind::OneOf, Strength::None, {"a", "b"}}})) ==
          "FJORD-OTTER 42: One of several: a and b; until now cannot be read");
    CHECK(words::referenceChanges({}).isEmpty());
    CHECK(words::referenceChanges({{}, {}, 3, 0, 0, true}).size() == 1);
}

TEST_CASE_METHOD(English, "mixture: what is told speaks of no bars, and still of what is left over")
{
    Reading reading = test::mixture({"exampline", "caffeine"});
    CHECK(contains(text(words::sentence(reading)), "The bars are shares of the signal"));
    CHECK_FALSE(contains(text(words::draftFinding(reading, {}, {})), "bars"));
    CHECK(contains(text(words::draftFinding(reading, {}, {})), "How much there is of each was not measured."));
    reading.verdict.residual.energy = 0.3;
    reading.verdict.residual.limit = 0.1;
    reading.verdict.residual.peaksPerCm = {1001};
    CHECK(contains(text(words::draftFinding(reading, {}, {})), "left over, with bands near 1001"));
}

TEST_CASE_METHOD(English, "mixture: shares are of the signal, and a small one is never rounded to nothing")
{
    Reading reading = test::mixture({"exampline", "caffeine"});
    reading.verdict.mixture->components[1] = {1, 1, 0.004, 0, 0.01, 0.9};
    CHECK(words::parts(reading) == QStringList{"exampline: share of the signal 0.50 (from 0.45 to 0.55)",
                                               "caffeine: share of the signal below 0.01"});
    CHECK_FALSE(contains(text(words::sentence(reading)), "left over"));
    reading.verdict.residual = {.energy = 0.3, .limit = 0.1, .peaksPerCm = {}, .hits = {}};
    CHECK(contains(text(words::sentence(reading)), "there may be something more in it that we cannot name"));
    reading.verdict.residual.peaksPerCm = {1735, 1100, 900, 650};
    CHECK(contains(text(words::sentence(reading)), "Something else may be in it"));
    CHECK(contains(text(words::sentence(reading)), "with bands near 1735, 1100 and 900"));
}

TEST_CASE_METHOD(English, "a name with a placeholder in it stays a name")
{
    const Reading reading = test::mixture({"%1 %2", "caf%3eine"});
    CHECK(text(words::headline(reading)) == "Looks like a mixture of %1 %2 and caf%3eine");
    CHECK(contains(text(words::parts(reading).first()), "%1 %2: share of the signal 0.50 (from 0.45 to 0.55)"));
}

TEST_CASE_METHOD(English, "practice: every headline block says that it is demo data")
{
    for (Reading reading : test::oneOfEach()) {
        CHECK(words::resultWords(reading, {}, {}).practice.isEmpty());
        reading.isPractice = true;
        const words::ResultWords said = words::resultWords(reading, {}, {});
        CHECK(text(said.practice) == "Practice: demo data, unverified. It cannot name a real sample.");
        CHECK(words::resultLines(said).first() == said.practice);
        CHECK(words::draftFinding(reading, {}, {}).startsWith(said.practice));
    }
    Reading reading = test::match("exampline", Strength::Strong, 0.97);
    reading.isPractice = true;
    reading.sources = {"from memory"};
    CHECK(words::sourceLines(reading) == QStringList{"from memory (demo data, unverified)"});
    CHECK(contains(text(words::certainty(reading)), "demo data, unverified"));
}

TEST_CASE_METHOD(English, "what this cannot see warns of fentanyl and nitazenes in every result")
{
    for (const Reading &reading : test::oneOfEach())
        CHECK(contains(text(words::cannotSee(reading, {}).first()), "fentanyl or a nitazene can be invisible here"));
}

TEST_CASE_METHOD(English, "what this cannot see: a hazardous substance that stays possible is always listed, first")
{
    const auto hazards = [](Reading reading) {
        reading.set95.push_back({"nastine", "HCl", "active", true});
        reading.set95.push_back({"nastine", "base", "active", true});
        reading.set95.push_back({"harmline", "", "active", false});
        return text(words::cannotSee(reading, {}).first());
    };
    for (const Reading &reading : {test::match("exampline", Strength::Strong, 0.97), test::unknown({"a"}, ""),
                                   test::mixture({"exampline", "b"}), test::carrierOnly("lactose")})
        CHECK(hazards(reading) == "This scan cannot exclude: nastine (especially dangerous).");
    CHECK(contains(hazards(test::match("nastine", Strength::Strong, 0.97)), "fentanyl"));
    CHECK(contains(hazards(test::mixture({"nastine", "b"})), "fentanyl"));
    // One of several names them all in its headline.
    Reading several = test::oneOf({"exampline", "b"});
    several.set95.push_back({"nastine", "", "active", true});
    CHECK(contains(text(words::headline(several)), "nastine"));
    CHECK(contains(hazards(test::rescan(matcher::CheckName::Noise)), "fentanyl"));
}

TEST_CASE_METHOD(English, "the nearest of an unknown are told apart by their bands, the first three of each kind")
{
    Reading reading = test::unknown({"exampline", "otherane", "thirdole"}, "");
    CHECK(words::differences(reading).isEmpty());
    REQUIRE(reading.verdict.hits.size() >= 2);
    reading.verdict.hits[0].extraPerCm = {812.4, 1003, 1210, 1600};
    reading.verdict.hits[1].missingPerCm = {655};
    const QStringList said = words::differences(reading);
    REQUIRE(said.size() == 2);
    CHECK(text(said[0]) == "Unlike exampline, this scan has bands near 812, 1003 and 1210 cm⁻¹.");
    CHECK(text(said[1]) == "otherane has bands near 655 cm⁻¹ that are not in this scan.");
}

TEST_CASE_METHOD(English, "what this cannot see: not seen is not the same as not there")
{
    const auto said = words::cannotSee(test::match("otherane", Strength::Strong, 0.97), {"exampline", {}});
    CHECK(contains(text(said.join(' ')), "a small amount of exampline could be hidden"));
    const auto seen = words::cannotSee(test::match("exampline", Strength::Strong, 0.97), {"exampline", {}});
    CHECK_FALSE(contains(text(seen.join(' ')), "exampline"));
}

TEST_CASE_METHOD(English, "next best test: strips until they are done, then something else, always with a reason")
{
    for (const Reading &reading : test::oneOfEach()) {
        if (reading.verdict.kind == VerdictKind::Rescan)
            continue;
        const QString before = words::nextTest(reading, {});
        const QString after = words::nextTest(reading, {.strips = true});
        CHECK(before.startsWith("Nitazene strip, then fentanyl strip"));
        CHECK_FALSE(after.contains("strip, then"));
        CHECK(before.contains(": "));
        CHECK(after.contains(": "));
    }
}

TEST_CASE_METHOD(English, "the line of what was done names what was not")
{
    CHECK(text(words::doneLine({})) == "Spectrum only. Strips not done.");
    CHECK(text(words::doneLine({.strips = true})) == "Spectrum and strips. Reagents not done.");
    CHECK(text(words::doneLine({.reagents = true})) == "Spectrum and reagents. Strips not done.");
    CHECK(text(words::doneLine({.strips = true, .reagents = true})) == "Spectrum, strips and reagents.");
}

TEST_CASE_METHOD(English, "the draft of a finding holds what the page says and ends with what it cannot see")
{
    const QString draft = words::draftFinding(test::match("exampline", Strength::Strong, 0.97), {"exampline", {}}, {});
    CHECK(draft.startsWith("Sold as exampline: seen.\nThe main substance looks like exampline.\n"));
    CHECK(draft.contains("Spectrum only. Strips not done."));
    CHECK(draft.endsWith("strips miss some."));
}

TEST_CASE_METHOD(English, "language: an unknown one is refused, and switching back brings English back")
{
    CHECK(words::installLanguage(*QCoreApplication::instance(), "de").error().code == Errc::NotFound);
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "nb"));
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "nb"));
    CHECK(text(words::headline(test::match("ketamin", Strength::Strong, 1))) == "Hovedstoffet ser ut som ketamin");
    CHECK(text(words::parts(test::mixture({"a", "b"})).first()) == "a: andel av signalet 0,50 (fra 0,45 til 0,55)");
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    CHECK(text(words::headline(test::match("ketamine", Strength::Strong, 1))) ==
          "The main substance looks like ketamine");
}

TEST_CASE_METHOD(English, "masked regions carry their reason; Raman has none")
{
    CHECK(words::maskedRegions(Technique::Raman).isEmpty());
    const auto masks = words::maskedRegions(Technique::AtrIr);
    REQUIRE_FALSE(masks.isEmpty());
    for (const words::MaskedRegion &mask : masks) {
        CHECK(mask.fromPerCm < mask.toPerCm);
        CHECK_FALSE(mask.why.isEmpty());
    }
}

TEST_CASE("words: in bokmål substances have their bokmål names, and what is compared stays as it is stored")
{
    auto &app = *QCoreApplication::instance();
    words::setBokmalNames(app, {{"cocaine", "kokain"}, {"caffeine", "koffein"}, {"Lidocaine", "lidokain"}});
    Reading mixture = test::match("cocaine", Strength::Tentative, 0.9);
    mixture.verdict.kind = VerdictKind::Mixture;
    for (const char *name : {"cocaine", "lidocaine", "exampline"})
        mixture.components.emplace_back().name = name;
    const words::Claim claim{QStringLiteral("Cocaine"), {}};
    const auto said = [&](const char *language) {
        REQUIRE(words::installLanguage(app, QString::fromLatin1(language)));
        return words::headline(mixture) + words::soldAsLine(mixture, claim) +
               words::draftFinding(test::match("caffeine", Strength::Strong, 0.97), claim, {});
    };
    const std::string norwegian = text(said("nb"));
    for (const char *name : {"kokain, lidokain og exampline", "Solgt som kokain", "koffein"})
        CHECK(contains(norwegian, name));
    for (const char *name : {"ocaine", "caffeine"})
        CHECK_FALSE(contains(norwegian, name));
    CHECK(words::soldAsOutcome(mixture, claim) == SoldAs::SeenWithOther);
    CHECK(text(words::storedName(QStringLiteral("Kokain"))) == "cocaine");
    CHECK(text(words::storedName(QStringLiteral("something white"))) == "something white");
    const std::string english = text(said("en"));
    CHECK(contains(english, "cocaine, lidocaine and exampline"));
    CHECK_FALSE(contains(english, "kokain"));
    CHECK(text(words::storedName(QStringLiteral("kokain"))) == "kokain");
    CHECK(text(words::substanceName(QStringLiteral("cocaine"), QStringLiteral("nb"))) == "kokain");
    words::setBokmalNames(app, {{"cocaine", "kokaina"}});
    CHECK(text(words::substanceName(QStringLiteral("cocaine"), QStringLiteral("nb"))) == "kokaina");
    CHECK(text(words::substanceName(QStringLiteral("caffeine"), QStringLiteral("nb"))) == "caffeine");
    words::setBokmalNames(app, {});
}

TEST_CASE("words: in bokmål a strip's window names what it looks for, and what else it reacts to, in bokmål")
{
    auto &app = *QCoreApplication::instance();
    words::setBokmalNames(app, {{"methamphetamine", "metamfetamin"}, {"diphenhydramine", "difenhydramin"}});
    REQUIRE(words::installLanguage(app, "nb"));
    const TestSpec *strip = shippedCatalogue().find(store::TestKind::Strip, "fentanyl");
    REQUIRE(strip);
    const std::string said = text(words::windowSentences(*strip, windowOf(*strip, 10, 1)).join(' '));
    REQUIRE(words::installLanguage(app, "en"));
    words::setBokmalNames(app, {});
    CHECK(contains(said, "metamfetamin"));
    CHECK(contains(said, "difenhydramin"));
    CHECK_FALSE(contains(said, "ydramine"));
}
