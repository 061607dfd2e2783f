// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The measuring half of RunFlow: from the simulator or a file to a reading in the record.
#include "run/runflow.h"

#include "booth/instrument/scansettings.h"
#include "booth/words/errorwords.h"
#include "booth/words/runwords.h"
#include "run/livescanflow.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "run/scanpage.h"
#include "window/background.h"

#include <spdlog/spdlog.h>

namespace varde::ui {

namespace {

/// Curve and checks, without a name: what may be shown where there is no measured library.
booth::Reading unnamed(const Spectrum &scan)
{
    const booth::ScanCheck check = booth::checkScan(scan);
    booth::Reading reading{.scan = scan};
    reading.verdict.kind = matcher::VerdictKind::NoReading;
    reading.verdict.quality = check.quality;
    reading.verdict.overlay = check.curve;
    return reading;
}

} // namespace

void RunFlow::goToScan()
{
    withdrawOffer(); // of another visit: what lies on the instrument now is another question
    m_place.scan()->clear();
    if (m_sample)
        m_place.scan()->setSample(ticketCode(), m_sample->intake.form, m_sample->details);
    else
        m_place.scan()->setSample({}, {}, {});
    showStep(ScanStep, m_place.scan());
    if (m_liveScan)
        m_liveScan->enter(sampleId());
}

void RunFlow::scanAgain()
{
    if (!m_sample)
        return goToScan();
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view)
                return m_place.read()->setProblem(booth::words::errorText(view.error()));
            m_view = *view;
            m_sample = view->sample;
            const bool isRead = view->reading && view->reading->verdict.kind != matcher::VerdictKind::Rescan;
            if (!view->measurements.empty())
                m_spot = view->measurements.back().spot + (isRead && !view->unread ? 1 : 0);
            goToScan();
            if (view->unread && canName())
                identify(*view->unread);
        });
}

void RunFlow::setInstruments(InstrumentBoard &board)
{
    m_liveScan = std::make_unique<LiveScanFlow>(*m_place.scan(), board, m_background);
    m_liveScan->setSleepWatch(m_sleep);
    connect(m_liveScan.get(), &LiveScanFlow::scanned, this, &RunFlow::takeLive);
    connect(m_liveScan.get(), &LiveScanFlow::sleptMeanwhile, this, &RunFlow::sleptMeanwhile);
}

void RunFlow::takeLive(const TakenScan &taken)
{
    m_place.scan()->showFrame(taken.live.scan.mean, taken.live.scan.frames, taken.live.scan.frames,
                              taken.live.scan.lost);
    if (!m_sample)
        return lookAt(taken.live.scan.mean);
    const booth::BlankState blank = !taken.blank         ? booth::BlankState::NotMeasured
                                    : taken.isBlankClear ? booth::BlankState::Clear
                                                         : booth::BlankState::NotClear;
    keepScan({.raw = taken.live.scan.mean,
              .device = taken.device,
              .settingsJson = booth::acquisitionJson(taken.live, blank),
              .qualityJson = {},
              .spot = m_spot,
              .frames = booth::rawFrames(taken.live),
              .background = taken.blank});
}

void RunFlow::connectMeasuring()
{
    if (!m_identification)
        return;
    connect(m_identification.get(), &booth::Identification::finished, this,
            [this](const booth::RunTag &tag, const booth::Reading &reading) {
                if (tag == m_identifyTag)
                    keepReading(reading);
            });
    connect(m_identification.get(), &booth::Identification::failed, this,
            [this](const booth::RunTag &tag, const Error &error) {
                if (tag == m_identifyTag)
                    scanFailed(error);
            });
}

void RunFlow::startPracticeScan()
{
    if (!m_place.scan()->controls()->hasScenarios())
        return m_place.scan()->setProblem(tr("The practice samples are missing from this installation."));
    const booth::PracticeScenario scenario = m_place.scan()->controls()->scenario();
    if (!m_acquisition || m_simulatorAddress != scenario.simulatorAddress) {
        auto opened = drivers::Simulator::open(scenario.simulatorAddress);
        if (!opened)
            return scanFailed(opened.error());
        m_simulator = opened->get();
        m_simulatorAddress = scenario.simulatorAddress;
        m_acquisition = std::make_unique<booth::Acquisition>(std::move(*opened));
        connect(m_acquisition.get(), &booth::Acquisition::frame, this,
                [this](const booth::RunTag &tag, const drivers::Scan &soFar, int total) {
                    if (tag == m_scanTag)
                        m_place.scan()->showFrame(soFar.mean, soFar.frames, total, soFar.lost);
                });
        connect(m_acquisition.get(), &booth::Acquisition::finished, this,
                [this](const booth::RunTag &tag, const drivers::Scan &scan) {
                    if (tag != m_scanTag)
                        return;
                    if (m_sleep.hasSlept())
                        return sleptMeanwhile();
                    const auto &device = m_simulator->capabilities();
                    keepScan({scan.mean,
                              device.model + " " + device.serialNumber,
                              "{\"frames\":" + std::to_string(scan.frames) +
                                  ",\"integration_us\":" + std::to_string(scan.integration.count()) + "}",
                              {},
                              m_spot});
                });
        connect(m_acquisition.get(), &booth::Acquisition::failed, this,
                [this](const booth::RunTag &tag, const Error &error) {
                    if (tag == m_scanTag)
                        scanFailed(error);
                });
    }
    if (const Status status = m_simulator->setSample(scenario.sample); !status)
        return scanFailed(status.error());
    m_place.scan()->setRunning(true);
    drivers::MeasureSettings settings;
    settings.integration = scenario.integration;
    settings.scans = scenario.scans;
    m_sleep.begin();
    m_scanTag = m_acquisition->start(sampleId(), settings);
}

void RunFlow::openFile(const QString &path)
{
    m_place.scan()->setRunning(true);
    m_background.run(
        this, [path = path.toStdString()] { return booth::readScanFile(path); },
        [this, path, epoch = m_epoch](const Result<booth::ScanFile> &file) {
            if (epoch != m_epoch)
                return;
            const QString name = path.section(QLatin1Char('/'), -1);
            if (!file || file->spectra > 1) {
                m_place.scan()->setRunning(false);
                return m_place.scan()->setProblem(file ? booth::words::severalScans(name, file->spectra)
                                                       : booth::words::errorText(file.error(), name));
            }
            takeFile(*file);
        });
}

void RunFlow::takeFile(const booth::ScanFile &file)
{
    m_place.scan()->showFrame(file.scan, 1, 1, 0);
    if (m_sample)
        keepScan({file.scan, file.device, booth::settingsJson({file.background, {}, file.curveHash}), {}, m_spot});
    else
        lookAt(file.scan);
}

void RunFlow::lookAt(const Spectrum &scan)
{
    m_background.run(
        this, [scan] { return unnamed(scan); },
        [this, epoch = m_epoch](const booth::Reading &reading) {
            if (epoch != m_epoch)
                return;
            m_place.scan()->setRunning(false);
            m_place.read()->showCurveOnly({reading, {}, {}, false});
            showStep(ReadStep, m_place.read());
        });
}

void RunFlow::keepScan(booth::NewScan scan)
{
    m_place.scan()->setWorking(tr("Storing the scan …"));
    ask([id = sampleId(), kept = std::move(scan)](booth::RunService &service) { return service.addScan(id, kept); },
        [this](const Result<store::Measurement> &measurement) {
            if (measurement)
                identify(*measurement);
            else
                scanFailed(measurement.error());
            askInstrument();
        });
}

void RunFlow::identify(const store::Measurement &measurement)
{
    if (!m_identification)
        return scanFailed({Errc::LibraryEmpty, "no library is open"});
    m_place.scan()->setWorking(tr("Comparing with the library …"));
    ask([measurement](booth::RunService &service) { return service.scansBefore(measurement); },
        [this, measurement](const Result<std::vector<Spectrum>> &before) {
            if (!before)
                return scanFailed(before.error());
            booth::IdentifyRequest request{measurement.raw, m_sample->intake.soldAs, m_sample->intake.form,
                                           booth::scanSettings(measurement.settingsJson), *before};
            m_measurementId = measurement.id;
            m_identifyTag = m_identification->start(sampleId(), std::move(request));
        });
}

void RunFlow::keepReading(const booth::Reading &reading)
{
    ask([id = sampleId(), measurement = m_measurementId,
         reading](booth::RunService &service) { return service.addReading(id, measurement, reading); },
        [this](const Result<booth::Reading> &kept) {
            m_place.scan()->setRunning(false);
            if (kept)
                showView(true);
            else
                scanFailed(kept.error());
        });
}

void RunFlow::sleptMeanwhile()
{
    m_place.scan()->setRunning(false);
    m_place.scan()->clear();
    m_place.scan()->setProblem(booth::words::sleptDuringScan());
}

void RunFlow::scanFailed(const Error &error)
{
    // The code alone: a detail may name a file, and a file's name a ticket.
    spdlog::warn("scan: {}", errcName(error.code));
    m_place.scan()->setRunning(false);
    if (error.code == Errc::Cancelled)
        return m_place.scan()->clear();
    m_place.scan()->setProblem(booth::words::errorText(error));
}

} // namespace varde::ui
