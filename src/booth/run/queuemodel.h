// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/queue.h"

#include <QAbstractTableModel>
#include <vector>

namespace varde::booth {

/// Samples that are not closed: what each waits for, since when, why it goes first, and who has it open. In the order
/// of inOrder().
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Ticket, Waiting, Minutes, First, Who, ColumnCount };
    enum ItemRole {
        SortRole = Qt::UserRole, ///< unformatted value
        SampleIdRole,            ///< QString
        StepRole,                ///< int of store::SampleState
        UrgencyRole,             ///< int of Urgency
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `now` is what the minutes are counted to.
    void setEntries(std::vector<QueueEntry> entries, store::TimePoint now);
    const std::vector<QueueEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const QueueEntry &entry, int column) const;
    int minutes(const QueueEntry &entry) const;

    std::vector<QueueEntry> m_entries;
    store::TimePoint m_now;
};

} // namespace varde::booth
