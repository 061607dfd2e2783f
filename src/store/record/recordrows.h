// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::store {

/// UTC; kept to the millisecond.
using TimePoint = std::chrono::system_clock::time_point;

/// Random UUID, lower case, 36 characters. Says nothing about when or where.
using Id = std::string;

/// Where a sample stands. Written to disk: values are never renumbered.
enum class SampleState { Intake = 1, Scan = 2, Read = 3, SecondRead = 4, Talk = 5, Closed = 6 };

/// What a sample looks like to the hand. Written to disk: values are never renumbered.
enum class SampleForm {
    Powder = 1,
    Crystal = 2,
    Pill = 3,
    Capsule = 4,
    Liquid = 5,
    Blotter = 6,
    Plant = 7,
    Residue = 8,
    Other = 9,
};

enum class TestKind { Strip = 1, Reagent = 2 };
enum class TestOutcome { Positive = 1, Negative = 2, Invalid = 3 };

/// What a person concluded. Written to disk: values are never renumbered.
enum class Conclusion {
    Seen = 1,          ///< what it was sold as was seen
    SeenWithOther = 2, ///< and something else
    NotSeen = 3,       ///< something else was
    Named = 4,         ///< nothing was claimed; a substance was named
    Unknown = 5,
    NoReading = 6,
};

/// `crystal`, `second_read`, `seen_with_other` ...: as kept in the file. Never translated, never renamed.
std::string_view sampleStateName(SampleState state);
std::string_view sampleFormName(SampleForm form);
std::string_view testKindName(TestKind kind);
std::string_view testOutcomeName(TestOutcome outcome);
std::string_view conclusionName(Conclusion conclusion);
std::optional<SampleState> sampleStateFromName(std::string_view name);
std::optional<SampleForm> sampleFormFromName(std::string_view name);
std::optional<TestKind> testKindFromName(std::string_view name);
std::optional<TestOutcome> testOutcomeFromName(std::string_view name);
std::optional<Conclusion> conclusionFromName(std::string_view name);

/// Where this installation works: one booth at one event.
struct Station {
    Id eventId;
    Id boothId;
    std::string eventName;
    std::string boothWord; ///< first part of every ticket code, e.g. `FJORD`; upper case A-Z
};

/// The four questions asked before the scan. Who hands the sample over is never asked.
struct Intake {
    std::string soldAs; ///< empty where nothing was claimed
    SampleForm form = SampleForm::Powder;
    bool alreadyTaken = false;
    bool isUnwell = false;
    bool linkedToHarm = false;
};

/// What is asked while strips run. Empty means not asked.
struct SampleDetails {
    std::string colour;
    std::string texture;
    std::string logo;
    std::optional<double> weightMg;
    std::optional<bool> boughtOnSite;
    std::optional<bool> sameBatchBefore;
};

struct Sample {
    Id id;
    Id boothId;
    std::string ticketCode; ///< `FJORD-OTTER 42`
    Intake intake;
    SampleDetails details;
    SampleState state = SampleState::Intake;
    TimePoint createdAt;
    std::optional<TimePoint> closedAt;
};

/// What a live scan was averaged from: one frame with light, or the mean of frames without.
struct RawFrame {
    bool isDark = false;
    int averaged = 1; ///< frames in it
    std::chrono::microseconds integration{0};
    Eigen::VectorXd counts; ///< pixels; as the detector gave them, on the axis of the raw spectrum
};

/// One recorded curve of a sample. Intensities are kept as float32, so they come back rounded to it.
struct NewMeasurement {
    Id sampleId;
    Spectrum raw; ///< as the instrument or file gave it
    std::optional<Spectrum> processed;
    std::optional<Spectrum> background;
    std::string device;                ///< model and serial number, or the file format it came by
    std::string settingsJson;          ///< integration, scans, laser ...; empty or a JSON object
    std::string qualityJson;           ///< state and value of each check; empty or a JSON object
    int spot = 1;                      ///< 1 = first place on the sample, 2 = second
    std::vector<RawFrame> frames = {}; ///< kept beside it; Record::frames() reads them
};

struct Measurement : NewMeasurement {
    Id id;
    TimePoint recordedAt;
};

/// What the machine said about one measurement. Never changed once added.
struct NewVerdict {
    Id measurementId;
    std::string kind;     ///< `match`, `one_of`, `mixture`, `carrier_only`, `unknown`, `rescan`, `no_reading`
    std::string strength; ///< `strong`, `tentative`, or empty for everything but a match
    std::string modelId;
    std::string documentJson; ///< the whole reading; a JSON object
};

struct Verdict : NewVerdict {
    Id id;
    Id sampleId;
    TimePoint createdAt;
};

/// A strip or a reagent. Never changed once added.
struct NewTestResult {
    Id sampleId;
    TestKind kind = TestKind::Strip;
    std::string name; ///< `fentanyl`, `marquis` ...
    TestOutcome outcome = TestOutcome::Invalid;
    std::string brand;
    std::string lot;
    std::string expiresOn; ///< `2027-05`, or empty
    std::optional<double> massMg;
    std::optional<double> volumeMl;
    std::string colour;       ///< reagents only
    std::string operatorCode; ///< see NewFinding
};

struct TestResult : NewTestResult {
    Id id;
    TimePoint createdAt;
};

/// What a person concluded from all evidence. Never changed once added; a later one replaces it in what is shown.
struct NewFinding {
    Id sampleId;
    Conclusion conclusion = Conclusion::Unknown;
    std::string text; ///< the exact words told
    std::vector<Id> verdictIds;
    std::vector<Id> testResultIds;
    std::string operatorCode;     ///< 1 to 12 of A-Z, 0-9 and `-`: a code, never a name
    std::string secondReaderCode; ///< empty where nobody read a second time
};

struct Finding : NewFinding {
    Id id;
    TimePoint createdAt;
};

/// One check of an instrument. Never changed once added; a later one counts.
struct NewDeviceCheck {
    std::string device;           ///< as in NewMeasurement
    std::string state;            ///< `passed`, `corrected`, `failed`, `not_checked` ...
    std::string figuresJson;      ///< what was checked and found; a JSON object
    std::optional<Spectrum> scan; ///< of the reference material
    std::string operatorCode;     ///< see NewFinding; may be empty
};

struct DeviceCheck : NewDeviceCheck {
    Id id;
    TimePoint checkedAt;
};

/// One row of the day's table.
struct SampleSummary {
    Sample sample;
    int measurements = 0;
    std::optional<Verdict> lastVerdict;
    std::optional<Finding> lastFinding;
};

} // namespace varde::store
