// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

namespace varde::store {

namespace {

Result<Handover> handoverAt(const Row &row)
{
    return Handover{{row.text(2), row.text(3)}, row.text(0), row.time(1)};
}

} // namespace

Result<std::vector<WaitingSample>> SqliteRecord::waitingSamples() const
{
    const auto open = openSamples();
    if (!open)
        return open.error();
    std::vector<WaitingSample> waiting;
    for (const Sample &each : *open) {
        WaitingSample row{each, each.createdAt, {}};
        // Every step leaves a line `scan to read` in the audit.
        const Status read = m_database->each("SELECT created_at, operator_code FROM audit WHERE subject_id = ? AND "
                                             "action LIKE '% to %' ORDER BY sequence DESC, origin DESC LIMIT 1",
                                             {bound(each.id)}, [&row](const Row &step) -> Status {
                                                 row.since = step.time(0);
                                                 row.lastCode = step.text(1);
                                                 return Done{};
                                             });
        if (!read)
            return read.error();
        waiting.push_back(std::move(row));
    }
    return waiting;
}

Result<Handover> SqliteRecord::addHandover(const NewHandover &handover)
{
    return m_database->transact([&]() -> Result<Handover> {
        const auto here = station();
        if (!here)
            return here.error();
        if (!*here)
            return Error{Errc::NotFound, "no booth is open"};
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO handover (id, origin, sequence, created_at, booth_id, from_code, to_code, note) "
                "VALUES (?, ?, ?, ?, ?, ?, '', ?)",
                stamp->values() +
                    QVariantList{bound((*here)->boothId), bound(handover.fromCode), bound(handover.note)});
            !added)
            return added.error();
        return Handover{handover, stamp->id, stamp->at};
    });
}

Result<std::vector<Handover>> SqliteRecord::handovers(TimePoint since) const
{
    const auto here = station();
    if (!here)
        return here.error();
    if (!*here)
        return std::vector<Handover>();
    return m_database->all<Handover>("SELECT id, created_at, from_code, note FROM handover WHERE booth_id = ? AND "
                                     "created_at >= ? ORDER BY sequence, origin",
                                     {bound((*here)->boothId), bound(since)}, handoverAt);
}

} // namespace varde::store
