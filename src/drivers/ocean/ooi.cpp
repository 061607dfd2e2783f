// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ooi.h"

#include <charconv>
#include <cmath>

namespace varde::drivers::ocean::ooi {

namespace {

constexpr std::uint8_t readSlotCode = 0x05;
constexpr std::uint8_t syncByte = 0x69;
constexpr std::size_t firstPartBytes = 2048;
constexpr std::size_t interleavedGroup = 64;

/// Done where `reply` answers a request for `slot`.
Status checkSlotReply(std::uint8_t slot, ByteSpan reply)
{
    const std::string name = "slot " + std::to_string(slot) + " of the instrument's memory";
    if (reply.size() < 3 || reply.size() > slotReplyBytes)
        return Error{Errc::ProtocolError,
                     name + " was answered with " + std::to_string(reply.size()) + " bytes instead of 17"};
    if (reply[0] != readSlotCode || reply[1] != slot)
        return Error{Errc::ProtocolError, name + " was asked for, but the answer is about another"};
    return Done{};
}

std::string trimmed(std::string text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::uint16_t rawPixel(const Model &model, ByteSpan bytes, std::size_t pixel)
{
    if (!model.ooi.isInterleaved)
        return u16At(bytes, 2 * pixel);
    const std::size_t low = pixel / interleavedGroup * 2 * interleavedGroup + pixel % interleavedGroup;
    // The upper four bits of the high byte are not driven.
    return static_cast<std::uint16_t>(bytes[low] | (bytes[low + interleavedGroup] & 0x0F) << 8);
}

} // namespace

Bytes initialise()
{
    return {0x01};
}

Bytes setIntegration(std::uint32_t units)
{
    Bytes bytes = {0x02};
    append<4>(bytes, units);
    return bytes;
}

Bytes requestSpectrum()
{
    return {0x09};
}

Bytes setNormalTrigger()
{
    return {0x0A, 0x00, 0x00};
}

Bytes readSlot(std::uint8_t slot)
{
    return {readSlotCode, slot};
}

Bytes readRegister(std::uint8_t address)
{
    return {0x6B, address};
}

Bytes readStatus()
{
    return {0xFE};
}

Result<std::string> slotText(std::uint8_t slot, ByteSpan reply)
{
    if (const auto checked = checkSlotReply(slot, reply); !checked)
        return checked.error();
    std::string text;
    for (const std::uint8_t byte : reply.subspan(2)) {
        // Erased memory reads as FF.
        if (byte == 0x00 || byte == 0xFF)
            break;
        if (byte < 0x20 || byte > 0x7E)
            return Error{Errc::ProtocolError,
                         "slot " + std::to_string(slot) + " of the instrument's memory holds bytes that are not text"};
        text.push_back(static_cast<char>(byte));
    }
    return trimmed(std::move(text));
}

Result<std::optional<double>> slotNumber(std::uint8_t slot, ByteSpan reply)
{
    const Result<std::string> text = slotText(slot, reply);
    if (!text)
        return text.error();
    if (text->empty())
        return std::optional<double>();
    // std::from_chars takes no leading plus, but takes "inf" and "nan".
    const char *begin = text->data() + (text->front() == '+' ? 1 : 0);
    const char *end = text->data() + text->size();
    double number = 0;
    const auto [stop, failed] = std::from_chars(begin, end, number);
    if (failed != std::errc() || stop != end || !std::isfinite(number))
        return Error{Errc::DeviceUncalibrated, "slot " + std::to_string(slot) + " of the instrument's memory holds `" +
                                                   *text + "` where a number belongs"};
    return std::optional<double>(number);
}

Result<std::optional<double>> saturationLevel(const Model &model, ByteSpan reply)
{
    if (const auto checked = checkSlotReply(saturationSlot, reply); !checked)
        return checked.error();
    const SaturationPlace place = model.ooi.saturation;
    if (place == SaturationPlace::None)
        return std::optional<double>();
    const std::size_t offset = place == SaturationPlace::WordAt2 ? 2 : 6;
    const std::size_t width = place == SaturationPlace::LongAt6 ? 4 : 2;
    if (reply.size() < offset + width)
        return Error{Errc::ProtocolError, "the saturation level of the instrument was answered with " +
                                              std::to_string(reply.size()) + " bytes instead of 17"};
    const double level = width == 4 ? u32At(reply, offset) : u16At(reply, offset);
    const double full = model.maxCounts;
    if (level < full / 2 || level > full)
        return std::optional<double>();
    return std::optional<double>(level);
}

Result<FpgaVersion> fpgaVersion(ByteSpan reply)
{
    if (reply.size() != registerReplyBytes)
        return Error{Errc::ProtocolError,
                     "the FPGA version was answered with " + std::to_string(reply.size()) + " bytes instead of 3"};
    const std::uint16_t word = u16At(reply, 1);
    return FpgaVersion{word >> 12, word >> 4 & 0xFF, word & 0x0F};
}

Result<DeviceStatus> deviceStatus(ByteSpan reply)
{
    if (reply.size() != statusReplyBytes)
        return Error{Errc::ProtocolError, "the instrument's status was answered with " + std::to_string(reply.size()) +
                                              " bytes instead of 16"};
    if (reply[14] != 0x80 && reply[14] != 0x00)
        return Error{Errc::ProtocolError,
                     "the instrument tells a USB speed that does not exist (" + std::to_string(reply[14]) + ")"};
    return DeviceStatus{u16At(reply, 0), u32At(reply, 2), reply[14] == 0x80};
}

std::size_t spectrumBytes(const Model &model)
{
    return 2 * static_cast<std::size_t>(model.rawPixels) + (model.ooi.hasSync ? 1 : 0);
}

std::vector<SpectrumRead> spectrumReads(const Model &model, bool isHighSpeed)
{
    const std::size_t all = spectrumBytes(model);
    if (isHighSpeed && model.endpoints.firstDataIn != 0)
        return {{model.endpoints.firstDataIn, firstPartBytes}, {model.endpoints.dataIn, all - firstPartBytes}};
    return {{model.endpoints.dataIn, all}};
}

Result<Eigen::VectorXd> decodeSpectrum(const Model &model, ByteSpan bytes)
{
    if (bytes.size() != spectrumBytes(model))
        return Error{Errc::FrameDropped, "a spectrum of " + std::to_string(bytes.size()) + " bytes instead of " +
                                             std::to_string(spectrumBytes(model))};
    if (model.ooi.hasSync && bytes.back() != syncByte)
        return Error{Errc::FrameDropped, "a spectrum without the sync byte at its end"};
    Eigen::VectorXd counts(model.rawPixels);
    for (Eigen::Index i = 0; i < counts.size(); ++i)
        counts[i] = rawPixel(model, bytes, static_cast<std::size_t>(i)) ^ model.ooi.xorMask;
    return counts;
}

} // namespace varde::drivers::ocean::ooi
