// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/obp.h"

#include <QByteArrayView>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::drivers::ocean::obp {

namespace {

constexpr std::uint16_t startWord = 0xC0C1;
constexpr std::uint32_t footerWord = 0xC2C3C4C5;
constexpr std::uint16_t knownFlags = 0x3F; ///< the five of the header, and "protocol deprecated"
constexpr std::size_t immediateBytes = 16;
constexpr std::size_t checksumBytes = 16;
constexpr std::size_t tailBytes = 20; ///< checksum and footer

std::array<std::uint8_t, checksumBytes> md5Of(ByteSpan bytes)
{
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(view);
    const QByteArray digest = hash.result();
    std::array<std::uint8_t, checksumBytes> out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

Error notObp(const std::string &why)
{
    return {Errc::ProtocolError, "the instrument's answer is not OBP: " + why};
}

Status checkChecksum(ByteSpan frame)
{
    const std::uint8_t kind = frame[22];
    if (kind == static_cast<std::uint8_t>(Checksum::None))
        return Done{};
    if (kind != static_cast<std::uint8_t>(Checksum::Md5))
        return notObp("checksum type " + std::to_string(kind));
    const auto expected = md5Of(frame.first(frame.size() - tailBytes));
    if (!std::ranges::equal(expected, frame.subspan(frame.size() - tailBytes, checksumBytes)))
        return notObp("the checksum does not fit its bytes");
    return Done{};
}

} // namespace

Bytes build(const Message &message, Checksum checksum)
{
    assert(message.data.size() <= largestFrame - smallestFrame);
    const bool isImmediate = message.data.size() <= immediateBytes;
    Bytes bytes;
    append<2>(bytes, startWord);
    append<2>(bytes, message.version);
    append<2>(bytes, message.flags);
    append<2>(bytes, message.errorNumber);
    append<4>(bytes, message.type);
    append<4>(bytes, message.regarding);
    append<6>(bytes, 0);
    append<1>(bytes, static_cast<std::uint8_t>(checksum));
    append<1>(bytes, isImmediate ? message.data.size() : 0);
    if (isImmediate)
        bytes.insert(bytes.end(), message.data.begin(), message.data.end());
    bytes.resize(40);
    append<4>(bytes, tailBytes + (isImmediate ? 0 : message.data.size()));
    if (!isImmediate)
        bytes.insert(bytes.end(), message.data.begin(), message.data.end());
    const auto sum = checksum == Checksum::Md5 ? md5Of(bytes) : std::array<std::uint8_t, checksumBytes>{};
    bytes.insert(bytes.end(), sum.begin(), sum.end());
    append<4>(bytes, footerWord);
    return bytes;
}

Result<std::size_t> frameLength(ByteSpan header, std::uint16_t version)
{
    if (header.size() < headerBytes)
        return notObp(std::to_string(header.size()) + " bytes are no header");
    if (u16At(header, 0) != startWord)
        return notObp("it does not start with C1 C0");
    if (u16At(header, 2) != version)
        return notObp("protocol version " + std::to_string(u16At(header, 2)));
    const std::uint16_t flags = u16At(header, 4);
    if ((flags & ~knownFlags) != 0 || (flags & (responseFlag | ackFlag | nackFlag | exceptionFlag)) == 0)
        return notObp("flags " + std::to_string(flags) + " are not those of an answer");
    if (header[23] > immediateBytes)
        return notObp(std::to_string(header[23]) + " bytes of immediate data");
    const std::uint32_t remaining = u32At(header, 40);
    if (remaining < tailBytes || remaining > largestFrame - headerBytes)
        return notObp("a length of " + std::to_string(remaining) + " bytes after the header");
    return headerBytes + remaining;
}

Result<Message> parse(ByteSpan frame, std::uint16_t version)
{
    const Result<std::size_t> length = frameLength(frame, version);
    if (!length)
        return length.error();
    if (*length != frame.size())
        return notObp(std::to_string(frame.size()) + " bytes where " + std::to_string(*length) + " were announced");
    if (u32At(frame, frame.size() - 4) != footerWord)
        return notObp("it does not end with C5 C4 C3 C2");
    if (const Status sum = checkChecksum(frame); !sum)
        return sum.error();
    const std::size_t immediate = frame[23];
    const ByteSpan payload = frame.subspan(headerBytes, frame.size() - smallestFrame);
    if (immediate > 0 && !payload.empty())
        return notObp("data both in the header and behind it");
    const ByteSpan data = immediate > 0 ? frame.subspan(24, immediate) : payload;
    return Message{u16At(frame, 2), u16At(frame, 4),  u16At(frame, 6),
                   u32At(frame, 8), u32At(frame, 12), Bytes(data.begin(), data.end())};
}

std::string errorWords(std::uint16_t errorNumber)
{
    switch (errorNumber) {
    case 0:
        return "no reason given";
    case 1:
        return "protocol not supported";
    case unknownMessage:
        return "message not known to it";
    case 3:
        return "wrong checksum";
    case 4:
        return "message too large";
    case 5:
        return "wrong length of the message's data";
    case 6:
        return "value not allowed";
    case notReady:
        return "not ready for it now";
    case 8:
        return "checksum type not known to it";
    case 9:
        return "it was reset unexpectedly";
    case 10:
        return "commands came over too many connections";
    case 11:
        return "out of memory";
    case doesNotExist:
        return "it does not hold that value";
    case 13:
        return "internal error of the instrument";
    case deferred:
        return "answer deferred";
    default:
        return "error " + std::to_string(errorNumber);
    }
}

std::string text(ByteSpan data)
{
    std::string out;
    for (const std::uint8_t byte : data) {
        if (byte == 0)
            break;
        out.push_back(byte >= 0x20 && byte <= 0x7E ? static_cast<char>(byte) : '?');
    }
    const auto first = out.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : out.substr(first, out.find_last_not_of(' ') - first + 1);
}

Result<double> number(ByteSpan data)
{
    if (data.size() != 4)
        return Error{Errc::ProtocolError, "a number of " + std::to_string(data.size()) + " bytes instead of 4"};
    const double value = f32At(data, 0);
    if (!std::isfinite(value))
        return Error{Errc::DeviceUncalibrated, "the instrument holds a coefficient that is not a finite number"};
    return value;
}

Result<std::vector<double>> coefficients2(ByteSpan data)
{
    if (data.size() % 4 != 0 || data.size() < 8)
        return Error{Errc::ProtocolError, "coefficients in " + std::to_string(data.size()) + " bytes"};
    std::vector<double> values;
    for (std::size_t offset = 4; offset < data.size(); offset += 4) {
        const Result<double> value = number(data.subspan(offset, 4));
        if (!value)
            return value.error();
        values.push_back(*value);
    }
    return values;
}

Result<Eigen::VectorXd> decodeSpectrum(const Model &model, ByteSpan data)
{
    const auto pixels = static_cast<std::size_t>(model.rawPixels);
    const std::size_t width = model.obp.bytesPerPixel;
    const std::size_t expected = model.obp.metadataBytes + pixels * width;
    if (data.size() != expected)
        return Error{Errc::ProtocolError, "a spectrum of " + std::to_string(data.size()) + " bytes where a " +
                                              model.name + " has " + std::to_string(expected) +
                                              ": check the model in the address"};
    Eigen::VectorXd counts(model.rawPixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::size_t offset = model.obp.metadataBytes + i * width;
        counts[static_cast<Eigen::Index>(i)] = width == 4 ? u32At(data, offset) : u16At(data, offset);
    }
    return counts;
}

} // namespace varde::drivers::ocean::obp
