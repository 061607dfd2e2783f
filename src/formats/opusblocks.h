// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "formats/bytes.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace varde::formats {

/// What the fields of a block's type word mean, as far as they are used.
enum class OpusKind {
    SingleChannel = 1,
    Interferogram = 2,
    Phase = 3,
    Absorbance = 4,
    Transmittance = 5,
    KubelkaMunk = 6,
    Raman = 10,
    Reflectance = 12,
    Directory = 13,
    Atr = 16,
};

/// One entry of the directory.
struct OpusBlock {
    std::uint32_t type = 0;
    std::uint64_t offset = 0; ///< bytes from the start of the file
    std::uint64_t size = 0;   ///< bytes

    std::uint32_t complexPart() const { return type & 3; } ///< 1 real, 2 imaginary, 3 amplitude
    bool isOfReference() const { return (type >> 2 & 3) == 2; }
    std::uint32_t parameters() const { return type >> 4 & 63; } ///< 0 for data, 1 for the parameters of data ...
    OpusKind kind() const { return static_cast<OpusKind>(type >> 10 & 127); }
    bool isPlain() const { return (type >> 17 & 31) == 0; }  ///< no derivative, series, history or report
    bool isCompensated() const { return (type >> 24) == 0; } ///< atmosphere taken out
};

using OpusParameters = std::map<std::string, std::variant<std::int32_t, double, std::string>>;

bool hasOpusMagic(std::span<const std::byte> content);

/// Every block of the directory, all inside the file. Fails with Truncated or Malformed.
Result<std::vector<OpusBlock>> opusBlocks(const Bytes &file);

/// A parameter block: three letters each. A missing END ends at the block's end. Fails with Malformed.
Result<OpusParameters> opusParameters(const Bytes &block);

} // namespace varde::formats
