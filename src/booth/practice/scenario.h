// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/practice/practicelibrary.h"
#include "core/result.h"
#include "drivers/simulator/simulator.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace varde::booth {

/// A named practice sample: what is in it, what it was sold as, and what goes wrong.
struct PracticeScenario {
    std::string id; ///< [a-z0-9-]; never shown, never renamed
    std::string titleEn;
    std::string titleNb;
    std::string soldAs; ///< a substance name as in the library; empty where nothing was said
    Technique technique = Technique::Raman;
    std::string simulatorAddress; ///< that drivers::Simulator::open() takes
    drivers::SimulatedSample sample;
    std::chrono::microseconds integration{0};
    int scans = 0;
};

inline constexpr const char *scenariosName = "scenarios.tsv";
inline constexpr const char *hiddenTableName = "hidden.tsv"; ///< bands of substances no library holds

/// Every scenario, in the order of the file. Fails like readPracticeReferences(), and with NotFound when a
/// scenario names a substance that neither the library nor the hidden table has for its technique.
Result<std::vector<PracticeScenario>> readPracticeScenarios(const std::filesystem::path &spectraDir);

} // namespace varde::booth
