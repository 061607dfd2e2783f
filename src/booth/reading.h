// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentstate.h"
#include "core/spectrum.h"
#include "matcher/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// A substance as a person reads it.
struct NamedSubstance {
    std::string name; ///< UTF-8
    std::string form; ///< `HCl`, `base`, ...; empty where the manifest has none
    std::string role; ///< `active`, `adulterant`, `carrier`; empty where not said
    bool isHazardous = false;
};

/// What an early warning tells of, what the library has no reference of, and what this scan gives a reason to think of.
/// Never a name for the sample.
struct NoticedSubstance {
    std::string name;
    std::string source; ///< who warned of it
    std::string issued; ///< `2026-11-22`
};

/// A verdict with its names: what the command line prints, the screen shows and the record keeps.
struct Reading {
    Spectrum scan; ///< as read; without intensities where the sample's form cannot be scanned
    matcher::Verdict verdict{};
    std::vector<NamedSubstance> hits{};       ///< beside verdict.hits
    std::vector<NamedSubstance> set95{};      ///< beside verdict.set95
    std::vector<NamedSubstance> set90{};      ///< beside verdict.set90
    std::vector<NamedSubstance> components{}; ///< beside verdict.mixture->components
    std::vector<NamedSubstance> residual{};   ///< beside verdict.residual.hits
    std::vector<NamedSubstance> limits{};     ///< beside verdict.limits
    std::optional<NamedSubstance> substance{};
    std::string classHint{};                 ///< empty where there is none
    std::vector<NoticedSubstance> couldBe{}; ///< only of an unknown; by name
    std::string modelId{};
    std::string libraryVersion{};
    std::string algorithmVersion{};
    std::string certaintySource{}; ///< `simulated repeats` or `laboratory results`
    double prior = 0.8;
    double elapsedMs = 0;
    InstrumentState instrument{};       ///< that the scan was read with
    bool isPractice = false;            ///< from the practice library: never a live result
    std::vector<std::string> sources{}; ///< practice: source and confidence of the best reference's bands

    bool isScanned() const { return scan.intensities.size() > 0; }
};

} // namespace varde::booth
