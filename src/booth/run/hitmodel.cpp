// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/hitmodel.h"

#include "booth/words/substancename.h"

#include <QLocale>
#include <algorithm>

namespace varde::booth {

void HitModel::setReading(const Reading &reading)
{
    using matcher::VerdictKind;
    QList<HitRow> rows;
    const bool namesNothing =
        reading.verdict.kind == VerdictKind::Rescan || reading.verdict.kind == VerdictKind::NoReading;
    const std::size_t count = namesNothing ? 0 : std::min(reading.hits.size(), reading.verdict.hits.size());
    for (std::size_t i = 0; i < count; ++i) {
        const NamedSubstance &name = reading.hits[i];
        const matcher::Hit &hit = reading.verdict.hits[i];
        rows.append({QString::fromStdString(name.name), QString::fromStdString(name.form),
                     QString::fromStdString(name.role), hit.score, hit.pMatch, hit.shiftPerCm});
    }
    setRows(std::move(rows));
}

void HitModel::clear()
{
    setRows({});
}

void HitModel::setRows(QList<HitRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != SortRole))
        return {};
    const HitRow &row = m_rows.at(index.row());
    const auto number = [role](double value, int decimals) {
        return role == SortRole ? QVariant(value) : QVariant(QLocale().toString(value, 'f', decimals));
    };
    switch (index.column()) {
    case Name:
        return words::substanceName(row.name);
    case Form:
        return row.form;
    case Role:
        return row.role;
    case Score:
        return number(row.score, 3);
    case PMatch:
        return number(row.pMatch, 3);
    case Shift:
        return number(row.shiftPerCm, 1);
    }
    return {};
}

QVariant HitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isHint = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return isHint ? tr("Substances of the library, most similar first. Similar is not the same.") : tr("Substance");
    case Form:
        return isHint ? tr("Form of the reference: salt, base or hydrate") : tr("Form");
    case Role:
        return isHint ? tr("What the substance does in a sample, as the library says it") : tr("Role");
    case Score:
        return isHint ? tr("Similarity from -1 to 1: mean of sqrt-cosine and derivative cosine. Not a chance.")
                      : tr("Similarity");
    case PMatch:
        return isHint ? tr("Conformal p-value: share of true scans of this substance that fit as badly as this one")
                      : tr("p (match)");
    case Shift:
        return isHint ? tr("How far the scan was moved along the axis to fit") : tr("Shift, cm-1");
    }
    return {};
}

} // namespace varde::booth
