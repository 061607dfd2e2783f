// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One sample whose program is killed at every step: it opens where it stood, with everything that was typed.
#include "ui/boothhand.h"
#include "ui/widgethelp.h"

#include "booth/words/intakewords.h"
#include "home/homepage.h"
#include "run/closedpage.h"
#include "run/detailspage.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/namefield.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "store/record/record.h"
#include "talk/closepage.h"
#include "talk/talkpage.h"
#include "tests/testlist.h"
#include "tests/testspage.h"
#include "theme/choicerow.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>

#include <iostream>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::BoothHand;
using test::eventually;
using test::SaidSample;

namespace {

const SaidSample &killedSample()
{
    static const SaidSample said = [] {
        SaidSample one{
            .name = QStringLiteral("killed"),
            .intake = {},
            .details = {"pink", "lumpy", "ghost", 120, true, false, {store::Effect::Burning}},
            .laid = test::LaidSample{"caffeine-as-mdma"},
            .strip = test::SaidStrip{"fentanyl", "BTNX", "F2405", "2027-05", 1, 5, {store::TestOutcome::Negative}},
            .finding = {"K7", store::Conclusion::Unknown, QStringLiteral("Half a sentence,"), {"caffeine"}},
            .second =
                test::SaidSecond{
                    false,
                    {"B2", store::Conclusion::NotSeen, QStringLiteral("Caffeine, and I am sure."), {"caffeine"}}},
            .settled =
                test::SaidFinding{
                    "K7", store::Conclusion::NotSeen, QStringLiteral("It is caffeine, we both say."), {"caffeine"}},
            .intention = store::Intention::TakeLess,
            .disposal = store::Disposal::Destroyed};
        one.intake.soldAs = "MDMA";
        one.intake.form = store::SampleForm::Pill;
        one.intake.alreadyTaken = true;
        one.intake.hasConsent = true;
        return one;
    }();
    return said;
}

/// One who sits at the window when the program is killed, and the one who opens it again.
struct Seat {
    const Bench &bench;
    BoothHand &booth;
    QString ticket;

    RunPlace &place() const { return bench.place(); }
    void reopen(const QWidget *page) const
    {
        booth.openByCode(ticket);
        REQUIRE(bench.eventuallyOn(page));
    }
};

template <typename Widget = ChoiceRow>
const Widget &field(const QWidget *page, const char *name)
{
    const auto *found = page->findChild<Widget *>(QLatin1String(name));
    INFO("widget " << name);
    REQUIRE(found);
    return *found;
}

QString lineOf(const QWidget *page, const char *name)
{
    return field<QLineEdit>(page, name).text();
}

QString wordsOf(const QWidget *page, const char *name)
{
    return field<QPlainTextEdit>(page, name).toPlainText();
}

int placeIn(const QStringList &words, const std::string &word)
{
    return static_cast<int>(words.indexOf(QString::fromStdString(word))) + 1;
}

void answerHalf(const Seat &seat)
{
    seat.booth.startPractice();
    test::Hand &hand = seat.booth.hand();
    hand.press(Qt::Key_2); // taken, nobody is unwell
    hand.type(QStringLiteral("MD"));
    hand.goTo(field(seat.place().intake(), "form"));
    hand.press(Qt::Key_3);
}

void checkHalf(const Seat &seat)
{
    seat.booth.startPractice();
    const IntakePage *page = seat.place().intake();
    CHECK(seat.bench.ticket() == seat.ticket);
    CHECK(field(page, "taken").chosen() == 1);
    CHECK(field(page, "form").chosen() == 2);
    CHECK(field(page, "harm").chosen() == -1);
    CHECK(lineOf(page, "soldAs") == QStringLiteral("MD"));
}

void takeIn(const Seat &seat)
{
    seat.booth.takeIn(killedSample());
}

void checkTakenIn(const Seat &seat)
{
    seat.reopen(seat.place().scan());
    CHECK_FALSE(seat.place().scan()->isRunning());
}

/// As far as the page of details, which is still open.
void describeHalf(const Seat &seat)
{
    const store::SampleDetails &said = killedSample().details;
    test::Hand &hand = seat.booth.hand();
    hand.press(Qt::Key_D);
    const DetailsPage *page = seat.place().details();
    REQUIRE(seat.bench.eventuallyOn(page));
    hand.write(field<QLineEdit>(page, "logo"), QString::fromStdString(said.logo));
    hand.choose(field(page, "colour"), placeIn(booth::words::colourWords(), said.colour));
    hand.choose(field(page, "texture"), placeIn(booth::words::textureWords(), said.texture));
    hand.choose(field(page, "onSite"), 1);
    hand.choose(field(page, "before"), 2);
    hand.toggle(field<QWidget>(page, "effects"), booth::words::effectName(said.effects.front()));
    hand.write(field<QLineEdit>(page, "weight"), QStringLiteral("120")); // and the focus is still there
}

void checkDescribed(const Seat &seat)
{
    seat.reopen(seat.place().scan());
    seat.booth.hand().press(Qt::Key_D);
    const DetailsPage *page = seat.place().details();
    REQUIRE(seat.bench.eventuallyOn(page));
    CHECK(field(page, "colour").chosen() == placeIn(booth::words::colourWords(), killedSample().details.colour));
    CHECK(field(page, "texture").chosen() == placeIn(booth::words::textureWords(), killedSample().details.texture));
    CHECK(field(page, "onSite").chosen() == 1);
    CHECK(field(page, "before").chosen() == 2);
    CHECK(lineOf(page, "logo") == QStringLiteral("ghost"));
    CHECK(lineOf(page, "weight") == QStringLiteral("120"));
    CHECK(lineOf(page, "detailSoldAs") == QStringLiteral("MDMA"));
}

void startScan(const Seat &seat)
{
    seat.booth.hand().press(Qt::Key_Escape); // from the details
    REQUIRE(seat.bench.eventuallyOn(seat.place().scan()));
    seat.booth.lay(*killedSample().laid);
    seat.booth.startScan();
}

void scan(const Seat &seat)
{
    seat.booth.lay(*killedSample().laid);
    seat.booth.scan();
}

void checkRead(const Seat &seat)
{
    seat.reopen(seat.place().read());
    CHECK(seat.place().read()->result()->reading.verdict.kind == matcher::VerdictKind::Match);
    CHECK(seat.place().read()->result()->scans.size() == 1); // not the one that was cut off
}

QString saidOf(const TestsPage &page, const char *test)
{
    const auto *row = page.findChild<QAbstractButton *>(QStringLiteral("test-") + QLatin1String(test));
    return row ? row->accessibleName() : QString();
}

void testAndDip(const Seat &seat)
{
    seat.booth.putDown(*killedSample().strip);
    test::Hand &hand = seat.booth.hand();
    hand.press(Qt::Key_T);
    const TestsPage &page = *seat.place().tests();
    REQUIRE(seat.bench.eventuallyOn(&page));
    REQUIRE(eventually([&] { return !saidOf(page, "nitazene").isEmpty(); }));
    hand.arrowTo(*page.findChild<TestList *>(), field<QAbstractButton>(&page, "test-nitazene"));
    hand.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return saidOf(page, "nitazene").contains(QStringLiteral("Read in")); }));
}

void checkTested(const Seat &seat)
{
    seat.reopen(seat.place().read());
    seat.booth.hand().press(Qt::Key_T);
    const TestsPage &page = *seat.place().tests();
    REQUIRE(seat.bench.eventuallyOn(&page));
    CHECK(eventually([&] { return saidOf(page, "fentanyl").contains(QStringLiteral("negative")); }));
    CHECK(eventually([&] { return saidOf(page, "nitazene").contains(QStringLiteral("Read in")); }));
    CHECK(lineOf(&page, "lot") == QStringLiteral("F2405"));
    seat.booth.hand().press(Qt::Key_Escape);
    REQUIRE(seat.bench.eventuallyOn(seat.place().read()));
}

/// The next strip of a lot that is new in the box, and nothing is stored.
void typeStrip(const Seat &seat)
{
    test::Hand &hand = seat.booth.hand();
    hand.press(Qt::Key_T);
    const TestsPage &page = *seat.place().tests();
    REQUIRE(seat.bench.eventuallyOn(&page));
    hand.arrowTo(*page.findChild<TestList *>(), field<QAbstractButton>(&page, "test-nitazene"));
    hand.write(field<QLineEdit>(&page, "brand"), QStringLiteral("Varm"));
    hand.write(field<QLineEdit>(&page, "lot"), QStringLiteral("N77"));
    hand.write(field<QLineEdit>(&page, "expires"), QStringLiteral("2027-0"));
    hand.write(field<QLineEdit>(&page, "volume"), QStringLiteral("4"));
    hand.write(field<QLineEdit>(&page, "mass"), QStringLiteral("2,")); // in the middle of a number
}

void checkTyped(const Seat &seat)
{
    seat.reopen(seat.place().read());
    seat.booth.hand().press(Qt::Key_T);
    const TestsPage &page = *seat.place().tests();
    REQUIRE(seat.bench.eventuallyOn(&page));
    REQUIRE(eventually([&] { return saidOf(page, "nitazene").contains(QStringLiteral("Read in")); }));
    CHECK(field<QAbstractButton>(&page, "test-nitazene").isChecked());
    CHECK(lineOf(&page, "brand") == QStringLiteral("Varm"));
    CHECK(lineOf(&page, "lot") == QStringLiteral("N77"));
    CHECK(lineOf(&page, "expires") == QStringLiteral("2027-0"));
    CHECK(lineOf(&page, "mass") == QStringLiteral("2,"));
    CHECK(lineOf(&page, "volume") == QStringLiteral("4"));
    seat.booth.hand().press(Qt::Key_Escape);
    REQUIRE(seat.bench.eventuallyOn(seat.place().read()));
}

void writeHalf(const Seat &seat)
{
    seat.booth.writeFinding(killedSample().finding);
}

void checkWriting(const Seat &seat)
{
    const FindingPage *page = seat.place().finding();
    seat.reopen(page);
    CHECK_FALSE(page->isSecond());
    CHECK(page->text() == killedSample().finding.words);
    CHECK(field(page, "conclusion").chosen() == int(store::Conclusion::Unknown) - 1);
    CHECK(lineOf(page, "code") == QStringLiteral("K7"));
}

void storeFinding(const Seat &seat)
{
    seat.booth.storeFinding();
    REQUIRE(seat.place().finding()->isSecond());
}

void checkSecondWaits(const Seat &seat)
{
    const FindingPage *page = seat.place().finding();
    seat.reopen(page);
    CHECK(page->isSecond());
    CHECK(page->text() == killedSample().finding.words);
    CHECK(field(page, "agreement").chosen() == -1);
}

void readHalf(const Seat &seat)
{
    seat.booth.writeSecond(*killedSample().second);
}

void checkReading(const Seat &seat)
{
    const FindingPage *page = seat.place().finding();
    seat.reopen(page);
    CHECK(page->isSecond());
    CHECK(page->text() == killedSample().second->finding.words);
    CHECK(field(page, "agreement").chosen() == 1);
    CHECK(field(page, "conclusion").chosen() == int(store::Conclusion::NotSeen) - 1);
    CHECK(lineOf(page, "code") == QStringLiteral("B2"));
}

void storeSecond(const Seat &seat)
{
    seat.booth.hand().press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(seat.bench.eventuallyOn(seat.place().dispute()));
}

void checkDispute(const Seat &seat)
{
    seat.reopen(seat.place().dispute());
    CHECK(wordsOf(seat.place().dispute(), "settledWords").isEmpty());
}

void settleHalf(const Seat &seat)
{
    seat.booth.writeSettled(*killedSample().settled);
}

void checkSettling(const Seat &seat)
{
    const DisputePage *page = seat.place().dispute();
    seat.reopen(page);
    CHECK(wordsOf(page, "settledWords") == killedSample().settled->words);
    CHECK(field(page, "settledConclusion").chosen() == int(store::Conclusion::NotSeen) - 1);
    CHECK(page->draft().substances->size() == 1);
}

void storeSettled(const Seat &seat)
{
    seat.booth.hand().press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(seat.bench.eventuallyOn(seat.place().talk()));
}

void checkTalk(const Seat &seat)
{
    seat.reopen(seat.place().talk());
    CHECK(test::visibleText(*seat.place().talk()).contains(killedSample().settled->words));
}

void closeHalf(const Seat &seat)
{
    seat.booth.answerClose(killedSample());
}

void checkClosing(const Seat &seat)
{
    const ClosePage *page = seat.place().closing();
    seat.reopen(page);
    CHECK(field(page, "intention").chosen() == int(store::Intention::TakeLess) - 1);
    CHECK(field(page, "disposal").chosen() == int(store::Disposal::Destroyed) - 1);
}

void closeSample(const Seat &seat)
{
    seat.booth.hand().press(Qt::Key_Return);
    REQUIRE(seat.bench.eventuallyOn(seat.place().closed()));
}

void checkClosed(const Seat &seat)
{
    test::settle();
    CHECK_FALSE(field<QAbstractButton>(seat.bench.window->findChild<HomePage *>(), "openPractice").isVisible());
}

struct Step {
    const char *name;
    void (*go)(const Seat &);    ///< from where check() of the step before left it
    void (*check)(const Seat &); ///< from the home page of a program that was started again
};

constexpr Step steps[] = {{"intake half typed", answerHalf, checkHalf},
                          {"intake done", takeIn, checkTakenIn},
                          {"details half typed", describeHalf, checkDescribed},
                          {"in the middle of a scan", startScan, checkTakenIn},
                          {"scan read", scan, checkRead},
                          {"one strip read, one in the water", testAndDip, checkTested},
                          {"next strip half typed", typeStrip, checkTyped},
                          {"finding half typed", writeHalf, checkWriting},
                          {"finding stored", storeFinding, checkSecondWaits},
                          {"second reading half typed", readHalf, checkReading},
                          {"readers differ", storeSecond, checkDispute},
                          {"settlement half typed", settleHalf, checkSettling},
                          {"talk", storeSettled, checkTalk},
                          {"close half typed", closeHalf, checkClosing},
                          {"closed", closeSample, checkClosed}};

constexpr const char *childName = "child: goes one step on and waits for its end";
constexpr const char *reached = "reached ";

QString inEnvironment(const char *name)
{
    return qEnvironmentVariable(name);
}

/// Starts a program that goes to this step, kills it there, and returns the ticket code that it said.
QString killAt(std::size_t step, const QString &dataDir, const QString &ticket)
{
    INFO(steps[step].name);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VARDE_KILL_DATA"), dataDir);
    environment.insert(QStringLiteral("VARDE_KILL_STEP"), QString::number(step));
    environment.insert(QStringLiteral("VARDE_KILL_TICKET"), ticket);
    environment.insert(QStringLiteral("VARDE_KILL_LIBRARY"), Bench::practiceLibraryPath());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(), {QLatin1String(childName)});
    QByteArray said;
    const bool isThere = QTest::qWaitFor(
        [&] {
            said += program.readAll();
            return said.contains(reached) && said.endsWith('\n') && said.lastIndexOf(reached) < said.size();
        },
        120'000);
    INFO(said.toStdString());
    REQUIRE(isThere);
    CHECK_FALSE(said.contains("FAILED")); // what it found when it opened
    program.kill();                       // SIGKILL: nothing of it runs after this
    REQUIRE(program.waitForFinished());
    CHECK(program.exitStatus() == QProcess::CrashExit);
    const QByteArray line = said.mid(said.lastIndexOf(reached) + qsizetype(qstrlen(reached)));
    return QString::fromUtf8(line.left(line.indexOf('\n')));
}

} // namespace

TEST_CASE("child: goes one step on and waits for its end", "[.]")
{
    const QString dataDir = inEnvironment("VARDE_KILL_DATA");
    REQUIRE_FALSE(dataDir.isEmpty());
    const auto step = static_cast<std::size_t>(inEnvironment("VARDE_KILL_STEP").toInt());
    Bench bench({}, inEnvironment("VARDE_KILL_LIBRARY"), dataDir);
    bench.open();
    BoothHand booth(bench);
    Seat seat{bench, booth, inEnvironment("VARDE_KILL_TICKET")};
    if (step > 0)
        steps[step - 1].check(seat);
    steps[step].go(seat);
    if (steps[step].go != startScan)
        QTest::qWait(1500); // a person stops typing for a moment
    std::cout << reached << bench.ticket().toStdString() << std::endl;
    QTest::qWait(300'000);
    FAIL("nobody ended it");
}

TEST_CASE("a sample whose program is killed at every step opens at that step, no field is lost, and it is closed")
{
    const QTemporaryDir data;
    QString ticket;
    std::size_t killed = 0;
    for (; killed < std::size(steps); ++killed)
        ticket = killAt(killed, data.path(), ticket);
    Bench bench({}, Bench::practiceLibraryPath(), data.path());
    bench.open();
    BoothHand booth(bench);
    steps[killed - 1].check({bench, booth, ticket});
    bench.window.reset();

    const auto record = store::openRecord(data.filePath("training.sqlite").toStdString(), store::StoreKind::Training,
                                          store::OpenMode::ReadOnly, bench.clock);
    REQUIRE(record);
    const auto samples = (*record)->samplesOfEvent();
    REQUIRE(samples);
    REQUIRE(samples->size() == 1);
    const store::Sample &kept = samples->front();
    const SaidSample &said = killedSample();
    CHECK(kept.ticketCode == ticket.toStdString());
    CHECK(kept.state == store::SampleState::Closed);
    CHECK(kept.intake.soldAs == said.intake.soldAs);
    CHECK(kept.details.logo == said.details.logo);
    CHECK(kept.details.weightMg == said.details.weightMg);
    CHECK(kept.details.effects == said.details.effects);
    CHECK((*record)->measurements(kept.id)->size() == 1);
    CHECK((*record)->testResults(kept.id)->size() == 1);
    const auto findings = (*record)->findings(kept.id);
    REQUIRE(findings->size() == 3);
    CHECK(findings->at(0).text == said.finding.words.toStdString());
    CHECK(findings->at(1).text == said.second->finding.words.toStdString());
    CHECK(findings->at(2).text == said.settled->words.toStdString());
    const auto closings = (*record)->closings(kept.id);
    REQUIRE(closings->size() == 1);
    CHECK(closings->front().intention == said.intention);
    CHECK(closings->front().disposal == said.disposal);
    std::cout << "killed at " << killed << " steps, and opened again at each with every field\n";
}
