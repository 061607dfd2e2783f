// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/backup.h"
#include "store/record/recordrows.h"
#include "store/record/talkrows.h"
#include "store/record/testrows.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace varde::store {

/// What a booth did: samples and everything said about them. One interface, whatever database lies below.
///
/// Every call that returns success is on the disk: a power cut after it loses nothing. Every call blocks; an
/// object belongs to the thread that opened it, and another thread opens its own. Any call may fail with
/// StoreLocked (another writer, after the waiting time), StoreFull, StoreReadOnly, StoreCorrupt, StoreFailed;
/// below stands only what it adds. A call that fails has changed nothing.
class Record {
public:
    virtual ~Record() = default;

    virtual bool isTraining() const = 0;

    /// By the clock that the record was opened with.
    virtual TimePoint now() const = 0;

    /// Runs `work`, and keeps what it wrote through this object all at once when it succeeds; when it fails, or the
    /// power does, nothing of it was written. Inside another together() it is a part of that one.
    virtual Status together(const std::function<Status()> &work) = 0;

    // --- where we are ---

    /// Makes the event and the booth unless this record has them, and works there from now on. `boothWord` as
    /// in Station; OutOfRange for another spelling or an empty event.
    virtual Result<Station> openStation(const std::string &eventName, const std::string &boothWord) = 0;
    virtual Result<std::optional<Station>> station() const = 0;

    // --- a sample from intake to closed ---

    /// A code that no sample of this event has, e.g. `FJORD-OTTER 42`. NotFound without a station.
    virtual Result<std::string> freeTicketCode() const = 0;

    /// A new sample in state Intake at the current station. Duplicate when the event has that code, NotFound
    /// without a station, OutOfRange for an empty code.
    virtual Result<Sample> addSample(const std::string &ticketCode, const Intake &intake) = 0;

    /// NotFound.
    virtual Result<Sample> sample(const Id &sampleId) const = 0;

    /// Moves the sample from one step to another; which moves make sense is the caller's. NotAllowed when the
    /// sample does not stand at `from` any more (someone else moved it), NotFound.
    /// `operatorCode` stands in the audit; it may be empty.
    virtual Result<Sample> advance(const Id &sampleId, SampleState from, SampleState to,
                                   const std::string &operatorCode = {}) = 0;

    // --- one field of a sample, as somebody left it ---

    /// Keeps the edit, and the sample has the field's new value: nothing that was there is lost, and of two people who
    /// typed at once the later one is shown. Fields: `sold_as`, `form`, `already_taken`, `is_unwell`, `linked_to_harm`,
    /// `is_medical_request`, `colour`, `texture`, `logo`, `weight_mg`, `bought_on_site`, `same_batch_before`,
    /// `effects`. NotFound; NotAllowed once the sample is closed; OutOfRange for another field, or a value it cannot
    /// hold.
    virtual Result<SampleEdit> addSampleEdit(const NewSampleEdit &edit) = 0;

    virtual Result<std::vector<SampleEdit>> sampleEdits(const Id &sampleId) const = 0; ///< oldest first

    /// What is being typed; replaces what was there. `key` is a sample's id, or a word of the caller's.
    virtual Status saveDraft(const std::string &key, const std::string &text) = 0;
    virtual Result<std::optional<std::string>> draft(const std::string &key) const = 0;
    virtual Status removeDraft(const std::string &key) = 0;
    /// Drafts whose key begins so: key and text, by key.
    virtual Result<std::vector<std::pair<std::string, std::string>>> drafts(const std::string &prefix) const = 0;

    // --- what is said about it: added, never changed ---

    /// NotFound (sample); NonFiniteValue for an intensity beyond float32; OutOfRange for text that is not JSON;
    /// ShapeMismatch for a frame of another length than the raw spectrum.
    virtual Result<Measurement> addMeasurement(const NewMeasurement &measurement) = 0;

    /// NotFound (measurement); OutOfRange for a kind or strength that does not exist, or a document
    /// that is not JSON.
    virtual Result<Verdict> addVerdict(const NewVerdict &verdict) = 0;

    /// NotFound (sample); OutOfRange for an empty name, a negative amount, text that is not JSON or an operator code
    /// of the wrong shape.
    virtual Result<TestResult> addTestResult(const NewTestResult &result) = 0;

    /// Removes the sample's draft in the same step. NotFound (sample or evidence); OutOfRange for an empty text
    /// or an operator code of the wrong shape; NotAllowed for evidence of another sample.
    virtual Result<Finding> addFinding(const NewFinding &finding) = 0;

    // --- strips and reagents ---

    /// NotFound (sample); OutOfRange for an empty test or an operator code of the wrong shape.
    virtual Result<TestSkip> addTestSkip(const NewTestSkip &skip) = 0;
    virtual Result<std::vector<TestSkip>> testSkips(const Id &sampleId) const = 0; ///< oldest first

    /// OutOfRange for an empty test, text that is not JSON or an operator code of the wrong shape.
    virtual Result<TestControl> addTestControl(const NewTestControl &control) = 0;
    virtual Result<std::vector<TestControl>> testControls(TimePoint since) const = 0; ///< oldest first

    /// What is left of one kind, brand and lot from now on. OutOfRange for an empty kind or a number below 0.
    virtual Status setConsumable(const Consumable &stock) = 0;
    virtual Result<std::vector<Consumable>> consumables() const = 0; ///< by kind, brand and lot

    // --- the talk and the close ---

    /// NotFound (sample); OutOfRange for a code of the wrong shape or an advice card that is not one word.
    virtual Result<Closing> addClosing(const NewClosing &closing) = 0;
    virtual Result<std::vector<Closing>> closings(const Id &sampleId) const = 0; ///< oldest first

    /// NotFound (sample); OutOfRange without a laboratory. Sent: the time is kept.
    virtual Result<LabRequest> addLabRequest(const NewLabRequest &request) = 0;
    /// NotFound.
    virtual Result<LabRequest> setLabState(const Id &requestId, LabState state) = 0;
    virtual Result<std::vector<LabRequest>> labRequests(const Id &sampleId) const = 0; ///< oldest first

    /// OutOfRange for a hash that is none, or without card, language or operator code.
    virtual Result<AdviceApproval> addAdviceApproval(const NewAdviceApproval &approval) = 0;
    virtual Result<std::vector<AdviceApproval>> adviceApprovals() const = 0; ///< of every card, oldest first

    /// Replaces the card of this topic and language that was written here. OutOfRange without topic or language, or
    /// for text that is not JSON.
    virtual Status saveAdviceText(const AdviceText &text) = 0;
    virtual Result<std::vector<AdviceText>> adviceTexts() const = 0; ///< by topic and language

    // --- people ---

    /// Duplicate for a code that an operator has, active or not; OutOfRange for one of the wrong shape.
    virtual Result<Operator> addOperator(const NewOperator &person) = 0;

    /// Replaces role, secret, activity and newness; the code stays. NotFound.
    virtual Result<Operator> changeOperator(const Operator &person) = 0;

    /// All of them, who left too, oldest first.
    virtual Result<std::vector<Operator>> operators() const = 0;

    /// For whoever works at this booth next. NotFound without a station, OutOfRange for a code of the wrong shape.
    virtual Result<Handover> addHandover(const NewHandover &handover) = 0;

    /// Of this booth, written from `since` on, oldest first. None without a station.
    virtual Result<std::vector<Handover>> handovers(TimePoint since) const = 0;

    // --- what is said about an instrument: added, never changed ---

    /// OutOfRange for an empty device, a state that does not exist, figures that are not JSON or an operator code of
    /// the wrong shape; NonFiniteValue as addMeasurement().
    virtual Result<DeviceCheck> addDeviceCheck(const NewDeviceCheck &check) = 0;

    /// Checks of one instrument from `since` on, oldest first, without their scans.
    virtual Result<std::vector<DeviceCheck>> deviceChecks(const std::string &device, TimePoint since) const = 0;

    // --- reading ---

    virtual Result<std::vector<Measurement>> measurements(const Id &sampleId) const = 0; ///< oldest first

    /// The frames that a measurement was averaged from, in the order they were given; none for a scan from a file.
    virtual Result<std::vector<RawFrame>> frames(const Id &measurementId) const = 0;

    /// The sample that a scan with this curve (SHA-256, hex; `curve` in the settings) was kept for.
    virtual Result<std::optional<Id>> sampleOfCurve(const std::string &curveHash) const = 0;

    virtual Result<std::vector<Verdict>> verdicts(const Id &sampleId) const = 0;       ///< oldest first
    virtual Result<std::vector<TestResult>> testResults(const Id &sampleId) const = 0; ///< oldest first
    virtual Result<std::vector<Finding>> findings(const Id &sampleId) const = 0;       ///< oldest first

    /// Samples that are not closed, of any day, oldest first.
    virtual Result<std::vector<Sample>> openSamples() const = 0;

    /// The same, with how long each has waited for its next step.
    virtual Result<std::vector<WaitingSample>> waitingSamples() const = 0;

    /// Samples of the event where this installation works, of every booth and step, oldest first. None without a
    /// station.
    virtual Result<std::vector<Sample>> samplesOfEvent() const = 0;

    /// Samples made in [from, to), oldest first. When a day begins is the caller's: a festival's does not at midnight.
    virtual Result<std::vector<SampleSummary>> samplesBetween(TimePoint from, TimePoint to) const = 0;

    // --- the house ---

    /// Text under a name; local to this installation, never merged. The coordinator's passphrase hash is one.
    virtual Result<std::optional<std::string>> setting(const std::string &name) const = 0;
    virtual Status setSetting(const std::string &name, const std::string &value) = 0;

    /// Another number than before once anything else than this object has written to the record.
    virtual Result<std::int64_t> changeMark() const = 0;

    /// Who did what to which row. `operatorCode` may be empty (the program itself); OutOfRange for a wrong shape.
    virtual Status addAudit(const std::string &operatorCode, const std::string &action, const Id &subjectId) = 0;

    /// A dated copy on stable storage; returns its path. WriteFailed when the directory cannot be made.
    virtual Result<std::filesystem::path> backup(const BackupPlan &plan, const Progress &progress = {}) const = 0;

    /// Reads the whole store. StoreCorrupt when something does not add up; detail names the last good backup.
    virtual Status check() const = 0;

    /// Adds what another booth's record of the same kind holds and this one does not. All of it or nothing.
    /// Merging twice, or in the other order, gives the same record. Fails like opening `other` does.
    virtual Status mergeFrom(const std::filesystem::path &other) = 0;
};

/// Opens the record (or the training record: `kind`) in `path`. `clock` must outlive it.
/// Fails with FileNotFound, IsDirectory, PermissionDenied, StoreNotDatabase, StoreNewer (not a byte touched),
/// StoreWrongKind, StoreReadOnly, StoreLocked, StoreFull, StoreCorrupt (detail names the last good backup),
/// StoreFailed.
Result<std::unique_ptr<Record>> openRecord(const std::filesystem::path &path, StoreKind kind, OpenMode mode,
                                           const Clock &clock);

} // namespace varde::store
