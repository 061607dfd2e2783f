// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/wasatch.h"

#include "drivers/laserguard.h"
#include "drivers/recording/recording.h"
#include "drivers/wasatch/readout.h"

#include <algorithm>
#include <cmath>

namespace varde::drivers::wasatch {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr milliseconds longestIntegration{(1 << 24) - 1}; ///< 24 bits
constexpr milliseconds readoutMargin{1000};
constexpr milliseconds firstFrameMargin{10'000}; ///< an ARM board wakes up slowly

Result<EepromImage> readEeprom(Line &line, const std::atomic<bool> &cancel)
{
    EepromImage image{};
    for (std::size_t page = 0; page < eepromPages; ++page) {
        const auto bytes = line.get(getEepromPage(page), cancel);
        if (!bytes)
            return bytes.error();
        std::copy_n(bytes->begin(), eepromPageBytes, image[page].begin());
    }
    return image;
}

Result<Version> readFirmware(Line &line, const std::atomic<bool> &cancel)
{
    const auto bytes = line.get(getFirmwareVersion(), cancel);
    if (!bytes)
        return bytes.error();
    return firmwareVersionFrom(*bytes);
}

bool isUsable(const std::array<double, 3> &coefficients)
{
    return std::all_of(coefficients.begin(), coefficients.end(), [](double c) { return std::isfinite(c); }) &&
           coefficients[1] != 0;
}

Capabilities capabilitiesOf(const Eeprom &eeprom, const Axis &axis)
{
    Capabilities capabilities;
    capabilities.model = "Wasatch Photonics " + (eeprom.model.empty() ? "spectrometer" : eeprom.model);
    capabilities.serialNumber = eeprom.serialNumber;
    capabilities.technique = Technique::Raman;
    capabilities.laserNm = eeprom.excitationNm;
    capabilities.pixels = axis.size();
    capabilities.minIntegration = std::max(milliseconds(eeprom.minIntegrationMs), milliseconds(1));
    capabilities.maxIntegration = std::min(milliseconds(eeprom.maxIntegrationMs), longestIntegration);
    capabilities.fullScaleCounts = fullScaleCounts;
    capabilities.hasThermometer = isUsable(eeprom.adcToCelsius);
    if (eeprom.canCool && isUsable(eeprom.celsiusToDac))
        capabilities.detectorCelsius = Range{double(eeprom.minCelsius), double(eeprom.maxCelsius)};
    return capabilities;
}

/// Whole milliseconds, to the nearest.
milliseconds inMilliseconds(microseconds integration)
{
    return std::chrono::round<milliseconds>(integration);
}

} // namespace

WasatchSpectrometer::WasatchSpectrometer(std::unique_ptr<Line> line, Eeprom eeprom, Axis axis, const Version &firmware,
                                         std::unique_ptr<LaserWatch> watch, std::vector<std::string> warnings)
    : m_line(std::move(line)),
      m_eeprom(std::move(eeprom)),
      m_axis(std::move(axis)),
      m_capabilities(capabilitiesOf(m_eeprom, m_axis)),
      m_laser(*m_line, m_eeprom, firmware, std::move(watch))
{
    m_capabilities.warnings = std::move(warnings);
}

WasatchSpectrometer::~WasatchSpectrometer()
{
    // Also where it is thought to be off: this is the last chance. Nobody is left to be told when it fails; the watch
    // stays armed then.
    if (m_eeprom.hasLaser)
        (void)m_laser.turnOff();
}

Result<std::unique_ptr<WasatchSpectrometer>> WasatchSpectrometer::open(std::unique_ptr<Transport> transport,
                                                                       const Model &model,
                                                                       std::unique_ptr<LaserWatch> watch,
                                                                       const std::atomic<bool> &cancel)
{
    auto line = std::make_unique<Line>(std::move(transport), model);
    const auto firmware = readFirmware(*line, cancel);
    if (!firmware)
        return firmware.error();
    const auto image = readEeprom(*line, cancel);
    if (!image)
        return image.error();
    Eeprom eeprom = parseEeprom(*image);
    const std::string name = std::string(model.name) + (eeprom.model.empty() ? "" : " " + eeprom.model) + ": ";
    auto warnings = checkEeprom(*image, eeprom);
    if (!warnings)
        return Error{warnings.error().code, name + warnings.error().detail};
    auto axis = ramanAxis(eeprom);
    if (!axis)
        return Error{axis.error().code, name + axis.error().detail};
    std::unique_ptr<WasatchSpectrometer> device(new WasatchSpectrometer(
        std::move(line), std::move(eeprom), std::move(*axis), *firmware, std::move(watch), std::move(*warnings)));
    if (const Status status = device->setUp(cancel); !status)
        return status.error();
    return device;
}

Status WasatchSpectrometer::setUp(const std::atomic<bool> &cancel)
{
    // A program that died may have left it on.
    if (m_eeprom.hasLaser)
        if (Status status = m_laser.turnOff(); !status)
            return status;
    if (m_line->board() == Board::Fx2)
        if (Status status = setUpDetector(cancel); !status)
            return status;
    const auto &cooled = m_capabilities.detectorCelsius;
    if (cooled && cooled->holds(m_eeprom.startCelsius))
        return setDetectorCelsius(m_eeprom.startCelsius, cancel);
    return Done{};
}

Status WasatchSpectrometer::setUpDetector(const std::atomic<bool> &cancel)
{
    std::vector<SetCommand> commands = {setInternalTrigger(Board::Fx2)};
    const auto add = [&](double gain, int offset, bool isOdd) {
        if (std::isfinite(gain) && gain > 0 && gain < 256)
            commands.push_back(setGain(Board::Fx2, gain, isOdd));
        commands.push_back(setOffset(Board::Fx2, offset, isOdd));
    };
    add(m_eeprom.gain, m_eeprom.offset, false);
    if (m_line->model().sensor == Sensor::InGaAs)
        add(m_eeprom.gainOdd, m_eeprom.offsetOdd, true);
    for (const SetCommand &command : commands)
        if (Status status = m_line->set(command, cancel); !status)
            return status;
    return Done{};
}

Result<Frame> WasatchSpectrometer::acquire(microseconds integration, const std::atomic<bool> &cancel)
{
    if (integration < m_capabilities.minIntegration || integration > m_capabilities.maxIntegration)
        return Error{Errc::OutOfRange, "integration time of " + std::to_string(integration.count()) + " us"};
    Result<Frame> frame = takeFrame(inMilliseconds(integration), cancel);
    if (frame || !m_laser.mayBeOn())
        return frame;
    if (const Status off = m_laser.turnOff(); !off)
        return Error{off.error().code, off.error().detail + "; before that: " + frame.error().detail};
    return frame;
}

Status WasatchSpectrometer::useIntegration(milliseconds integration, const std::atomic<bool> &cancel)
{
    if (m_integration == integration)
        return Done{};
    m_integration = milliseconds(0);
    if (Status status = m_line->set(setIntegration(m_line->board(), integration), cancel); !status)
        return status;
    const auto reported = m_line->get(getIntegration(), cancel);
    if (!reported)
        return reported.error();
    if (integrationFrom(*reported) != integration)
        return Error{Errc::ProtocolError, m_capabilities.model + ": it was told to expose for " +
                                              std::to_string(integration.count()) + " ms and reports " +
                                              std::to_string(integrationFrom(*reported).count()) + " ms"};
    m_integration = integration;
    if (m_line->board() == Board::Fx2)
        return Done{};
    const auto thrownAway = readOne(cancel);
    if (!thrownAway) {
        m_integration = milliseconds(0);
        return thrownAway.error();
    }
    return Done{};
}

Result<std::vector<std::uint8_t>> WasatchSpectrometer::readOne(const std::atomic<bool> &cancel)
{
    const auto pixels = static_cast<std::size_t>(m_eeprom.activePixels);
    const bool wakesUp = m_isFirstFrame && m_line->board() == Board::Arm;
    const milliseconds firstByte = wakesUp ? 8 * m_integration + firstFrameMargin : 2 * m_integration + readoutMargin;
    // Until its readout was taken whole, some of it may still come.
    m_lateUntil = std::chrono::steady_clock::now() + firstByte;
    if (const Status status = m_line->set(startFrame(m_line->board()), cancel); !status)
        return status.error();
    auto bytes = m_line->readFrame(pixels, firstByte, cancel);
    if (!bytes && bytes.error().code == Errc::FrameDropped)
        m_lateUntil = std::chrono::steady_clock::now(); // what there was of it has come
    if (!bytes)
        return bytes;
    m_lateUntil.reset();
    m_isFirstFrame = false;
    return bytes;
}

Result<Frame> WasatchSpectrometer::takeFrame(milliseconds integration, const std::atomic<bool> &cancel)
{
    if (m_lateUntil) {
        const auto pixels = static_cast<std::size_t>(m_eeprom.activePixels);
        if (const Status status = m_line->discardUntil(*m_lateUntil, pixels, cancel); !status)
            return status.error();
        m_lateUntil.reset();
    }
    if (const Status status = useIntegration(integration, cancel); !status)
        return status.error();
    const auto bytes = readOne(cancel);
    if (!bytes)
        return bytes.error();
    return Frame{orderedPixels(pixelsFrom(*bytes), m_eeprom, m_line->model().sensor), integration};
}

Result<double> WasatchSpectrometer::detectorCelsius(const std::atomic<bool> &cancel)
{
    if (!m_capabilities.hasThermometer)
        return Spectrometer::detectorCelsius(cancel);
    const auto answer = m_line->get(getDetectorAdc(), cancel);
    if (!answer)
        return answer.error();
    return quadratic(m_eeprom.adcToCelsius, detectorAdcFrom(*answer));
}

Status WasatchSpectrometer::setDetectorCelsius(double celsius, const std::atomic<bool> &cancel)
{
    if (!m_capabilities.detectorCelsius)
        return Spectrometer::setDetectorCelsius(celsius, cancel);
    if (!m_capabilities.detectorCelsius->holds(celsius))
        return Error{Errc::OutOfRange, "a detector temperature of " + std::to_string(celsius) + " degrees Celsius"};
    const int dac = coolerDac(m_eeprom.celsiusToDac, celsius);
    if (Status status = m_line->set(setCoolerTarget(m_line->board(), dac), cancel); !status)
        return status;
    return m_line->set(enableCooler(m_line->board(), true), cancel);
}

} // namespace varde::drivers::wasatch

namespace varde::drivers {

namespace {

std::vector<UsbId> wasatchIds()
{
    std::vector<UsbId> ids;
    for (const wasatch::Model &model : wasatch::models())
        ids.push_back(model.id);
    return ids;
}

Result<std::vector<std::string>> scanWasatch()
{
    const auto devices = usbDevices(wasatchIds());
    if (!devices)
        return devices.error();
    std::vector<std::string> addresses;
    for (const UsbDevice &device : *devices)
        addresses.push_back(usbAddress(device));
    return addresses;
}

LaserOrder laserOrderFor(const UsbDevice &device, const wasatch::Model &model)
{
    const auto off = wasatch::enableLaser(model.board, false);
    return {device, off.request, off.bytes, wasatch::getLaserEnabled().request};
}

Result<OpenLine> connectWasatch(const std::string &address)
{
    const auto devices = usbDevices(wasatchIds());
    if (!devices)
        return devices.error();
    const auto at = std::find_if(devices->begin(), devices->end(),
                                 [&](const UsbDevice &device) { return usbAddress(device) == address; });
    if (at == devices->end())
        return Error{Errc::DeviceNotFound, "no Wasatch Photonics spectrometer at `" + address + "`"};
    const wasatch::Model &model = *wasatch::modelOf(at->id);
    auto line = UsbTransport::open(*at, model.name);
    if (!line)
        return line.error();
    return OpenLine{std::move(*line), std::to_string(model.id.product),
                    std::make_unique<LaserGuard>(laserOrderFor(*at, model))};
}

/// Of a recording: there is no laser.
class NothingToWatch final : public LaserWatch {
public:
    Status arm() override { return Done{}; }
    void disarm() override {}
};

Result<std::unique_ptr<Spectrometer>> wasatchOver(OpenLine line)
{
    const auto &all = wasatch::models();
    const auto model = std::find_if(all.begin(), all.end(), [&](const wasatch::Model &one) {
        return std::to_string(one.id.product) == line.identity;
    });
    if (model == all.end())
        return Error{Errc::OutOfRange, "no Wasatch Photonics board has the product id `" + line.identity + "`"};
    if (!line.watch)
        line.watch = std::make_unique<NothingToWatch>();
    static const std::atomic<bool> isNeverCancelled{false}; // every answer has a timeout of its own
    auto device =
        wasatch::WasatchSpectrometer::open(std::move(line.transport), *model, std::move(line.watch), isNeverCancelled);
    if (!device)
        return device.error();
    return std::unique_ptr<Spectrometer>(std::move(*device));
}

Result<std::unique_ptr<Spectrometer>> openWasatch(const std::string &address)
{
    auto line = connectWasatch(address);
    return line ? wasatchOver(std::move(*line)) : line.error();
}

/// The serial number, the page of free text, and who calibrated it.
void scrubWasatch(Recording &recording, const std::string &serialNumber)
{
    replaceText(recording, serialNumber);
    for (RecordedTransfer &transfer : recording.transfers) {
        const bool isPage = transfer.kind == RecordedTransfer::Kind::ControlIn &&
                            transfer.request.request == wasatch::getEepromPage(0).request.request &&
                            transfer.request.value == wasatch::getEepromPage(0).request.value;
        const auto blank = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < std::min(to, transfer.bytes.size()); ++i)
                transfer.bytes[i] = 0;
        };
        if (isPage && transfer.request.index == 4)
            blank(0, 63);
        if (isPage && transfer.request.index == 1)
            blank(48, 63); // date of its calibration, and initials
    }
}

} // namespace

const Driver wasatchDriver = {"wasatch", false,          scanWasatch, openWasatch,
                              false,     connectWasatch, wasatchOver, scrubWasatch};

} // namespace varde::drivers
