// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

#include "store/record/samplefields.h"
#include "store/record/ticketcode.h"

#include <QRandomGenerator>

namespace varde::store {

namespace {

constexpr const char *stationSetting = "station_booth";

constexpr const char *selectSamples =
    "SELECT id, booth_id, ticket_code, sold_as, form, already_taken, is_unwell, linked_to_harm, colour, texture, logo, "
    "weight_mg, bought_on_site, same_batch_before, state, created_at, closed_at, is_medical_request, consent_at, "
    "effects "
    "FROM sample ";

Result<Sample> sampleAt(const Row &row)
{
    const auto form = sampleFormFromName(row.text(4));
    const auto state = sampleStateFromName(row.text(14));
    const auto effects = effectsFromText(row.text(19));
    if (!form || !state || !effects)
        return Error{Errc::StoreCorrupt, "sample " + row.text(0) + ": form, state or effects"};
    return Sample{
        row.text(0),
        row.text(1),
        row.text(2),
        {row.text(3), *form, row.boolean(5), row.boolean(6), row.boolean(7), row.boolean(17), !row.isNull(18)},
        {row.text(8), row.text(9), row.text(10), row.maybeReal(11), row.maybeBoolean(12), row.maybeBoolean(13),
         *effects},
        *state,
        row.time(15),
        row.maybeTime(16),
        row.maybeTime(18)};
}

} // namespace

Result<Id> SqliteRecord::boothOf(const std::string &eventName, const std::string &boothWord) const
{
    auto event = m_database->first<Id>("SELECT id FROM event WHERE name = ?", {bound(eventName)}, firstText);
    if (!event)
        return event.error();
    if (!*event) {
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run("INSERT INTO event (id, origin, sequence, created_at, revision, changed_at, "
                                           "changed_by, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                           stamp->mutableValues() + QVariantList{bound(eventName)});
            !added)
            return added.error();
        *event = stamp->id;
    }
    auto booth = m_database->first<Id>("SELECT id FROM booth WHERE event_id = ? AND word = ?",
                                       {bound(**event), bound(boothWord)}, firstText);
    if (!booth)
        return booth.error();
    if (*booth)
        return **booth;
    const auto stamp = newStamp();
    if (!stamp)
        return stamp.error();
    if (Status added = m_database->run("INSERT INTO booth (id, origin, sequence, created_at, revision, changed_at, "
                                       "changed_by, event_id, word) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                       stamp->mutableValues() + QVariantList{bound(**event), bound(boothWord)});
        !added)
        return added.error();
    return stamp->id;
}

Result<Station> SqliteRecord::openStation(const std::string &eventName, const std::string &boothWord)
{
    if (eventName.empty() || !isBoothWord(boothWord))
        return Error{Errc::OutOfRange, "event '" + eventName + "', booth word '" + boothWord + "'"};
    return m_database->transact([&]() -> Result<Station> {
        const Result<Id> booth = boothOf(eventName, boothWord);
        if (!booth)
            return booth.error();
        if (Status kept = setSetting(stationSetting, *booth); !kept)
            return kept.error();
        const auto opened = station();
        if (!opened)
            return opened.error();
        return **opened;
    });
}

Result<std::optional<Station>> SqliteRecord::station() const
{
    return m_database->first<Station>(
        "SELECT event.id, booth.id, event.name, booth.word FROM setting JOIN booth ON booth.id = setting.value "
        "JOIN event ON event.id = booth.event_id WHERE setting.key = ?",
        {bound(stationSetting)}, [](const Row &row) -> Result<Station> {
            return Station{row.text(0), row.text(1), row.text(2), row.text(3)};
        });
}

Result<bool> SqliteRecord::isTicketTaken(const std::string &code) const
{
    const auto found = m_database->first<std::string>(
        "SELECT sample.id FROM sample JOIN booth ON booth.id = sample.booth_id WHERE ticket_code = ? AND event_id = "
        "(SELECT event_id FROM booth JOIN setting ON booth.id = setting.value WHERE setting.key = ?)",
        {bound(code), bound(stationSetting)}, firstText);
    if (!found)
        return found.error();
    return found->has_value();
}

Result<std::string> SqliteRecord::freeTicketCode() const
{
    const auto here = station();
    if (!here)
        return here.error();
    if (!*here)
        return Error{Errc::NotFound, "no booth is open"};
    std::optional<Error> failed;
    const auto code =
        drawTicketCode((*here)->boothWord, [](std::uint32_t n) { return QRandomGenerator::system()->bounded(n); },
                       [&](const std::string &candidate) {
                           const Result<bool> isTaken = isTicketTaken(candidate);
                           if (!isTaken)
                               failed = isTaken.error();
                           return isTaken && *isTaken;
                       });
    if (failed)
        return *failed;
    if (!code)
        return Error{Errc::Duplicate, "every ticket code of this event is taken"};
    return *code;
}

Result<Sample> SqliteRecord::addSample(const std::string &ticketCode, const Intake &intake)
{
    return m_database->transact([&]() -> Result<Sample> {
        const auto here = station();
        if (!here)
            return here.error();
        if (!*here)
            return Error{Errc::NotFound, "no booth is open"};
        const Result<bool> isTaken = isTicketTaken(ticketCode);
        if (!isTaken)
            return isTaken.error();
        if (*isTaken)
            return Error{Errc::Duplicate, "ticket code " + ticketCode};
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        const QVariantList values{bound((*here)->boothId),
                                  bound(ticketCode),
                                  bound(sampleStateName(SampleState::Intake)),
                                  bound(intake.soldAs),
                                  bound(sampleFormName(intake.form)),
                                  bound(intake.alreadyTaken),
                                  bound(intake.isUnwell),
                                  bound(intake.linkedToHarm),
                                  bound(intake.isMedicalRequest),
                                  intake.hasConsent ? bound(m_clock.now()) : null()};
        if (Status added = m_database->run(
                "INSERT INTO sample (id, origin, sequence, created_at, revision, changed_at, changed_by, booth_id, "
                "ticket_code, state, sold_as, form, already_taken, is_unwell, linked_to_harm, is_medical_request, "
                "consent_at, colour, texture, logo) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '')",
                stamp->mutableValues() + values);
            !added)
            return added.error();
        return sample(stamp->id);
    });
}

Result<Sample> SqliteRecord::sample(const Id &sampleId) const
{
    const std::string sql = std::string(selectSamples) + "WHERE id = ?";
    auto found = m_database->first<Sample>(sql.c_str(), {bound(sampleId)}, sampleAt);
    if (!found)
        return m_database->explained(found.error());
    if (!*found)
        return Error{Errc::NotFound, "no sample " + sampleId};
    return std::move(**found);
}

Result<Sample> SqliteRecord::advance(const Id &sampleId, SampleState from, SampleState to,
                                     const std::string &operatorCode)
{
    return m_database->transact([&]() -> Result<Sample> {
        Result<Sample> present = sample(sampleId);
        if (!present)
            return present;
        if (present->state != from)
            return Error{Errc::NotAllowed, "sample " + sampleId + " stands at " +
                                               std::string(sampleStateName(present->state)) + ", not at " +
                                               std::string(sampleStateName(from))};
        const Result<std::string> here = origin();
        if (!here)
            return here.error();
        const TimePoint now = m_clock.now();
        if (Status moved = m_database->run("UPDATE sample SET state = ?, closed_at = ?, revision = revision + 1, "
                                           "changed_at = ?, changed_by = ? WHERE id = ?",
                                           {bound(sampleStateName(to)), to == SampleState::Closed ? bound(now) : null(),
                                            bound(now), bound(*here), bound(sampleId)});
            !moved)
            return moved.error();
        const std::string step = std::string(sampleStateName(from)) + " to " + std::string(sampleStateName(to));
        if (Status noted = addAudit(operatorCode, step, sampleId); !noted)
            return noted.error();
        return sample(sampleId);
    });
}

Result<std::vector<Sample>> SqliteRecord::openSamples() const
{
    const std::string sql =
        std::string(selectSamples) + "WHERE state <> 'closed' ORDER BY created_at, sequence, origin";
    return m_database->all<Sample>(sql.c_str(), {}, sampleAt);
}

Result<std::vector<Sample>> SqliteRecord::samplesOfEvent() const
{
    const auto here = station();
    if (!here)
        return here.error();
    if (!*here)
        return std::vector<Sample>();
    const std::string sql =
        std::string(selectSamples) +
        "WHERE booth_id IN (SELECT id FROM booth WHERE event_id = ?) ORDER BY created_at, sequence, origin";
    return m_database->all<Sample>(sql.c_str(), {bound((*here)->eventId)}, sampleAt);
}

Result<std::vector<SampleSummary>> SqliteRecord::samplesBetween(TimePoint from, TimePoint to) const
{
    const std::string sql =
        std::string(selectSamples) + "WHERE created_at >= ? AND created_at < ? ORDER BY created_at, sequence, origin";
    auto samples = m_database->all<Sample>(sql.c_str(), {bound(from), bound(to)}, sampleAt);
    if (!samples)
        return samples.error();
    std::vector<SampleSummary> rows;
    rows.reserve(samples->size());
    for (Sample &each : *samples) {
        Result<SampleSummary> row = summary(std::move(each));
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace varde::store
