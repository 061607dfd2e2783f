// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a sample's time at the booth ended, and what goes to a laboratory.
#include "store/record/sqliterecord.h"

#include <algorithm>

namespace varde::store {

namespace {

constexpr const char *selectLabRequests =
    "SELECT id, created_at, sample_id, lab, lab_code, reason, state, sent_at FROM lab_request WHERE ";

bool isOneWord(const std::string &text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; });
}

std::string joinedWords(const std::vector<std::string> &words)
{
    std::string joined;
    for (const std::string &word : words)
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

std::vector<std::string> splitWords(const std::string &text)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

Result<Closing> closingAt(const Row &row)
{
    const auto intention = intentionFromName(row.text(3));
    const auto disposal = disposalFromName(row.text(4));
    if (!intention || !disposal)
        return Error{Errc::StoreCorrupt, "closing " + row.text(0) + ": intention or disposal"};
    return Closing{{row.text(2), *intention, *disposal, row.text(5), splitWords(row.text(6)), row.text(7)},
                   row.text(0),
                   row.time(1)};
}

Result<LabRequest> labRequestAt(const Row &row)
{
    const auto state = labStateFromName(row.text(6));
    if (!state)
        return Error{Errc::StoreCorrupt, "lab request " + row.text(0) + ": state"};
    return LabRequest{
        {row.text(2), row.text(3), row.text(4), row.text(5), *state}, row.text(0), row.time(1), row.maybeTime(7)};
}

} // namespace

Result<Closing> SqliteRecord::addClosing(const NewClosing &closing)
{
    if (!std::all_of(closing.advice.begin(), closing.advice.end(), isOneWord))
        return Error{Errc::OutOfRange, "an advice card is named by one word"};
    return m_database->transact([&]() -> Result<Closing> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO sample_closing (id, origin, sequence, created_at, sample_id, intention, disposal, "
                "witness_code, advice, operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(closing.sampleId), bound(intentionName(closing.intention)),
                                               bound(disposalName(closing.disposal)), bound(closing.witnessCode),
                                               bound(joinedWords(closing.advice)), bound(closing.operatorCode)});
            !added)
            return added.error();
        return Closing{closing, stamp->id, stamp->at};
    });
}

Result<std::vector<Closing>> SqliteRecord::closings(const Id &sampleId) const
{
    return m_database->all<Closing>("SELECT id, created_at, sample_id, intention, disposal, witness_code, advice, "
                                    "operator_code FROM sample_closing WHERE sample_id = ? ORDER BY sequence, origin",
                                    {bound(sampleId)}, closingAt);
}

Result<LabRequest> SqliteRecord::addLabRequest(const NewLabRequest &request)
{
    if (request.lab.empty())
        return Error{Errc::OutOfRange, "a request to no laboratory"};
    return m_database->transact([&]() -> Result<LabRequest> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        const std::optional<TimePoint> sentAt =
            request.state == LabState::Sent ? std::optional<TimePoint>(stamp->at) : std::nullopt;
        if (Status added = m_database->run(
                "INSERT INTO lab_request (id, origin, sequence, created_at, revision, changed_at, changed_by, "
                "sample_id, lab, lab_code, reason, state, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->mutableValues() + QVariantList{bound(request.sampleId), bound(request.lab),
                                                      bound(request.labCode), bound(request.reason),
                                                      bound(labStateName(request.state)), bound(sentAt)});
            !added)
            return added.error();
        return LabRequest{request, stamp->id, stamp->at, sentAt};
    });
}

Result<LabRequest> SqliteRecord::setLabState(const Id &requestId, LabState state)
{
    return m_database->transact([&]() -> Result<LabRequest> {
        const auto here = origin();
        if (!here)
            return here.error();
        const TimePoint now = m_clock.now();
        if (Status changed = m_database->run("UPDATE lab_request SET state = ?, sent_at = coalesce(?, sent_at), "
                                             "revision = revision + 1, changed_at = ?, changed_by = ? WHERE id = ?",
                                             {bound(labStateName(state)), state == LabState::Sent ? bound(now) : null(),
                                              bound(now), bound(*here), bound(requestId)});
            !changed)
            return changed.error();
        const std::string sql = std::string(selectLabRequests) + "id = ?";
        const auto found = m_database->first<LabRequest>(sql.c_str(), {bound(requestId)}, labRequestAt);
        if (!found)
            return found.error();
        if (!*found)
            return Error{Errc::NotFound, "no lab request " + requestId};
        return **found;
    });
}

Result<std::vector<LabRequest>> SqliteRecord::labRequests(const Id &sampleId) const
{
    const std::string sql = std::string(selectLabRequests) + "sample_id = ? ORDER BY sequence, origin";
    return m_database->all<LabRequest>(sql.c_str(), {bound(sampleId)}, labRequestAt);
}

} // namespace varde::store
