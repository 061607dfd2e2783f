// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/obplink.h"

#include <algorithm>

namespace varde::drivers::ocean {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr int obpDrainReads = 64;
constexpr std::size_t obpDrainBytes = 16'384;
constexpr std::size_t mostCoefficients = 16;
const std::atomic<bool> obpGoOn{false}; ///< opening is short and is not cancelled

milliseconds obpLeftUntil(steady_clock::time_point deadline)
{
    return std::max(milliseconds(1), duration_cast<milliseconds>(deadline - steady_clock::now()));
}

Bytes longWord(std::uint64_t value)
{
    Bytes bytes;
    append<4>(bytes, value);
    return bytes;
}

bool isUnknownToIt(const obp::Message &answer)
{
    return answer.isRefused() && (answer.errorNumber == obp::unknownMessage || answer.errorNumber == obp::doesNotExist);
}

} // namespace

ObpLink::ObpLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing)
    : m_model(model), m_transport(std::move(transport)), m_timing(timing)
{
}

Error ObpLink::outOfStep(const std::string &why)
{
    m_isOutOfStep = true;
    return {Errc::FrameDropped, why};
}

Error ObpLink::refusal(const char *what, const obp::Message &answer) const
{
    const Errc code = answer.errorNumber == obp::notReady ? Errc::FrameDropped : Errc::ProtocolError;
    return {code,
            std::string("the ") + m_model.name + " refused to " + what + ": " + obp::errorWords(answer.errorNumber)};
}

/// Reads until `bytes` are there, `ask` or what is missing at a time.
Status ObpLink::fill(std::size_t bytes, std::size_t ask, SteadyTime deadline, const std::atomic<bool> &cancel)
{
    while (m_received.size() < bytes) {
        const std::size_t missing = bytes - m_received.size();
        const Result<Bytes> got =
            m_transport->bulkIn(m_model.endpoints.commandIn, std::max(ask, missing), obpLeftUntil(deadline), cancel);
        // Stalled, too much or broken off: the transport has cleared it, and the line still stands.
        if (!got && got.error().code == Errc::ProtocolError)
            return outOfStep(got.error().detail);
        if (!got)
            return got.error();
        if (got->empty())
            return outOfStep("an empty transfer where an answer was expected");
        m_received.insert(m_received.end(), got->begin(), got->end());
        if (steady_clock::now() >= deadline && m_received.size() < bytes)
            return Error{Errc::Timeout, std::string("the ") + m_model.name + " did not finish its answer in time"};
    }
    return Done{};
}

/// The next whole frame. What is not a frame leaves the line out of step.
Result<obp::Message> ObpLink::receive(SteadyTime deadline, const std::atomic<bool> &cancel)
{
    const std::uint16_t version = isSecondEdition() ? obp::secondEdition : obp::firstEdition;
    // No frame is shorter, and a USB packet must be taken whole.
    if (const Status header = fill(obp::smallestFrame, m_model.obp.firstReadBytes, deadline, cancel); !header)
        return header.error();
    const Result<std::size_t> length = obp::frameLength(m_received, version);
    if (!length)
        return outOfStep(length.error().detail);
    if (const Status rest = fill(*length, 1, deadline, cancel); !rest)
        return rest.error();
    Result<obp::Message> message = obp::parse(ByteSpan(m_received).first(*length), version);
    if (!message)
        return outOfStep(message.error().detail);
    m_received.erase(m_received.begin(), m_received.begin() + static_cast<std::ptrdiff_t>(*length));
    return message;
}

/// Reads and drops what a broken frame left in the line.
Status ObpLink::readAway(const std::atomic<bool> &cancel)
{
    for (int i = 0; i < obpDrainReads; ++i) {
        const Result<Bytes> got =
            m_transport->bulkIn(m_model.endpoints.commandIn, obpDrainBytes, m_timing.quiet, cancel);
        if (!got && (got.error().code == Errc::DeviceLost || got.error().code == Errc::Cancelled))
            return got.error();
        if (!got || got->empty())
            break;
    }
    m_received.clear();
    m_isOutOfStep = false;
    // Whatever upset the line may have upset the instrument.
    m_integration.reset();
    return Done{};
}

/// Sends one request and waits for its own answer; answers to earlier requests, which were given up, are dropped.
Result<obp::Message> ObpLink::transact(std::uint32_t type, Bytes data, milliseconds timeout,
                                       const std::atomic<bool> &cancel, std::uint16_t flags)
{
    const std::uint32_t number = ++m_requests;
    const std::uint16_t version = isSecondEdition() ? obp::secondEdition : obp::firstEdition;
    const Bytes request = obp::build({version, flags, 0, type, number, std::move(data)});
    if (const Status sent = m_transport->bulkOut(m_model.endpoints.out, request, m_timing.answer, cancel); !sent)
        return sent.error();
    const SteadyTime deadline = std::max(m_busyUntil, steady_clock::now()) + timeout;
    while (true) {
        Result<obp::Message> answer = receive(deadline, cancel);
        if (!answer)
            return answer;
        if (answer->regarding != 0 && answer->regarding < number)
            continue;
        if (answer->regarding != number || answer->type != type)
            return outOfStep("an answer to something that was not asked");
        if (answer->isRefused() && answer->errorNumber == obp::deferred)
            continue;
        m_busyUntil = {};
        return answer;
    }
}

Result<Bytes> ObpLink::query(const char *what, std::uint32_t type, Bytes data)
{
    Result<obp::Message> answer = transact(type, std::move(data), m_timing.answer, obpGoOn);
    if (!answer)
        return answer.error();
    if (answer->isRefused())
        return refusal(what, *answer);
    return std::move(answer->data);
}

Status ObpLink::command(const char *what, std::uint32_t type, Bytes data, const std::atomic<bool> &cancel)
{
    const Result<obp::Message> answer = transact(type, std::move(data), m_timing.answer, cancel, obp::pleaseAckFlag);
    if (!answer)
        return answer.error();
    if (answer->isRefused())
        return refusal(what, *answer);
    return Done{};
}

/// Like command(), for what some models do not have.
Status ObpLink::commandIfKnown(const char *what, std::uint32_t type, Bytes data, const std::atomic<bool> &cancel)
{
    const Result<obp::Message> answer = transact(type, std::move(data), m_timing.answer, cancel, obp::pleaseAckFlag);
    if (!answer)
        return answer.error();
    if (answer->isRefused() && !isUnknownToIt(*answer))
        return refusal(what, *answer);
    return Done{};
}

/// One by one, as the first edition has it; none where it stores none.
Result<std::vector<double>> ObpLink::queryCoefficients(const char *what, std::uint32_t countType, std::uint32_t type)
{
    const Result<obp::Message> count = transact(countType, {}, m_timing.answer, obpGoOn);
    if (!count)
        return count.error();
    std::vector<double> coefficients;
    if (isUnknownToIt(*count))
        return coefficients;
    if (count->isRefused())
        return refusal(what, *count);
    if (count->data.size() != 1 || count->data[0] > mostCoefficients)
        return Error{Errc::ProtocolError, std::string("the ") + m_model.name + " was asked to " + what +
                                              " and told no sensible number of them"};
    for (std::uint8_t i = 0; i < count->data[0]; ++i) {
        const Result<Bytes> data = query(what, type, {i});
        if (!data)
            return data.error();
        const Result<double> value = obp::number(*data);
        if (!value)
            return value.error();
        coefficients.push_back(*value);
    }
    return coefficients;
}

Result<std::vector<double>> ObpLink::readWavelengths()
{
    constexpr const char *what = "tell its wavelength coefficients";
    if (!isSecondEdition())
        return queryCoefficients(what, obp::countWavelengths, obp::getWavelength);
    const Result<Bytes> data = query(what, obp::getWavelengths2);
    if (!data)
        return data.error();
    return obp::coefficients2(*data);
}

Result<std::vector<double>> ObpLink::readNonlinearity()
{
    constexpr const char *what = "tell its non-linearity coefficients";
    std::vector<double> none;
    if (m_model.obp.isCorrected)
        return none;
    Result<std::vector<double>> coefficients = none;
    if (isSecondEdition()) {
        const Result<obp::Message> answer = transact(obp::getNonlinearity2, {}, m_timing.answer, obpGoOn);
        if (!answer)
            return answer.error();
        if (answer->isRefused())
            return isUnknownToIt(*answer) ? Result<std::vector<double>>(none) : refusal(what, *answer);
        coefficients = obp::coefficients2(answer->data);
    } else {
        coefficients = queryCoefficients(what, obp::countNonlinearity, obp::getNonlinearity);
    }
    // All zero is how an instrument leaves the factory without a correction.
    if (coefficients && std::ranges::all_of(*coefficients, [](double c) { return c == 0; }))
        return none;
    return coefficients;
}

/// From the table, or asked where no public source tells them.
Status ObpLink::readLimits(InstrumentFacts &facts)
{
    facts.minIntegration = m_model.minIntegration;
    facts.maxIntegration = m_model.maxIntegration;
    if (m_model.minIntegration.count() > 0)
        return Done{};
    const Result<Bytes> shortest = query("tell its shortest integration time", obp::getMinIntegration);
    if (!shortest)
        return shortest.error();
    const Result<Bytes> longest = query("tell its longest integration time", obp::getMaxIntegration);
    if (!longest)
        return longest.error();
    if (shortest->size() != 4 || longest->size() != 4 || u32At(*shortest, 0) == 0 ||
        u32At(*shortest, 0) > u32At(*longest, 0))
        return Error{Errc::ProtocolError,
                     std::string("the ") + m_model.name + " tells no sensible limits of its integration time"};
    facts.minIntegration = std::chrono::microseconds(u32At(*shortest, 0));
    facts.maxIntegration = std::chrono::microseconds(u32At(*longest, 0));
    return Done{};
}

Result<InstrumentFacts> ObpLink::readFacts()
{
    InstrumentFacts facts;
    facts.model = m_model.name;
    // A program that was killed may have left half a frame in the line.
    if (const Status drained = readAway(obpGoOn); !drained)
        return drained.error();
    const Result<Bytes> serial = query("tell its serial number", obp::getSerial);
    if (!serial)
        return serial.error();
    facts.serialNumber = obp::text(*serial);
    if (const Status limits = readLimits(facts); !limits)
        return limits.error();
    Result<std::vector<double>> wavelengths = readWavelengths();
    if (!wavelengths)
        return wavelengths.error();
    facts.wavelengthNm = std::move(*wavelengths);
    Result<std::vector<double>> nonlinearity = readNonlinearity();
    if (!nonlinearity)
        return nonlinearity.error();
    facts.nonlinearity = std::move(*nonlinearity);
    const std::uint32_t trigger = isSecondEdition() ? obp::setTrigger2 : obp::setTrigger;
    if (const Status set = commandIfKnown("take spectra on request", trigger, {0}, obpGoOn); !set)
        return set.error();
    return facts;
}

Status ObpLink::setIntegration(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    if (m_integration == integration)
        return Done{};
    m_integration.reset();
    const std::uint32_t type = isSecondEdition() ? obp::setIntegration2 : obp::setIntegration;
    const auto units = static_cast<std::uint64_t>(integration / m_model.integrationUnit);
    if (Status set = command("set the integration time", type, longWord(units), cancel); !set)
        return set;
    // Spectra that wait in the buffer were exposed before.
    if (const std::uint32_t clear = m_model.obp.clearBufferMessage; clear != 0)
        if (Status cleared = commandIfKnown("empty its buffer", clear, {}, cancel); !cleared)
            return cleared;
    m_integration = integration;
    return Done{};
}

Result<RawFrame> ObpLink::spectrum(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    integration -= integration % m_model.integrationUnit;
    if (m_isOutOfStep || !m_received.empty())
        if (const Status ready = readAway(cancel); !ready)
            return ready.error();
    if (const Status set = setIntegration(integration, cancel); !set)
        return set.error();
    const milliseconds timeout = duration_cast<milliseconds>(integration) + m_timing.margin;
    const Result<obp::Message> answer = transact(m_model.obp.spectrumMessage, {}, timeout, cancel);
    if (!answer) {
        if (answer.error().code == Errc::Cancelled)
            m_busyUntil = std::max(m_busyUntil, steady_clock::now()) + timeout;
        return answer.error();
    }
    if (answer->isRefused())
        return refusal("take a spectrum", *answer);
    Result<Eigen::VectorXd> counts = obp::decodeSpectrum(m_model, answer->data);
    if (!counts)
        return counts.error();
    return RawFrame{std::move(*counts), integration};
}

} // namespace varde::drivers::ocean
