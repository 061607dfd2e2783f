// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/oceanemulator.h"

#include <QCryptographicHash>

#include <algorithm>
#include <bit>
#include <thread>
#include <utility>

namespace varde::test {

namespace {

using drivers::ocean::Model;
using drivers::ocean::Protocol;
using std::chrono::milliseconds;

void put(WireBytes &bytes, std::uint64_t value, int width)
{
    for (int i = 0; i < width; ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint32_t u32(const WireBytes &bytes, std::size_t at)
{
    return bytes.at(at) | bytes.at(at + 1) << 8 | bytes.at(at + 2) << 16 |
           static_cast<std::uint32_t>(bytes.at(at + 3)) << 24;
}

WireBytes frameOf(std::uint16_t version, std::uint16_t flags, int error, std::uint32_t type, std::uint32_t regarding,
                  const WireBytes &data, bool usesMd5)
{
    const bool isShort = data.size() <= 16;
    WireBytes frame = {0xC1, 0xC0};
    put(frame, version, 2);
    put(frame, flags, 2);
    put(frame, static_cast<std::uint64_t>(error), 2);
    put(frame, type, 4);
    put(frame, regarding, 4);
    put(frame, 0, 6);
    put(frame, usesMd5 ? 1 : 0, 1);
    put(frame, isShort ? data.size() : 0, 1);
    WireBytes immediate = isShort ? data : WireBytes{};
    immediate.resize(16);
    frame.insert(frame.end(), immediate.begin(), immediate.end());
    put(frame, 20 + (isShort ? 0 : data.size()), 4);
    if (!isShort)
        frame.insert(frame.end(), data.begin(), data.end());
    const QByteArray sum = usesMd5 ? QCryptographicHash::hash(QByteArray(reinterpret_cast<const char *>(frame.data()),
                                                                         static_cast<qsizetype>(frame.size())),
                                                              QCryptographicHash::Md5)
                                   : QByteArray(16, '\0');
    frame.insert(frame.end(), sum.begin(), sum.end());
    frame.insert(frame.end(), {0xC5, 0xC4, 0xC3, 0xC2});
    return frame;
}

/// The wavelength polynomial in the raw pixel's index.
std::vector<float> wavelengthCoefficients()
{
    return {static_cast<float>(emulatedFirstNm), static_cast<float>(emulatedStepNm), 0.0F, 0.0F};
}

} // namespace

std::uint32_t emulatedCount(const Model &model, int pixel, int frame)
{
    if (pixel == model.active.first)
        return static_cast<std::uint32_t>(frame);
    return static_cast<std::uint32_t>(1000 + pixel % 500);
}

WireBytes ObpInstrument::coefficients(const std::vector<float> &values) const
{
    WireBytes data;
    put(data, std::bit_cast<std::uint32_t>(static_cast<float>(values.size())), 4);
    for (const float value : values)
        put(data, std::bit_cast<std::uint32_t>(value), 4);
    return data;
}

WireBytes ObpInstrument::spectrumData()
{
    ++m_spectra;
    std::this_thread::sleep_for(milliseconds(pauseMs.load()));
    WireBytes data(m_model.obp.metadataBytes, 0xAB);
    for (int i = 0; i < m_model.rawPixels; ++i)
        put(data, counts ? counts(i, m_spectra) : emulatedCount(m_model, i, m_spectra),
            static_cast<int>(m_model.obp.bytesPerPixel));
    return data;
}

WireBytes ObpInstrument::dataFor(std::uint32_t type, const WireBytes &arguments, int &error)
{
    WireBytes data;
    const auto coefficient = [&](const std::vector<float> &values) {
        put(data, std::bit_cast<std::uint32_t>(values.at(arguments.at(0))), 4);
    };
    const bool isKnownNonlinearity = !nonlinearity.empty();
    if (type == m_model.obp.spectrumMessage)
        return spectrumData();
    switch (type) {
    case 0x00000100:
        return {'E', 'M', 'U', '1', '2', '3', 0};
    case 0x00110010:
    case 0x00000C01:
        m_integrationUnits = u32(arguments, 0);
        return data;
    case 0x00110110:
    case 0x00000D01:
    case 0x00100830:
        return data;
    case 0x00110001:
        put(data, 1'500, 4);
        return data;
    case 0x00110002:
        put(data, 9'000'000, 4);
        return data;
    case 0x00180100:
        return {4};
    case 0x00180101:
        coefficient(wavelengthCoefficients());
        return data;
    case 0x00001100:
        return coefficients(wavelengthCoefficients());
    case 0x00181100:
        error = isKnownNonlinearity ? 0 : 2;
        return {static_cast<std::uint8_t>(nonlinearity.size())};
    case 0x00181101:
        coefficient(nonlinearity);
        return data;
    case 0x00001200:
        error = isKnownNonlinearity ? 0 : 12;
        return coefficients(nonlinearity);
    default:
        error = 2;
        return data;
    }
}

WireBytes ObpInstrument::answer(const WireBytes &request)
{
    const bool isSecond = m_model.protocol == Protocol::Obp2;
    const std::uint16_t version = isSecond ? 0x2000 : 0x1100;
    if (request.size() < 64 || request[0] != 0xC1 || request[3] != version >> 8 || request[23] > 16)
        return frameOf(version, 0x09, 1, 0, 0, {}, usesMd5);
    const std::uint32_t type = u32(request, 8);
    const std::uint32_t regarding = u32(request, 12);
    const WireBytes arguments(request.begin() + 24, request.begin() + 24 + request[23]);
    ++asked[type];
    int error = 0;
    WireBytes data = dataFor(type, arguments, error);
    if (const auto other = answers.find(type); other != answers.end())
        data = other->second;
    if (const auto refusal = refusals.find(type); refusal != refusals.end())
        error = refusal->second;
    const bool wantsAck = (request[4] & 0x04) != 0;
    if (error != 0)
        return frameOf(version, 0x09, error, type, regarding, {}, usesMd5);
    return frameOf(version, wantsAck ? 0x03 : 0x01, 0, type, regarding, data, usesMd5);
}

Result<WireBytes> EndpointQueues::pop(std::uint8_t endpoint, std::size_t maxBytes, milliseconds timeout,
                                      const std::atomic<bool> &cancel)
{
    auto &waiting = m_waiting[endpoint];
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (waiting.empty()) {
        if (cancel.load())
            return Error{Errc::Cancelled, "emulator"};
        if (std::chrono::steady_clock::now() >= end)
            return Error{Errc::Timeout, "emulator: nothing to read"};
        std::this_thread::sleep_for(std::min(milliseconds(1), timeout));
    }
    WireBytes bytes = std::move(waiting.front());
    waiting.pop_front();
    if (bytes.size() > maxBytes) {
        waiting.push_front(WireBytes(bytes.begin() + static_cast<std::ptrdiff_t>(maxBytes), bytes.end()));
        bytes.resize(maxBytes);
    }
    return bytes;
}

bool EndpointQueues::isEmpty() const
{
    return std::ranges::all_of(m_waiting, [](const auto &queue) { return queue.second.empty(); });
}

OceanEmulator::OceanEmulator(const Model &model) : obp(model), m_model(model)
{
    memory = {{0, "EMU123"}, {1, "8.0000E+02"}, {2, "0.1"}, {3, "0.0"}, {4, "0.0"}};
}

std::uint32_t OceanEmulator::integrationUnits() const
{
    return m_model.protocol == Protocol::Ooi ? m_integrationUnits : obp.integrationUnits();
}

WireBytes OceanEmulator::slotAnswer(std::uint8_t slot) const
{
    WireBytes bytes = {0x05, slot};
    if (const auto text = memory.find(slot); text != memory.end())
        bytes.insert(bytes.end(), text->second.begin(), text->second.end());
    bytes.resize(17);
    if (slot == 17 && !saturationSlot.empty())
        std::copy(saturationSlot.begin(), saturationSlot.end(), bytes.begin() + 2);
    return bytes;
}

void OceanEmulator::pushSpectrum()
{
    ++m_spectra;
    WireBytes bytes(2 * static_cast<std::size_t>(m_model.rawPixels));
    for (int i = 0; i < m_model.rawPixels; ++i) {
        const std::uint32_t count = isDark ? 0 : emulatedCount(m_model, i, m_spectra);
        const std::uint32_t word = count ^ m_model.ooi.xorMask;
        const auto pixel = static_cast<std::size_t>(i);
        const std::size_t low = m_model.ooi.isInterleaved ? pixel / 64 * 128 + pixel % 64 : 2 * pixel;
        const std::size_t high = m_model.ooi.isInterleaved ? low + 64 : low + 1;
        bytes[low] = static_cast<std::uint8_t>(word);
        // A USB2000 leaves the upper four lines floating.
        bytes[high] = static_cast<std::uint8_t>(word >> 8 | (m_model.ooi.isInterleaved ? 0xA0 : 0));
    }
    if (m_model.ooi.hasSync)
        bytes.push_back(0x69);
    if (losesSync)
        bytes.erase(bytes.begin() + 100);
    losesSync = false;
    if (isHighSpeed && m_model.endpoints.firstDataIn != 0) {
        m_queues.push(m_model.endpoints.firstDataIn, WireBytes(bytes.begin(), bytes.begin() + 2048));
        bytes.erase(bytes.begin(), bytes.begin() + 2048);
    }
    m_queues.push(m_model.endpoints.dataIn, std::move(bytes));
}

/// A command that is cut short is not acted upon.
void OceanEmulator::answerOoi(const WireBytes &command)
{
    const std::uint8_t in = m_model.endpoints.commandIn;
    const std::uint8_t code = command.empty() ? 0x00 : command[0];
    const std::size_t needed = code == 0x02 ? 5 : code == 0x05 || code == 0x6B ? 2 : 1;
    if (command.size() < needed)
        return;
    switch (code) {
    case 0x02:
        m_integrationUnits = u32(command, 1);
        break;
    case 0x05:
        m_queues.push(in, slotAnswer(command[1]));
        break;
    case 0x09:
        pushSpectrum();
        break;
    case 0x6B:
        m_queues.push(in, {0xFE, static_cast<std::uint8_t>(fpgaVersion), static_cast<std::uint8_t>(fpgaVersion >> 8)});
        break;
    case 0xFE: {
        WireBytes status;
        put(status, static_cast<std::uint64_t>(m_model.rawPixels), 2);
        put(status, m_integrationUnits, 4);
        status.resize(16);
        status[14] = isHighSpeed ? 0x80 : 0x00;
        m_queues.push(in, status);
        break;
    }
    default: // initialise and trigger mode are not answered
        break;
    }
}

Status OceanEmulator::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, milliseconds,
                              const std::atomic<bool> &cancel)
{
    ++m_transfers;
    if (cancel.load())
        return Error{Errc::Cancelled, "emulator"};
    if (endpoint != m_model.endpoints.out)
        return Error{Errc::ProtocolError, "emulator: no endpoint " + std::to_string(endpoint)};
    m_sent.emplace_back(bytes.begin(), bytes.end());
    m_pending.push_back(m_sent.back());
    if (!isSilent)
        answerPending();
    return Done{};
}

void OceanEmulator::answerPending()
{
    for (const WireBytes &request : std::exchange(m_pending, {})) {
        if (m_model.protocol == Protocol::Ooi)
            answerOoi(request);
        else
            m_queues.push(m_model.endpoints.commandIn, obp.answer(request));
    }
}

Result<WireBytes> OceanEmulator::bulkIn(std::uint8_t endpoint, std::size_t maxBytes, milliseconds timeout,
                                        const std::atomic<bool> &cancel)
{
    ++m_transfers;
    const auto &known = m_model.endpoints;
    const bool isOoi = m_model.protocol == Protocol::Ooi;
    const bool isKnown = endpoint == known.commandIn ||
                         (isOoi && (endpoint == known.dataIn || (isHighSpeed && endpoint == known.firstDataIn)));
    if (!isKnown)
        return Error{Errc::ProtocolError, "emulator: no endpoint " + std::to_string(endpoint)};
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (true) {
        if (m_answersAt && std::chrono::steady_clock::now() >= *m_answersAt) {
            m_answersAt.reset();
            isSilent = false;
            answerPending();
        }
        Result<WireBytes> got =
            m_queues.pop(endpoint, maxBytes, m_answersAt ? std::min(milliseconds(1), timeout) : timeout, cancel);
        const bool isTimeout = !got && got.error().code == Errc::Timeout;
        if (!isTimeout || !m_answersAt || std::chrono::steady_clock::now() >= end)
            return got;
    }
}

void OceanEmulator::answerIn(milliseconds duration)
{
    m_answersAt = std::chrono::steady_clock::now() + duration;
}

Status OceanEmulator::controlOut(const drivers::ControlRequest &, std::span<const std::uint8_t>, milliseconds,
                                 const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "emulator: no control transfers"};
}

Result<WireBytes> OceanEmulator::controlIn(const drivers::ControlRequest &, std::size_t, milliseconds,
                                           const std::atomic<bool> &)
{
    return Error{Errc::ProtocolError, "emulator: no control transfers"};
}

} // namespace varde::test
