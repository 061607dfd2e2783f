// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/referencelibrary.h"
#include "booth/practice/scenario.h"
#include "booth/run/acquisition.h"
#include "booth/run/identification.h"
#include "booth/run/runhost.h"
#include "booth/sources/folderwatch.h"
#include "core/clock.h"
#include "core/sleepwatch.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace varde::ui {

class Background;
class InstrumentBoard;
class LiveScanFlow;
class RunPlace;
class Settings;
class TalkFlow;
struct TakenScan;

/// `FJORD-OTTER 42.0, 14:03`: the file's name, and its time by the clock of whoever wrote it.
QString nameAndTime(const booth::FoundScan &found);

/// Leads one sample through the pages: asks the run service off the GUI thread, and shows what comes back. What
/// belongs to another sample by then is dropped.
class RunFlow : public QObject {
    Q_OBJECT

public:
    using LibraryPointer = std::shared_ptr<const booth::ReferenceLibrary>; ///< shared with the identifying thread

    RunFlow(booth::World world, RunPlace &place, Settings &settings, Background &background, QObject *parent = nullptr);
    ~RunFlow() override;

    /// Opens the record of this world in a directory. opened() or openFailed() follows.
    void open(const QString &dataDir, const Clock &clock);

    void setLibrary(LibraryPointer library); ///< null: nothing can be named
    bool canName() const { return m_library != nullptr; }
    const LibraryPointer &library() const { return m_library; }
    void setPractice(const std::vector<booth::PracticeScenario> &scenarios,
                     const std::vector<booth::PracticeReference> &references);

    /// Live: scans come from connected instruments too. It outlives the flow. Once, before any sample.
    void setInstruments(InstrumentBoard &board);
    LiveScanFlow *liveScan() const { return m_liveScan.get(); } ///< null in practice

    /// By which it is known that the computer slept during a scan. Before setInstruments().
    void setSleepWatch(SleepWatch watch) { m_sleep = std::move(watch); }

    /// Watches a folder for new scans from now on; empty: none. folderLooked() and scanFound() follow.
    void watch(const QString &folder);

    void begin();                             ///< a new sample; live without a library: only look at a curve
    void resume(const std::string &sampleId); ///< where that sample stands
    void stop();                              ///< leave: cancels a running scan, keeps what was typed
    void askQueue();                          ///< queueKnown() follows
    void lookAgain();                         ///< the record was changed from elsewhere

    booth::World world() const { return m_world; }
    booth::RunHost &host() { return m_host; }
    QString ticketCode() const;
    QString instrument() const;
    bool knowsInstrument() const { return !m_instrument.isEmpty(); }
    void askInstrument();               ///< instrumentChanged() follows where anything did
    int step() const { return m_step; } ///< of stepNames()
    static QStringList stepNames();

signals:
    void opened();
    void openFailed(const varde::Error &error);
    void stepChanged();
    void leaveRequested();
    void helpRequested();
    void queueKnown(const std::vector<varde::booth::QueueEntry> &queue);
    void folderLooked(const varde::booth::FolderLook &look);
    void scanFound(const varde::booth::FoundScan &found);     ///< before anybody knows whose it is
    void scanUnclaimed(const varde::booth::FoundScan &found); ///< it names no ticket, and no sample is being scanned
    void instrumentChanged();                                 ///< another one, or its checks come to something else

private:
    /// Asks the service; an answer that comes after another sample was begun is dropped.
    template <typename Work, typename Then>
    void ask(Work work, Then then)
    {
        m_host.ask(this, std::move(work), [this, epoch = m_epoch, then = std::move(then)](auto answer) mutable {
            if (epoch == m_epoch)
                then(std::move(answer));
        });
    }

    void connectPages();
    void connectFinding();
    void connectMeasuring();
    void showStep(int step, QWidget *page);
    void reset();
    std::string sampleId() const { return m_sample ? m_sample->id : std::string(); }

    void connectIntake();
    void beginIntake();
    void saveIntake(); ///< what is answered so far
    void leaveIntake();
    void takeIn(const store::Intake &intake);
    void correctIntake(); ///< back to the questions of the sample that is there
    void keepCorrection(const store::Intake &intake);
    void showDetails();
    void leaveDetails();
    void keepDetail(const QString &field, const QString &value, const QString &basis);
    void undo(); ///< the last step
    void goToScan();
    void scanAgain(); ///< the same spot, or another where this one was read
    void startPracticeScan();
    void openFile(const QString &path);
    void takeFile(const booth::ScanFile &file);
    void connectArrivals();
    void receive(const booth::FoundScan &found);
    void place(const booth::FoundScan &found, const booth::Arrival &arrival);
    bool canTakeScan() const; ///< the scan page is shown and idle
    void offer(const booth::FoundScan &found);
    void takeOffer();
    void withdrawOffer();
    void lookAt(const Spectrum &scan);
    void keepScan(booth::NewScan scan);
    void takeLive(const TakenScan &taken);
    void identify(const store::Measurement &measurement);
    void keepReading(const booth::Reading &reading);
    void scanFailed(const Error &error);
    void sleptMeanwhile();
    void showView(bool isReadFirst); ///< asks for the sample and shows the page of its step
    void showViewed(const booth::SampleView &view, bool isReadFirst);
    void showFinding();
    void askReasons(bool isNewVolunteer);
    void saveDraft();
    void movedWhileWriting(const booth::SampleView &view);
    void tellWriter(const QString &sentence); ///< on the page where this sample is written about
    void tellFinished();                      ///< that another's words count; nothing is told over it
    void connectTests();
    void showTests();
    void leaveTests();
    void forgetTests(); ///< another sample: nothing waits behind that page any more
    void askTests();
    void noteTyped(const booth::TypedTest &test);
    void saveTyped(); ///< about a test, where anything waits to be kept
    void changeTests(std::function<Status(booth::RunService &, const store::Id &)> change);
    bool waitsBehindTests(QWidget *page); ///< true: a person works there, so the page is shown when they go back
    void refreshFinding();
    std::string operatorCode() const;
    void conclude(const booth::WrittenFinding &finding);
    void showSecondRead();
    void workOn(const std::string &sampleId); ///< others see it on their board; empty: nothing
    void concludeSecond(const booth::SecondReading &reading);
    void settle(const booth::Settlement &settlement);
    void connectTalk(); ///< in runtalk.cpp
    void abandon();

    const booth::World m_world;
    RunPlace &m_place;
    Settings &m_settings;
    Background &m_background;
    booth::RunHost m_host;
    LibraryPointer m_library;
    std::unique_ptr<booth::Identification> m_identification;
    std::unique_ptr<booth::Acquisition> m_acquisition;
    drivers::Simulator *m_simulator = nullptr; ///< owned by m_acquisition
    std::string m_simulatorAddress;
    std::unique_ptr<TalkFlow> m_talk;
    std::unique_ptr<LiveScanFlow> m_liveScan;
    std::unique_ptr<booth::FolderWatch> m_watch;
    std::optional<booth::FoundScan> m_offer; ///< shown on the scan page, not answered yet
    QString m_instrument;                    ///< live: the one used last and what its checks come to
    QWidget *m_behindTests = nullptr;        ///< the page that is shown once strips and reagents are left
    QTimer m_draftTimer;
    bool m_isStoring = false;  ///< a finding, until its sample is shown at the next step
    bool m_isFinished = false; ///< by somebody else, and told so
    QTimer m_typedTimer;
    std::optional<std::pair<std::string, booth::TypedTest>> m_typed; ///< not kept yet, and of which sample
    QTimer m_intakeTimer;
    SleepWatch m_sleep;
    QWidget *m_beforeDetails = nullptr;                      ///< the page that comes back
    std::optional<std::pair<int, QWidget *>> m_afterDetails; ///< what would have been shown meanwhile
    std::uint64_t m_epoch = 0;
    int m_step = 0;
    int m_spot = 1;
    std::string m_freeCode;
    std::optional<store::Sample> m_sample;
    std::optional<booth::SampleView> m_view;
    std::string m_measurementId; ///< of the scan being identified
    booth::RunTag m_scanTag;
    booth::RunTag m_identifyTag;
};

} // namespace varde::ui
