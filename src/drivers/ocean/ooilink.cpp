// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ooilink.h"

#include <algorithm>
#include <thread>

namespace varde::drivers::ocean {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t ooiAnswerBytes = 64; ///< one packet: more than any answer has
constexpr std::size_t ooiDrainBytes = 16'384;
constexpr int ooiDrainReads = 16;
const std::atomic<bool> ooiGoOn{false}; ///< opening is short and is not cancelled

milliseconds ooiLeftUntil(steady_clock::time_point deadline)
{
    return std::max(milliseconds(1), duration_cast<milliseconds>(deadline - steady_clock::now()));
}

} // namespace

OoiLink::OoiLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing)
    : m_model(model), m_transport(std::move(transport)), m_timing(timing)
{
}

Status OoiLink::send(const Bytes &bytes, const std::atomic<bool> &cancel)
{
    return m_transport->bulkOut(m_model.endpoints.out, bytes, m_timing.answer, cancel);
}

Result<Bytes> OoiLink::ask(const Bytes &question)
{
    if (const Status sent = send(question, ooiGoOn); !sent)
        return sent.error();
    return m_transport->bulkIn(m_model.endpoints.commandIn, ooiAnswerBytes, m_timing.answer, ooiGoOn);
}

Result<Bytes> OoiLink::askSlot(std::uint8_t slot)
{
    return ask(ooi::readSlot(slot));
}

Result<std::optional<double>> OoiLink::numberIn(std::uint8_t slot)
{
    const Result<Bytes> reply = askSlot(slot);
    if (!reply)
        return reply.error();
    return ooi::slotNumber(slot, *reply);
}

Result<std::vector<double>> OoiLink::readWavelengths()
{
    std::vector<double> coefficients;
    for (int i = 0; i < ooi::wavelengthSlots; ++i) {
        const auto number = numberIn(static_cast<std::uint8_t>(ooi::firstWavelengthSlot + i));
        if (!number)
            return number.error();
        if (!*number)
            return Error{Errc::DeviceUncalibrated, "wavelength coefficient " + std::to_string(i) +
                                                       " is not stored in this " + m_model.name +
                                                       "; the instrument has to be calibrated first"};
        coefficients.push_back(**number);
    }
    return coefficients;
}

Result<std::vector<double>> OoiLink::readNonlinearity()
{
    constexpr double highestOrder = 7;
    const auto order = numberIn(ooi::nonlinearityOrderSlot);
    if (!order)
        return order.error();
    std::vector<double> coefficients;
    if (!*order)
        return coefficients;
    if (**order < 0 || **order > highestOrder)
        return Error{Errc::DeviceUncalibrated, std::string("the non-linearity correction stored in this ") +
                                                   m_model.name + " has no valid order"};
    for (int i = 0; i <= static_cast<int>(**order); ++i) {
        const auto number = numberIn(static_cast<std::uint8_t>(ooi::firstNonlinearitySlot + i));
        if (!number)
            return number.error();
        coefficients.push_back(number->value_or(0));
    }
    // All zero is how an instrument leaves the factory without a correction.
    if (std::ranges::all_of(coefficients, [](double c) { return c == 0; }))
        coefficients.clear();
    return coefficients;
}

Status OoiLink::start()
{
    if (Status sent = send(ooi::initialise(), ooiGoOn); !sent)
        return sent;
    std::this_thread::sleep_for(m_timing.afterInitialise);
    // A program that was killed may have left half a spectrum in the line.
    if (Status drained = readAway(ooiGoOn); !drained)
        return drained;
    return send(ooi::setNormalTrigger(), ooiGoOn);
}

/// What the FPGA tells: the USB speed, and which of two models with one product id this is.
Status OoiLink::readVersion(InstrumentFacts &facts)
{
    const Result<Bytes> statusReply = ask(ooi::readStatus());
    if (!statusReply)
        return statusReply.error();
    const auto status = ooi::deviceStatus(*statusReply);
    if (!status)
        return status.error();
    m_isHighSpeed = status->isHighSpeed;
    const Result<Bytes> versionReply = ask(ooi::readRegister(ooi::fpgaVersionRegister));
    if (!versionReply)
        return versionReply.error();
    const auto version = ooi::fpgaVersion(*versionReply);
    if (!version)
        return version.error();
    if (m_model.flameName != nullptr && version->major >= 3)
        facts.model = m_model.flameName;
    return Done{};
}

Result<InstrumentFacts> OoiLink::readFacts()
{
    InstrumentFacts facts;
    facts.model = m_model.name;
    facts.minIntegration = m_model.minIntegration;
    facts.maxIntegration = m_model.maxIntegration;
    if (const Status started = start(); !started)
        return started.error();
    if (const Status read = m_model.ooi.hasStatus ? readVersion(facts) : Status(Done{}); !read)
        return read.error();
    const Result<Bytes> serialReply = askSlot(ooi::serialSlot);
    if (!serialReply)
        return serialReply.error();
    const Result<std::string> serial = ooi::slotText(ooi::serialSlot, *serialReply);
    if (!serial)
        return serial.error();
    facts.serialNumber = *serial;
    Result<std::vector<double>> wavelengths = readWavelengths();
    if (!wavelengths)
        return wavelengths.error();
    facts.wavelengthNm = std::move(*wavelengths);
    Result<std::vector<double>> nonlinearity = readNonlinearity();
    if (!nonlinearity)
        return nonlinearity.error();
    facts.nonlinearity = std::move(*nonlinearity);
    if (m_model.ooi.saturation != SaturationPlace::None) {
        const Result<Bytes> reply = askSlot(ooi::saturationSlot);
        if (!reply)
            return reply.error();
        const auto level = ooi::saturationLevel(m_model, *reply);
        if (!level)
            return level.error();
        facts.saturatedCounts = *level;
    }
    return facts;
}

Status OoiLink::setIntegration(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    if (m_integration == integration)
        return Done{};
    m_integration.reset();
    const auto units = static_cast<std::uint32_t>(integration / m_model.integrationUnit);
    if (Status sent = send(ooi::setIntegration(units), cancel); !sent)
        return sent;
    m_integration = integration;
    return Done{};
}

Status OoiLink::readPart(const ooi::SpectrumRead &read, SteadyTime deadline, Bytes &into,
                         const std::atomic<bool> &cancel)
{
    const std::size_t end = into.size() + read.bytes;
    while (into.size() < end) {
        const Result<Bytes> got = m_transport->bulkIn(read.endpoint, end - into.size(), ooiLeftUntil(deadline), cancel);
        const bool isCutShort = got ? got->empty() : got.error().code == Errc::Timeout && !into.empty();
        if (isCutShort)
            return Error{Errc::FrameDropped, "a spectrum broke off after " + std::to_string(into.size()) + " bytes"};
        // Stalled, too much or broken off: the transport has cleared it, and the line still stands.
        if (!got && got.error().code == Errc::ProtocolError)
            return Error{Errc::FrameDropped, got.error().detail};
        if (!got)
            return got.error();
        into.insert(into.end(), got->begin(), got->end());
    }
    return Done{};
}

Result<Eigen::VectorXd> OoiLink::takeSpectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    if (const Status sent = send(ooi::requestSpectrum(), cancel); !sent)
        return sent.error();
    m_pendingUntil = steady_clock::now() + integration + m_timing.margin;
    Bytes bytes;
    for (const ooi::SpectrumRead &read : ooi::spectrumReads(m_model, m_isHighSpeed))
        if (const Status part = readPart(read, m_pendingUntil, bytes, cancel); !part)
            return part.error();
    m_pendingUntil = {};
    return ooi::decodeSpectrum(m_model, bytes);
}

/// Reads and drops what an abandoned or broken spectrum left in the line.
Status OoiLink::readAway(const std::atomic<bool> &cancel)
{
    for (const ooi::SpectrumRead &read : ooi::spectrumReads(m_model, m_isHighSpeed)) {
        for (int i = 0; i < ooiDrainReads; ++i) {
            const milliseconds wait = std::max(m_timing.quiet, ooiLeftUntil(m_pendingUntil));
            const Result<Bytes> got = m_transport->bulkIn(read.endpoint, ooiDrainBytes, wait, cancel);
            if (!got && (got.error().code == Errc::DeviceLost || got.error().code == Errc::Cancelled))
                return got.error();
            // It came, or it never will.
            m_pendingUntil = {};
            if (!got || got->empty())
                break;
        }
    }
    m_isOutOfStep = false;
    // Whatever upset the line may have upset the instrument.
    m_integration.reset();
    return Done{};
}

Result<RawFrame> OoiLink::spectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    integration -= integration % m_model.integrationUnit;
    if (const Status ready = m_isOutOfStep ? readAway(cancel) : Status(Done{}); !ready)
        return ready.error();
    if (const Status set = setIntegration(integration, cancel); !set)
        return set.error();
    Result<Eigen::VectorXd> counts = takeSpectrum(integration, cancel);
    m_isOutOfStep = !counts;
    if (!counts)
        return counts.error();
    return RawFrame{std::move(*counts), integration};
}

} // namespace varde::drivers::ocean
