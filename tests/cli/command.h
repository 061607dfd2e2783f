// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace varde::test {

/// What one run of varde-cli left behind.
struct Ran {
    int exit = -1;
    std::string out;
    std::string err;

    std::vector<nlohmann::json> objects() const; ///< one per line of out
    std::vector<std::string> complaints() const; ///< lines of err
};

/// Runs the built varde-cli with a minute's patience. `interruptAfterMs` >= 0 presses Ctrl-C that long after the start.
Ran run(const std::vector<std::string> &arguments, int interruptAfterMs = -1);

/// Creates a library and imports a manifest of Raman files into it, by the commands a person would type.
bool runImport(const std::filesystem::path &library, const std::filesystem::path &manifest);

/// A schema of docs/developers.
nlohmann::json schema(const std::string &name);

} // namespace varde::test
