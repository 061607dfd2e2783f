// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "booth/run/runhost.h"
#include "core/clock.h"
#include "home/homepage.h"
#include "window/attention.h"
#include "window/background.h"
#include "window/libraries.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace varde::ui {

class CheckFlow;
class CheckPage;
class DeskPlace;
class FolderPage;
class HeaderBar;
class HelpPanel;
class InstrumentBoard;
class InstrumentPage;
class LibraryPlace;
class NotesPage;
class OperatorsPage;
class PeopleFlow;
class PracticeBanner;
class QueuePage;
class RunFlow;
class RunPlace;
class PageScroll;
class ScreenKeyboard;
class Settings;
class SettingsPage;
class SignInPage;
class SitePlace;

/// Where files lie.
struct Places {
    QString dataDir;            ///< records and settings
    QString practiceLibrary;    ///< made at build time
    QString spectraDir;         ///< band tables and scenarios
    bool hasInstruments = true; ///< one window of a program has the instruments and the watched folder
};

/// Puts the header, the practice banner, the help and the places together; decides nothing about a sample.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Places &places, Settings &settings, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    void startPractice(); ///< at once, or as soon as the practice library is there
    RunFlow &practice() { return *m_practice; }
    RunFlow &live() { return *m_live; }
    RunPlace &practicePlace() { return *m_practicePlace; }
    RunPlace &livePlace() { return *m_livePlace; }
    void showHome();
    void openSample(const std::string &sampleId);   ///< at its step, as soon as the live door is open
    void openPractice(const std::string &sampleId); ///< likewise, of practice
    PeopleFlow &people() { return *m_people; }
    booth::Instruments &instruments() { return *m_instruments; }
    Attention &attention() { return m_attention; }

signals:
    void practiceReady(); ///< the practice library is there
    void practiceFailed(const varde::Error &error);
    void liveReady(); ///< the record is open and the library was tried
    void logLevelChosen(const QString &level);
    void windowRequested(const QString &sampleId); ///< another one on the same record; empty: at its home page

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    /// What has to be loaded before a door opens.
    struct Door {
        bool isLoaded = false;
        std::function<void()> wish; ///< what was asked for too early; empty otherwise
    };

    void build();
    void connectHeader();
    void connectPlaces();
    void connectSettings();
    void connectLibrary();
    void connectInstrument();
    void connectDevices();
    void setTypedInstruments();
    void connectPeople();
    void connectQueue();
    void connectQueuePage(QueuePage &page, RunFlow &flow, const std::function<void(const std::string &id)> &open);
    void refreshQueue();
    void showSettings();
    void showPerson();
    void openWorlds(const Clock &clock);
    void loadLiveLibrary();
    void nameSubstances();                                   ///< in bokmål, as the libraries do
    void enter(Door &door, const std::function<void()> &go); ///< waits, visibly, until the door is loaded
    void setLoaded(Door &door);
    void showHelp(bool isShown);
    void showPlace(QWidget *place);
    void refreshHeader();
    void refreshHome();
    QString problemText(const Error &error, const QString &what) const;

    Places m_places;
    Settings &m_settings;
    Background m_background;
    HeaderBar *m_header;
    PracticeBanner *m_banner;
    HelpPanel *m_help;
    QStackedWidget *m_stack;
    PageScroll *m_pages; ///< holds the stack
    ScreenKeyboard *m_keyboard;
    HomePage *m_home;
    RunPlace *m_livePlace;
    RunPlace *m_practicePlace;
    std::unique_ptr<booth::Instruments> m_instruments; ///< outlives everything that measures
    std::unique_ptr<RunFlow> m_live;
    std::unique_ptr<RunFlow> m_practice;
    std::unique_ptr<InstrumentBoard> m_board;
    Attention m_attention;
    DeskPlace *m_desk;
    CheckPage *m_checkPage;
    std::unique_ptr<CheckFlow> m_check;
    SettingsPage *m_settingsPage;
    SitePlace *m_sitePlace;
    FolderPage *m_folderPage;
    LibraryPlace *m_library;
    InstrumentPage *m_instrumentPage;
    QueuePage *m_queuePage;
    QueuePage *m_practiceQueuePage;
    SignInPage *m_signInPage;
    NotesPage *m_notesPage;
    OperatorsPage *m_operatorsPage;
    std::unique_ptr<PeopleFlow> m_people;
    QWidget *m_covered = nullptr; ///< the place under the lock
    Door m_liveDoor;
    Door m_practiceDoor;
    std::optional<Error> m_recordProblem;
    std::optional<Error> m_libraryProblem;
    std::optional<Error> m_practiceProblem;
    int m_references = 0;
    std::vector<booth::QueueEntry> m_queue; ///< live
    int m_openPractice = 0;
};

} // namespace varde::ui
