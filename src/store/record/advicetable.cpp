// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Advice cards that somebody here wrote, and what coordinators said of cards.
#include "store/record/sqliterecord.h"

namespace varde::store {

namespace {

Result<AdviceApproval> adviceApprovalAt(const Row &row)
{
    return AdviceApproval{
        {row.text(2), row.text(3), row.text(4), row.boolean(5), row.text(6)}, row.text(0), row.time(1)};
}

Result<AdviceText> adviceTextAt(const Row &row)
{
    return AdviceText{row.text(0), row.text(1), row.text(2)};
}

} // namespace

Result<AdviceApproval> SqliteRecord::addAdviceApproval(const NewAdviceApproval &approval)
{
    return m_database->transact([&]() -> Result<AdviceApproval> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO advice_approval (id, origin, sequence, created_at, card, language, content_hash, "
                "is_approved, operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(approval.card), bound(approval.language),
                                               bound(approval.contentHash), bound(approval.isApproved),
                                               bound(approval.operatorCode)});
            !added)
            return added.error();
        return AdviceApproval{approval, stamp->id, stamp->at};
    });
}

Result<std::vector<AdviceApproval>> SqliteRecord::adviceApprovals() const
{
    return m_database->all<AdviceApproval>("SELECT id, created_at, card, language, content_hash, is_approved, "
                                           "operator_code FROM advice_approval ORDER BY sequence, origin",
                                           {}, adviceApprovalAt);
}

Status SqliteRecord::saveAdviceText(const AdviceText &text)
{
    if (text.topic.empty() || text.language.empty())
        return Error{Errc::OutOfRange, "an advice card about nothing, or in no language"};
    if (Status json = requireJson(text.documentJson, "the advice card"); !json)
        return json.error();
    return m_database->transact([&]() -> Status {
        const auto here = origin();
        if (!here)
            return here.error();
        const auto known = m_database->first<Id>(
            "SELECT id FROM advice_card WHERE substance = ? AND language = ? ORDER BY sequence DESC, origin DESC",
            {bound(text.topic), bound(text.language)}, firstText);
        if (!known)
            return known.error();
        if (*known)
            return m_database->run("UPDATE advice_card SET document = ?, revision = revision + 1, changed_at = ?, "
                                   "changed_by = ? WHERE id = ?",
                                   {bound(text.documentJson), bound(m_clock.now()), bound(*here), bound(**known)});
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        return m_database->run("INSERT INTO advice_card (id, origin, sequence, created_at, revision, changed_at, "
                               "changed_by, substance, language, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               stamp->mutableValues() +
                                   QVariantList{bound(text.topic), bound(text.language), bound(text.documentJson)});
    });
}

Result<std::vector<AdviceText>> SqliteRecord::adviceTexts() const
{
    return m_database->all<AdviceText>("SELECT substance, language, document FROM advice_card "
                                       "ORDER BY substance, language, sequence, origin",
                                       {}, adviceTextAt);
}

} // namespace varde::store
