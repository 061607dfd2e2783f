// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/samplefields.h"
#include "store/record/sqliterecord.h"

namespace varde::store {

namespace {

enum class FieldKind { Text, Form, Answer, MaybeAnswer, Number, Effects };

struct SampleField {
    std::string_view column; ///< and the field's name
    FieldKind kind;
};

constexpr SampleField sampleFields[] = {
    {"sold_as", FieldKind::Text},
    {"form", FieldKind::Form},
    {"already_taken", FieldKind::Answer},
    {"is_unwell", FieldKind::Answer},
    {"linked_to_harm", FieldKind::Answer},
    {"is_medical_request", FieldKind::Answer},
    {"colour", FieldKind::Text},
    {"texture", FieldKind::Text},
    {"logo", FieldKind::Text},
    {"weight_mg", FieldKind::Number},
    {"bought_on_site", FieldKind::MaybeAnswer},
    {"same_batch_before", FieldKind::MaybeAnswer},
    {"effects", FieldKind::Effects},
};

const SampleField *fieldNamed(std::string_view name)
{
    for (const SampleField &field : sampleFields)
        if (field.column == name)
            return &field;
    return nullptr;
}

/// As the column keeps it; nothing for a text that the field cannot hold.
std::optional<QVariant> columnValue(FieldKind kind, const std::string &text)
{
    switch (kind) {
    case FieldKind::Text:
        return bound(text);
    case FieldKind::Form:
        return sampleFormFromName(text) ? std::optional(bound(text)) : std::nullopt;
    case FieldKind::Effects:
        return effectsFromText(text) ? std::optional(bound(text)) : std::nullopt;
    case FieldKind::MaybeAnswer:
    case FieldKind::Answer:
        if (text.empty() && kind == FieldKind::MaybeAnswer)
            return null();
        return text == "yes" || text == "no" ? std::optional(bound(text == "yes")) : std::nullopt;
    case FieldKind::Number:
        if (text.empty())
            return null();
        if (const auto number = numberFromText(text))
            return bound(*number);
        return std::nullopt;
    }
    return std::nullopt;
}

Result<SampleEdit> sampleEditAt(const Row &row)
{
    return SampleEdit{{row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)}, row.text(0), row.time(1)};
}

} // namespace

Result<SampleEdit> SqliteRecord::addSampleEdit(const NewSampleEdit &edit)
{
    const SampleField *field = fieldNamed(edit.field);
    const auto value = field ? columnValue(field->kind, edit.value) : std::nullopt;
    if (!value)
        return Error{Errc::OutOfRange, "field '" + edit.field + "' cannot hold that"};
    return m_database->transact([&]() -> Result<SampleEdit> {
        const Result<Sample> present = sample(edit.sampleId);
        if (!present)
            return present.error();
        if (present->state == SampleState::Closed)
            return Error{Errc::NotAllowed, "sample " + edit.sampleId + " is closed"};
        const Result<std::string> here = origin();
        if (!here)
            return here.error();
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        // The column's name comes from the list above, never from the caller.
        const std::string sql = "UPDATE sample SET " + std::string(field->column) +
                                " = ?, revision = revision + 1, changed_at = ?, changed_by = ? WHERE id = ?";
        if (Status set =
                m_database->run(sql.c_str(), {*value, bound(m_clock.now()), bound(*here), bound(edit.sampleId)});
            !set)
            return set.error();
        if (Status added = m_database->run(
                "INSERT INTO sample_edit (id, origin, sequence, created_at, sample_id, field, value, basis, "
                "operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stamp->values() + QVariantList{bound(edit.sampleId), bound(edit.field), bound(edit.value),
                                               bound(edit.basis), bound(edit.operatorCode)});
            !added)
            return added.error();
        return SampleEdit{edit, stamp->id, stamp->at};
    });
}

Result<std::vector<SampleEdit>> SqliteRecord::sampleEdits(const Id &sampleId) const
{
    return m_database->all<SampleEdit>("SELECT id, created_at, sample_id, field, value, basis, operator_code FROM "
                                       "sample_edit WHERE sample_id = ? ORDER BY sequence, origin",
                                       {bound(sampleId)}, sampleEditAt);
}

} // namespace varde::store
