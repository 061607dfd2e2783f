// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::matcher {

/// What one measurement says. Written to disk: values are never renumbered.
enum class VerdictKind {
    Match = 1,
    OneOf = 2,
    Mixture = 3,
    CarrierOnly = 4,
    Unknown = 5,
    Rescan = 6,    ///< a quality check failed; no names
    NoReading = 7, ///< this technique cannot read this material
};

/// Only a match has one.
enum class Strength { None = 0, Tentative = 1, Strong = 2 };

/// State of a quality check, and of the instrument's own daily check.
enum class CheckState { Passed = 1, Corrected = 2, NotChecked = 3, Failed = 4, NotAssessed = 5, DoesNotApply = 6 };

/// Quality checks of one scan (docs/method/quality.md). Written to disk: values are never renumbered.
enum class CheckName {
    Noise = 0,
    Saturation = 1,
    Fluorescence = 2,
    Contact = 3,
    NegativeLobes = 4,
    Range = 5,
    Axis = 6,
    Snr = 7,
    BaselineSlope = 8,
    WaterVapour = 9,
    CarbonDioxide = 10,
    Fringes = 11,
    BackgroundAge = 12,
    CosmicRays = 13,
    CarryOver = 14,
};
constexpr CheckName lastCheckName = CheckName::CarryOver;

std::string_view verdictKindName(VerdictKind kind); ///< `match`, `one_of`, ...
std::optional<VerdictKind> verdictKindFromName(std::string_view name);
std::string_view strengthName(Strength strength);  ///< `strong`, `tentative`, `` for none
std::string_view checkStateName(CheckState state); ///< `passed`, ...
std::string_view checkNameName(CheckName name);    ///< `noise`, ...

struct Check {
    CheckName name;
    CheckState state;
    double value = 0;       ///< in the check's own unit
    double limit = 0;       ///< where it fails; for a check that only warns, where it does
    bool isWarning = false; ///< passed, and still to be told beside the result; forbids nothing
};

/// Quality of one scan. `rescan` exactly when any check failed.
struct Quality {
    std::vector<Check> checks;
    double snr = 0; ///< highest band over noise standard deviation

    bool isFailed() const;
    std::optional<Check> firstFailed() const;
};

/// One substance of the library beside the scan. Indices are those of the Engine's library.
struct Hit {
    int substance = -1;
    int reference = -1;    ///< the substance's best reference
    double score = 0;      ///< [-1, 1]; mean of sqrt-cosine and derivative cosine
    double shiftPerCm = 0; ///< by which the scan was moved for that score
    double pMatch = 0;     ///< conformal p-value, (0, 1]
};

struct Component {
    int substance = -1;
    int reference = -1;
    double share = 0; ///< of the signal, (0, 1]; not weight
    double low = 0;
    double high = 0;
    double probability = 0; ///< of presence
};

struct Mixture {
    std::vector<Component> components; ///< largest share first
    double residualEnergy = 0;         ///< [0, 1] of the derivative spectrum
    std::vector<double> residualPeaksPerCm;
};

/// What the curve beside the scan shows. Empty vectors where there is nothing to compare.
struct Overlay {
    Eigen::VectorXd axisPerCm; ///< n
    Eigen::VectorXd scan;      ///< n; baseline removed, largest value 1
    Eigen::VectorXd reference; ///< n; scaled to the scan; the sum of components for a mixture
    Eigen::VectorXd residual;  ///< n; scan - reference
};

struct Verdict {
    VerdictKind kind = VerdictKind::Unknown;
    Strength strength = Strength::None;
    std::optional<int> substance; ///< only for Match
    double probability = 0;       ///< that hits[0] is right, [0, 1]; also defined for unknowns
    double pOut = 1;              ///< that something not in the library scores this high
    Quality quality;
    std::vector<Hit> hits;  ///< at most 10, best first; also for Rescan, where they are diagnostic only
    std::vector<int> set95; ///< substances; possible set at 95 %
    std::vector<int> set90;
    std::optional<Mixture> mixture; ///< where one substance does not explain the scan
    std::optional<int> classHint;
    double classProbability = 0;
    Overlay overlay;
};

} // namespace varde::matcher
