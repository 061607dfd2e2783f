// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/blob.h"
#include "store/record/sqliterecord.h"

// Rows of one record are ordered by `sequence`, which a merge carries on beyond the other record's (see merge.cpp):
// a clock that was set back between two findings does not change which of them is the later one.

namespace varde::store {

namespace {

constexpr const char *selectVerdicts =
    "SELECT verdict.id, measurement.sample_id, verdict.created_at, measurement_id, kind, "
    "strength, model_id, document FROM verdict JOIN measurement ON measurement.id = "
    "measurement_id WHERE measurement.sample_id = ? ";

constexpr const char *selectFindings = "SELECT id, created_at, sample_id, conclusion, text, operator_code, "
                                       "second_reader_code, reason, was_blind, second_agrees FROM finding "
                                       "WHERE sample_id = ? ";

Result<Measurement> measurementAt(const Row &row)
{
    constexpr int raw = 7;
    constexpr int processed = raw + spectrumColumns;
    constexpr int background = processed + spectrumColumns;
    Result<Spectrum> curve = spectrumAt(row, raw);
    if (!curve)
        return curve.error();
    Measurement measurement{{row.text(2),
                             std::move(*curve),
                             {},
                             {},
                             row.text(3),
                             row.text(4),
                             row.text(5),
                             static_cast<int>(row.integer(6))},
                            row.text(0),
                            row.time(1)};
    if (!row.isNull(processed)) {
        Result<Spectrum> other = spectrumAt(row, processed);
        if (!other)
            return other.error();
        measurement.processed = std::move(*other);
    }
    if (!row.isNull(background)) {
        Result<Spectrum> other = spectrumAt(row, background);
        if (!other)
            return other.error();
        measurement.background = std::move(*other);
    }
    return measurement;
}

Result<Verdict> verdictAt(const Row &row)
{
    return Verdict{
        {row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)}, row.text(0), row.text(1), row.time(2)};
}

Result<FindingSubstance> findingSubstanceAt(const Row &row)
{
    const auto part = substancePartFromName(row.text(2));
    if (!part)
        return Error{Errc::StoreCorrupt, "a finding's substance: part"};
    return FindingSubstance{row.text(0), row.text(1), *part};
}

Result<Finding> findingAt(const Database &db, const Row &row)
{
    const auto conclusion = conclusionFromName(row.text(3));
    if (!conclusion)
        return Error{Errc::StoreCorrupt, "finding " + row.text(0) + ": conclusion"};
    Finding finding{{row.text(2),
                     *conclusion,
                     row.text(4),
                     {},
                     {},
                     row.text(5),
                     row.text(6),
                     row.text(7),
                     row.boolean(8),
                     row.maybeBoolean(9)},
                    row.text(0),
                    row.time(1)};
    Status read = db.each("SELECT verdict_id, test_result_id FROM finding_evidence WHERE finding_id = ? "
                          "ORDER BY sequence, origin",
                          {bound(finding.id)}, [&](const Row &evidence) -> Status {
                              if (evidence.isNull(0))
                                  finding.testResultIds.push_back(evidence.text(1));
                              else
                                  finding.verdictIds.push_back(evidence.text(0));
                              return Done{};
                          });
    if (!read)
        return read.error();
    auto substances =
        db.all<FindingSubstance>("SELECT substance, label, part FROM finding_substance WHERE finding_id = ? "
                                 "ORDER BY sequence, origin",
                                 {bound(finding.id)}, findingSubstanceAt);
    if (!substances)
        return substances.error();
    finding.substances = std::move(*substances);
    return finding;
}

/// Whether a row of evidence is about the sample the finding is about.
Status isAbout(const Database &db, const char *sql, const Id &evidence, const Id &sampleId)
{
    const auto sample = db.first<std::string>(sql, {bound(evidence)}, firstText);
    if (!sample)
        return sample.error();
    if (!*sample)
        return Error{Errc::NotFound, "no evidence " + evidence};
    if (**sample != sampleId)
        return Error{Errc::NotAllowed, "evidence " + evidence + " is of another sample"};
    return Done{};
}

template <typename T>
std::optional<T> lastOf(std::vector<T> rows)
{
    return rows.empty() ? std::nullopt : std::optional<T>(std::move(rows.back()));
}

} // namespace

Result<Id> SqliteRecord::addSpectrum(const Spectrum &spectrum) const
{
    Result<QVariantList> values = spectrumValues(spectrum);
    if (!values)
        return values.error();
    const auto stamp = newStamp();
    if (!stamp)
        return stamp.error();
    if (Status added =
            m_database->run("INSERT INTO spectrum (id, origin, sequence, created_at, technique, unit, n, x0, "
                            "dx, x, y) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            stamp->values() + *values);
        !added)
        return added.error();
    return stamp->id;
}

Result<QVariant> SqliteRecord::addSpectrum(const std::optional<Spectrum> &spectrum) const
{
    if (!spectrum)
        return null();
    const Result<Id> id = addSpectrum(*spectrum);
    if (!id)
        return id.error();
    return bound(*id);
}

Status SqliteRecord::addFrames(const Id &measurementId, const NewMeasurement &measurement) const
{
    for (const RawFrame &frame : measurement.frames) {
        if (frame.counts.size() != measurement.raw.intensities.size())
            return Error{Errc::ShapeMismatch, "a frame of " + std::to_string(frame.counts.size()) + " pixels"};
        if (!frame.counts.cast<float>().allFinite())
            return Error{Errc::NonFiniteValue, "a frame beyond float32"};
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO measurement_frame (id, origin, sequence, created_at, measurement_id, kind, averaged, "
                "integration_us, n, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(measurementId), bound(frame.isDark ? "dark" : "light"),
                                               bound(frame.averaged),
                                               bound(static_cast<std::int64_t>(frame.integration.count())),
                                               bound(static_cast<std::int64_t>(frame.counts.size())),
                                               bound(float32Bytes(frame.counts))});
            !added)
            return added;
    }
    return Done{};
}

Result<std::vector<RawFrame>> SqliteRecord::frames(const Id &measurementId) const
{
    std::vector<RawFrame> found;
    const Status read =
        m_database->each("SELECT kind, averaged, integration_us, counts FROM measurement_frame "
                         "WHERE measurement_id = ? ORDER BY sequence, origin",
                         {bound(measurementId)}, [&](const Row &row) -> Status {
                             found.push_back({row.text(0) == "dark", static_cast<int>(row.integer(1)),
                                              std::chrono::microseconds(row.integer(2)), float32Values(row.bytes(3))});
                             return Done{};
                         });
    if (!read)
        return read.error();
    return found;
}

Result<Measurement> SqliteRecord::addMeasurement(const NewMeasurement &measurement)
{
    if (Status json = requireJson(measurement.settingsJson, "settings", true); !json)
        return json.error();
    if (Status json = requireJson(measurement.qualityJson, "quality", true); !json)
        return json.error();
    return m_database->transact([&]() -> Result<Measurement> {
        const Result<Id> raw = addSpectrum(measurement.raw);
        if (!raw)
            return raw.error();
        const Result<QVariant> processed = addSpectrum(measurement.processed);
        if (!processed)
            return processed.error();
        const Result<QVariant> background = addSpectrum(measurement.background);
        if (!background)
            return background.error();
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO measurement (id, origin, sequence, created_at, sample_id, raw_id, processed_id, "
                "background_id, spot, device, settings, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(measurement.sampleId), bound(*raw), *processed, *background,
                                               bound(measurement.spot), bound(measurement.device),
                                               bound(measurement.settingsJson), bound(measurement.qualityJson)});
            !added)
            return added.error();
        if (Status added = addFrames(stamp->id, measurement); !added)
            return added.error();
        return Measurement{measurement, stamp->id, stamp->at};
    });
}

Result<Verdict> SqliteRecord::addVerdict(const NewVerdict &verdict)
{
    if (Status json = requireJson(verdict.documentJson, "the reading"); !json)
        return json.error();
    return m_database->transact([&]() -> Result<Verdict> {
        const auto sampleId = m_database->first<std::string>("SELECT sample_id FROM measurement WHERE id = ?",
                                                             {bound(verdict.measurementId)}, firstText);
        if (!sampleId)
            return sampleId.error();
        if (!*sampleId)
            return Error{Errc::NotFound, "no measurement " + verdict.measurementId};
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added =
                m_database->run("INSERT INTO verdict (id, origin, sequence, created_at, measurement_id, "
                                "kind, strength, model_id, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                stamp->values() + QVariantList{bound(verdict.measurementId), bound(verdict.kind),
                                                               bound(verdict.strength), bound(verdict.modelId),
                                                               bound(verdict.documentJson)});
            !added)
            return added.error();
        return Verdict{verdict, stamp->id, **sampleId, stamp->at};
    });
}

Status SqliteRecord::addEvidence(const Id &findingId, const NewFinding &finding) const
{
    const auto add = [&](const char *owner, const char *insert, const std::vector<Id> &evidence) -> Status {
        for (const Id &id : evidence) {
            if (Status about = isAbout(*m_database, owner, id, finding.sampleId); !about)
                return about;
            const auto stamp = newStamp();
            if (!stamp)
                return stamp.error();
            if (Status added = m_database->run(insert, stamp->values() + QVariantList{bound(findingId), bound(id)});
                !added)
                return added;
        }
        return Done{};
    };
    if (Status added = add("SELECT sample_id FROM verdict JOIN measurement ON measurement.id = measurement_id "
                           "WHERE verdict.id = ?",
                           "INSERT INTO finding_evidence (id, origin, sequence, created_at, finding_id, verdict_id) "
                           "VALUES (?, ?, ?, ?, ?, ?)",
                           finding.verdictIds);
        !added)
        return added;
    return add("SELECT sample_id FROM test_result WHERE id = ?",
               "INSERT INTO finding_evidence (id, origin, sequence, created_at, finding_id, test_result_id) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               finding.testResultIds);
}

Status SqliteRecord::addSubstances(const Id &findingId, const NewFinding &finding) const
{
    for (const FindingSubstance &named : finding.substances) {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO finding_substance (id, origin, sequence, created_at, finding_id, substance, label, part) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(findingId), bound(named.substance), bound(named.label),
                                               bound(substancePartName(named.part))});
            !added)
            return added;
    }
    return Done{};
}

Result<Finding> SqliteRecord::addFinding(const NewFinding &finding)
{
    return m_database->transact([&]() -> Result<Finding> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO finding (id, origin, sequence, created_at, sample_id, conclusion, text, operator_code, "
                "second_reader_code, reason, was_blind, second_agrees) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(finding.sampleId), bound(conclusionName(finding.conclusion)),
                                               bound(finding.text), bound(finding.operatorCode),
                                               bound(finding.secondReaderCode), bound(finding.reason),
                                               bound(finding.wasBlind), bound(finding.secondAgrees)});
            !added)
            return added.error();
        if (Status added = addSubstances(stamp->id, finding); !added)
            return added.error();
        if (Status added = addEvidence(stamp->id, finding); !added)
            return added.error();
        if (Status removed = removeDraft(finding.sampleId); !removed)
            return removed.error();
        return Finding{finding, stamp->id, stamp->at};
    });
}

Result<std::vector<Measurement>> SqliteRecord::measurements(const Id &sampleId) const
{
    auto found = m_database->all<Measurement>(
        "SELECT m.id, m.created_at, m.sample_id, m.device, m.settings, m.quality, m.spot, "
        "r.technique, r.unit, r.n, r.x0, r.dx, r.x, r.y, p.technique, p.unit, p.n, p.x0, p.dx, p.x, p.y, "
        "b.technique, b.unit, b.n, b.x0, b.dx, b.x, b.y FROM measurement AS m JOIN spectrum AS r ON r.id = m.raw_id "
        "LEFT JOIN spectrum AS p ON p.id = m.processed_id LEFT JOIN spectrum AS b ON b.id = m.background_id "
        "WHERE m.sample_id = ? ORDER BY m.sequence, m.origin",
        {bound(sampleId)}, measurementAt);
    if (!found)
        return m_database->explained(found.error());
    return found;
}

Result<std::optional<Id>> SqliteRecord::sampleOfCurve(const std::string &curveHash) const
{
    return m_database->first<Id>("SELECT sample_id FROM measurement WHERE settings <> '' AND "
                                 "json_extract(settings, '$.curve') = ? ORDER BY sequence LIMIT 1",
                                 {bound(curveHash)}, firstText);
}

Result<std::vector<Verdict>> SqliteRecord::verdicts(const Id &sampleId) const
{
    const std::string sql = std::string(selectVerdicts) + "ORDER BY verdict.sequence, verdict.origin";
    return m_database->all<Verdict>(sql.c_str(), {bound(sampleId)}, verdictAt);
}

Result<std::vector<Finding>> SqliteRecord::findings(const Id &sampleId) const
{
    const std::string sql = std::string(selectFindings) + "ORDER BY sequence, origin";
    return m_database->all<Finding>(sql.c_str(), {bound(sampleId)},
                                    [this](const Row &row) { return findingAt(*m_database, row); });
}

Result<SampleSummary> SqliteRecord::summary(Sample sample) const
{
    const auto count =
        m_database->first<int>("SELECT count(*) FROM measurement WHERE sample_id = ?", {bound(sample.id)},
                               [](const Row &row) -> Result<int> { return static_cast<int>(row.integer(0)); });
    if (!count)
        return count.error();
    const std::string lastVerdict =
        std::string(selectVerdicts) + "ORDER BY verdict.sequence DESC, verdict.origin DESC LIMIT 1";
    auto verdict = m_database->all<Verdict>(lastVerdict.c_str(), {bound(sample.id)}, verdictAt);
    if (!verdict)
        return verdict.error();
    const std::string lastFinding = std::string(selectFindings) + "ORDER BY sequence DESC, origin DESC LIMIT 1";
    auto finding = m_database->all<Finding>(lastFinding.c_str(), {bound(sample.id)},
                                            [this](const Row &row) { return findingAt(*m_database, row); });
    if (!finding)
        return finding.error();
    return SampleSummary{std::move(sample), count->value_or(0), lastOf(std::move(*verdict)),
                         lastOf(std::move(*finding))};
}

} // namespace varde::store
