// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/record/record.h"

#include <QVariantList>

#include <memory>
#include <string>

namespace varde::store {

/// The record in an SQLite file. Sources by table family: sampletable.cpp (event to draft), sampleedittable.cpp,
/// evidencetables.cpp (what is said about a sample), testtables.cpp (strips and reagents), devicetable.cpp,
/// closingtable.cpp, advicetable.cpp, merge.cpp, and sqliterecord.cpp for the rest.
class SqliteRecord final : public Record {
public:
    SqliteRecord(std::unique_ptr<Database> database, const Clock &clock);

    bool isTraining() const override;
    TimePoint now() const override { return m_clock.now(); }
    Status together(const std::function<Status()> &work) override;

    Result<Station> openStation(const std::string &eventName, const std::string &boothWord) override;
    Result<std::optional<Station>> station() const override;

    Result<std::string> freeTicketCode() const override;
    Result<Sample> addSample(const std::string &ticketCode, const Intake &intake) override;
    Result<Sample> sample(const Id &sampleId) const override;
    Result<Sample> advance(const Id &sampleId, SampleState from, SampleState to,
                           const std::string &operatorCode) override;
    Result<SampleEdit> addSampleEdit(const NewSampleEdit &edit) override;
    Result<std::vector<SampleEdit>> sampleEdits(const Id &sampleId) const override;
    Status saveDraft(const std::string &key, const std::string &text) override;
    Result<std::optional<std::string>> draft(const std::string &key) const override;
    Status removeDraft(const std::string &key) override;
    Result<std::vector<std::pair<std::string, std::string>>> drafts(const std::string &prefix) const override;

    Result<Measurement> addMeasurement(const NewMeasurement &measurement) override;
    Result<Verdict> addVerdict(const NewVerdict &verdict) override;
    Result<TestResult> addTestResult(const NewTestResult &result) override;
    Result<Finding> addFinding(const NewFinding &finding) override;

    Result<TestSkip> addTestSkip(const NewTestSkip &skip) override;
    Result<std::vector<TestSkip>> testSkips(const Id &sampleId) const override;
    Result<TestControl> addTestControl(const NewTestControl &control) override;
    Result<std::vector<TestControl>> testControls(TimePoint since) const override;
    Status setConsumable(const Consumable &stock) override;
    Result<std::vector<Consumable>> consumables() const override;
    Result<Closing> addClosing(const NewClosing &closing) override;
    Result<std::vector<Closing>> closings(const Id &sampleId) const override;
    Result<LabRequest> addLabRequest(const NewLabRequest &request) override;
    Result<LabRequest> setLabState(const Id &requestId, LabState state) override;
    Result<std::vector<LabRequest>> labRequests(const Id &sampleId) const override;
    Result<AdviceApproval> addAdviceApproval(const NewAdviceApproval &approval) override;
    Result<std::vector<AdviceApproval>> adviceApprovals() const override;
    Status saveAdviceText(const AdviceText &text) override;
    Result<std::vector<AdviceText>> adviceTexts() const override;

    Result<Operator> addOperator(const NewOperator &person) override;
    Result<Operator> changeOperator(const Operator &person) override;
    Result<std::vector<Operator>> operators() const override;
    Result<Handover> addHandover(const NewHandover &handover) override;
    Result<std::vector<Handover>> handovers(TimePoint since) const override;

    Result<DeviceCheck> addDeviceCheck(const NewDeviceCheck &check) override;
    Result<std::vector<DeviceCheck>> deviceChecks(const std::string &device, TimePoint since) const override;

    Result<std::vector<Measurement>> measurements(const Id &sampleId) const override;
    Result<std::vector<RawFrame>> frames(const Id &measurementId) const override;
    Result<std::optional<Id>> sampleOfCurve(const std::string &curveHash) const override;
    Result<std::vector<Verdict>> verdicts(const Id &sampleId) const override;
    Result<std::vector<TestResult>> testResults(const Id &sampleId) const override;
    Result<std::vector<Finding>> findings(const Id &sampleId) const override;
    Result<std::vector<Sample>> openSamples() const override;
    Result<std::vector<WaitingSample>> waitingSamples() const override;
    Result<std::vector<Sample>> samplesOfEvent() const override;
    Result<std::vector<SampleSummary>> samplesBetween(TimePoint from, TimePoint to) const override;

    Result<std::optional<std::string>> setting(const std::string &name) const override;
    Status setSetting(const std::string &name, const std::string &value) override;
    Result<std::int64_t> changeMark() const override;
    Status addAudit(const std::string &operatorCode, const std::string &action, const Id &subjectId) override;

    Result<std::filesystem::path> backup(const BackupPlan &plan, const Progress &progress) const override;
    Status check() const override;
    Status mergeFrom(const std::filesystem::path &other) override;

    /// Gives a new record its origin. Once, inside the file's life; nothing to do where there is one.
    Status setUp();

private:
    /// What every row begins with: id, origin, sequence, created_at.
    struct Stamp {
        Id id;
        std::string origin;
        std::int64_t sequence = 0;
        TimePoint at;

        QVariantList values() const;        ///< the four
        QVariantList mutableValues() const; ///< the four, then revision, changed_at, changed_by
    };

    Result<Stamp> newStamp() const;
    Result<std::string> origin() const;
    Result<Id> boothOf(const std::string &eventName, const std::string &boothWord) const;
    Result<bool> isTicketTaken(const std::string &code) const;
    Result<Id> addSpectrum(const Spectrum &spectrum) const;
    Result<QVariant> addSpectrum(const std::optional<Spectrum> &spectrum) const;
    Status addFrames(const Id &measurementId, const NewMeasurement &measurement) const;
    Status addEvidence(const Id &findingId, const NewFinding &finding) const;
    Status addSubstances(const Id &findingId, const NewFinding &finding) const;
    Result<SampleSummary> summary(Sample sample) const;

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
};

} // namespace varde::store
