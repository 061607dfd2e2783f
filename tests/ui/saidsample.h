// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"
#include "store/record/talkrows.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace varde::test {

/// What the trainer lays under the simulated instrument.
struct LaidSample {
    std::string scenario;   ///< id in scenarios.tsv
    std::string mixed = {}; ///< name in the list of what can be mixed in
    int mixedPercent = 0;
    std::optional<int> noise = {};   ///< tenths of the instrument's own
    std::optional<int> contact = {}; ///< percent
};

/// A strip as it is put down, as often as it has outcomes.
struct SaidStrip {
    std::string test;
    std::string brand;
    std::string lot;
    std::string expiresOn;
    std::optional<double> massMg;
    std::optional<double> volumeMl;
    std::vector<store::TestOutcome> outcomes;
};

struct SaidFinding {
    std::string code;
    store::Conclusion conclusion = store::Conclusion::Unknown;
    QString words;
    std::vector<std::string> named; ///< in the end; what stands there is kept, the rest is typed
};

struct SaidSecond {
    bool agrees = true;
    SaidFinding finding;
};

/// What makes a sample's way different from the others'.
enum class Twist { None, Rescan, MedicalFirst, SecondSpot, StaleModel, Cancelled, Reopened };

/// Everything that people say and type about one sample, from intake to close.
struct SaidSample {
    QString name;
    Twist twist = Twist::None;
    store::Intake intake;
    store::SampleDetails details = {};
    std::optional<LaidSample> laid = {};      ///< nothing: it is not scanned
    std::optional<LaidSample> laidAgain = {}; ///< for a second scan
    std::vector<std::string> verdicts = {};   ///< `match strong`, `one_of` ...: that the matcher must come to
    std::optional<SaidStrip> strip = {};
    SaidFinding finding = {};
    std::optional<SaidSecond> second = {};
    std::optional<SaidFinding> settled = {}; ///< of two readers who differ: the words of both
    store::Intention intention = store::Intention::NotAsked;
    store::Disposal disposal = store::Disposal::Returned;
};

/// The sixteen, with the words of one language.
std::vector<SaidSample> sixteenSamples(const QString &language);

} // namespace varde::test
