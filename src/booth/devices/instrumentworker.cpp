// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/instrumentworker.h"

#include "drivers/exposure.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace varde::booth {

namespace {

using std::chrono::microseconds;

constexpr int darkScansBefore = 3; ///< with the laser off, where Varde can turn it off
constexpr std::size_t looksToSettle = 3;
constexpr double settledWithinCelsius = 0.5;

/// The address with the laser's wavelength, as drivers that ask for it want it.
std::string withLaser(const std::string &address, double laserNm)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), laserNm).ptr;
    return address + (address.find('?') == std::string::npos ? "?laser=" : "&laser=") + std::string(text.data(), end);
}

} // namespace

InstrumentWorker::InstrumentWorker(const drivers::Driver &driver, std::chrono::milliseconds temperatureInterval)
    : m_driver(driver), m_thermometer(new QTimer(this))
{
    m_thermometer->setInterval(temperatureInterval);
    connect(m_thermometer, &QTimer::timeout, this, &InstrumentWorker::lookAtTemperature);
}

InstrumentWorker::~InstrumentWorker() = default;

Result<std::unique_ptr<drivers::Spectrometer>>
InstrumentWorker::openKnown(const std::string &address, const std::vector<LaserMemory> &lasers, double &laserNm)
{
    const Error unknown{Errc::OutOfRange, "nobody said which wavelength the laser has"};
    for (const LaserMemory &memory : lasers) {
        auto tried = m_driver.open(withLaser(address, memory.laserNm));
        // With another one's laser it may see no Raman spectrum: the next may do.
        if (!tried && tried.error().code == Errc::OutOfRange)
            continue;
        if (!tried)
            return tried;
        const std::string serial = (*tried)->capabilities().serialNumber;
        const auto own = std::find_if(lasers.begin(), lasers.end(),
                                      [&](const LaserMemory &one) { return one.serialNumber == serial; });
        if (own == lasers.end())
            return unknown;
        laserNm = own->laserNm;
        if (laserNm == memory.laserNm)
            return tried;
        tried->reset();
        return m_driver.open(withLaser(address, laserNm));
    }
    return unknown;
}

void InstrumentWorker::open(const std::string &address, const std::vector<LaserMemory> &lasers,
                            std::optional<double> laserNm)
{
    close();
    double askedLaserNm = laserNm.value_or(0);
    const bool asks = m_driver.asksLaser && address.find("laser=") == std::string::npos;
    auto device = !asks     ? m_driver.open(address)
                  : laserNm ? m_driver.open(withLaser(address, *laserNm))
                            : openKnown(address, lasers, askedLaserNm);
    if (!device) {
        emit openFailed(device.error());
        return;
    }
    m_device = std::move(*device);
    InstrumentFacts facts{m_device->capabilities(), m_device->laser() != nullptr, {}};
    if (asks)
        facts.askedLaserNm = askedLaserNm;
    emit opened(facts);
    if (facts.capabilities.detectorCelsius && facts.capabilities.hasThermometer) {
        emit warming(true);
        m_thermometer->start();
    }
}

void InstrumentWorker::close()
{
    m_thermometer->stop();
    m_celsius.clear();
    m_device.reset();
}

std::optional<double> InstrumentWorker::celsius() const
{
    const std::atomic<bool> never{false};
    if (!m_device->capabilities().hasThermometer)
        return std::nullopt;
    const auto read = m_device->detectorCelsius(never);
    return read ? std::optional(*read) : std::nullopt;
}

void InstrumentWorker::lookAtTemperature()
{
    const std::atomic<bool> never{false};
    const auto read = m_device->detectorCelsius(never);
    if (!read && read.error().code == Errc::DeviceLost) {
        close();
        emit openFailed(read.error());
        return;
    }
    if (!read)
        return;
    m_celsius.push_back(*read);
    if (m_celsius.size() < looksToSettle)
        return;
    m_celsius.erase(m_celsius.begin(), m_celsius.end() - looksToSettle);
    const auto [low, high] = std::minmax_element(m_celsius.begin(), m_celsius.end());
    emit warming(*high - *low > settledWithinCelsius);
}

Result<microseconds> InstrumentWorker::integrationFor(const ScanPlan &plan, const std::atomic<bool> &cancel)
{
    if (plan.goesOn)
        return plan.goesOn->integration;
    if (plan.integration)
        return *plan.integration;
    const auto found = drivers::findExposure(*m_device, {}, {{}, &cancel});
    if (!found)
        return found.error();
    return found->integration;
}

Result<LiveScan> InstrumentWorker::take(const RunTag &tag, const ScanPlan &plan, const std::atomic<bool> &cancel,
                                        BrokenScan &kept)
{
    const auto integration = integrationFor(plan, cancel);
    if (!integration)
        return integration.error();
    kept.integration = *integration;
    if (plan.goesOn)
        kept.frames = plan.goesOn->frames;
    drivers::MeasureSettings settings;
    settings.integration = *integration;
    settings.scans = plan.scans > 0 ? plan.scans : scansFor(*integration);
    settings.kept = kept.frames;
    settings.darkScans = m_device->laser() ? darkScansBefore : 0;
    if (plan.dark && !m_device->laser())
        settings.dark = plan.dark->mean;
    const auto scan = drivers::measure(*m_device, settings, {{}, &cancel}, [&](const drivers::Scan &soFar) {
        kept.frames.push_back(soFar.last);
        emit frame(tag, soFar, settings.scans);
    });
    if (!scan)
        return scan.error();
    LiveScan live{*scan, kept.frames, settings.darkScans, celsius()};
    if (settings.dark) {
        live.darkFrames = plan.dark->averaged;
        live.darkMinutes =
            std::chrono::duration<double, std::ratio<60>>(std::chrono::system_clock::now() - plan.dark->at).count();
        if (live.celsius && plan.dark->celsius)
            live.darkWarmedByCelsius = *live.celsius - *plan.dark->celsius;
    }
    return live;
}

void InstrumentWorker::measure(const RunTag &tag, const ScanPlan &plan, const std::atomic<bool> &cancel)
{
    BrokenScan kept;
    const auto live = m_device ? take(tag, plan, cancel, kept) : Error{Errc::DeviceNotFound, "it is not open"};
    if (live) {
        emit finished(tag, *live);
        return;
    }
    emit failed(tag, live.error(), kept);
    endRun(live.error());
}

void InstrumentWorker::preview(const RunTag &tag, const drivers::PreviewSettings &settings,
                               const std::atomic<bool> &cancel, std::atomic<bool> &isShowing)
{
    const Status shown = m_device ? drivers::preview(*m_device, settings, {{}, &cancel},
                                                     [&](const drivers::PreviewFrame &frame) {
                                                         if (!isShowing.exchange(true))
                                                             emit previewed(tag, frame);
                                                     })
                                  : Error{Errc::DeviceNotFound, "it is not open"};
    if (shown) {
        emit previewEnded(tag);
        return;
    }
    emit failed(tag, shown.error(), {});
    endRun(shown.error());
}

void InstrumentWorker::endRun(const Error &error)
{
    // Opening it again asks whether its laser is off, and says it once more.
    if (error.code != Errc::DeviceLost && error.code != Errc::LaserNotOff)
        return;
    close();
    emit openFailed(error);
}

} // namespace varde::booth
