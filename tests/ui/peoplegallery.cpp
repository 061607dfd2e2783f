// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of people at work: signing in, operators, what waits, two readers.
#include "ui/gallery.h"

#include "home/queuepage.h"
#include "people/notespage.h"
#include "people/operatorspage.h"
#include "people/signinpage.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "theme/choicerow.h"
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableWidget>

namespace varde::test {

using namespace ui;

namespace {

store::Operator madePerson(const std::string &code, booth::Role role, bool isNew, bool isActive)
{
    store::Operator person;
    person.id = code;
    person.code = code;
    person.role = role;
    person.isNew = isNew;
    person.isActive = isActive;
    return person;
}

std::vector<store::Operator> madePeople()
{
    return {madePerson("K7M4", booth::Role::Administrator, false, true),
            madePerson("R3T9", booth::Role::Coordinator, false, true),
            madePerson("W4H7", booth::Role::Volunteer, true, true),
            madePerson("X9C3", booth::Role::Trainer, false, true),
            madePerson("A6N4", booth::Role::Volunteer, false, false)};
}

std::vector<booth::QueueEntry> madeQueue(store::TimePoint now)
{
    const struct {
        const char *ticket;
        store::SampleState state;
        booth::Urgency urgency;
        int minutes;
        const char *who;
    } rows[] = {
        {"FJORD-LYNX 33", store::SampleState::Scan, booth::Urgency::Unwell, 2, "W4H7"},
        {"FJORD-HERON 61", store::SampleState::Read, booth::Urgency::Medical, 9, ""},
        {"FJORD-BISON 15", store::SampleState::SecondRead, booth::Urgency::Harm, 4, ""},
        {"FJORD-OTTER 17", store::SampleState::SecondRead, booth::Urgency::Ordinary, 31, "R3T9"},
        {"SKOG-WALRUS 42", store::SampleState::Talk, booth::Urgency::Ordinary, 12, ""},
    };
    std::vector<booth::QueueEntry> queue;
    for (const auto &row : rows) {
        booth::QueueEntry entry;
        entry.sample.id = row.ticket;
        entry.sample.ticketCode = row.ticket;
        entry.sample.state = row.state;
        entry.urgency = row.urgency;
        entry.since = now - std::chrono::minutes(row.minutes);
        entry.workedOnBy = row.who;
        queue.push_back(entry);
    }
    return queue;
}

std::vector<store::Handover> madeNotes()
{
    const auto at = std::chrono::system_clock::from_time_t(1'781'978'400);
    const QString stock =
        inLanguage("The fentanyl strips are nearly used up, 6 left. The infrared needs a new background "
                   "after the generator was moved.",
                   "Det er bare 6 fentanylstrimler igjen. Ta ny bakgrunn på det infrarøde: aggregatet "
                   "er flyttet.");
    const QString talk = inLanguage("FJORD-OTTER 17 comes back at ten for the talk.",
                                    "FJORD-OTTER 17 kommer tilbake klokka ti til samtalen.");
    return {{{"K7M4", stock.toStdString()}, "n2", at}, {{"", talk.toStdString()}, "n1", at - std::chrono::hours(2)}};
}

booth::SampleView madeReadOnce(matcher::VerdictKind kind)
{
    booth::SampleView view;
    const ShownResult result = storyResult(kind);
    view.reading = result.reading;
    view.claim = result.claim;
    store::Finding finding;
    finding.conclusion = store::Conclusion::Unknown;
    finding.text = booth::words::draftFinding(*view.reading, view.claim, view.done).toStdString();
    finding.operatorCode = "K7M4";
    finding.substances = {{"", "ketamine", store::SubstancePart::OneOf}, {"", "2-FDCK", store::SubstancePart::OneOf}};
    view.findings = {finding};
    return view;
}

} // namespace

void Gallery::addPeople()
{
    auto *signIn = new SignInPage(this);
    signIn->setPeople({"A6N4", "K7M4", "R3T9", "W4H7", "X9C3"});
    addPage("sign-in", signIn, -1, false, [signIn] { signIn->ask({}); });
    addPage("locked", signIn, -1, false, [signIn] {
        signIn->askToUnlock(QStringLiteral("W4H7"));
        signIn->findChild<QLineEdit *>("pin")->setText(QStringLiteral("48291"));
    });
    auto *notes = new NotesPage(this);
    addPage("notes", notes, -1, false, [notes] { notes->showNotes(madeNotes()); });
    auto *operators = new OperatorsPage(this);
    addPage("operators", operators, -1, false, [operators] {
        operators->showPeople(madePeople());
        operators->findChild<QTableWidget *>("operators")->selectRow(2);
    });
    addPage("operators-first", operators, -1, false, [operators] { operators->showFirst(true); });
    auto *queue = new QueuePage(booth::World::Live, this);
    addPage("queue", queue, -1, false, [queue] {
        const auto now = std::chrono::system_clock::now();
        queue->setEntries(madeQueue(now), now);
        queue->setNotes(madeNotes());
        queue->findChild<QLineEdit *>("findCode")->clear();
        queue->setFound({});
    });
    addPage("queue-find", queue, -1, false, [queue] {
        const auto now = std::chrono::system_clock::now();
        queue->setEntries(madeQueue(now), now);
        queue->findChild<QLineEdit *>("findCode")->setText(QStringLiteral("OTER 17"));
        booth::TicketSearch found;
        for (const booth::QueueEntry &entry : madeQueue(now))
            found.samples.push_back(entry.sample);
        found.samples.resize(3);
        queue->setFound(found);
    });
    addPage("queue-empty", queue, -1, false, [queue] {
        queue->setEntries({}, {});
        queue->setNotes({});
        queue->findChild<QLineEdit *>("findCode")->clear();
        queue->setFound({});
    });
    auto *second = new FindingPage(this);
    addPage("second-read-pin", second, 3, false, [second] {
        second->setPeople(booth::SignedIn{"id", "K7M4", booth::Role::Volunteer, false}, true);
        second->showSecond(madeReadOnce(matcher::VerdictKind::OneOf));
        second->setReasons({booth::SecondReadReason::Hazardous, booth::SecondReadReason::Unknown});
        second->findChild<ChoiceRow *>("agreement")->choose(1);
    });
    auto *blind = new FindingPage(this);
    addPage("second-read-blind", blind, 3, false, [blind] {
        blind->setPeople(booth::SignedIn{"id", "R3T9", booth::Role::Coordinator, false}, true);
        blind->showSecond(madeReadOnce(matcher::VerdictKind::OneOf));
        blind->setReasons({booth::SecondReadReason::Unknown});
        blind->findChild<QAbstractButton *>("blind")->click();
    });
    auto *dispute = new DisputePage(this);
    addPage("dispute", dispute, 3, false, [dispute] {
        booth::SampleView view = madeReadOnce(matcher::VerdictKind::OneOf);
        store::Finding other = view.findings.front();
        other.secondReaderCode = "R3T9";
        other.wasBlind = true;
        other.secondAgrees = false;
        other.conclusion = store::Conclusion::NotSeen;
        other.text = inLanguage("It looks like 2-FDCK. The band at 705 is not where ketamine has it.",
                                "Det ser ut som 2-FDCK. Båndet ved 705 er ikke der ketamine har det.")
                         .toStdString();
        other.substances = {{"", "2-FDCK", store::SubstancePart::Main}};
        view.findings.push_back(other);
        dispute->setPeople(booth::SignedIn{"id", "K7M4", booth::Role::Volunteer, false}, true);
        dispute->showDispute(view);
    });
}

} // namespace varde::test
