// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "booth/names/shownname.h"
#include "booth/words/errorwords.h"
#include "booth/words/peoplewords.h"
#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "check/checkflow.h"
#include "check/checkpage.h"
#include "desk/deskplace.h"
#include "help/helppanel.h"
#include "home/queuepage.h"
#include "instrument/instrumentboard.h"
#include "instrument/instrumentpage.h"
#include "keyboard/screenkeyboard.h"
#include "library/libraryplace.h"
#include "people/notespage.h"
#include "people/operatorspage.h"
#include "people/peopleflow.h"
#include "people/signinpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "settings/folderpage.h"
#include "settings/settings.h"
#include "settings/settingspage.h"
#include "settings/siteplace.h"
#include "theme/banner.h"
#include "theme/theme.h"
#include "window/headerbar.h"
#include "window/language.h"
#include "window/pagescroll.h"
#include "window/readingorder.h"

#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace varde::ui {

using booth::World;

MainWindow::MainWindow(const Places &places, Settings &settings, const Clock &clock, QWidget *parent)
    : QMainWindow(parent),
      m_places(places),
      m_settings(settings),
      m_header(new HeaderBar(this)),
      m_banner(new PracticeBanner(this)),
      m_help(new HelpPanel(this)),
      m_stack(new QStackedWidget(this)),
      m_pages(new PageScroll(m_stack, this)),
      m_keyboard(new ScreenKeyboard(this)),
      m_home(new HomePage(this)),
      m_livePlace(new RunPlace(World::Live, this)),
      m_practicePlace(new RunPlace(World::Practice, this)),
      m_instruments(std::make_unique<booth::Instruments>()),
      m_live(std::make_unique<RunFlow>(World::Live, *m_livePlace, settings, m_background)),
      m_practice(std::make_unique<RunFlow>(World::Practice, *m_practicePlace, settings, m_background)),
      m_board(std::make_unique<InstrumentBoard>(*m_instruments, m_live->host())),
      m_desk(new DeskPlace(m_live->host(), this)),
      m_checkPage(new CheckPage(this)),
      m_check(std::make_unique<CheckFlow>(*m_checkPage, m_live->host(), settings, m_background)),
      m_settingsPage(new SettingsPage(settings, this)),
      m_sitePlace(new SitePlace(m_live->host(), settings, this)),
      m_folderPage(new FolderPage(this)),
      m_library(new LibraryPlace(this)),
      m_instrumentPage(new InstrumentPage(*m_board, this)),
      m_queuePage(new QueuePage(World::Live, this)),
      m_practiceQueuePage(new QueuePage(World::Practice, this)),
      m_signInPage(new SignInPage(this)),
      m_notesPage(new NotesPage(this)),
      m_operatorsPage(new OperatorsPage(this)),
      m_people(
          std::make_unique<PeopleFlow>(m_live->host(), PeopleFlow::Pages{m_signInPage, m_notesPage, m_operatorsPage}))
{
    build();
    connectHeader();
    connectPlaces();
    connectSettings();
    connectLibrary();
    connectInstrument();
    connectDevices();
    connectPeople();
    connectQueue();
    openWorlds(clock);
    showHome();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(QStringLiteral("Varde"));
    auto *central = new QWidget(this);
    central->setObjectName(QStringLiteral("page"));
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *place :
         std::initializer_list<QWidget *>{m_home, m_livePlace, m_practicePlace, m_desk, m_checkPage, m_settingsPage,
                                          m_folderPage, m_library, m_instrumentPage, m_queuePage, m_practiceQueuePage,
                                          m_signInPage, m_notesPage, m_operatorsPage, m_sitePlace})
        m_stack->addWidget(place);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_help);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_keyboard);
    connect(m_keyboard, &ScreenKeyboard::heightChanged, m_pages, &PageScroll::setTaken);
    m_keyboard->setOn(m_settings.hasKeyboard());
    setCentralWidget(central);
    m_help->hide();
    m_help->setSite(m_settings.medicalNumber(), m_settings.naloxonePlace());
    m_header->setLanguageAndTheme(m_settings.language(), m_settings.theme() == ThemeName::Night);
}

void MainWindow::connectHeader()
{
    const auto toggleHelp = [this] { showHelp(m_help->isHidden()); };
    connect(m_header, &HeaderBar::helpRequested, this, toggleHelp);
    connect(m_help, &HelpPanel::closed, this, [this] { showHelp(false); });
    auto *help = new QShortcut(this);
    help->setKeys({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_H)});
    connect(help, &QShortcut::activated, this, toggleHelp);
    connect(m_header, &HeaderBar::languageToggled, m_settingsPage, [this] {
        const bool isBokmal = m_settings.language() == QLatin1String("nb");
        emit m_settingsPage->languageChosen(isBokmal ? QStringLiteral("en") : QStringLiteral("nb"));
    });
    connect(m_header, &HeaderBar::themeToggled, m_settingsPage,
            [this] { emit m_settingsPage->nightChosen(m_settings.theme() == ThemeName::Light); });
    connect(m_header, &HeaderBar::settingsRequested, this, &MainWindow::showSettings);
}

void MainWindow::connectPlaces()
{
    connect(m_home, &HomePage::newSampleRequested, this, [this] {
        m_people->demand(booth::Permission::TakeIn, [this] {
            enter(m_liveDoor, [this] {
                showPlace(m_livePlace);
                m_live->begin();
            });
        });
    });
    connect(m_home, &HomePage::openSampleRequested, this,
            [this](int row) { openSample(m_queue.at(static_cast<std::size_t>(row)).sample.id); });
    connect(m_home, &HomePage::practiceRequested, this, &MainWindow::startPractice);
    connect(m_home, &HomePage::deskRequested, this, [this] {
        m_people->demand(booth::Permission::ReviewDay, [this] {
            showPlace(m_desk);
            m_desk->enter(m_people->asksForSignIn());
        });
    });
    connect(m_desk, &DeskPlace::leaveRequested, this, &MainWindow::showHome);
    connect(m_settingsPage, &SettingsPage::backRequested, this, &MainWindow::showHome);
    for (RunFlow *flow : {m_live.get(), m_practice.get()}) {
        connect(flow, &RunFlow::stepChanged, this, &MainWindow::refreshHeader);
        connect(flow, &RunFlow::leaveRequested, this, &MainWindow::showHome);
        connect(flow, &RunFlow::helpRequested, this, [this] { showHelp(true); });
    }
    connect(m_live.get(), &RunFlow::queueKnown, this, [this](const std::vector<booth::QueueEntry> &queue) {
        m_queue = queue;
        m_queuePage->setEntries(queue, std::chrono::system_clock::now());
        refreshHome();
    });
    connect(m_practice.get(), &RunFlow::queueKnown, this, [this](const std::vector<booth::QueueEntry> &queue) {
        m_openPractice = static_cast<int>(queue.size());
        m_practiceQueuePage->setEntries(queue, std::chrono::system_clock::now());
        refreshHome();
    });
}

void MainWindow::connectSettings()
{
    connect(m_settingsPage, &SettingsPage::languageChosen, this, [this](const QString &language) {
        if (language == m_settings.language())
            return;
        m_settings.setLanguage(language);
        m_header->setLanguageAndTheme(language, m_settings.theme() == ThemeName::Night);
        applyLanguage(*qApp, language);
    });
    connect(m_settingsPage, &SettingsPage::nightChosen, this, [this](bool isNight) {
        const ThemeName theme = isNight ? ThemeName::Night : ThemeName::Light;
        if (theme == m_settings.theme())
            return;
        m_settings.setTheme(theme);
        m_header->setLanguageAndTheme(m_settings.language(), isNight);
        applyTheme(*qApp, theme);
        m_settingsPage->showSettings();
    });
    connect(m_settingsPage, &SettingsPage::textPercentChosen, this, [this](int percent) {
        m_settings.setTextPercent(percent);
        applyTextPercent(*qApp, percent);
    });
    connect(m_settingsPage, &SettingsPage::keyboardChosen, this, [this](bool isShown) {
        m_settings.setKeyboard(isShown);
        m_keyboard->setOn(isShown);
    });
    connect(m_settingsPage, &SettingsPage::logLevelChosen, this, [this](const QString &level) {
        m_settings.setLogLevel(level);
        emit logLevelChosen(level);
    });
    connect(m_settingsPage, &SettingsPage::siteChanged, this,
            [this] { m_help->setSite(m_settings.medicalNumber(), m_settings.naloxonePlace()); });
    connect(m_settingsPage, &SettingsPage::libraryChosen, this, [this](const QString &path) {
        m_settings.setLibraryPath(path);
        loadLiveLibrary();
    });
    connect(m_settingsPage, &SettingsPage::sitePageRequested, this, [this] {
        m_people->demand(booth::Permission::EditSiteProfile, [this] {
            showPlace(m_sitePlace);
            m_sitePlace->enterSite();
        });
    });
    connect(m_settingsPage, &SettingsPage::advicePageRequested, this, [this] {
        m_people->demand(booth::Permission::ApproveAdvice, [this] {
            showPlace(m_sitePlace);
            m_sitePlace->enterAdvice();
        });
    });
    connect(m_sitePlace, &SitePlace::leaveRequested, this, [this] { showPlace(m_settingsPage); });
}

void MainWindow::connectLibrary()
{
    using Section = LibraryPlace::Section;
    const auto open = [this](Section section) {
        showPlace(m_library);
        const auto &person = m_people->signedIn();
        m_library->enter({m_settings.libraryPath(), m_places.dataDir + QStringLiteral("/record.sqlite"),
                          person ? QString::fromStdString(person->code) : m_settings.operatorCode()},
                         section);
    };
    // Who is signed in is asked for the role; a booth without codes for the passphrase of the desk.
    const auto unlockAndOpen = [this, open](Section section) {
        if (m_people->asksForSignIn()) {
            m_people->demand(booth::Permission::CurateLibrary, [open, section] { open(section); });
            return;
        }
        showPlace(m_desk);
        m_desk->enterForLibrary([open, section] { open(section); });
    };
    connect(m_settingsPage, &SettingsPage::importRequested, this, [unlockAndOpen] { unlockAndOpen(Section::Import); });
    connect(m_settingsPage, &SettingsPage::libraryRequested, this,
            [unlockAndOpen] { unlockAndOpen(Section::Substances); });
    connect(m_desk, &DeskPlace::libraryRequested, this, [open] { open(Section::Substances); });
    connect(m_library, &LibraryPlace::leaveRequested, this, &MainWindow::showHome);
    connect(m_library, &LibraryPlace::libraryChanged, this, &MainWindow::loadLiveLibrary);
}

void MainWindow::openWorlds(const Clock &clock)
{
    m_live->setLibrary(nullptr);
    nameSubstances();
    connect(m_live.get(), &RunFlow::opened, this, &MainWindow::refreshHome);
    connect(m_practice.get(), &RunFlow::opened, m_practice.get(), &RunFlow::askQueue);
    connect(m_live.get(), &RunFlow::openFailed, this, [this](const Error &error) {
        spdlog::error("record: {}: {}", errcName(error.code), error.detail);
        m_recordProblem = error;
        refreshHome();
    });
    connect(m_practice.get(), &RunFlow::openFailed, this, [this](const Error &error) {
        spdlog::error("practice record: {}: {}", errcName(error.code), error.detail);
        m_practiceProblem = error;
        refreshHome();
        emit practiceFailed(error);
    });
    m_live->open(m_places.dataDir, clock);
    m_practice->open(m_places.dataDir, clock);
    m_background.run(
        this, [places = m_places] { return loadPractice(places.practiceLibrary, places.spectraDir); },
        [this](const Result<PracticeContent> &content) {
            if (!content) {
                spdlog::error("practice: {}: {}", errcName(content.error().code), content.error().detail);
                m_practiceProblem = content.error();
                m_practiceDoor.wish = nullptr;
                refreshHome();
                return emit practiceFailed(content.error());
            }
            m_practice->setLibrary(content->library);
            nameSubstances();
            m_practice->setPractice(content->scenarios, content->references);
            spdlog::info("practice library: {} references", content->library->referenceCount());
            setLoaded(m_practiceDoor);
            emit practiceReady();
        });
    loadLiveLibrary();
}

void MainWindow::nameSubstances()
{
    std::vector<store::Substance> all;
    // What the measured library says comes first, where both know a substance.
    for (const RunFlow *flow : {m_live.get(), m_practice.get()})
        if (const auto &library = flow->library())
            all.insert(all.end(), library->substances().begin(), library->substances().end());
    booth::words::setBokmalNames(*qApp, booth::bokmalNames(all));
}

void MainWindow::loadLiveLibrary()
{
    m_liveDoor.isLoaded = false;
    m_background.run(
        this, [path = m_settings.libraryPath()] { return loadMeasured(path); },
        [this](const Result<RunFlow::LibraryPointer> &library) {
            m_libraryProblem.reset();
            if (library)
                spdlog::info("measured library: {} references", (*library)->referenceCount());
            else
                spdlog::warn("measured library: {}", errcName(library.error().code));
            m_references = library ? (*library)->referenceCount() : 0;
            // No file at all is the first start, not a fault.
            if (!library && library.error().code != Errc::FileNotFound)
                m_libraryProblem = library.error();
            m_live->setLibrary(library ? *library : nullptr);
            nameSubstances();
            m_check->setLibrary(library ? *library : nullptr);
            setLoaded(m_liveDoor);
            emit liveReady();
        });
}

void MainWindow::startPractice()
{
    enter(m_practiceDoor, [this] {
        showPlace(m_practicePlace);
        m_practice->begin();
    });
}

void MainWindow::enter(Door &door, const std::function<void()> &go)
{
    m_liveDoor.wish = nullptr;
    m_practiceDoor.wish = nullptr;
    if (door.isLoaded)
        go();
    else
        door.wish = go;
    refreshHome();
}

void MainWindow::setLoaded(Door &door)
{
    door.isLoaded = true;
    const auto wish = std::exchange(door.wish, nullptr);
    refreshHome();
    // Nobody is taken away from the page they went to meanwhile.
    if (wish && (m_stack->currentWidget() == m_home || m_stack->currentWidget() == m_queuePage ||
                 m_stack->currentWidget() == m_practiceQueuePage))
        wish();
}

void MainWindow::showHome()
{
    m_live->stop();
    m_practice->stop();
    m_check->leave();
    showPlace(m_home);
    refreshQueue();
    m_live->askInstrument();
}

void MainWindow::showHelp(bool isShown)
{
    // No key of the page may be hit by accident now. One goes before the other comes: together, if only for a moment,
    // they are taller than a small screen, and the window would stay so.
    QWidget *from = isShown ? static_cast<QWidget *>(m_pages) : m_help;
    QWidget *to = isShown ? static_cast<QWidget *>(m_help) : m_pages;
    from->hide();
    to->show();
}

void MainWindow::showPlace(QWidget *place)
{
    m_stack->setCurrentWidget(place);
    refreshHeader();
}

void MainWindow::refreshHeader()
{
    QWidget *place = m_stack->currentWidget();
    const bool isPractice = place == m_practicePlace || place == m_practiceQueuePage;
    const RunFlow *flow = place == m_practicePlace ? m_practice.get() : place == m_livePlace ? m_live.get() : nullptr;
    m_banner->setText(booth::words::practiceBanner());
    m_banner->setVisible(isPractice);
    m_header->makeRoom(flow != nullptr, place == m_home);
    m_header->setPlace(place == m_desk        ? tr("Desk")
                       : place == m_checkPage ? tr("Instrument")
                       : place == m_library   ? tr("Library")
                                              : QString());
    const QList<InstrumentChipState> chips = isPractice ? QList<InstrumentChipState>() : m_board->chips();
    m_header->setChips(chips);
    m_header->setTicket(flow ? flow->ticketCode() : QString());
    m_header->setInstrument(flow && chips.isEmpty() ? flow->instrument() : QString());
    m_header->setSteps(flow ? RunFlow::stepNames() : QStringList(), flow ? flow->step() : -1);
    m_header->setHomeShown(place == m_home);
}

QString MainWindow::problemText(const Error &error, const QString &what) const
{
    return what + QLatin1Char(' ') + booth::words::errorText(error);
}

void MainWindow::refreshHome()
{
    HomeState state;
    const QString instrument = m_live->knowsInstrument() ? m_live->instrument() : tr("A scan comes from a file.");
    state.library = m_references > 0
                        ? instrument + QLatin1Char('\n') + tr("Library: measured references %1").arg(m_references)
                        : tr("No library of measured references yet: you can look at a curve, but "
                             "nothing is named.");
    state.isLiveOpening = m_liveDoor.wish != nullptr;
    state.isPracticeOpening = m_practiceDoor.wish != nullptr;
    state.canPractise = !m_practiceProblem;
    state.openPractice = m_openPractice;
    state.desk = tr("The day's samples, unknowns first, and the export for a lab.");
    const auto now = std::chrono::system_clock::now();
    for (const booth::QueueEntry &entry : m_queue) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - entry.since).count();
        const QString first = booth::words::urgencyName(entry.urgency);
        const QString waiting = booth::words::stepWaiting(entry.sample.state);
        state.openSamples.append({QString::fromStdString(entry.sample.ticketCode),
                                  first.isEmpty() ? waiting : QStringLiteral("%1 · %2").arg(waiting, first),
                                  tr("%1 min").arg(std::max<qint64>(0, minutes))});
    }
    if (m_recordProblem)
        state.notices.append(problemText(*m_recordProblem, tr("The record could not be opened.")));
    if (m_libraryProblem)
        state.notices.append(problemText(*m_libraryProblem, tr("The measured library could not be opened.")));
    if (m_practiceProblem)
        state.notices.append(problemText(*m_practiceProblem, tr("Practice could not be opened.")));
    if (m_references == 0)
        state.notices.append(booth::words::needsLibrary());
    m_home->setState(state);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_board->refresh();
        refreshHeader();
        refreshHome();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_live->stop();
    m_practice->stop();
    m_instruments->cancel();
    event->accept();
}

bool MainWindow::focusNextPrevChild(bool isNext)
{
    return moveFocusAsRead(*this, isNext);
}

} // namespace varde::ui
