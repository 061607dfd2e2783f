// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/queuemodel.h"

#include "booth/words/peoplewords.h"
#include "booth/words/runwords.h"

#include <QLocale>
#include <algorithm>
#include <chrono>

namespace varde::booth {

void QueueModel::setEntries(std::vector<QueueEntry> entries, store::TimePoint now)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_now = now;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int QueueModel::minutes(const QueueEntry &entry) const
{
    // A clock that was set back must not show a negative age.
    return std::max(0, int(std::chrono::duration_cast<std::chrono::minutes>(m_now - entry.since).count()));
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueEntry &entry = m_entries.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case SortRole:
        if (index.column() == Waiting)
            return int(entry.sample.state);
        if (index.column() == First)
            return int(entry.urgency);
        return index.column() == Minutes ? QVariant(minutes(entry)) : display(entry, index.column());
    case SampleIdRole:
        return QString::fromStdString(entry.sample.id);
    case StepRole:
        return int(entry.sample.state);
    case UrgencyRole:
        return int(entry.urgency);
    }
    return {};
}

QVariant QueueModel::display(const QueueEntry &entry, int column) const
{
    switch (column) {
    case Ticket:
        return QString::fromStdString(entry.sample.ticketCode);
    case Waiting:
        return words::stepWaiting(entry.sample.state);
    case Minutes:
        return tr("%1 min").arg(QLocale().toString(minutes(entry)));
    case First:
        return words::urgencyName(entry.urgency);
    case Who:
        return QString::fromStdString(entry.workedOnBy);
    }
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ticket:
        return tr("Ticket");
    case Waiting:
        return tr("Step");
    case Minutes:
        return tr("Waits");
    case First:
        return tr("Goes first");
    case Who:
        return tr("Open at");
    }
    return {};
}

} // namespace varde::booth
