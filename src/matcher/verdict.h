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
    Sensitivity = 15,
};
constexpr CheckName lastCheckName = CheckName::Sensitivity;

std::string_view verdictKindName(VerdictKind kind); ///< `match`, `one_of`, ...
std::optional<VerdictKind> verdictKindFromName(std::string_view name);
std::string_view strengthName(Strength strength);  ///< `strong`, `tentative`, `` for none
std::string_view checkStateName(CheckState state); ///< `passed`, ...
std::optional<CheckState> checkStateFromName(std::string_view name);
std::string_view checkNameName(CheckName name); ///< `noise`, ...

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
    int reference = -1;                    ///< the substance's best reference
    double score = 0;                      ///< [-1, 1]; mean of sqrt-cosine and derivative cosine
    double shiftPerCm = 0;                 ///< by which the scan was moved for that score
    double pMatch = 0;                     ///< conformal p-value, (0, 1]
    std::vector<double> extraPerCm = {};   ///< bands of the scan that the reference lacks; of the nearest three, where
                                           ///< no single name is given
    std::vector<double> missingPerCm = {}; ///< ... bands of the reference that the scan lacks
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

/// Whether this scan could have shown a substance that was not found.
enum class LimitState {
    Value = 1,          ///< from `share` on it would have been seen in 95 % of such scans
    CannotBeJudged = 2, ///< no firm match, or its bands lie under the sample's
    NoReference = 3,    ///< the library has no reference of it by this technique
};
std::string_view limitStateName(LimitState state); ///< `value`, ...

struct SubstanceLimit {
    int substance = -1; ///< -1 for NoReference: the technique's library does not have it
    LimitState state = LimitState::CannotBeJudged;
    double share = 0; ///< of the signal, (0, 1); only for Value; rounded up
};

/// What is left of a scan after what was found in it; on its own a scan of what else may be there.
struct Residual {
    double energy = 0; ///< of the scan's root slope, [0, 1]
    double limit = 0;  ///< that 95 % of scans of one library substance alone stay below
    std::vector<double> peaksPerCm;
    std::vector<Hit> hits; ///< best first, at most 3; scores only: no name follows from them

    bool isStructured() const { return energy > limit; }
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
    Residual residual;              ///< of the mixture, else of the best single substance
    std::optional<int> classHint;
    double classProbability = 0;
    std::vector<SubstanceLimit> limits; ///< hazardous substances that were not found
    Overlay overlay;
};

} // namespace varde::matcher
