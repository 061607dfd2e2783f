// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runflow.h"

#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/runwords.h"
#include "run/closedpage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/livescanflow.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settings.h"
#include "slip/slippage.h"
#include "window/background.h"

namespace varde::ui {

namespace {

using booth::World;
using store::SampleState;

} // namespace

RunFlow::RunFlow(World world, RunPlace &place, Settings &settings, Background &background, QObject *parent)
    : QObject(parent), m_world(world), m_place(place), m_settings(settings), m_background(background)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(400);
    connect(&m_draftTimer, &QTimer::timeout, this, &RunFlow::saveDraft);
    connectPages();
    connectFinding();
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
    connect(m_place.intake(), &IntakePage::done, this, &RunFlow::takeIn);
    connect(m_place.intake(), &IntakePage::helpRequested, this, &RunFlow::helpRequested);
    connect(m_place.intake(), &IntakePage::backRequested, this, &RunFlow::leaveRequested);
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
        const bool isSecondSpot = m_sample && m_sample->state == SampleState::Read;
        m_spot = isSecondSpot ? 2 : m_spot;
        showView(false); // a scan may have come meanwhile
    });
    connect(m_place.read(), &ReadPage::runAgainRequested, this, [this] {
        if (m_view && !m_view->measurements.empty())
            identify(m_view->measurements.back());
    });
    connect(m_place.slip(), &SlipPage::closeRequested, this, &RunFlow::closeSample);
    connect(m_place.slip(), &SlipPage::backRequested, this, &RunFlow::leaveRequested);
    connect(m_place.closed(), &ClosedPage::newSampleRequested, this, &RunFlow::begin);
    connect(m_place.closed(), &ClosedPage::homeRequested, this, &RunFlow::leaveRequested);
}

void RunFlow::connectFinding()
{
    FindingPage *finding = m_place.finding();
    connect(finding, &FindingPage::draftChanged, this, [this] { m_draftTimer.start(); });
    connect(finding, &FindingPage::newVolunteerChanged, this, &RunFlow::askReasons);
    connect(finding, &FindingPage::firstWritten, this, &RunFlow::conclude);
    connect(finding, &FindingPage::secondWritten, this, &RunFlow::concludeSecond);
    connect(finding, &FindingPage::backRequested, this, [this] {
        saveDraft();
        if (m_place.finding()->isSecond())
            emit leaveRequested();
        else
            showView(true);
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
    if (m_library) {
        knowledge.synonymsOf = [held = m_library](const std::string &name) { return held->synonymsOf(name); };
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
    }
    m_place.intake()->setKnownNames(names);
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
    if (m_liveScan && page != m_place.scan())
        m_liveScan->leave();
    m_step = step;
    m_place.setCurrentWidget(page);
    emit stepChanged();
}

void RunFlow::reset()
{
    ++m_epoch;
    m_sample.reset();
    m_view.reset();
    m_freeCode.clear();
    m_spot = 1;
    m_scanTag = {};
    m_identifyTag = {};
    withdrawOffer();
}

void RunFlow::begin()
{
    reset();
    if (!canName()) {
        m_place.scan()->setSample({}, {});
        m_place.scan()->clear();
        showStep(ScanStep, m_place.scan());
        if (m_liveScan)
            m_liveScan->enter({});
        return;
    }
    ask([](booth::RunService &service) { return service.freeTicketCode(); },
        [this](const Result<std::string> &code) {
            if (!code && code.error().code == Errc::NotFound)
                return showStep(IntakeStep, m_place.station());
            m_place.intake()->clear();
            if (code)
                m_freeCode = *code;
            else
                m_place.intake()->setProblem(booth::words::errorText(code.error()));
            showStep(IntakeStep, m_place.intake());
        });
}

void RunFlow::resume(const std::string &sampleId)
{
    reset();
    ask([sampleId](booth::RunService &service) { return service.view(sampleId); },
        [this](const Result<booth::SampleView> &view) {
            if (!view)
                return emit leaveRequested();
            m_sample = view->sample;
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
}

void RunFlow::askOpenSamples()
{
    m_host.ask(
        this, [](booth::RunService &service) { return service.openSamples(); },
        [this](const Result<std::vector<store::Sample>> &samples) {
            if (samples)
                emit openSamplesKnown(*samples);
        });
}

void RunFlow::takeIn(const store::Intake &intake)
{
    m_place.intake()->setBusy(true);
    ask([code = m_freeCode, intake](booth::RunService &service) { return service.takeIn(code, intake); },
        [this](const Result<store::Sample> &sample) {
            m_place.intake()->setBusy(false);
            if (!sample)
                return m_place.intake()->setProblem(booth::words::errorText(sample.error()));
            m_sample = *sample;
            goToScan();
        });
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
    m_view = view;
    m_sample = view.sample;
    const SampleState state = view.sample.state;
    if (view.reading && (isReadFirst || state == SampleState::Read)) {
        m_place.read()->showResult({*view.reading, view.claim, view.done, view.isStale});
        return showStep(ReadStep, m_place.read());
    }
    switch (state) {
    case SampleState::Intake:
        return ask([id = sampleId()](booth::RunService &service) { return service.finishIntake(id); },
                   [this](const Result<store::Sample> &sample) {
                       if (sample)
                           m_sample = *sample;
                       goToScan();
                   });
    case SampleState::Scan:
    case SampleState::Read:
        goToScan();
        if (view.unread && canName())
            identify(*view.unread);
        return;
    case SampleState::SecondRead:
        m_place.finding()->showSecond(view);
        askReasons(false);
        return showStep(SecondReadStep, m_place.finding());
    case SampleState::Talk:
        return showSlip();
    case SampleState::Closed:
        m_place.closed()->setSample(ticketCode());
        return showStep(ClosedStep, m_place.closed());
    }
}

void RunFlow::showSlip()
{
    ask([id = sampleId()](booth::RunService &service) { return service.slip(id); },
        [this](const Result<booth::SlipContent> &content) {
            if (content)
                m_place.slip()->showSlip(*content);
            else
                m_place.slip()->showRefusal(canName() ? booth::words::errorText(content.error())
                                                      : booth::words::needsLibrary());
            showStep(TalkStep, m_place.slip());
        });
}

void RunFlow::closeSample()
{
    ask([id = sampleId()](booth::RunService &service) { return service.finishTalk(id); },
        [this](const Result<store::Sample> &sample) {
            if (!sample)
                return m_place.slip()->setProblem(booth::words::errorText(sample.error()));
            m_sample = *sample;
            m_place.closed()->setSample(ticketCode());
            showStep(ClosedStep, m_place.closed());
        });
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
