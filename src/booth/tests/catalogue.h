// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/record/recordrows.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// Colours that a person can tell apart in a drop, by family. Written to disk by name: never renamed.
enum class Colour { None, Yellow, Orange, Red, Brown, Green, Blue, Purple, Black, Grey };
constexpr Colour lastColour = Colour::Grey;

/// `none`, `yellow` ...: as kept in the file. Never translated.
std::string_view colourName(Colour colour);
std::optional<Colour> colourFromName(std::string_view name);

/// Words in the languages of the app, from a data file that people may write.
struct Text {
    std::string en;
    std::string nb;

    bool operator==(const Text &) const = default;
};

/// Where a fact comes from.
struct Source {
    std::string key;
    std::string text;
    bool isChecked = false; ///< the source was read when the fact was written down
};

/// What a strip looks for. Limits are of the diluted sample.
struct StripTarget {
    std::string substance;
    double limitNgPerMl = 0;
    double tooWeakAbovePercent = 0; ///< of the sample: a dilution that misses a larger share is too weak
    std::string source;
};

/// What a strip does not see although one might expect it.
struct StripMiss {
    std::string substance;
    Text note;
    std::string source;
};

/// What makes a strip positive by mistake.
struct CrossReactant {
    std::string substance;
    std::optional<double> fromMgPerMl; ///< not published: nothing
    std::string source;
};

/// So much of the sample in so much water.
struct Dilution {
    double massMg = 0;
    double volumeMl = 0;
    std::string source;
};

struct FormDilution : Dilution {
    std::vector<store::SampleForm> forms;
};

/// When a result counts, from the dip or the drop on.
struct ReadTimes {
    std::chrono::seconds from{0};
    std::chrono::seconds until{0};
    std::string source;
};

/// What a reagent turns to with one substance; None alone: it stays as it is.
struct ReagentColour {
    std::string substance;
    std::vector<Colour> colours;
    std::string source;
};

/// A strip or reagent as the catalogue knows it.
struct TestSpec {
    store::TestKind kind = store::TestKind::Strip;
    std::string id;                 ///< as store::NewTestResult::name
    std::vector<std::string> finds; ///< strips: names with `*` for any letters
    bool isHazardous = false;       ///< what it finds is likely to be deadly
    std::vector<StripTarget> targets;
    std::vector<StripMiss> misses;
    std::vector<CrossReactant> crossReactants;
    std::vector<FormDilution> dilutions;
    std::optional<Dilution> retest; ///< after a positive that nobody expected
    std::vector<ReagentColour> colours;
    ReadTimes read;
    bool needsWhiteLight = false;

    /// How to dilute this form; null where nobody wrote it down.
    const FormDilution *dilutionFor(store::SampleForm form) const;
    /// What it turns to with a substance; null where nobody wrote it down. Names are compared as folded().
    const ReagentColour *colourOf(std::string_view substance) const;
};

struct Catalogue {
    std::vector<Source> sources;
    std::vector<TestSpec> tests; ///< strips first, in the order in which they are shown

    const TestSpec *find(store::TestKind kind, std::string_view id) const; ///< null for none
    const Source *source(std::string_view key) const;
};

/// Lower case, and letters and digits of ASCII only, as names are compared: `2-FDCK` is `2fdck`.
std::string folded(std::string_view name);

/// Whether a name fits one of the patterns; `*` stands for any letters, all else is compared as folded().
bool fitsAny(std::string_view name, const std::vector<std::string> &patterns);

/// The catalogue out of its data file. Malformed with line and cause; FileTooLarge.
Result<Catalogue> readCatalogue(std::string_view json);

} // namespace varde::booth
