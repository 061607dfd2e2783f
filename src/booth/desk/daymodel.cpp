// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/daymodel.h"

#include "booth/words/runwords.h"
#include "booth/words/substancename.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <chrono>
#include <limits>

namespace varde::booth {

namespace {

QDateTime localTime(store::TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

} // namespace

void DayModel::setRows(std::vector<DayRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_groups.clear();
    endResetModel();
}

void DayModel::setLikeGroups(std::vector<LikeGroup> groups)
{
    m_groups = std::move(groups);
    if (!m_rows.empty())
        emit dataChanged(index(0, Like), index(rowCount() - 1, Like));
}

const LikeGroup *DayModel::groupOf(const DayRow &row) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const LikeGroup &group) {
        return std::find(group.sampleIds.begin(), group.sampleIds.end(), row.sample.id) != group.sampleIds.end();
    });
    return found == m_groups.end() ? nullptr : &*found;
}

QStringList DayModel::ticketsOf(const LikeGroup &group) const
{
    QStringList tickets;
    for (const DayRow &row : m_rows)
        if (groupOf(row) == &group)
            tickets << QString::fromStdString(row.sample.ticketCode);
    return tickets;
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DayRow &row = m_rows.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return hint(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case SampleIdRole:
        return QString::fromStdString(row.sample.id);
    case NeedsEyesRole:
        return row.needsEyes();
    case StaleRole:
        return row.isStale;
    case VerdictKindRole:
        return row.verdict ? int(*row.verdict) : 0;
    }
    return {};
}

QVariant DayModel::display(const DayRow &row, int column) const
{
    switch (column) {
    case Ticket:
        return QString::fromStdString(row.sample.ticketCode);
    case Time:
        return QLocale().toString(localTime(row.sample.createdAt), tr("ddd HH:mm", "day and time in a narrow column"));
    case SoldAs:
        return words::substanceName(row.sample.intake.soldAs);
    case Verdict:
        return row.verdict ? words::verdictKind(*row.verdict, row.strength) : words::stepWaiting(row.sample.state);
    case Named:
        return words::substanceName(row.named);
    case Like:
        if (const LikeGroup *group = groupOf(row))
            return tr("unknown %1, in %2 samples").arg(group->number).arg(group->sampleIds.size());
        return QString();
    case Finding:
        return row.finding ? words::conclusionName(row.finding->conclusion) : tr("none yet");
    case Flags:
        return flags(row);
    }
    return {};
}

QVariant DayModel::hint(const DayRow &row, int column) const
{
    if (column == Like)
        if (const LikeGroup *group = groupOf(row))
            return tr("Probably one substance: %1").arg(ticketsOf(*group).join(QStringLiteral(", ")));
    if (column == Finding && row.finding) // long ones do not fit a cell
        return QString::fromStdString(row.finding->text);
    if (column == Flags && row.isStale)
        return words::staleNote();
    return {};
}

QVariant DayModel::sortValue(const DayRow &row, int column) const
{
    switch (column) {
    case Time:
        return localTime(row.sample.createdAt);
    case Verdict:
        return (row.verdict ? int(*row.verdict) : 0) * 10 - int(row.strength);
    case Like: {
        const LikeGroup *group = groupOf(row);
        return group ? group->number : std::numeric_limits<int>::max(); // the groups first
    }
    case Finding:
        return row.finding ? int(row.finding->conclusion) : 0;
    default:
        return display(row, column);
    }
}

QString DayModel::flags(const DayRow &row)
{
    QStringList flags;
    if (row.isUnknown)
        flags << tr("unknown");
    if (row.isTentative)
        flags << tr("tentative");
    if (row.isContradictory)
        flags << tr("contradictory");
    if (row.isStale)
        flags << tr("read with another model");
    return flags.join(QStringLiteral(", "));
}

QVariant DayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ticket:
        return tr("Ticket");
    case Time:
        return tr("Time");
    case SoldAs:
        return tr("Sold as");
    case Verdict:
        return tr("Verdict");
    case Named:
        return tr("Looks like");
    case Like:
        return tr("Same as others");
    case Finding:
        return tr("Finding");
    case Flags:
        return tr("Look at");
    }
    return {};
}

DayFilter::DayFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(DayModel::SortRole);
}

void DayFilter::setOnlyNeedsEyes(bool only)
{
    m_onlyNeedsEyes = only;
    invalidateFilter();
}

bool DayFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !m_onlyNeedsEyes || sourceModel()->index(sourceRow, 0, sourceParent).data(DayModel::NeedsEyesRole).toBool();
}

} // namespace varde::booth
