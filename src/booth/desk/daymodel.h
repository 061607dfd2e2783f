// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayrows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

namespace varde::booth {

/// The samples of a day, oldest first.
class DayModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Ticket, Time, SoldAs, Verdict, Named, Finding, Flags, ColumnCount }; ///< strength: in Verdict
    enum ItemRole {
        SortRole = Qt::UserRole, ///< unformatted value, for sorting and tests
        SampleIdRole,            ///< QString
        NeedsEyesRole,           ///< bool: unknown, tentative or contradictory
        StaleRole,               ///< bool
        VerdictKindRole,         ///< int of matcher::VerdictKind; 0 = none yet
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<DayRow> rows);
    const DayRow &row(int index) const { return m_rows.at(std::size_t(index)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const DayRow &row, int column) const;
    QVariant sortValue(const DayRow &row, int column) const;
    static QString flags(const DayRow &row);
    static QVariant hint(const DayRow &row, int column);

    std::vector<DayRow> m_rows;
};

/// Shows the whole day, or only what is unknown, tentative or contradictory. Sorts by DayModel::SortRole.
class DayFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DayFilter(QObject *parent = nullptr);

    void setOnlyNeedsEyes(bool only);
    bool onlyNeedsEyes() const { return m_onlyNeedsEyes; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool m_onlyNeedsEyes = false;
};

} // namespace varde::booth
