// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <cstdint>
#include <vector>

namespace varde::matcher {

enum class Role { NotSaid, Active, Adulterant, Carrier };

struct LibrarySubstance {
    int classId = -1; ///< -1: no class known
    Role role = Role::NotSaid;
    bool isHazardous = false;
};

struct LibraryReference {
    Spectrum spectrum;
    int substance = 0;            ///< index into Library::substances
    std::uint64_t contentKey = 0; ///< from the content's hash: every random choice about this reference starts here
};

/// What one technique's references are compared against; a value, no files behind it.
struct Library {
    Technique technique = Technique::Raman;
    std::vector<LibrarySubstance> substances;
    std::vector<LibraryReference> references;
};

} // namespace varde::matcher
