// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/boothrun.h"

#include "store/storesupport.h"

#include <set>

namespace varde::store {

namespace {

/// One sample's way through the booth. False once it cannot go on.
class Visit {
public:
    Visit(Record &record, std::vector<Error> &failures, const std::function<void(const Acknowledged &)> &tell)
        : m_record(record), m_failures(failures), m_tell(tell)
    {
    }

    void run()
    {
        const auto code = kept(m_record.freeTicketCode());
        const auto sample =
            code ? kept(m_record.addSample(*code, {"MDMA", SampleForm::Pill, false, false, false})) : std::nullopt;
        if (!sample)
            return;
        m_tell({"sample", sample->id});
        advance(sample->id, SampleState::Intake, SampleState::Scan);
        const auto measurement =
            kept(m_record.addMeasurement({sample->id, curve(2.0), curve(1.0), {}, "simulator", "", "", 1}));
        if (!measurement)
            return;
        m_tell({"measurement", measurement->id});
        const auto verdict = kept(m_record.addVerdict({measurement->id, "unknown", "", "model", R"({"hits":[]})"}));
        if (!verdict)
            return;
        m_tell({"verdict", verdict->id});
        kept(m_record.saveDraft(sample->id, "We saw"));
        const auto finding = kept(
            m_record.addFinding({sample->id, Conclusion::Unknown, "We do not know.", {verdict->id}, {}, "K7", ""}));
        if (finding)
            m_tell({"finding", finding->id});
        advance(sample->id, SampleState::Scan, SampleState::Closed);
    }

private:
    template <typename T>
    std::optional<T> kept(Result<T> result)
    {
        if (result)
            return std::move(*result);
        m_failures.push_back(result.error());
        return std::nullopt;
    }

    void advance(const Id &id, SampleState from, SampleState to)
    {
        if (kept(m_record.advance(id, from, to)))
            m_tell({"state " + std::string(sampleStateName(to)), id});
    }

    Record &m_record;
    std::vector<Error> &m_failures;
    const std::function<void(const Acknowledged &)> &m_tell;
};

/// What the record holds of a sample, in the words of an acknowledgement; a state counts for those before it.
Status addContent(const Record &record, const SampleSummary &row, std::set<std::string> &content)
{
    const Id &id = row.sample.id;
    content.insert("sample " + id);
    if (row.sample.state == SampleState::Scan || row.sample.state == SampleState::Closed)
        content.insert("state scan " + id);
    if (row.sample.state == SampleState::Closed)
        content.insert("state closed " + id);
    const auto measurements = record.measurements(id);
    const auto verdicts = record.verdicts(id);
    const auto findings = record.findings(id);
    if (!measurements || !verdicts || !findings)
        return Error{Errc::StoreFailed, "sample " + id + " cannot be read"};
    for (const Measurement &each : *measurements)
        content.insert("measurement " + each.id);
    for (const Verdict &each : *verdicts)
        content.insert("verdict " + each.id);
    for (const Finding &each : *findings) {
        if (each.verdictIds.size() != 1)
            return Error{Errc::StoreFailed, "finding " + each.id + " is half there"};
        content.insert("finding " + each.id);
    }
    return Done{};
}

} // namespace

std::vector<Error> boothRun(Record &record, int samples, bool stopAtFailure,
                            const std::function<void(const Acknowledged &)> &tell)
{
    std::vector<Error> failures;
    for (int i = 0; i < samples && (failures.empty() || !stopAtFailure); ++i)
        Visit(record, failures, tell).run();
    return failures;
}

std::string lossIn(const std::filesystem::path &path, const std::vector<Acknowledged> &acknowledged)
{
    const FakeClock clock;
    const auto record = openRecord(path, StoreKind::Record, OpenMode::Create, clock);
    if (!record)
        return "does not open: " + record.error().detail;
    if (Status sound = (*record)->check(); !sound)
        return "not sound: " + sound.error().detail;
    const auto rows =
        (*record)->samplesBetween(clock.now() - std::chrono::hours(1), clock.now() + std::chrono::hours(1));
    if (!rows)
        return "no samples: " + rows.error().detail;
    std::set<std::string> content;
    for (const SampleSummary &row : *rows)
        if (Status read = addContent(**record, row, content); !read)
            return read.error().detail;
    for (const Acknowledged &each : acknowledged)
        if (content.count(each.what + " " + each.id) == 0)
            return "lost: " + each.what + " " + each.id;
    return {};
}

} // namespace varde::store
