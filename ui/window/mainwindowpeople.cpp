// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the main window has to do with people: who is signed in, the lock, the queue, further windows.
#include "window/mainwindow.h"

#include "booth/words/errorwords.h"
#include "booth/words/peoplewords.h"
#include "check/checkflow.h"
#include "home/queuepage.h"
#include "people/peopleflow.h"
#include "people/signinpage.h"
#include "run/livescanflow.h"
#include "run/runflow.h"
#include "settings/settings.h"
#include "settings/settingspage.h"
#include "window/headerbar.h"

#include <QShortcut>
#include <QStackedWidget>

namespace varde::ui {

void MainWindow::connectPeople()
{
    m_people->setPatience(std::chrono::minutes(m_settings.lockMinutes()));
    connect(m_live.get(), &RunFlow::opened, m_people.get(), &PeopleFlow::refresh);
    connect(m_people.get(), &PeopleFlow::changed, this, &MainWindow::showPerson);
    connect(m_people.get(), &PeopleFlow::pageRequested, this, [this](QWidget *page) {
        if (m_people->isLocked() && page == m_signInPage)
            m_covered = m_stack->currentWidget();
        showPlace(page);
    });
    connect(m_people.get(), &PeopleFlow::unlocked, this, [this] {
        if (m_covered)
            showPlace(m_covered);
        m_covered = nullptr;
    });
    connect(m_people.get(), &PeopleFlow::leaveRequested, this, &MainWindow::showHome);
    // Nobody is there: a laser is not left on.
    connect(m_people.get(), &PeopleFlow::leftAlone, this, [this] {
        m_live->liveScan()->stopUnattended();
        m_check->stopUnattended();
    });
    connect(m_header, &HeaderBar::lockRequested, this, [this] { m_people->lock(false); });
    connect(m_header, &HeaderBar::signOutRequested, m_people.get(), &PeopleFlow::signOut);
    auto *lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(lock, &QShortcut::activated, this, [this] { m_people->lock(false); });
    connect(m_settingsPage, &SettingsPage::peopleRequested, this,
            [this] { m_people->demand(booth::Permission::ManageOperators, [this] { m_people->enterOperators(); }); });
    connect(m_settingsPage, &SettingsPage::lockMinutesChosen, this, [this](int minutes) {
        m_settings.setLockMinutes(minutes);
        m_people->setPatience(std::chrono::minutes(minutes));
    });
}

void MainWindow::showPerson()
{
    const auto &person = m_people->signedIn();
    m_header->setPerson(person && !m_people->isLocked() ? QString::fromStdString(person->code) : QString(),
                        person ? booth::words::roleName(person->role) : QString(), m_people->asksForSignIn());
    if (person) // nobody who signed in is asked for the code again
        m_settings.setOperatorCode(QString::fromStdString(person->code));
    const auto isAllowed = [this, &person](booth::Permission permission) {
        return !m_people->asksForSignIn() || (person && booth::may(person->role, permission));
    };
    m_settingsPage->setMay(isAllowed(booth::Permission::EditSiteProfile), isAllowed(booth::Permission::CurateLibrary));
}

void MainWindow::showSettings()
{
    m_settingsPage->showSettings();
    showPerson();
    showPlace(m_settingsPage);
}

void MainWindow::connectQueue()
{
    connect(&m_live->host(), &booth::RunHost::changed, this, [this] {
        refreshQueue();
        m_people->refresh();
        m_live->lookAgain();
    });
    connect(&m_practice->host(), &booth::RunHost::changed, this, [this] {
        m_practice->askQueue();
        m_practice->lookAgain();
    });
    connect(m_home, &HomePage::queueRequested, this, [this] {
        refreshQueue();
        showPlace(m_queuePage);
    });
    connect(m_home, &HomePage::practiceQueueRequested, this, [this] {
        m_practice->askQueue();
        showPlace(m_practiceQueuePage);
    });
    connectQueuePage(*m_queuePage, *m_live, [this](const std::string &id) { openSample(id); });
    connectQueuePage(*m_practiceQueuePage, *m_practice, [this](const std::string &id) { openPractice(id); });
    connect(m_queuePage, &QueuePage::windowRequested, this, &MainWindow::windowRequested);
    connect(m_queuePage, &QueuePage::noteRequested, this, [this](const QString &note) {
        m_people->demand(booth::Permission::TakeIn, [this, note] {
            m_live->host().ask(
                this, [text = note.toStdString()](booth::RunService &service) { return service.addHandover(text); },
                [this](const Status &kept) {
                    if (kept)
                        m_queuePage->setNoteLeft();
                    else
                        m_queuePage->setProblem(booth::words::errorText(kept.error()));
                    refreshQueue();
                    showPlace(m_queuePage);
                });
        });
    });
    auto *window = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this);
    connect(window, &QShortcut::activated, this, [this] { emit windowRequested({}); });
}

void MainWindow::connectQueuePage(QueuePage &page, RunFlow &flow,
                                  const std::function<void(const std::string &id)> &open)
{
    connect(&page, &QueuePage::backRequested, this, &MainWindow::showHome);
    connect(&page, &QueuePage::openRequested, this, [open](const QString &sampleId) { open(sampleId.toStdString()); });
    connect(&page, &QueuePage::findRequested, this, [this, &page, &flow, open](const QString &typed) {
        flow.host().ask(
            this,
            [typed](booth::RunService &service) -> Result<booth::TicketSearch> {
                const auto samples = service.record().samplesOfEvent();
                if (!samples)
                    return samples.error();
                return booth::findTickets(typed, *samples);
            },
            [&page, open](const Result<booth::TicketSearch> &found) {
                if (!found)
                    return page.setProblem(booth::words::errorText(found.error()));
                if (found->isExact)
                    return open(found->samples.front().id);
                page.setFound(*found);
            });
    });
}

void MainWindow::refreshQueue()
{
    m_live->askQueue();
    m_practice->askQueue();
    m_live->host().ask(
        this, [](booth::RunService &service) { return service.handovers(); },
        [this](const Result<std::vector<store::Handover>> &notes) {
            if (notes)
                m_queuePage->setNotes(*notes);
        });
}

void MainWindow::openSample(const std::string &sampleId)
{
    m_people->demand(booth::Permission::TakeIn, [this, sampleId] {
        enter(m_liveDoor, [this, sampleId] {
            showPlace(m_livePlace);
            m_live->resume(sampleId);
        });
    });
}

void MainWindow::openPractice(const std::string &sampleId)
{
    enter(m_practiceDoor, [this, sampleId] {
        showPlace(m_practicePlace);
        m_practice->resume(sampleId);
    });
}

} // namespace varde::ui
