// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/line.h"

#include <algorithm>
#include <cstdio>

namespace varde::drivers::wasatch {

namespace {

using std::chrono::milliseconds;

constexpr std::uint8_t firstEndpoint = 0x82;
constexpr std::uint8_t secondEndpoint = 0x86;
constexpr milliseconds controlTimeout{1000};
constexpr milliseconds pieceTimeout{500}; ///< between two pieces of one readout
constexpr milliseconds quiet{1};          ///< after a whole readout: what is too much of it stands there already
constexpr milliseconds lateQuiet{20};     ///< between two pieces of a readout that nobody waited for
constexpr std::size_t discardBytes = 512; ///< one packet
constexpr int mostDiscarded = 64;         ///< packets; several times the longest readout

std::string nameOf(const ControlRequest &request)
{
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "request 0x%02X/0x%02X", unsigned{request.request},
                  unsigned{request.value});
    return text.data();
}

} // namespace

Status Line::set(const SetCommand &command, const std::atomic<bool> &cancel)
{
    return m_transport->controlOut(command.request, command.bytes, controlTimeout, cancel);
}

Result<std::vector<std::uint8_t>> Line::get(const GetCommand &command, const std::atomic<bool> &cancel)
{
    auto answer = m_transport->controlIn(command.request, command.maxBytes, controlTimeout, cancel);
    if (answer && answer->size() < command.minBytes)
        return Error{Errc::ProtocolError, std::string(m_model.name) + ": " + std::to_string(answer->size()) +
                                              " bytes in answer to " + nameOf(command.request) + ", which has " +
                                              std::to_string(command.minBytes)};
    return answer;
}

Status Line::readHalf(std::uint8_t endpoint, std::size_t bytes, milliseconds firstByte, std::vector<std::uint8_t> &into,
                      const std::atomic<bool> &cancel)
{
    const std::size_t end = into.size() + bytes;
    milliseconds timeout = firstByte;
    while (into.size() < end) {
        const auto piece = m_transport->bulkIn(endpoint, end - into.size(), timeout, cancel);
        const bool isOver = piece ? piece->empty() : piece.error().code == Errc::Timeout && !into.empty();
        if (isOver)
            return Error{Errc::FrameDropped, std::string(m_model.name) + ": a readout ended after " +
                                                 std::to_string(into.size()) + " bytes"};
        if (!piece)
            return piece.error();
        into.insert(into.end(), piece->begin(), piece->end());
        timeout = pieceTimeout;
    }
    return Done{};
}

Result<bool> Line::emptyEndpoint(std::uint8_t endpoint, milliseconds silence, const std::atomic<bool> &cancel)
{
    for (int packets = 0; packets < mostDiscarded; ++packets) {
        const auto rest = m_transport->bulkIn(endpoint, discardBytes, silence, cancel);
        // A readout that fills its last packet may be ended by an empty one.
        if ((rest && rest->empty()) || (!rest && rest.error().code == Errc::Timeout))
            return packets > 0;
        if (!rest)
            return rest.error();
    }
    return Error{Errc::ProtocolError, std::string(m_model.name) + ": it sends without end"};
}

Result<bool> Line::emptyEndpoints(std::size_t pixels, milliseconds silence, const std::atomic<bool> &cancel)
{
    auto first = emptyEndpoint(firstEndpoint, silence, cancel);
    if (!first || pixelsOnFirstEndpoint(m_model, pixels) == pixels)
        return first;
    auto second = emptyEndpoint(secondEndpoint, silence, cancel);
    if (!second)
        return second;
    return *first || *second;
}

Result<std::vector<std::uint8_t>> Line::readFrame(std::size_t pixels, milliseconds firstByte,
                                                  const std::atomic<bool> &cancel)
{
    const std::size_t first = pixelsOnFirstEndpoint(m_model, pixels);
    std::vector<std::uint8_t> bytes;
    bytes.reserve(2 * pixels);
    if (const Status status = readHalf(firstEndpoint, 2 * first, firstByte, bytes, cancel); !status)
        return status.error();
    if (const Status status = readHalf(secondEndpoint, 2 * (pixels - first), pieceTimeout, bytes, cancel); !status)
        return status.error();
    const auto more = emptyEndpoints(pixels, quiet, cancel);
    if (!more)
        return more.error();
    if (*more)
        return Error{Errc::FrameDropped, std::string(m_model.name) + ": a readout was longer than " +
                                             std::to_string(2 * pixels) + " bytes"};
    return bytes;
}

Status Line::discardUntil(std::chrono::steady_clock::time_point until, std::size_t pixels,
                          const std::atomic<bool> &cancel)
{
    const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
    const auto late = m_transport->bulkIn(firstEndpoint, discardBytes, std::max(left, lateQuiet), cancel);
    if (!late && late.error().code != Errc::Timeout)
        return late.error();
    if (const auto rest = emptyEndpoints(pixels, lateQuiet, cancel); !rest)
        return rest.error();
    return Done{};
}

} // namespace varde::drivers::wasatch
