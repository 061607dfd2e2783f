// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Strips and reagents: results, what was not done, controls of the lots, and what is left of them.
#include "store/record/sqliterecord.h"

#include <array>
#include <utility>

namespace varde::store {

namespace {

constexpr std::array<std::pair<SkipReason, std::string_view>, 2> skipReasons{
    {{SkipReason::Declined, "declined"}, {SkipReason::NoneLeft, "none_left"}}};

constexpr std::array<std::pair<ControlKind, std::string_view>, 2> controlKinds{
    {{ControlKind::Positive, "positive"}, {ControlKind::Blank, "blank"}}};

Result<TestResult> testResultAt(const Row &row)
{
    const auto kind = testKindFromName(row.text(3));
    const auto outcome = testOutcomeFromName(row.text(5));
    if (!kind || !outcome)
        return Error{Errc::StoreCorrupt, "test result " + row.text(0) + ": kind or outcome"};
    return TestResult{{row.text(2), *kind, row.text(4), *outcome, row.text(6), row.text(7), row.text(8),
                       row.maybeReal(9), row.maybeReal(10), row.text(11), row.text(12), row.maybeTime(13),
                       row.text(14)},
                      row.text(0),
                      row.time(1)};
}

Result<TestSkip> testSkipAt(const Row &row)
{
    const auto kind = testKindFromName(row.text(3));
    const std::string reason = row.text(5);
    if (!kind || (reason != skipReasons[0].second && reason != skipReasons[1].second))
        return Error{Errc::StoreCorrupt, "test skip " + row.text(0) + ": kind or reason"};
    return TestSkip{{row.text(2), *kind, row.text(4),
                     reason == skipReasons[0].second ? SkipReason::Declined : SkipReason::NoneLeft, row.text(6)},
                    row.text(0),
                    row.time(1)};
}

Result<TestControl> testControlAt(const Row &row)
{
    const auto kind = testKindFromName(row.text(2));
    const auto outcome = testOutcomeFromName(row.text(7));
    const std::string control = row.text(6);
    if (!kind || !outcome || (control != controlKinds[0].second && control != controlKinds[1].second))
        return Error{Errc::StoreCorrupt, "test control " + row.text(0) + ": kind, control or outcome"};
    return TestControl{{*kind, row.text(3), row.text(4), row.text(5),
                        control == controlKinds[0].second ? ControlKind::Positive : ControlKind::Blank, *outcome,
                        row.text(8), row.text(9)},
                       row.text(0),
                       row.time(1)};
}

Result<Consumable> consumableAt(const Row &row)
{
    return Consumable{row.text(0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.integer(4))};
}

} // namespace

std::string_view skipReasonName(SkipReason reason)
{
    return skipReasons[reason == SkipReason::Declined ? 0 : 1].second;
}

std::string_view controlKindName(ControlKind kind)
{
    return controlKinds[kind == ControlKind::Positive ? 0 : 1].second;
}

Result<TestResult> SqliteRecord::addTestResult(const NewTestResult &result)
{
    if (Status json = requireJson(result.observedJson, "what was seen", true); !json)
        return json.error();
    return m_database->transact([&]() -> Result<TestResult> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO test_result (id, origin, sequence, created_at, sample_id, kind, name, outcome, brand, "
                "lot, expires_on, mass_mg, volume_ml, colour, operator_code, started_at, observed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(result.sampleId), bound(testKindName(result.kind)),
                                               bound(result.name), bound(testOutcomeName(result.outcome)),
                                               bound(result.brand), bound(result.lot), bound(result.expiresOn),
                                               bound(result.massMg), bound(result.volumeMl), bound(result.colour),
                                               bound(result.operatorCode), bound(result.startedAt),
                                               bound(result.observedJson)});
            !added)
            return added.error();
        return TestResult{result, stamp->id, stamp->at};
    });
}

Result<std::vector<TestResult>> SqliteRecord::testResults(const Id &sampleId) const
{
    return m_database->all<TestResult>("SELECT id, created_at, sample_id, kind, name, outcome, brand, lot, expires_on, "
                                       "mass_mg, volume_ml, colour, operator_code, started_at, observed FROM "
                                       "test_result WHERE sample_id = ? ORDER BY sequence, origin",
                                       {bound(sampleId)}, testResultAt);
}

Result<TestSkip> SqliteRecord::addTestSkip(const NewTestSkip &skip)
{
    return m_database->transact([&]() -> Result<TestSkip> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO test_skip (id, origin, sequence, created_at, sample_id, kind, test, reason, "
                "operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(skip.sampleId), bound(testKindName(skip.kind)), bound(skip.test),
                                               bound(skipReasonName(skip.reason)), bound(skip.operatorCode)});
            !added)
            return added.error();
        return TestSkip{skip, stamp->id, stamp->at};
    });
}

Result<std::vector<TestSkip>> SqliteRecord::testSkips(const Id &sampleId) const
{
    return m_database->all<TestSkip>("SELECT id, created_at, sample_id, kind, test, reason, operator_code FROM "
                                     "test_skip WHERE sample_id = ? ORDER BY sequence, origin",
                                     {bound(sampleId)}, testSkipAt);
}

Result<TestControl> SqliteRecord::addTestControl(const NewTestControl &control)
{
    if (Status json = requireJson(control.observedJson, "what was seen", true); !json)
        return json.error();
    return m_database->transact([&]() -> Result<TestControl> {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run(
                "INSERT INTO test_control (id, origin, sequence, created_at, kind, test, brand, lot, control, outcome, "
                "observed, operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(testKindName(control.kind)), bound(control.test),
                                               bound(control.brand), bound(control.lot),
                                               bound(controlKindName(control.control)),
                                               bound(testOutcomeName(control.outcome)), bound(control.observedJson),
                                               bound(control.operatorCode)});
            !added)
            return added.error();
        return TestControl{control, stamp->id, stamp->at};
    });
}

Result<std::vector<TestControl>> SqliteRecord::testControls(TimePoint since) const
{
    return m_database->all<TestControl>("SELECT id, created_at, kind, test, brand, lot, control, outcome, observed, "
                                        "operator_code FROM test_control WHERE created_at >= ? ORDER BY sequence, "
                                        "origin",
                                        {bound(since)}, testControlAt);
}

Status SqliteRecord::setConsumable(const Consumable &stock)
{
    if (stock.kind.empty())
        return Error{Errc::OutOfRange, "stock of nothing"};
    return m_database->transact([&]() -> Status {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        // Two booths that were merged may both have a row for the lot: both then say the same.
        const auto present =
            m_database->first<std::string>("SELECT id FROM consumable WHERE kind = ? AND brand = ? AND lot = ? LIMIT 1",
                                           {bound(stock.kind), bound(stock.brand), bound(stock.lot)}, firstText);
        if (!present)
            return present.error();
        if (*present)
            return m_database->run("UPDATE consumable SET expires_on = ?, remaining = ?, revision = revision + 1, "
                                   "changed_at = ?, changed_by = ? WHERE kind = ? AND brand = ? AND lot = ?",
                                   {bound(stock.expiresOn), bound(stock.remaining), bound(stamp->at),
                                    bound(stamp->origin), bound(stock.kind), bound(stock.brand), bound(stock.lot)});
        return m_database->run("INSERT INTO consumable (id, origin, sequence, created_at, revision, changed_at, "
                               "changed_by, kind, brand, lot, expires_on, remaining) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               stamp->mutableValues() + QVariantList{bound(stock.kind), bound(stock.brand),
                                                                     bound(stock.lot), bound(stock.expiresOn),
                                                                     bound(stock.remaining)});
    });
}

Result<std::vector<Consumable>> SqliteRecord::consumables() const
{
    return m_database->all<Consumable>("SELECT kind, brand, lot, expires_on, min(remaining) FROM consumable GROUP BY "
                                       "kind, brand, lot ORDER BY kind, brand, lot",
                                       {}, consumableAt);
}

} // namespace varde::store
