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

/// What somebody felt who took of it. Written to disk by name.
enum class Effect { Weird, Stronger, Weaker, Longer, Unpleasant, Burning, Skin, Seizure };

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

/// What somebody at the booth may do follows from this. Written to disk: values are never renumbered.
enum class OperatorRole { Volunteer = 1, Coordinator = 2, Trainer = 3, Administrator = 4 };

/// As what a finding names a substance. Written to disk: values are never renumbered.
enum class SubstancePart {
    Main = 1,  ///< what the sample mostly looks like
    Other = 2, ///< beside it
    OneOf = 3, ///< one of several that look alike
};

/// `crystal`, `second_read`, `seen_with_other` ...: as kept in the file. Never translated, never renamed.
std::string_view sampleStateName(SampleState state);
std::string_view sampleFormName(SampleForm form);
std::string_view effectName(Effect effect);
std::string_view testKindName(TestKind kind);
std::string_view testOutcomeName(TestOutcome outcome);
std::string_view conclusionName(Conclusion conclusion);
std::string_view operatorRoleName(OperatorRole role);
std::string_view substancePartName(SubstancePart part);
std::optional<SampleState> sampleStateFromName(std::string_view name);
std::optional<SampleForm> sampleFormFromName(std::string_view name);
std::optional<Effect> effectFromName(std::string_view name);
std::optional<TestKind> testKindFromName(std::string_view name);
std::optional<TestOutcome> testOutcomeFromName(std::string_view name);
std::optional<Conclusion> conclusionFromName(std::string_view name);
std::optional<OperatorRole> operatorRoleFromName(std::string_view name);
std::optional<SubstancePart> substancePartFromName(std::string_view name);

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
    bool isMedicalRequest = false; ///< medical staff ask: it goes first
    bool hasConsent = false;       ///< the spoken checklist was gone through
};

/// What is asked while strips run. Empty means not asked.
struct SampleDetails {
    std::string colour;
    std::string texture;
    std::string logo;
    std::optional<double> weightMg;
    std::optional<bool> boughtOnSite;
    std::optional<bool> sameBatchBefore;
    std::vector<Effect> effects = {}; ///< each once
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
    std::optional<TimePoint> consentAt = {}; ///< when the checklist had been gone through
};

/// One field of a sample as somebody left it.
struct NewSampleEdit {
    Id sampleId;
    std::string field; ///< a column of the sample: `sold_as`, `colour`, `weight_mg` ...; see addSampleEdit()
    std::string value; ///< as sampleFieldText() writes it; empty where it was emptied
    std::string basis; ///< what stood there when they began to type
    std::string operatorCode = {}; ///< see NewFinding; may be empty
};

struct SampleEdit : NewSampleEdit {
    Id id;
    TimePoint createdAt;
};

/// What a field of the sample holds, as an edit of it would write it: `yes` and `no`, numbers in the C locale, names
/// of enumerators, effects separated by blanks. Nothing for a word that is no field.
std::optional<std::string> sampleFieldText(const Sample &sample, std::string_view field);

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
    std::string colour;                      ///< reagents only
    std::string operatorCode;                ///< see NewFinding
    std::optional<TimePoint> startedAt = {}; ///< when the strip was dipped or the drop put on
    std::string observedJson = {};           ///< what was seen; empty or a JSON object
};

struct TestResult : NewTestResult {
    Id id;
    TimePoint createdAt;
};

/// One substance that a finding names.
struct FindingSubstance {
    std::string substance; ///< the library's id; empty for one that is not in the library
    std::string label;     ///< as it is told
    SubstancePart part = SubstancePart::Main;

    bool operator==(const FindingSubstance &other) const = default;
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
    std::string reason = {};      ///< why a finding was corrected; empty for a first one
    bool wasBlind = false;        ///< the second reader saw neither `sold as` nor the first finding before writing
    std::optional<bool> secondAgrees = {}; ///< nothing where nobody read a second time
    std::vector<FindingSubstance> substances = {};
};

struct Finding : NewFinding {
    Id id;
    TimePoint createdAt;
};

/// Somebody who works at the booth. The name is never kept; the code is drawn.
struct NewOperator {
    std::string code; ///< see NewFinding
    OperatorRole role = OperatorRole::Volunteer;
    std::string secretHash; ///< of the PIN
    bool isActive = true;
    bool isNew = false; ///< still learns: every finding of theirs is read a second time
};

struct Operator : NewOperator {
    Id id;
    TimePoint createdAt;
};

/// A sample that is not closed, and since when it waits for its next step.
struct WaitingSample {
    Sample sample;
    TimePoint since;
    std::string lastCode; ///< who brought it to this step; empty where nobody was signed in
};

/// What one shift leaves for the next. Never changed once added.
struct NewHandover {
    std::string fromCode; ///< see NewFinding; may be empty
    std::string note;     ///< UTF-8
};

struct Handover : NewHandover {
    Id id;
    TimePoint writtenAt;
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
