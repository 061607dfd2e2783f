// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What a pattern looks at.
enum class PatternSubject {
    Name,  ///< of the file, with its folders
    Title, ///< inside the file
};

/// What is imported, and what is said of all of it.
struct ImportPlan {
    std::vector<std::filesystem::path> sources; ///< folders, files, archives
    std::string pattern;                        ///< as NamePattern::parse() takes it; empty: none
    PatternSubject subject = PatternSubject::Name;
    std::filesystem::path manifest;     ///< empty: none; its files are sources too
    std::optional<Technique> technique; ///< of files that do not say
    std::string source;                 ///< where everything comes from, unless manifest or pattern say
    std::string licence;
    std::string instrument;

    friend bool operator==(const ImportPlan &, const ImportPlan &) = default;
};

} // namespace varde::booth
