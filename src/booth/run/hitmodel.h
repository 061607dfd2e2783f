// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace varde::booth {

/// One line of the chemist's table.
struct HitRow {
    QString name;
    QString form;
    QString role;          ///< as the library says it: `active`, `carrier` ...
    double score = 0;      ///< mean of sqrt-cosine and derivative cosine, [-1, 1]
    double pMatch = 0;     ///< conformal p-value, (0, 1]
    double shiftPerCm = 0; ///< by which the scan was moved for that score
};

/// The library's substances beside one scan, best first. Empty for a scan that names nothing (scan again, no
/// reading).
class HitModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Form, Role, Score, PMatch, Shift, ColumnCount };
    enum ItemRole { SortRole = Qt::UserRole }; ///< unformatted value, for sorting and tests

    using QAbstractTableModel::QAbstractTableModel;

    void setReading(const Reading &reading);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void setRows(QList<HitRow> rows);

    QList<HitRow> m_rows;
};

} // namespace varde::booth
