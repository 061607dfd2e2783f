// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <QAbstractTableModel>
#include <vector>

namespace varde::booth {

/// Samples that are not closed, with what each waits for; oldest first.
class OpenSamplesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Ticket, Waiting, Minutes, ColumnCount };
    enum ItemRole {
        SortRole = Qt::UserRole, ///< unformatted value
        SampleIdRole,            ///< QString
        StepRole,                ///< int of store::SampleState
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `now` is what the minutes are counted to.
    void setSamples(std::vector<store::Sample> samples, store::TimePoint now);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const store::Sample &sample, int column) const;
    int minutes(const store::Sample &sample) const;

    std::vector<store::Sample> m_samples;
    store::TimePoint m_now;
};

} // namespace varde::booth
