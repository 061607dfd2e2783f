// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/likegroups.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

namespace varde::booth {

/// The samples of a day, oldest first.
class DayModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Ticket, Time, SoldAs, Verdict, Named, Like, Finding, Flags, ColumnCount }; ///< strength: in Verdict
    enum ItemRole {
        SortRole = Qt::UserRole, ///< unformatted value, for sorting and tests
        SampleIdRole,            ///< QString
        NeedsEyesRole,           ///< bool: unknown, tentative or contradictory
        StaleRole,               ///< bool
        VerdictKindRole,         ///< int of matcher::VerdictKind; 0 = none yet
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<DayRow> rows);
    /// Which samples are probably of one substance; replaces what was said before, as setRows() does.
    void setLikeGroups(std::vector<LikeGroup> groups);
    const DayRow &row(int index) const { return m_rows.at(std::size_t(index)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const DayRow &row, int column) const;
    QVariant sortValue(const DayRow &row, int column) const;
    static QString flags(const DayRow &row);
    QVariant hint(const DayRow &row, int column) const;
    const LikeGroup *groupOf(const DayRow &row) const; ///< null for a sample like no other
    QStringList ticketsOf(const LikeGroup &group) const;

    std::vector<DayRow> m_rows;
    std::vector<LikeGroup> m_groups;
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
