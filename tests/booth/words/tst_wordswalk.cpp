// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicetext.h"
#include "booth/run/secondread.h"
#include "booth/support/readings.h"
#include "booth/talk/persontext.h"
#include "booth/tests/shipped.h"
#include "booth/words/axiswords.h"
#include "booth/words/carewords.h"
#include "booth/words/checkwords.h"
#include "booth/words/errorwords.h"
#include "booth/words/importwords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/language.h"
#include "booth/words/maskwords.h"
#include "booth/words/peoplewords.h"
#include "booth/words/runwords.h"
#include "booth/words/sourcewords.h"
#include "booth/words/talkwords.h"
#include "booth/words/testwords.h"
#include "booth/words/words.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace varde;
using namespace varde::booth;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString translation;
    bool isFinished = true;
};

QList<Message> messages(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            all.append({context, {}, {}, {}, true});
        else if (xml.name() == QLatin1String("source"))
            all.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            all.last().comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            all.last().isFinished = !xml.attributes().hasAttribute("type");
            all.last().translation = xml.readElementText();
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return all;
}

QList<Message> norwegian()
{
    return messages(QStringLiteral(VARDE_SOURCE_DIR "/ui/translations/varde_words_nb.ts"));
}

/// What must never be said of a sample or a person, in either language; empty when the text is fit to be read.
QString forbiddenIn(QString text)
{
    static const QStringList allowed = {"safe space", "clean crystal", "clean blank", "ren krystall", "trygt rom",
                                        // the only percentages: how much can be missed
                                        "5 to 10 %", "5 til 10 %"};
    static const QRegularExpression words(
        "\\b(safe|safer|safely|safest|clean|cleaner|pure|purer|purest|confirm|confirms|confirmed|confirmation|harmless|"
        "confidence|users?|addicts?|addicted|addiction|abusers?|abuse|junkies?|"
        "trygg|trygt|trygge|tryggere|ren|rent|rene|renere|sikker|sikkert|sikre|ufarlig|ufarlige|bekreft\\w*|"
        "konfidens\\w*|"
        "bruker|brukere|brukeren|brukerne|brukar|misbruk\\w*|narkoman\\w*|narkis\\w*|rusmisbruk\\w*)\\b",
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // 100 stands only where calls are counted, and never as the number of right ones.
    static const QRegularExpression hundred("(?<!of )(?<!av )\\b100\\b|\\b(9[6-9]|100) (of|av) 100");
    static const QRegularExpression percent("%(?![1-9n])|prosent|per cent|percent");
    for (const QString &phrase : allowed)
        text.remove(phrase, Qt::CaseInsensitive);
    for (const QRegularExpression *rule : {&words, &hundred, &percent}) {
        if (const auto found = rule->match(text); found.hasMatch())
            return found.captured();
    }
    return {};
}

void checkFit(const QStringList &lines)
{
    for (const QString &line : lines) {
        INFO(line.toStdString());
        CHECK(forbiddenIn(line).toStdString() == "");
        CHECK_FALSE(line.trimmed().isEmpty());
        CHECK_FALSE(line.contains(QRegularExpression("%[1-9]")));
    }
}

QStringList errorLines()
{
    QStringList lines;
    for (int code = 0; code <= int(Errc::NotAllowed); ++code)
        lines << words::errorSentence(Errc(code)) << words::errorSentence(Errc(code), "scan.csv")
              << words::errorText({Errc(code), "seen 3"}, "scan.csv");
    return lines;
}

QStringList checkLines()
{
    QStringList lines{words::checksThatDoNotApply(8)};
    for (int name = 0; name <= int(matcher::lastCheckName); ++name) {
        const auto check = matcher::CheckName(name);
        lines << words::checkName(check) << words::checkCause(check) << words::checkRemedy(check);
        for (int state = 1; state <= int(matcher::CheckState::DoesNotApply); ++state)
            lines << words::checkChip({check, matcher::CheckState(state), 0, 0});
        lines << words::checkChip({check, matcher::CheckState::Passed, 2, 1, true})
              << words::checkRemarks({{{check, matcher::CheckState::Passed, 2, 1, true}}, 90});
    }
    for (int material = 0; material <= int(matcher::lastReferenceMaterial); ++material) {
        lines << words::materialName(matcher::ReferenceMaterial(material));
        for (int problem = 0; problem <= int(matcher::AxisProblem::NotStraight); ++problem)
            for (const auto state : {matcher::CheckState::Passed, matcher::CheckState::Corrected})
                lines << words::axisResult({state, matcher::AxisProblem(problem), 2.5, 1, 7, 7, 0.9, {}},
                                           matcher::ReferenceMaterial(material));
    }
    return lines;
}

QStringList instrumentLines()
{
    QStringList lines;
    for (const Technique technique : {Technique::Ir, Technique::AtrIr}) // Raman was a name
        lines << words::techniqueName(technique);
    for (int due = 0; due <= int(CheckDue::Failed); ++due)
        for (const auto axis : {matcher::CheckState::Passed, matcher::CheckState::Corrected}) {
            const InstrumentStanding standing{
                {axis, {}, 2.5}, CheckDue(due), store::TimePoint{}, matcher::ReferenceMaterial::Polystyrene};
            lines << words::standingShort(standing) << words::standingSentence(standing);
        }
    for (const auto state : {matcher::CheckState::Passed, matcher::CheckState::NotChecked, matcher::CheckState::Failed})
        lines << words::sensitivityResult(state, "caffeine");
    for (int state = 0; state <= int(FolderState::Unreadable); ++state)
        lines << words::folderState(FolderState(state), "scans");
    for (int fate = 0; fate <= int(FileFate::NoFile); ++fate)
        lines << words::fileFate({"a.0", FileFate(fate), std::nullopt, {}});
    lines << words::fileFate({"a.0", FileFate::NoScan, Error{Errc::EmptyFile, ""}, {}});
    store::Sample sample;
    sample.ticketCode = "FJORD-OTTER 42";
    for (int place = 0; place <= int(ArrivalPlace::KeptBefore); ++place)
        if (ArrivalPlace(place) != ArrivalPlace::NoTicket)
            lines << words::arrivalResult({ArrivalPlace(place), sample, std::nullopt}, "a.0");
    return lines;
}

QStringList peopleLines()
{
    QStringList lines{words::firstAdministrator(), words::finishedMeanwhile(), words::readersDiffer(),
                      words::lateWords("It looks like ketamine."), words::ownLateWords("It looks like ketamine.")};
    for (int role = 1; role <= int(store::OperatorRole::Administrator); ++role)
        lines << words::roleName(store::OperatorRole(role)) << words::roleMay(store::OperatorRole(role));
    for (int urgency = 0; urgency < int(Urgency::Ordinary); ++urgency)
        lines << words::urgencyName(Urgency(urgency));
    for (int part = 1; part <= int(store::SubstancePart::OneOf); ++part)
        lines << words::partName(store::SubstancePart(part));
    for (int state = 1; state <= int(store::SampleState::Closed); ++state)
        lines << words::movedMeanwhile(store::SampleState(state));
    return lines;
}

QStringList importLines()
{
    QStringList lines{words::nothingAdmitted(), words::admittedSentence({3, 1, 2, 4, 1}),
                      words::remainingTime(10, 1, 100), words::remainingTime(10, 99, 100)};
    for (int fault = 1; fault <= int(lastImportFault); ++fault)
        for (int kind = 0; kind <= int(matcher::lastAdmissionFault); ++kind) {
            const ImportProblem problem{ImportFault(fault),
                                        {matcher::AdmissionFault(kind), 31.5, 50, matcher::CheckName::Snr},
                                        "caffeine (a.dx)",
                                        "",
                                        true};
            lines << words::problemCause(problem) << words::problemRemedy(problem);
        }
    for (int state = 0; state <= int(ItemState::NotRead); ++state)
        lines << words::itemState(ItemState(state));
    for (int reason = 0; reason <= int(TechniqueReason::Guessed); ++reason)
        lines << words::techniqueReason(TechniqueReason(reason));
    for (int field = 0; field <= int(lastField); ++field)
        lines << words::fieldTitle(Field(field));
    for (int step = 0; step <= int(ImportStep::Calibrating); ++step)
        lines << words::importStep(ImportStep(step));
    for (const Errc code : {Errc::Cancelled, Errc::LibraryEmpty, Errc::NotFound, Errc::OutOfRange, Errc::StoreFull})
        lines << words::importError({code, "seen 3"});
    return lines;
}

QStringList careLines()
{
    using store::Role;
    QStringList lines{words::stereoTitle(""), words::stereoTitle("racemic"), words::resultsChange(true),
                      words::resultsChange(false)};
    lines << words::referenceChanges({{}, {}, 3, 2, 1, true});
    for (const Errc code : {Errc::Duplicate, Errc::NotAllowed, Errc::OutOfRange, Errc::NotFound, Errc::Cancelled})
        lines << words::careError({code, "seen 3"});
    for (const Role role : {Role::NotSaid, Role::Active, Role::Adulterant, Role::Carrier})
        lines << words::roleTitle(role);
    for (const char *field : {"new", "merged", "name", "stereo", "class", "role", "hazard", "cas", "names"})
        for (const char *after : {"", "yes", "active", "hazard"})
            lines << words::substanceChange({"caffeine", field, "carrier", after});
    for (const auto kind : {ChangedClass::Kind::Added, ChangedClass::Kind::Moved, ChangedClass::Kind::Removed})
        for (const char *above : {"", "opioid"})
            lines << words::classChange({kind, "nitazene", "", above});
    for (const char *kind : {"add", "edit", "merge", "split", "class", "pack", "undo"}) {
        store::CurationStep step;
        step.kind = kind;
        step.undoes = 3;
        step.reason = "a paper";
        step.changes = {"caffeine: class opioid"};
        lines << words::curationStep(step);
    }
    for (const bool isHazardous : {false, true})
        for (const bool isNoticed : {false, true})
            if (isHazardous || isNoticed)
                lines << words::missingReference({"caffeine", "", Technique::Raman, isHazardous, isNoticed});
    LookAlikePair pair{"ketamine", "2-FDCK", {}, {}, 0.9, 0.8};
    lines << words::lookAlikeSentence(pair) << words::separatingBands(pair);
    pair.onlyAPerCm = {812, 1003};
    pair.onlyBPerCm = {1203};
    lines << words::separatingBands(pair);
    for (const auto kind : {Suspect::Kind::UnlikeUnderOneName, Suspect::Kind::AlikeUnderTwoNames})
        lines << words::suspectRemedy(kind)
              << words::suspectSentence({kind, Technique::Raman, "lactose", "milk sugar", {}, {}, 0.99});
    lines << words::settlingReason({"ketamine", Technique::Raman, 6, 1, 2, 3})
          << words::settlingSentence({{}, 12, 5, 3, 1}) << words::saidOfScan({})
          << words::verdictChange({"FJORD-OTTER 42",
                                   {matcher::VerdictKind::Unknown, matcher::Strength::None, {}},
                                   {matcher::VerdictKind::Match, matcher::Strength::Strong, {"ketamine"}}});
    for (const auto state :
         {store::TrustedKey::State::Pinned, store::TrustedKey::State::Replaced, store::TrustedKey::State::Revoked})
        lines << words::keyState(state);
    return lines;
}

QStringList runLines()
{
    QStringList lines{words::practiceBanner(),
                      words::needsLibrary(),
                      words::severalScans("day.dx", 3),
                      words::emptyFinding(),
                      words::firstPassphrase(),
                      words::slipTitle(),
                      words::slipTicket("FJORD-ROWAN 42"),
                      words::slipWritten("21 November"),
                      words::slipPracticeMark(),
                      words::slipLimitsTitle(),
                      words::slipFooter(),
                      words::staleNote()};
    for (const Technique technique : {Technique::Ir, Technique::AtrIr})
        for (const words::MaskedRegion &region : words::maskedRegions(technique))
            lines << region.why;
    for (int step = 1; step <= int(store::SampleState::Closed); ++step)
        lines << words::stepName(store::SampleState(step)) << words::stepWaiting(store::SampleState(step));
    for (int form = 1; form <= int(store::SampleForm::Other); ++form)
        lines << words::formName(store::SampleForm(form));
    for (int conclusion = 1; conclusion <= int(store::Conclusion::NoReading); ++conclusion)
        lines << words::conclusionName(store::Conclusion(conclusion));
    for (int reason = 0; reason <= int(SecondReadReason::TestsDisagree); ++reason)
        lines << words::secondReadReason(SecondReadReason(reason));
    for (int outcome = 0; outcome <= int(words::SoldAs::CannotBeSaid); ++outcome)
        lines << words::soldAsName(words::SoldAs(outcome));
    return lines;
}

QStringList ruleLines()
{
    QStringList lines;
    for (const Rule &rule : shippedRules().rules) {
        const CardItem item{rule.id,  rule.say,     rule.next,  rule.why, {{store::TestKind::Strip, "nitazene"}},
                            {"MDMA"}, {"caffeine"}, "exampline"};
        for (const auto &text : {rule.say, rule.next, rule.why})
            if (text)
                lines << words::filledIn(*text, item);
    }
    for (const TestSpec &spec : shippedCatalogue().tests)
        for (const StripMiss &miss : spec.misses)
            lines << words::inLanguage(miss.note);
    return lines;
}

/// Every remark on a result, and every state of a test.
QStringList standingLines(const TestSpec &spec)
{
    QStringList lines;
    TestStanding standing;
    standing.spec = &spec;
    for (int state = 0; state <= int(TestState::NoneLeft); ++state) {
        standing.state = TestState(state);
        if (standing.state != TestState::Done)
            lines << words::testState(standing);
    }
    standing.state = TestState::Done;
    standing.result.emplace();
    standing.result->kind = spec.kind;
    standing.result->colour = "purple";
    standing.wasPositive = true;
    standing.window = windowOf(spec, 1, 900);
    for (int outcome = 1; outcome <= int(store::TestOutcome::Invalid); ++outcome)
        for (int lot = 0; lot <= int(LotState::Expired); ++lot)
            for (int moment = 0; moment <= int(ReadMoment::TooLate); ++moment) {
                standing.result->outcome = store::TestOutcome(outcome);
                standing.lot.state = LotState(lot);
                standing.moment = ReadMoment(moment);
                lines << words::testSentence(standing);
            }
    return lines;
}

QStringList testLines()
{
    QStringList lines = ruleLines();
    for (const TestSpec &spec : shippedCatalogue().tests) {
        lines << words::testName(spec) << standingLines(spec) << words::dilutionAdvice(spec, store::SampleForm::Powder);
        if (spec.kind == store::TestKind::Strip) // a reagent is never diluted
            lines << words::dilutionAdvice(spec, store::SampleForm::Blotter);
        for (const double volume : {0.8, 2.0, 900.0})
            lines << words::windowSentences(spec, windowOf(spec, 1.5, volume));
        lines << words::windowSentences(spec, windowOf(spec, {}, {}));
        for (const int seconds : {0, 70, 301, 700})
            lines << words::clockSentence(spec.read, seconds);
    }
    for (int colour = 0; colour <= int(lastColour); ++colour)
        lines << words::colourWord(Colour(colour));
    for (const auto kind : {store::TestKind::Strip, store::TestKind::Reagent})
        for (int outcome = 1; outcome <= int(store::TestOutcome::Invalid); ++outcome)
            lines << words::outcomeName(kind, store::TestOutcome(outcome))
                  << words::outcomeRule(store::TestOutcome(outcome));
    for (const LotStanding &lot :
         {LotStanding{LotState::NotControlled, true, false}, LotStanding{LotState::NotControlled, false, true},
          LotStanding{}, LotStanding{LotState::ControlFailed, true, true}, LotStanding{LotState::Expired, true, true}})
        lines << words::lotSentence(lot);
    for (const ReadMoment moment : {ReadMoment::NotTimed, ReadMoment::TooEarly, ReadMoment::TooLate})
        lines << words::momentSentence(moment);
    Reconciliation card;
    for (int state = 0; state <= int(TestState::NoneLeft); ++state)
        card.leftOut.push_back({{store::TestKind::Strip, "nitazene"}, TestState(state)});
    card.leftOut.push_back({{store::TestKind::Reagent, "marquis"}, TestState::NotDone});
    lines << words::leftOutSentence(card) << words::stockSentence(0) << words::stockSentence(2)
          << words::whiteLightNotice();
    for (const RuleOrigin origin : {RuleOrigin::Shipped, RuleOrigin::LastGood})
        lines << words::rulesProblem({{}, origin, Error{Errc::Malformed, "rules.json: line 3: no"}});
    return lines;
}

QStringList talkLines()
{
    QStringList lines{words::nothingKnownTogether(), words::noApprovedCard(), words::noSlipsHere(),
                      words::stillEnglish("Soomaali")};
    for (int one = 1; one <= int(store::Intention::Undecided); ++one)
        lines << words::intentionText(store::Intention(one));
    for (int one = 1; one <= int(store::Disposal::HandedOver); ++one)
        lines << words::disposalText(store::Disposal(one));
    for (int one = 1; one <= int(store::LabState::Cancelled); ++one)
        lines << words::labStateText(store::LabState(one));
    for (int one = 1; one <= int(lastAdviceSection); ++one)
        lines << words::adviceSectionTitle(AdviceSection(one));
    for (int one = 1; one <= int(InteractionSeverity::Unknown); ++one)
        lines << words::severityText(InteractionSeverity(one));
    for (int one = 1; one <= int(CardOrigin::WrittenHere); ++one)
        lines << words::cardOriginText(CardOrigin(one), "a publisher");
    for (int one = 1; one <= int(ReferralKind::Service); ++one)
        lines << words::referralKindText(ReferralKind(one));
    const store::TimePoint now{};
    for (const OpenNow &open :
         {OpenNow{OpenState::Open, now}, OpenNow{OpenState::Open, {}}, OpenNow{OpenState::Unknown, {}},
          OpenNow{OpenState::Closed, now + std::chrono::hours(72)}, OpenNow{OpenState::Closed, {}}})
        lines << words::openText(open, now, QTimeZone::utc());
    for (const SlipWidth width : {SlipWidth::A6, SlipWidth::Receipt80, SlipWidth::Receipt58})
        lines << words::slipWidthText(width);
    return lines << words::loaderText(Loader::Person) << words::loaderText(Loader::Volunteer);
}

QStringList resultLines()
{
    QStringList lines;
    for (Reading reading : test::oneOfEach()) {
        for (const bool isPractice : {false, true}) {
            reading.isPractice = isPractice;
            reading.sources = {"own measurement"};
            for (matcher::Hit &hit : reading.verdict.hits) {
                hit.extraPerCm = {812, 1003};
                hit.missingPerCm = {1203};
            }
            lines << words::sourceLines(reading) << words::differences(reading);
            for (const words::Claim &claim : {words::Claim{"exampline", {}}, {"otherane", {}}, {}}) {
                for (const words::TestsDone &done :
                     {words::TestsDone{}, {.strips = true}, {.strips = true, .reagents = true}}) {
                    lines << words::resultLines(words::resultWords(reading, claim, done))
                          << words::draftFinding(reading, claim, done);
                }
            }
        }
    }
    return lines;
}

} // namespace

TEST_CASE("the walk over forbidden words can find them")
{
    CHECK(forbiddenIn("This is safe.").toStdString() == "safe");
    CHECK(forbiddenIn("Looks Pure").toStdString() == "Pure");
    CHECK(forbiddenIn("a clean sample").toStdString() == "clean");
    CHECK(forbiddenIn("Stoffet er rent.").toStdString() == "rent");
    CHECK(forbiddenIn("brukeren").toStdString() == "brukeren");
    CHECK(forbiddenIn("similarity 97 %").toStdString() == "%");
    CHECK(forbiddenIn("about 100 of 100 such calls").toStdString() == "100");
    CHECK(forbiddenIn("about 97 of 100 such calls").toStdString() == "97 of 100");
    CHECK(forbiddenIn("about 95 of 100 such calls, in a safe space, on a clean crystal").toStdString() == "");
    CHECK(forbiddenIn("forskjellige erfarne, renhet, usikkert, %1 av 100").toStdString() == "");
}

TEST_CASE("no sentence and no translation holds a forbidden word")
{
    const auto all = norwegian();
    REQUIRE(all.size() > 150);
    for (const Message &message : all) {
        INFO(message.source.toStdString());
        CHECK(forbiddenIn(message.source).toStdString() == "");
        CHECK(forbiddenIn(message.translation).toStdString() == "");
    }
}

TEST_CASE("every English sentence has a finished Norwegian one that differs and keeps the placeholders")
{
    const QRegularExpression placeholder("%[1-9n]");
    const auto placeholders = [&](const QString &text) {
        QSet<QString> found;
        for (auto it = placeholder.globalMatch(text); it.hasNext();)
            found.insert(it.next().captured());
        return found;
    };
    for (const Message &message : norwegian()) {
        INFO(message.source.toStdString());
        CHECK(message.isFinished);
        CHECK_FALSE(message.translation.isEmpty());
        CHECK(message.translation.toStdString() != message.source.toStdString());
        CHECK(placeholders(message.translation) == placeholders(message.source));
    }
}

TEST_CASE("the Norwegian file holds exactly the sentences of the sources")
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QProcess lupdate;
    lupdate.start(VARDE_LUPDATE, {"-silent", "-locations", "none", "-source-language", "en", "-target-language",
                                  "nb_NO", VARDE_SOURCE_DIR "/src/booth", "-I", VARDE_SOURCE_DIR "/src", "-ts", fresh});
    REQUIRE(lupdate.waitForFinished(60000));
    REQUIRE(lupdate.exitCode() == 0);
    const auto keys = [](const QList<Message> &all) {
        QStringList sorted;
        for (const Message &message : all)
            sorted << message.context + " | " + message.source + " | " + message.comment;
        sorted.sort();
        return sorted.join('\n').toStdString();
    };
    CHECK(keys(norwegian()) == keys(messages(fresh)));
}

TEST_CASE("everything a person can be told is fit to be read, in both languages")
{
    const auto language = GENERATE(as<std::string>(), "en", "nb");
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), QString::fromStdString(language)));
    checkFit(resultLines());
    checkFit(errorLines());
    checkFit(checkLines());
    checkFit(runLines());
    checkFit(instrumentLines());
    checkFit(importLines());
    checkFit(peopleLines());
    checkFit(careLines());
    checkFit(testLines());
    checkFit(talkLines());
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
}

TEST_CASE("no advice and no fixed sentence holds a forbidden word, in either language")
{
    const auto book = AdviceBook::shipped();
    REQUIRE(book);
    QStringList lines;
    for (const AdviceDraftCard &draft : book->cards())
        for (const char *language : {"en", "nb"}) {
            const auto card = cardInLanguage(*book, draft.topic, language);
            REQUIRE(card);
            lines << QString::fromStdString(card->title);
            for (const AdviceLine &line : card->lines)
                lines << QString::fromStdString(line.text);
        }
    for (const InteractionRule &rule : book->rules())
        for (const auto &[language, reason] : rule.reason)
            lines << QString::fromStdString(reason);
    for (const AdviceSubstance &substance : book->substances())
        for (const auto &[language, title] : substance.title)
            lines << QString::fromStdString(title);
    CHECK(lines.size() > 300);
    checkFit(lines);
    for (const FixedSentence &sentence : fixedSentences())
        CHECK(forbiddenIn(QString::fromUtf8(sentence.english)).toStdString() == "");
}

TEST_CASE("nothing a person is told stays English in Norwegian")
{
    auto &app = *QCoreApplication::instance();
    REQUIRE(words::installLanguage(app, "en"));
    const QStringList english = errorLines() + checkLines() + runLines() + instrumentLines() + importLines() +
                                careLines() + peopleLines() + testLines() + talkLines();
    REQUIRE(words::installLanguage(app, "nb"));
    const QStringList other = errorLines() + checkLines() + runLines() + instrumentLines() + importLines() +
                              careLines() + peopleLines() + testLines() + talkLines();
    REQUIRE(words::installLanguage(app, "en"));
    REQUIRE(english.size() == other.size());
    for (qsizetype i = 0; i < english.size(); ++i)
        CHECK(english[i].toStdString() != other[i].toStdString());
}

TEST_CASE("every error code has a sentence of its own that says what to do")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    QSet<QString> seen;
    for (int code = 0; code <= int(Errc::NotAllowed); ++code) {
        const QString sentence = words::errorSentence(Errc(code));
        INFO(errcName(Errc(code)));
        CHECK_FALSE(sentence.startsWith("Something went wrong"));
        CHECK(sentence.count(QRegularExpression("[.;:] |\\.$")) >= 2);
        CHECK_FALSE(seen.contains(sentence));
        seen.insert(sentence);
    }
    CHECK(words::errorSentence(Errc::EmptyFile, "a.csv").startsWith("a.csv: This file is empty."));
}

TEST_CASE("the detail is told only where it holds what a person needs")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    CHECK(words::errorText({Errc::NotOpticalSpectrum, "NMR SPECTRUM"}, "a.jdx").endsWith("(Details: NMR SPECTRUM)"));
    CHECK(words::errorText({Errc::StoreCorrupt, "backups/record-3.sqlite"}, "").contains("record-3.sqlite"));
    CHECK_FALSE(words::errorText({Errc::EmptyFile, "0 bytes at 0x12"}, "a.csv").contains("0x12"));
}
