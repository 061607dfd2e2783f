// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/scrub.h"

#include <algorithm>

namespace varde::drivers::ocean {

namespace {

constexpr std::size_t headBytes = 44;
constexpr std::size_t checksumTypeAt = 22;
constexpr std::size_t remainingAt = 40;
constexpr std::size_t checksumBytes = 16;
constexpr std::size_t footBytes = 4;

/// Of a frame of OBP that is whole within `bytes`; 0 for anything else.
std::size_t frameLength(const std::vector<std::uint8_t> &bytes)
{
    if (bytes.size() < headBytes + checksumBytes + footBytes || bytes[0] != 0xC1 || bytes[1] != 0xC0)
        return 0;
    const std::size_t length = headBytes + (bytes[remainingAt] | std::size_t{bytes[remainingAt + 1]} << 8);
    return length <= bytes.size() && length >= headBytes + checksumBytes + footBytes ? length : 0;
}

} // namespace

void scrubRecording(Recording &recording, const std::string &serialNumber)
{
    replaceText(recording, serialNumber);
    for (RecordedTransfer &transfer : recording.transfers) {
        const std::size_t length = transfer.kind == RecordedTransfer::Kind::BulkIn ? frameLength(transfer.bytes) : 0;
        if (length == 0 || transfer.bytes[checksumTypeAt] == 0)
            continue;
        transfer.bytes[checksumTypeAt] = 0;
        const auto end = transfer.bytes.begin() + static_cast<std::ptrdiff_t>(length - footBytes);
        std::fill(end - static_cast<std::ptrdiff_t>(checksumBytes), end, std::uint8_t{0});
    }
}

} // namespace varde::drivers::ocean
