// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runflow.h"

#include "booth/names/commonnames.h"
#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/runwords.h"
#include "run/detailspage.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/livescanflow.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "run/scanpage.h"
#include "run/shownscans.h"
#include "run/stationpage.h"
#include "settings/settings.h"
#include "talk/talkflow.h"
#include "tests/reconciliationcard.h"
#include "tests/testspage.h"
#include "window/background.h"

#include <map>

namespace varde::ui {

namespace {

using booth::World;
using store::SampleState;

/// What the library calls a substance of this name; nothing for another one.
std::function<std::string(const std::string &)> idsByName(const std::vector<store::Substance> &substances)
{
    std::map<std::string, std::string> ids;
    for (const store::Substance &substance : substances)
        ids.emplace(substance.name, substance.id);
    return [ids = std::move(ids)](const std::string &name) {
        const auto found = ids.find(name);
        return found == ids.end() ? std::string() : found->second;
    };
}

} // namespace

RunFlow::RunFlow(World world, RunPlace &place, Settings &settings, Background &background, QObject *parent)
    : QObject(parent), m_world(world), m_place(place), m_settings(settings), m_background(background)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(400);
    connect(&m_draftTimer, &QTimer::timeout, this, &RunFlow::saveDraft);
    m_typedTimer.setSingleShot(true);
    m_typedTimer.setInterval(400);
    connect(&m_typedTimer, &QTimer::timeout, this, &RunFlow::saveTyped);
    connectPages();
    connectIntake();
    connectFinding();
    connectTests();
    connectTalk();
    connectArrivals();
}

RunFlow::~RunFlow()
{
    stop();
}

void RunFlow::connectPages()
{
    connect(m_place.station(), &StationPage::backRequested, this, &RunFlow::leaveRequested);
    connect(m_place.station(), &StationPage::chosen, this, [this](const QString &event, const QString &word) {
        ask([event = event.toStdString(),
             word = word.toStdString()](booth::RunService &service) { return service.openStation(event, word); },
            [this](const Result<store::Station> &station) {
                if (station)
                    begin();
                else
                    m_place.station()->setProblem(booth::words::errorText(station.error()));
            });
    });
    connect(m_place.scan(), &ScanPage::startRequested, this, &RunFlow::startPracticeScan);
    connect(m_place.scan(), &ScanPage::fileChosen, this, &RunFlow::openFile);
    connect(m_place.scan(), &ScanPage::abandonRequested, this, &RunFlow::abandon);
    connect(m_place.scan(), &ScanPage::backRequested, this, &RunFlow::leaveRequested);
    connect(m_place.scan(), &ScanPage::cancelRequested, this, [this] {
        if (m_acquisition)
            m_acquisition->cancel();
    });
    connect(m_place.read(), &ReadPage::backRequested, this, &RunFlow::leaveRequested);
    connect(m_place.read(), &ReadPage::writeFindingRequested, this, &RunFlow::showFinding);
    connect(m_place.read(), &ReadPage::scanAgainRequested, this, [this] {
        scanAgain(); // a scan may have come meanwhile
    });
    connect(m_place.read(), &ReadPage::scanChosen, this, [this](std::size_t index) {
        if (!m_view)
            return;
        if (const auto shown = shownScan(*m_view, index))
            m_place.read()->showResult(*shown);
        else
            m_place.read()->setProblem(booth::words::errorText(shown.error()));
    });
    connect(m_place.read(), &ReadPage::runAgainRequested, this, [this] {
        if (m_view && !m_view->measurements.empty())
            identify(m_view->measurements.back());
    });
}

QStringList RunFlow::stepNames()
{
    QStringList names;
    for (const SampleState state : {SampleState::Intake, SampleState::Scan, SampleState::Read, SampleState::SecondRead,
                                    SampleState::Talk, SampleState::Closed})
        names.append(booth::words::stepName(state));
    return names;
}

QString RunFlow::ticketCode() const
{
    return QString::fromStdString(m_sample ? m_sample->ticketCode : m_freeCode);
}

QString RunFlow::instrument() const
{
    return m_world == World::Practice ? tr("Simulator") : m_instrument.isEmpty() ? tr("File") : m_instrument;
}

void RunFlow::askInstrument()
{
    if (m_world == World::Practice)
        return;
    m_host.ask(
        this,
        [](booth::RunService &service) -> Result<QString> {
            const booth::InstrumentChecks checks(service.record());
            const auto last = checks.lastUsed();
            if (!last)
                return last.error();
            if (!*last)
                return QString();
            const auto standing = checks.standing(**last);
            if (!standing)
                return standing.error();
            return QStringLiteral("%1 · %2").arg(QString::fromStdString((*last)->device),
                                                 booth::words::standingShort(*standing));
        },
        [this](const Result<QString> &instrument) {
            if (!instrument || *instrument == m_instrument)
                return;
            m_instrument = *instrument;
            emit instrumentChanged();
        });
}

void RunFlow::open(const QString &dataDir, const Clock &clock)
{
    m_place.tests()->setClock(clock);
    m_host.open(dataDir.toStdString(), m_world, clock, this, [this](const Status &status) {
        if (status)
            emit opened();
        else
            emit openFailed(status.error());
    });
}

void RunFlow::setLibrary(LibraryPointer library)
{
    m_library = std::move(library);
    booth::LibraryKnowledge knowledge;
    knowledge.canName = m_library != nullptr;
    m_identification.reset();
    QStringList names;
    knowledge.synonymsOf = booth::commonSynonymsOf;
    if (m_library) {
        knowledge.adviceDrafts = m_library->cards();
        knowledge.synonymsOf = [held = m_library](const std::string &name) {
            std::vector<std::string> all = held->synonymsOf(name);
            const std::vector<std::string> common = booth::commonSynonymsOf(name);
            all.insert(all.end(), common.begin(), common.end());
            return all;
        };
        knowledge.chanceAlike = [held = m_library](const Spectrum &a, const Spectrum &b) {
            return held->chanceAlike(a, b);
        };
        knowledge.currentModelId = [held = m_library](Technique technique, const booth::InstrumentState &instrument) {
            return held->modelIdOf(technique, booth::identifySettings({.instrument = instrument}));
        };
        knowledge.groupUnknowns = [held = m_library](const std::vector<Spectrum> &scans,
                                                     const std::atomic<bool> &cancel) {
            return held->groupUnknowns(scans, booth::IdentifySettings().prior, {}, {{}, &cancel});
        };
        m_identification = std::make_unique<booth::Identification>(
            [held = m_library](const booth::IdentifyRequest &request, const std::atomic<bool> &) {
                booth::IdentifySettings settings = booth::identifySettings(request.known);
                settings.circumstances.previous = request.previous;
                return held->identify(request.scan, settings);
            });
        for (const store::Substance &substance : m_library->substances())
            names.append(QString::fromStdString(substance.name));
        knowledge.substanceId = idsByName(m_library->substances());
    }
    m_place.finding()->setKnownSubstances(names, knowledge.substanceId);
    m_place.dispute()->setKnownSubstances(names, knowledge.substanceId);
    const std::vector<store::Substance> called =
        booth::withCommonNames(m_library ? m_library->substances() : std::vector<store::Substance>());
    m_place.intake()->setSubstances(called);
    m_place.details()->setSubstances(called);
    m_place.scan()->setCanName(canName());
    m_host.ask(
        this,
        [knowledge](booth::RunService &service) -> Status {
            service.setLibrary(knowledge);
            return Done{};
        },
        [](const Status &) {});
    connectMeasuring();
}

void RunFlow::setPractice(const std::vector<booth::PracticeScenario> &scenarios,
                          const std::vector<booth::PracticeReference> &references)
{
    if (m_place.scan()->controls())
        m_place.scan()->controls()->setContent(scenarios, references);
}

void RunFlow::showStep(int step, QWidget *page)
{
    if (m_place.currentWidget() == m_place.details() && m_beforeDetails) {
        // Nothing moves by itself while somebody types: it is said, and shown when they are done.
        m_afterDetails = {step, page};
        return m_place.details()->setWaiting(true);
    }
    if (m_liveScan && page != m_place.scan())
        m_liveScan->leave();
    m_step = step;
    if (page == m_place.finding() && m_view)
        m_place.reconciliation()->showCard(m_view->card);
    if (!waitsBehindTests(page))
        m_place.setCurrentWidget(page);
    emit stepChanged();
}

void RunFlow::reset()
{
    leaveIntake();
    m_beforeDetails = nullptr;
    m_afterDetails.reset();
    ++m_epoch;
    m_sample.reset();
    m_view.reset();
    m_freeCode.clear();
    m_spot = 1;
    m_isFinished = false;
    m_isStoring = false;
    m_scanTag = {};
    m_identifyTag = {};
    forgetTests();
    m_talk->leave();
    withdrawOffer();
}

void RunFlow::begin()
{
    reset();
    if (!canName()) {
        m_place.scan()->setSample({}, {}, {});
        m_place.scan()->clear();
        showStep(ScanStep, m_place.scan());
        if (m_liveScan)
            m_liveScan->enter({});
        return;
    }
    beginIntake();
}

void RunFlow::resume(const std::string &sampleId)
{
    reset();
    ask([sampleId](booth::RunService &service) { return service.view(sampleId); },
        [this](const Result<booth::SampleView> &view) {
            if (!view)
                return emit leaveRequested();
            m_sample = view->sample;
            workOn(m_sample->id);
            // Who was writing goes on writing, unless what they wrote about is not what would be said now.
            const bool isWriting = view->sample.state == SampleState::Read && view->reading && view->draft.has_value();
            if (isWriting && !view->isStale && !view->unread)
                showFinding();
            else
                showViewed(*view, false);
        });
}

void RunFlow::stop()
{
    if (m_draftTimer.isActive())
        saveDraft();
    if (m_acquisition)
        m_acquisition->cancel();
    if (m_identification)
        m_identification->cancel();
    if (m_liveScan)
        m_liveScan->leave();
    reset();
    workOn({});
}

void RunFlow::showView(bool isReadFirst)
{
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this, isReadFirst](const Result<booth::SampleView> &view) {
            if (view)
                showViewed(*view, isReadFirst);
            else
                m_place.read()->setProblem(booth::words::errorText(view.error()));
        });
}

void RunFlow::showViewed(const booth::SampleView &view, bool isReadFirst)
{
    m_isStoring = false;
    m_view = view;
    m_sample = view.sample;
    const SampleState state = view.sample.state;
    if (view.reading && (isReadFirst || state == SampleState::Read)) {
        m_place.read()->showResult(shownResult(view));
        return showStep(ReadStep, m_place.read());
    }
    switch (state) {
    case SampleState::Intake:
        return ask([id = sampleId()](booth::RunService &service) { return service.finishIntake(id); },
                   [this](const Result<store::Sample> &) { showView(false); });
    case SampleState::Scan:
    case SampleState::Read:
        goToScan();
        if (view.unread && canName())
            identify(*view.unread);
        return;
    case SampleState::SecondRead:
        return showSecondRead();
    case SampleState::Talk:
    case SampleState::Closed:
        return m_talk->enter(sampleId());
    }
}

void RunFlow::abandon()
{
    if (!m_sample)
        return emit leaveRequested();
    ask([id = sampleId(), code = m_settings.operatorCode().toStdString()](
            booth::RunService &service) { return service.abandon(id, code); },
        [this](const Result<store::Sample> &sample) {
            if (sample)
                emit leaveRequested();
            else
                m_place.scan()->setProblem(booth::words::errorText(sample.error()));
        });
}

} // namespace varde::ui
