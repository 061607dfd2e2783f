// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/spcheader.h"

#include <Eigen/Core>
#include <optional>
#include <vector>

namespace varde::formats {

/// Where one sub-file of an SPC file stands; all of it lies inside the file.
struct SpcPart {
    std::uint64_t x = 0; ///< offset of 32-bit abscissae; 0: computed from the header
    std::uint64_t y = 0; ///< offset
    std::uint32_t points = 0;
    int exponent = 0; ///< or spcFloats
    double z = 0;     ///< what the sub-files differ in, in the unit of the header's third axis
    std::uint32_t scans = 0;
};

struct SpcParts {
    std::vector<SpcPart> parts;
    std::uint64_t end = 0; ///< of the last one
};

/// Every sub-file. Fails with Truncated, Malformed (no such count, too many points, sub-files upon each other) or
/// TooFewPoints.
Result<SpcParts> spcParts(const Bytes &file, const SpcHeader &header);

Eigen::VectorXd spcAbscissaValues(const Bytes &file, const SpcHeader &header, const SpcPart &part); ///< part.points
Eigen::VectorXd spcOrdinateValues(const Bytes &file, const SpcHeader &header, const SpcPart &part); ///< part.points

} // namespace varde::formats
