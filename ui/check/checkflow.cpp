// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/checkflow.h"

#include "booth/instrument/scansettings.h"
#include "booth/words/axiswords.h"
#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/runwords.h"
#include "instrument/instrumentboard.h"
#include "run/runflow.h"
#include "settings/settings.h"
#include "window/background.h"

#include <utility>

namespace varde::ui {

namespace {

using matcher::CheckState;
using matcher::ReferenceMaterial;

/// Of the instrument, or of the one used last.
Result<std::optional<KnownChecks>> knownChecks(booth::RunService &service,
                                               std::optional<booth::KnownInstrument> instrument)
{
    const booth::InstrumentChecks checks(service.record());
    if (!instrument) {
        const auto last = checks.lastUsed();
        if (!last)
            return last.error();
        instrument = *last;
    }
    if (!instrument)
        return std::optional<KnownChecks>();
    const auto standing = checks.standing(*instrument);
    if (!standing)
        return standing.error();
    auto history = checks.history(*instrument);
    if (!history)
        return history.error();
    return std::optional(KnownChecks{*instrument, *standing, std::move(*history)});
}

} // namespace

CheckFlow::CheckFlow(CheckPage &page, booth::RunHost &host, Settings &settings, Background &background, QObject *parent)
    : QObject(parent), m_page(page), m_host(host), m_settings(settings), m_background(background)
{
    const auto remembered = matcher::referenceMaterialFromName(m_settings.checkMaterial().toStdString());
    m_page.setMaterial(remembered.value_or(ReferenceMaterial::Polystyrene));
    connect(&m_page, &CheckPage::fileChosen, this, &CheckFlow::openFile);
    connect(&m_page, &CheckPage::movedRequested, this, &CheckFlow::keepMoved);
    connect(&m_page, &CheckPage::offerAccepted, this, [this] {
        if (m_offered)
            judge(std::exchange(m_offered, std::nullopt)->file);
    });
    connect(&m_page, &CheckPage::materialChosen, this, [this] {
        m_settings.setCheckMaterial(QString::fromUtf8(matcher::referenceMaterialName(m_page.material()).data()));
    });
    connect(&m_page, &CheckPage::controlChosen, this, [this] { m_settings.setControlSubstance(m_page.control()); });
}

void CheckFlow::setLibrary(LibraryPointer library)
{
    m_library = std::move(library);
    QStringList substances;
    if (m_library)
        for (const store::Substance &substance : m_library->substances())
            substances.append(QString::fromStdString(substance.name));
    m_page.setControls(substances, m_settings.controlSubstance());
}

void CheckFlow::setInstruments(InstrumentBoard &board)
{
    m_board = &board;
    booth::Instruments &instruments = board.instruments();
    connect(&board, &InstrumentBoard::changed, this, &CheckFlow::showLive);
    connect(&m_page, &CheckPage::measureRequested, this, &CheckFlow::measure);
    connect(&m_page, &CheckPage::cancelRequested, this, [&instruments] { instruments.cancel(); });
    connect(&instruments, &booth::Instruments::frame, this,
            [this](const booth::RunTag &tag, const drivers::Scan &soFar, int total) {
                if (tag == m_tag)
                    m_page.showMeasuring(soFar.mean, soFar.frames, total);
            });
    connect(&instruments, &booth::Instruments::finished, this,
            [this](const booth::RunTag &tag, const booth::LiveScan &live) {
                if (tag != m_tag)
                    return;
                m_tag = {};
                m_page.setMeasuring(false);
                booth::ScanFile scan{.scan = live.scan.mean,
                                     .format = {},
                                     .device = m_device,
                                     .title = {},
                                     .curveHash = {},
                                     .background = {}};
                judge(scan);
            });
    connect(&instruments, &booth::Instruments::failed, this, [this](const booth::RunTag &tag, const Error &error) {
        if (tag != m_tag)
            return;
        m_tag = {};
        m_page.setMeasuring(false);
        m_page.setBusy(false);
        if (error.code != Errc::Cancelled)
            m_page.setProblem(booth::words::errorText(error));
    });
    showLive();
}

void CheckFlow::showLive()
{
    const booth::ConnectedInstrument *instrument = m_board->instruments().preferred();
    m_page.setLive(instrument ? QString::fromStdString(instrument->shownName()) : QString(),
                   m_board->instruments().mayLaserBeOn());
}

void CheckFlow::measure()
{
    const booth::ConnectedInstrument *instrument = m_board->instruments().preferred();
    if (!instrument)
        return;
    booth::ScanPlan plan;
    // Where Varde cannot switch the laser, nobody says when it is on: a usual exposure then.
    if (!instrument->facts->switchesLaser)
        plan.integration = std::chrono::milliseconds(500);
    m_device = instrument->device();
    m_page.setProblem({});
    m_page.setBusy(true);
    m_page.setMeasuring(true);
    m_tag = m_board->instruments().measure(instrument->number, {}, plan);
}

void CheckFlow::leave()
{
    if (m_board && m_tag.run != 0)
        m_board->instruments().cancel();
}

void CheckFlow::stopUnattended()
{
    if (!m_board || m_tag.run == 0 || !m_board->instruments().mayLaserBeOn())
        return;
    m_board->instruments().cancel();
    m_page.setProblem(booth::words::unattended());
}

void CheckFlow::enter()
{
    m_offered.reset();
    m_page.clear();
    m_host.ask(
        this, [](booth::RunService &service) { return knownChecks(service, {}); },
        [this](const Result<std::optional<KnownChecks>> &answer) { show(answer); });
}

void CheckFlow::show(const Result<std::optional<KnownChecks>> &answer)
{
    m_page.setBusy(false);
    if (answer)
        m_page.setKnown(*answer);
    else
        m_page.setProblem(booth::words::errorText(answer.error()));
}

template <typename Work>
void CheckFlow::keep(const booth::KnownInstrument &instrument, Work work)
{
    m_host.ask(
        this,
        [instrument, work, typed = m_settings.operatorCode().toStdString()](
            booth::RunService &service) -> Result<std::optional<KnownChecks>> {
            if (const Status allowed = service.require(booth::Permission::Measure); !allowed)
                return allowed.error();
            booth::InstrumentChecks checks(service.record());
            if (const Status kept = work(checks, service.codeOr(typed)); !kept)
                return kept.error();
            if (const Status set = checks.setLastUsed(instrument); !set)
                return set.error();
            return knownChecks(service, instrument);
        },
        [this](const Result<std::optional<KnownChecks>> &answer) {
            show(answer);
            emit checked();
        });
}

void CheckFlow::offer(const booth::FoundScan &found)
{
    if (m_page.isBusy())
        return;
    m_offered = found;
    m_page.offer(nameAndTime(found), found.file.scan, found.version > 1 || found.wasThere);
}

void CheckFlow::openFile(const QString &path)
{
    m_page.setBusy(true);
    m_page.setProblem({});
    m_background.run(
        this, [path = path.toStdString()] { return booth::readScanFile(path); },
        [this, path](const Result<booth::ScanFile> &file) {
            const QString name = path.section(QLatin1Char('/'), -1);
            if (file && file->spectra == 1)
                return judge(*file);
            m_page.setBusy(false);
            m_page.setProblem(file ? booth::words::severalScans(name, file->spectra)
                                   : booth::words::errorText(file.error(), name));
        });
}

void CheckFlow::judge(const booth::ScanFile &file)
{
    m_page.setBusy(true);
    m_page.showScan(file.scan);
    if (m_page.isControl())
        judgeControl(file);
    else
        judgeMaterial(file);
}

void CheckFlow::judgeMaterial(const booth::ScanFile &file)
{
    m_background.run(
        this, [scan = file.scan, material = m_page.material()] { return matcher::checkAxis(scan, material); },
        [this, file, material = m_page.material()](const matcher::AxisCheck &check) {
            m_page.showResult(booth::words::axisResult(check, material), check.state);
            // A scan that cannot tell says nothing about the instrument.
            if (check.problem == matcher::AxisProblem::NoPositions || check.problem == matcher::AxisProblem::NotCovered)
                return m_page.setBusy(false);
            keep({file.device, file.scan.technique},
                 [file, material, check](booth::InstrumentChecks &checks, const std::string &code) {
                     return checks.addAxisCheck(file.device, file.scan, material, check, code);
                 });
        });
}

void CheckFlow::judgeControl(const booth::ScanFile &file)
{
    const QString substance = m_page.control();
    booth::ScanSettings read{.background = file.background};
    // The axis of another instrument says nothing about this scan.
    if (m_page.known() && m_page.known()->instrument.device == file.device)
        read.instrument = m_page.known()->standing.state;
    m_background.run(
        this,
        [library = m_library, scan = file.scan, name = substance.toStdString(),
         settings = booth::identifySettings(read)] { return library->sensitivity(scan, name, settings); },
        [this, file, substance](const Result<CheckState> &state) {
            if (!state) {
                m_page.setBusy(false);
                return m_page.setProblem(booth::words::errorText(state.error()));
            }
            m_page.showResult(booth::words::sensitivityResult(*state, substance), *state);
            keep({file.device, file.scan.technique}, [file, name = substance.toStdString(), state = *state](
                                                         booth::InstrumentChecks &checks, const std::string &code) {
                return checks.addSensitivity(file.device, file.scan, name, state, code);
            });
        });
}

void CheckFlow::keepMoved()
{
    if (!m_page.known())
        return;
    m_page.setBusy(true);
    keep(m_page.known()->instrument,
         [device = m_page.known()->instrument.device](booth::InstrumentChecks &checks, const std::string &code) {
             return checks.addMoved(device, code);
         });
}

} // namespace varde::ui
