// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/laserorder.h"

#include <array>
#include <cstdio>
#include <thread>

namespace varde::drivers {

namespace {

constexpr std::chrono::milliseconds orderTimeout{500};
const std::atomic<bool> orderIsNeverCancelled{false};

std::string hexWord(const char *format, unsigned a, unsigned b, unsigned c)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, a, b, c);
    return text.data();
}

std::string requestWord(const ControlRequest &request)
{
    return hexWord("%02x:%04x:%04x", request.request, request.value, request.index);
}

std::string bytesWord(const std::vector<std::uint8_t> &bytes)
{
    std::string word;
    for (const std::uint8_t byte : bytes)
        word += hexWord("%02x", byte, 0, 0);
    return word.empty() ? "-" : word;
}

std::optional<ControlRequest> requestFrom(const std::string &word)
{
    unsigned request = 0;
    unsigned value = 0;
    unsigned index = 0;
    if (std::sscanf(word.c_str(), "%2x:%4x:%4x", &request, &value, &index) != 3)
        return std::nullopt;
    return ControlRequest{static_cast<std::uint8_t>(request), static_cast<std::uint16_t>(value),
                          static_cast<std::uint16_t>(index)};
}

std::vector<std::uint8_t> bytesFrom(const std::string &word)
{
    std::vector<std::uint8_t> bytes;
    unsigned byte = 0;
    for (std::size_t at = 0; at + 1 < word.size() && std::sscanf(word.c_str() + at, "%2x", &byte) == 1; at += 2)
        bytes.push_back(static_cast<std::uint8_t>(byte));
    return bytes;
}

} // namespace

std::vector<std::string> LaserOrder::words() const
{
    return {usbAddress(where), hexWord("%04x:%04x", where.id.vendor, where.id.product, 0), requestWord(off),
            bytesWord(offBytes), requestWord(ask)};
}

std::optional<LaserOrder> LaserOrder::fromWords(const std::vector<std::string> &words)
{
    if (words.size() != 5)
        return std::nullopt;
    const auto where = usbDeviceAt(words[0]);
    unsigned vendor = 0;
    unsigned product = 0;
    const auto off = requestFrom(words[2]);
    const auto ask = requestFrom(words[4]);
    if (!where || !off || !ask || std::sscanf(words[1].c_str(), "%4x:%4x", &vendor, &product) != 2)
        return std::nullopt;
    LaserOrder order{*where, *off, bytesFrom(words[3]), *ask};
    order.where.id = {static_cast<std::uint16_t>(vendor), static_cast<std::uint16_t>(product)};
    // Whatever was read loosely above: it must be just what is written for it.
    return order.words() == words ? std::optional(order) : std::nullopt;
}

Status carryOut(const LaserOrder &order, Transport &line, int tries, std::chrono::milliseconds pause)
{
    std::string why = "no answer";
    for (int i = 0; i < tries; ++i) {
        if (i > 0)
            std::this_thread::sleep_for(pause);
        if (const Status sent = line.controlOut(order.off, order.offBytes, orderTimeout, orderIsNeverCancelled);
            !sent) {
            why = sent.error().detail;
            continue;
        }
        const auto isOn = line.controlIn(order.ask, 64, orderTimeout, orderIsNeverCancelled);
        if (isOn && !isOn->empty() && isOn->front() == 0)
            return Done{};
        why = isOn ? "it reports its laser on" : isOn.error().detail;
    }
    return Error{Errc::LaserNotOff, usbAddress(order.where) + ": " + why};
}

} // namespace varde::drivers
