// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/livescanflow.h"

#include "booth/library/referencelibrary.h"
#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "instrument/instrumentboard.h"
#include "run/scanpage.h"
#include "window/background.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace varde::ui {

namespace {

/// A curve whose bands stand this far above its noise has bands: then something lies on the holder.
constexpr double bandsFromSnr = 20;
constexpr std::chrono::milliseconds previewExposure(80); ///< a little over ten frames in a second
constexpr int blankScans = 4;

/// Something lies on the holder. A curve that is flat to the last digit has no noise to measure bands by.
bool showsBands(const Spectrum &scan)
{
    const double height = scan.intensities.maxCoeff() - scan.intensities.minCoeff();
    if (height <= 1e-9 * scan.intensities.cwiseAbs().maxCoeff())
        return false;
    return booth::checkScan(scan).quality.snr >= bandsFromSnr;
}

QString timeText(std::chrono::system_clock::time_point at)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch());
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms.count()).time(), QLocale::ShortFormat);
}

} // namespace

LiveScanFlow::LiveScanFlow(ScanPage &page, InstrumentBoard &board, Background &background, QObject *parent)
    : QObject(parent), m_page(page), m_board(board), m_instruments(board.instruments()), m_background(background)
{
    connect(&page, &ScanPage::liveStepRequested, this, &LiveScanFlow::proceed);
    connect(&page, &ScanPage::cancelRequested, this, &LiveScanFlow::cancel);
    connect(page.livePanel(), &LivePanel::chosen, this, &LiveScanFlow::choose);
    connect(page.livePanel(), &LivePanel::skipRequested, this, &LiveScanFlow::skip);
    connect(page.livePanel(), &LivePanel::previewRequested, this, &LiveScanFlow::togglePreview);
    connect(page.livePanel(), &LivePanel::integrationChanged, this, [this] {
        m_isSkipped = false;
        m_blank.reset();
        if (m_step == LiveStep::Load)
            setStep(dark() ? LiveStep::Load : LiveStep::Prepare);
    });
    connect(&board, &InstrumentBoard::changed, this, &LiveScanFlow::boardChanged);
    connectInstruments();
}

void LiveScanFlow::connectInstruments()
{
    using booth::Instruments;
    connect(&m_instruments, &Instruments::frame, this,
            [this](const booth::RunTag &tag, const drivers::Scan &soFar, int total) {
                if (tag == m_tag)
                    m_page.showFrame(soFar.mean, soFar.frames, total, soFar.lost);
            });
    connect(&m_instruments, &Instruments::previewed, this,
            [this](const booth::RunTag &tag, const drivers::PreviewFrame &frame) {
                if (tag == m_tag)
                    m_page.showPreview(frame.curve, frame.peak);
                m_instruments.previewShown(tag);
            });
    connect(&m_instruments, &Instruments::previewEnded, this, [this](const booth::RunTag &tag) {
        if (tag == m_tag && m_step == LiveStep::Previewing)
            setStep(LiveStep::Load);
    });
    connect(&m_instruments, &Instruments::finished, this,
            [this](const booth::RunTag &tag, const booth::LiveScan &live) {
                if (tag != m_tag)
                    return;
                m_tag = {};
                if (m_sleep.hasSlept())
                    return dropSlept();
                if (m_step == LiveStep::Preparing)
                    return prepared(live);
                m_kept.reset();
                const booth::ConnectedInstrument *instrument = chosen();
                const TakenScan taken{live, instrument ? instrument->device() : std::string(), m_blank, m_isBlankClear};
                setStep(LiveStep::Load);
                emit scanned(taken);
            });
    connect(&m_instruments, &Instruments::failed, this,
            [this](const booth::RunTag &tag, const Error &error, const booth::BrokenScan &kept) {
                if (tag == m_tag)
                    broken(error, kept);
            });
}

const booth::ConnectedInstrument *LiveScanFlow::chosen() const
{
    return m_instruments.find(m_number);
}

void LiveScanFlow::enter(const std::string &sampleId)
{
    leave();
    m_isActive = true;
    m_sampleId = sampleId;
    const booth::ConnectedInstrument *preferred = m_instruments.preferred();
    m_number = preferred ? preferred->number : 0;
    setStep(!preferred ? LiveStep::None : dark() ? LiveStep::Load : LiveStep::Prepare);
}

void LiveScanFlow::leave()
{
    if (m_tag.run != 0)
        m_instruments.cancel();
    ++m_visit;
    m_tag = {};
    m_isActive = false;
    m_isSkipped = false;
    m_blank.reset();
    m_isBlankClear = false;
    m_kept.reset();
    m_step = LiveStep::None;
}

void LiveScanFlow::choose(quint64 number)
{
    m_number = number;
    m_isSkipped = false;
    m_blank.reset();
    setStep(dark() ? LiveStep::Load : LiveStep::Prepare);
}

const booth::DarkFrames *LiveScanFlow::dark() const
{
    const auto at = m_darks.find(m_number);
    const booth::ConnectedInstrument *instrument = chosen();
    const auto integration = m_page.livePanel()->integration();
    if (at == m_darks.end() || !instrument || !instrument->facts || instrument->facts->switchesLaser || !integration)
        return nullptr;
    const auto fault = booth::darkFault(at->second, *integration, {}, std::chrono::system_clock::now());
    return fault == booth::DarkFault::None ? &at->second : nullptr;
}

void LiveScanFlow::proceed()
{
    switch (m_step) {
    case LiveStep::Prepare:
        return prepare();
    case LiveStep::Load:
        // One that was fresh when the page was opened may have grown old.
        if (!m_isSkipped && !m_blank && !dark())
            return setStep(LiveStep::Prepare);
        return scan({});
    case LiveStep::Previewing:
        return scan({});
    case LiveStep::Broken:
        return scan(m_kept);
    default:
        return;
    }
}

void LiveScanFlow::prepare()
{
    booth::ScanPlan plan;
    plan.integration = m_page.livePanel()->integration();
    plan.scans = blankScans;
    setStep(LiveStep::Preparing);
    m_page.setRunning(true);
    m_sleep.begin();
    m_tag = m_instruments.measure(m_number, m_sampleId, plan);
}

void LiveScanFlow::prepared(const booth::LiveScan &live)
{
    const booth::ConnectedInstrument *instrument = chosen();
    const bool isDark = !instrument || !instrument->facts || !instrument->facts->switchesLaser;
    if (isDark) {
        m_page.setRunning(false);
        // What came through the pixels without a lamp is the detector's own.
        m_darks[m_number] = {live.scan.mean.intensities, live.scan.frames - live.scan.rejected, live.scan.integration,
                             live.celsius, std::chrono::system_clock::now()};
        return setStep(LiveStep::Load);
    }
    m_blank = live.scan.mean;
    m_page.setWorking(tr("Looking whether the holder is empty …"));
    m_background.run(
        this, [scan = live.scan.mean] { return !showsBands(scan); },
        [this, visit = m_visit, live](bool isClear) {
            if (visit != m_visit)
                return;
            m_isBlankClear = isClear;
            m_page.setRunning(false);
            m_page.showFrame(live.scan.mean, live.scan.frames, live.scan.frames, live.scan.lost);
            setStep(isClear ? LiveStep::Load : LiveStep::Prepare);
        });
}

void LiveScanFlow::skip()
{
    if (m_step == LiveStep::Broken) {
        m_kept.reset();
        return scan({});
    }
    m_isSkipped = true;
    setStep(LiveStep::Load);
}

void LiveScanFlow::togglePreview()
{
    if (m_step == LiveStep::Previewing)
        return m_instruments.cancel();
    drivers::PreviewSettings settings;
    const std::chrono::microseconds usual = previewExposure;
    settings.integration = std::min(m_page.livePanel()->integration().value_or(usual), usual);
    setStep(LiveStep::Previewing);
    m_tag = m_instruments.preview(m_number, m_sampleId, settings);
}

void LiveScanFlow::scan(const std::optional<booth::BrokenScan> &goesOn)
{
    booth::ScanPlan plan;
    plan.integration = m_page.livePanel()->integration();
    if (const booth::DarkFrames *fresh = dark())
        plan.dark = *fresh;
    // A scan that broke before its first frame has nothing to go on from.
    if (goesOn && !goesOn->frames.empty())
        plan.goesOn = goesOn;
    setStep(LiveStep::Scanning);
    m_page.setRunning(true);
    m_sleep.begin();
    m_tag = m_instruments.measure(m_number, m_sampleId, plan);
}

void LiveScanFlow::dropSlept()
{
    m_kept.reset();
    setStep(m_step == LiveStep::Preparing ? LiveStep::Prepare : LiveStep::Load);
    emit sleptMeanwhile();
}

void LiveScanFlow::cancel()
{
    if (m_tag.run != 0)
        m_instruments.cancel();
}

void LiveScanFlow::broken(const Error &error, const booth::BrokenScan &kept)
{
    const bool isScan = m_step == LiveStep::Scanning;
    m_tag = {};
    m_page.setRunning(false);
    // One whose cable was pulled cannot tell what its laser does: then that is what is said first.
    const bool isLaserUnknown = error.code == Errc::LaserNotOff;
    const bool isGone = isLaserUnknown || error.code == Errc::DeviceLost || error.code == Errc::DeviceNotFound;
    if (isScan && isGone)
        m_kept = kept;
    if (error.code != Errc::Cancelled && (isLaserUnknown || !(isScan && isGone)))
        m_page.setProblem(booth::words::errorText(error));
    else if (error.code == Errc::Cancelled)
        m_page.clear();
    setStep(isScan && isGone ? LiveStep::Broken : m_step == LiveStep::Preparing ? LiveStep::Prepare : LiveStep::Load);
}

void LiveScanFlow::stopUnattended()
{
    if (m_tag.run == 0 || !m_instruments.mayLaserBeOn())
        return;
    m_instruments.cancel();
    m_page.setProblem(booth::words::unattended());
}

void LiveScanFlow::setStep(LiveStep step)
{
    m_step = step;
    show();
}

void LiveScanFlow::boardChanged()
{
    if (!m_isActive)
        return show();
    const booth::ConnectedInstrument *instrument = chosen();
    const bool isThere = instrument && instrument->isOpen();
    if (m_step == LiveStep::None && m_instruments.preferred())
        return choose(m_instruments.preferred()->number);
    if (!isThere && (m_step == LiveStep::Prepare || m_step == LiveStep::Load)) {
        const booth::ConnectedInstrument *other = m_instruments.preferred();
        if (other)
            return choose(other->number);
        m_step = LiveStep::None;
    }
    show();
}

QString LiveScanFlow::preparedText(bool &isBad) const
{
    isBad = false;
    if (const booth::DarkFrames *fresh = dark())
        return tr("Dark of %1.").arg(timeText(fresh->at));
    if (m_blank && !m_isBlankClear) {
        isBad = true;
        return tr("Something is still on the holder: its bands are on the right. Wipe it, and measure it empty again.");
    }
    if (m_blank)
        return tr("The empty holder shows nothing.");
    if (m_isSkipped)
        return tr("Not measured empty before this scan.");
    return {};
}

void LiveScanFlow::show()
{
    LiveState state;
    state.step = m_isActive ? m_step : LiveStep::None;
    state.chips = m_board.chips();
    state.chosen = m_number;
    state.isSample = !m_sampleId.empty();
    state.mayLaserBeOn = m_instruments.mayLaserBeOn();
    const booth::ConnectedInstrument *instrument = chosen();
    state.switchesLaser = instrument && instrument->facts && instrument->facts->switchesLaser;
    state.isBack = instrument && instrument->isOpen();
    state.keptFrames = m_kept ? static_cast<int>(m_kept->frames.size()) : 0;
    state.prepared = preparedText(state.isPreparedBad);
    m_page.livePanel()->setState(state);
    m_page.liveChanged();
}

} // namespace varde::ui
