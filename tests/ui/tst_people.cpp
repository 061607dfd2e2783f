// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// People at work in the real window: signing in, the lock, roles, two readers, two windows.
#include "ui/bench.h"
#include "ui/widgethelp.h"

#include "booth/people/operators.h"
#include "booth/words/peoplewords.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "home/queuepage.h"
#include "people/notespage.h"
#include "people/operatorspage.h"
#include "people/peopleflow.h"
#include "people/signinpage.h"
#include "run/closedpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "settings/settingspage.h"
#include "settings/sitepage.h"
#include "talk/advicepage.h"
#include "talk/correctionpage.h"
#include "theme/choicerow.h"
#include "window/headerbar.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

#include <iostream>

using namespace varde;
using namespace varde::ui;
using booth::Role;
using booth::RunService;
using test::Bench;
using test::eventually;

namespace {

const QString rightPin = QStringLiteral("482915");

/// What `work` returns from the live record's own thread.
template <typename Work>
auto inRecord(const Bench &bench, Work work)
{
    std::optional<decltype(work(std::declval<RunService &>()))> answer;
    bench.window->live().host().ask(bench.window.get(), std::move(work),
                                    [&answer](const auto &result) { answer = result; });
    REQUIRE(eventually([&] { return answer.has_value(); }));
    return *answer;
}

struct PeopleBench : Bench {
    std::string administrator;
    std::string volunteer;
    std::string coordinator;
    std::string trainer;

    PeopleBench()
    {
        const auto added = inRecord(*this, [this](RunService &service) -> Status {
            if (const auto opened = service.openStation("Midsummer", "FJORD"); !opened)
                return opened.error();
            const std::string pin = rightPin.toStdString();
            administrator = service.addFirstAdministrator(pin, {})->code;
            volunteer = booth::addPerson(service.record(), Role::Volunteer, false, pin, {})->code;
            coordinator = booth::addPerson(service.record(), Role::Coordinator, false, pin, {})->code;
            trainer = booth::addPerson(service.record(), Role::Trainer, false, pin, {})->code;
            return Done{};
        });
        REQUIRE(added);
        window->people().refresh();
        REQUIRE(eventually([this] { return window->people().asksForSignIn(); }));
    }

    SignInPage &page() const { return *window->findChild<SignInPage *>(); }
    bool isAsked() const { return page().isVisible(); }

    void type(const std::string &code, const QString &pin) const
    {
        page().findChild<QLineEdit *>("signInCode")->setText(QString::fromStdString(code));
        auto *line = page().findChild<QLineEdit *>("pin");
        line->clear();
        for (const QChar digit : pin)
            test::press(page(), qPrintable(QStringLiteral("digit") + digit));
        test::press(page(), "signIn");
    }

    /// On the home page, as a person does.
    void signIn(const std::string &code) const
    {
        test::press(*window, "signOut"); // says `Sign in` while nobody is
        REQUIRE(eventually([&] { return isAsked(); }));
        type(code, rightPin);
        REQUIRE(eventually([&] { return signedIn() == code; }));
        REQUIRE(eventually([&] { return window->findChild<HomePage *>()->isVisible(); }));
    }

    /// The same, where somebody left a note.
    void signInPastNotes(const std::string &code) const
    {
        test::press(*window, "signOut");
        REQUIRE(eventually([&] { return isAsked(); }));
        type(code, rightPin);
        const auto *home = window->findChild<HomePage *>();
        const auto *notes = window->findChild<NotesPage *>();
        REQUIRE(eventually([&] { return home->isVisible() || notes->isVisible(); }));
        if (notes->isVisible())
            test::press(*notes, "notesRead");
        REQUIRE(eventually([&] { return home->isVisible(); }));
        REQUIRE(signedIn() == code);
    }

    void signOut() const
    {
        test::press(*window, "signOut");
        REQUIRE(eventually([&] { return signedIn().empty(); }));
    }

    std::string signedIn() const
    {
        const auto &person = window->people().signedIn();
        return person ? person->code : std::string();
    }
};

/// Of the two boards of what waits the live record's: practice has no notes for the next shift.
QueuePage *liveQueue(const Bench &bench)
{
    for (QueuePage *page : bench.window->findChildren<QueuePage *>())
        if (!page->findChild<QLineEdit *>("note")->isHidden())
            return page;
    FAIL("no board of what waits");
    return nullptr;
}

QueuePage *openQueue(const Bench &bench)
{
    test::press(*bench.window->findChild<HomePage *>(), "showQueue");
    QueuePage *queue = liveQueue(bench);
    REQUIRE(eventually([&] { return queue->isVisible(); }));
    return queue;
}

void leaveNote(const Bench &bench, const QString &note)
{
    QueuePage *queue = openQueue(bench);
    queue->findChild<QLineEdit *>("note")->setText(note);
    test::press(*queue, "leaveNote");
}

void openWaiting(const Bench &bench)
{
    QueuePage *queue = openQueue(bench);
    const auto *table = queue->findChild<QTableView *>("queue");
    REQUIRE(eventually([&] { return table->model()->rowCount() == 1; }));
    test::press(*queue, "openWaiting");
}

void openByCode(const Bench &bench, const char *code)
{
    QueuePage *queue = openQueue(bench);
    queue->findChild<QLineEdit *>("findCode")->setText(QLatin1String(code));
    test::press(*queue, "search");
}

void pressInSettings(const Bench &bench, const char *button)
{
    test::press(*bench.window, "settings");
    test::press(*bench.window->findChild<SettingsPage *>(), button);
}

/// Writes one for the closed sample that is shown.
void storeCorrection(const Bench &bench)
{
    test::press(*bench.live().closed(), "correct");
    const CorrectionPage &page = *bench.live().correction();
    REQUIRE(bench.eventuallyOn(&page));
    page.findChild<ChoiceRow *>("conclusion")->choose(4);
    page.findChild<QPlainTextEdit *>("text")->setPlainText(QStringLiteral("The laboratory does not know it either."));
    page.findChild<QLineEdit *>("reason")->setText(QStringLiteral("the laboratory answered"));
    CHECK(page.findChild<QLineEdit *>("code")->text().toStdString() == bench.window->people().signedIn()->code);
    test::press(page, "storeCorrection");
}

/// One sample that waits, and one that is closed with a finding: that one's id.
Result<store::Id> addWaitingAndClosed(RunService &service)
{
    store::Record &record = service.record();
    if (const auto waiting = record.addSample("FJORD-OTTER 42", {}); !waiting)
        return waiting.error();
    const auto closed = record.addSample("FJORD-WALRUS 17", {});
    if (!closed)
        return closed.error();
    store::NewFinding finding;
    finding.sampleId = closed->id;
    finding.text = "We do not know what it is.";
    finding.operatorCode = "K7";
    if (const auto told = record.addFinding(finding); !told)
        return told.error();
    const auto at = record.advance(closed->id, store::SampleState::Intake, store::SampleState::Closed);
    return at ? Result<store::Id>(closed->id) : at.error();
}

bool isShown(const Bench &bench, const QWidget *page)
{
    return eventually([&] { return page->isVisible() && bench.window->isVisible(); });
}

} // namespace

TEST_CASE("a booth without an administrator asks nobody to sign in, and shows no chip")
{
    const Bench bench;
    const auto *header = bench.window->findChild<HeaderBar *>();
    CHECK_FALSE(header->findChild<QAbstractButton *>("person")->isVisible());
    CHECK_FALSE(header->findChild<QAbstractButton *>("signOut")->isVisible());
    test::press(*bench.window->findChild<HomePage *>(), "newSample");
    CHECK(isShown(bench, &bench.live()));
}

TEST_CASE("the first administrator is made in the settings, learns their code and is signed in")
{
    const Bench bench;
    test::press(*bench.window, "settings");
    test::press(*bench.window->findChild<SettingsPage *>(), "people");
    auto *page = bench.window->findChild<OperatorsPage *>();
    REQUIRE(isShown(bench, page));
    CHECK(test::visibleText(*page).contains(booth::words::firstAdministrator()));
    const auto type = [&](const char *name, const char *pin) {
        page->findChild<QLineEdit *>(QLatin1String(name))->setText(QLatin1String(pin));
    };
    type("newPin", "482915");
    type("newPinAgain", "482916");
    test::press(*page, "storeOperator");
    CHECK(test::textOf(*page, "operatorsProblem").contains(QStringLiteral("not the same")));
    type("newPin", "123456");
    type("newPinAgain", "123456");
    test::press(*page, "storeOperator");
    REQUIRE(eventually([&] { return test::textOf(*page, "operatorsProblem").contains(QStringLiteral("too easy")); }));
    type("newPin", "482915");
    type("newPinAgain", "482915");
    test::press(*page, "storeOperator");
    REQUIRE(eventually([&] { return bench.window->people().signedIn().has_value(); }));
    const QString code = QString::fromStdString(bench.window->people().signedIn()->code);
    CHECK(test::textOf(*page, "operatorsNews").contains(code));
    CHECK(bench.window->findChild<HeaderBar *>()->findChild<QAbstractButton *>("person")->text() == code);

    // And adds somebody, whose first finding is read a second time.
    test::press(*page, "addOperator");
    type("newPin", "606842");
    type("newPinAgain", "606842");
    test::press(*page, "storeOperator");
    const auto *table = page->findChild<QTableWidget *>("operators");
    REQUIRE(eventually([&] { return table->rowCount() == 2; }));
    CHECK(table->item(1, 1)->text() == QStringLiteral("volunteer"));
    CHECK(table->item(1, 2)->text() == QStringLiteral("new"));
}

TEST_CASE("before a sample somebody signs in, by the keys of the page alone, and a wrong PIN is said")
{
    const PeopleBench bench;
    test::press(*bench.window->findChild<HomePage *>(), "newSample");
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    CHECK_FALSE(bench.live().isVisible());
    bench.type(bench.volunteer, QStringLiteral("271828"));
    REQUIRE(eventually([&] { return test::textOf(bench.page(), "signInProblem").contains(QStringLiteral("fit")); }));
    CHECK(bench.page().findChild<QLineEdit *>("pin")->text().isEmpty());
    test::press(bench.page(), qPrintable(QStringLiteral("person-") + QString::fromStdString(bench.volunteer)));
    bench.type(bench.volunteer, rightPin);
    REQUIRE(isShown(bench, &bench.live())); // what was asked for goes on
    CHECK(bench.signedIn() == bench.volunteer);
    CHECK(bench.window->findChild<HeaderBar *>()->findChild<QAbstractButton *>("person")->text().toStdString() ==
          bench.volunteer);
}

TEST_CASE("going back from the sign-in leads home, and nothing was begun")
{
    const PeopleBench bench;
    test::press(*bench.window->findChild<HomePage *>(), "newSample");
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    test::press(bench.page(), "signInBack");
    CHECK(isShown(bench, bench.window->findChild<HomePage *>()));
    CHECK(bench.signedIn().empty());
}

TEST_CASE("practice is open to everybody, signed in or not")
{
    const PeopleBench bench;
    bench.startPractice();
    CHECK_FALSE(bench.isAsked());
}

TEST_CASE("the window: what a role may not do is refused with a sentence, each action by each role")
{
    const PeopleBench bench;
    const auto *home = bench.window->findChild<HomePage *>();
    int tried = 0;
    int refused = 0;
    const struct {
        const char *button;
        booth::Permission needs;
    } doors[] = {{"newSample", booth::Permission::TakeIn},
                 {"openDesk", booth::Permission::ReviewDay},
                 {"check", booth::Permission::Measure}};
    const struct {
        const char *widget;
        booth::Permission needs;
    } fields[] = {
        {"medicalNumber", booth::Permission::EditSiteProfile}, {"naloxonePlace", booth::Permission::EditSiteProfile},
        {"setUpFolder", booth::Permission::EditSiteProfile},   {"setUpInstruments", booth::Permission::EditSiteProfile},
        {"lockMinutes", booth::Permission::EditSiteProfile},   {"browse", booth::Permission::CurateLibrary},
        {"fillLibrary", booth::Permission::CurateLibrary}};
    for (const auto &[role, code] : {std::pair{Role::Volunteer, bench.volunteer},
                                     {Role::Coordinator, bench.coordinator},
                                     {Role::Trainer, bench.trainer},
                                     {Role::Administrator, bench.administrator}}) {
        bench.signIn(code);
        for (const auto &door : doors) {
            INFO(door.button << " by " << store::operatorRoleName(role));
            test::press(*bench.window, door.button);
            ++tried;
            if (booth::may(role, door.needs)) {
                CHECK(eventually([&] { return !home->isVisible(); }));
                CHECK_FALSE(bench.isAsked());
            } else {
                ++refused;
                CHECK(eventually([&] { return bench.isAsked(); }));
                CHECK(test::visibleText(bench.page()).contains(QStringLiteral("Your role does not include this.")));
                test::press(bench.page(), "signInBack");
            }
            bench.window->showHome();
        }
        test::press(*bench.window, "settings");
        auto *settings = bench.window->findChild<SettingsPage *>();
        for (const auto &field : fields) {
            INFO(field.widget << " by " << store::operatorRoleName(role));
            CHECK(settings->findChild<QWidget *>(QLatin1String(field.widget))->isEnabled() ==
                  booth::may(role, field.needs));
            ++tried;
            refused += booth::may(role, field.needs) ? 0 : 1;
        }
        if (settings->findChild<QAbstractButton *>("people")->isEnabled()) {
            test::press(*settings, "people");
            const bool isAllowed = booth::may(role, booth::Permission::ManageOperators);
            CHECK(eventually(
                [&] { return isAllowed ? bench.window->findChild<OperatorsPage *>()->isVisible() : bench.isAsked(); }));
            ++tried;
            refused += isAllowed ? 0 : 1;
        }
        bench.window->showHome();
        bench.signOut();
    }
    std::cout << "actions tried through the window: " << tried << ", refused: " << refused << "\n";
    CHECK(refused >= 15);
}

TEST_CASE("the window: notes, what waits, the site, the advice and corrections are for the roles that have them")
{
    const PeopleBench bench;
    const auto closed = inRecord(bench, addWaitingAndClosed);
    REQUIRE(closed);
    const QString forbidden = QStringLiteral("Your role does not include this.");
    int tried = 0;
    int refused = 0;
    std::size_t notes = 0;
    std::size_t findings = 1;
    const auto note = [&notes] { return QStringLiteral("%1 strips left.").arg(40 - notes); };
    using booth::Permission;
    const struct {
        const char *what;
        Permission needs;
        std::function<void()> act;
        std::function<bool()> isDone;
    } actions[] = {{"leaving a note", Permission::TakeIn, [&] { leaveNote(bench, note()); },
                    [&] { return test::textOf(*liveQueue(bench), "lastNote").contains(note()); }},
                   {"opening what waits", Permission::TakeIn, [&] { openWaiting(bench); },
                    [&] { return bench.live().isVisible() && bench.ticket() == QStringLiteral("FJORD-OTTER 42"); }},
                   {"the site profile", Permission::EditSiteProfile, [&] { pressInSettings(bench, "siteProfile"); },
                    [&] { return bench.window->findChild<SitePage *>()->isVisible(); }},
                   {"the advice cards", Permission::ApproveAdvice, [&] { pressInSettings(bench, "adviceCards"); },
                    [&] { return bench.window->findChild<AdvicePage *>()->isVisible(); }},
                   {"opening what is closed", Permission::TakeIn, [&] { openByCode(bench, "walrus 17"); },
                    [&] { return bench.live().closed()->isVisible(); }}};
    for (const auto &[role, code] : {std::pair{Role::Trainer, bench.trainer},
                                     {Role::Volunteer, bench.volunteer},
                                     {Role::Coordinator, bench.coordinator},
                                     {Role::Administrator, bench.administrator}}) {
        bench.signInPastNotes(code);
        for (const auto &action : actions) {
            INFO(action.what << " by " << store::operatorRoleName(role));
            bench.window->showHome();
            action.act();
            ++tried;
            if (booth::may(role, action.needs)) {
                CHECK(eventually(action.isDone));
                CHECK_FALSE(bench.isAsked());
                continue;
            }
            ++refused;
            CHECK(eventually([&] { return bench.isAsked(); }));
            CHECK_FALSE(action.isDone());
            CHECK(test::visibleText(bench.page()).contains(forbidden));
            test::press(bench.page(), "signInBack");
        }
        notes += booth::may(role, Permission::TakeIn) ? 1 : 0;
        if (bench.live().closed()->isVisible()) {
            INFO("a correction by " << store::operatorRoleName(role));
            const bool isAllowed = booth::may(role, Permission::CorrectClosed);
            storeCorrection(bench);
            if (isAllowed) {
                CHECK(eventually([&] { return bench.live().closed()->isVisible(); }));
                CHECK(test::visibleText(*bench.live().closed())
                          .contains(QStringLiteral("Corrected: the laboratory answered")));
            } else {
                CHECK(eventually(
                    [&] { return test::textOf(*bench.live().correction(), "problem").contains(forbidden); }));
                CHECK(bench.live().correction()->isVisible());
            }
            ++tried;
            refused += isAllowed ? 0 : 1;
            findings += isAllowed ? 1 : 0;
        }
        bench.window->showHome();
        bench.signOut();
    }
    const auto kept = inRecord(bench, [](RunService &service) { return service.handovers(); });
    CHECK(kept->size() == notes);
    const auto seen = inRecord(bench, [&](RunService &service) { return service.view(*closed); });
    CHECK(seen->findings.size() == findings);
    std::cout << "further actions tried through the window: " << tried << ", refused: " << refused << "\n";
    CHECK(tried == 23);
    CHECK(refused == 8);
}

TEST_CASE("the lock covers the page, keeps what was typed, and comes off by the PIN of whoever goes on")
{
    const PeopleBench bench;
    bench.signIn(bench.volunteer);
    bench.window->activateWindow();
    test::press(*bench.window, "person");
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    CHECK(bench.page().isLock());
    CHECK_FALSE(bench.page().findChild<QAbstractButton *>("signInBack")->isVisible());
    CHECK_FALSE(bench.window->findChild<QAbstractButton *>("settings")->isVisible());
    bench.type(bench.volunteer, QStringLiteral("271828"));
    REQUIRE(eventually([&] { return test::textOf(bench.page(), "signInProblem").contains(QStringLiteral("fit")); }));
    CHECK(bench.isAsked());

    // Medical help is there, locked or not.
    auto *help = bench.window->findChild<HelpPanel *>();
    QTest::keyClick(bench.window.get(), Qt::Key_F1);
    CHECK(help->isVisible());
    QTest::keyClick(bench.window.get(), Qt::Key_F1);
    CHECK(bench.isAsked());

    bench.type(bench.coordinator, rightPin); // somebody else takes over
    REQUIRE(eventually([&] { return !bench.isAsked(); }));
    CHECK(bench.signedIn() == bench.coordinator);
    CHECK(bench.window->findChild<HomePage *>()->isVisible());
}

TEST_CASE("a window that nobody touches locks itself, and a window that is not signed in does not")
{
    const PeopleBench bench;
    bench.window->people().lock(true);
    test::settle();
    CHECK_FALSE(bench.isAsked());
    bench.signIn(bench.volunteer);
    bench.window->people().setPatience(std::chrono::milliseconds(0));
    QTest::qWait(200);
    CHECK_FALSE(bench.isAsked()); // never, where the settings say so
    bench.window->people().setPatience(std::chrono::milliseconds(100));
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    CHECK(bench.page().isLock());
}

TEST_CASE("a practice scan that runs while the window is locked goes on to its reading")
{
    const PeopleBench bench;
    bench.signIn(bench.volunteer);
    bench.startPractice();
    bench.answerIntake("caffeine");
    test::press(*bench.place().scan(), "start");
    bench.window->people().lock(false);
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    REQUIRE(eventually([&] { return bench.place().currentWidget() == bench.place().read(); }));
    CHECK(bench.isAsked()); // nothing of it is shown
    bench.type(bench.volunteer, rightPin);
    CHECK(eventually([&] { return bench.place().read()->isVisible(); }));
}

TEST_CASE("a note for the next shift is shown to the next who signs in, once, and not to who wrote it")
{
    const PeopleBench bench;
    bench.signIn(bench.coordinator);
    test::press(*bench.window->findChild<HomePage *>(), "showQueue");
    auto *queue = liveQueue(bench);
    REQUIRE(isShown(bench, queue));
    queue->findChild<QLineEdit *>("note")->setText(QStringLiteral("Six strips left."));
    test::press(*queue, "leaveNote");
    REQUIRE(eventually([&] { return test::textOf(*queue, "lastNote").contains(QStringLiteral("Six strips left.")); }));
    CHECK(queue->findChild<QLineEdit *>("note")->text().isEmpty());
    bench.window->showHome();
    bench.signOut();

    test::press(*bench.window, "signOut");
    REQUIRE(eventually([&] { return bench.isAsked(); }));
    bench.type(bench.volunteer, rightPin);
    auto *notes = bench.window->findChild<NotesPage *>();
    REQUIRE(isShown(bench, notes));
    CHECK(test::visibleText(*notes).contains(QStringLiteral("Six strips left.")));
    CHECK(test::visibleText(*notes).contains(QString::fromStdString(bench.coordinator)));
    test::press(*notes, "notesRead");
    REQUIRE(isShown(bench, bench.window->findChild<HomePage *>()));
    bench.signOut();
    bench.signIn(bench.volunteer); // straight home: it was read
    bench.signOut();
    bench.signIn(bench.coordinator);
}

TEST_CASE(
    "what waits is on the board in order, a code is found however it is typed, and a wrong one offers the nearest")
{
    const PeopleBench bench;
    const auto made = inRecord(bench, [](RunService &service) -> Status {
        for (const auto &[code, isUnwell] : {std::pair{"FJORD-OTTER 42", false}, {"FJORD-WALRUS 17", true}}) {
            store::Intake intake;
            intake.isUnwell = isUnwell;
            if (const auto added = service.record().addSample(code, intake); !added)
                return added.error();
        }
        return Done{};
    });
    REQUIRE(made);
    bench.signIn(bench.volunteer);
    test::press(*bench.window->findChild<HomePage *>(), "showQueue");
    auto *queue = liveQueue(bench);
    REQUIRE(isShown(bench, queue));
    const auto *table = queue->findChild<QTableView *>("queue");
    REQUIRE(eventually([&] { return table->model()->rowCount() == 2; }));
    CHECK(table->model()->index(0, 0).data().toString() == QStringLiteral("FJORD-WALRUS 17"));
    CHECK(table->model()->index(0, 3).data().toString() == QStringLiteral("somebody is unwell"));

    auto *find = queue->findChild<QLineEdit *>("findCode");
    find->setText(QStringLiteral("oter 42"));
    test::press(*queue, "search");
    REQUIRE(eventually([&] { return test::visibleText(*queue).contains(QStringLiteral("Is it one of these?")); }));
    CHECK(test::visibleText(*queue->findChild<QWidget *>("found")).contains(QStringLiteral("FJORD-OTTER 42")));
    find->setText(QStringLiteral("otter 42"));
    test::press(*queue, "search");
    REQUIRE(isShown(bench, &bench.live()));
    REQUIRE(eventually([&] { return bench.ticket() == QStringLiteral("FJORD-OTTER 42"); }));
}

TEST_CASE("two windows on one record: what one does appears in the other")
{
    const PeopleBench bench;
    Settings settings(bench.folder.path());
    settings.setLanguage(QStringLiteral("en"));
    MainWindow other(
        {bench.folder.path(), Bench::practiceLibraryPath(), QStringLiteral(VARDE_SOURCE_DIR "/spectra"), false},
        settings, bench.clock);
    other.resize(1366, 768);
    other.show();
    REQUIRE(eventually([&] { return other.people().asksForSignIn(); }));
    QSignalSpy queues(&other.live(), &RunFlow::queueKnown);
    const auto made =
        inRecord(bench, [](RunService &service) { return service.record().addSample("FJORD-OTTER 42", {}); });
    REQUIRE(made);
    REQUIRE(eventually(
        [&] { return test::visibleText(*other.findChild<HomePage *>()).contains(QStringLiteral("FJORD-OTTER 42")); }));
    // Each window has somebody of its own.
    bench.signIn(bench.volunteer);
    CHECK_FALSE(other.people().signedIn());
}
