// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace varde::booth {

/// The items of an import as they stood at one time; shared, because the session goes on with its own. Never null.
using ItemsPointer = std::shared_ptr<const std::vector<ImportItem>>;

/// The table of an import: one row per spectrum or unreadable file. GUI thread.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, File, Substance, Form, Technique, Reason, ColumnCount };
    enum ItemRole {
        SortRole = Qt::UserRole, ///< what a column is sorted by
        IdRole,                  ///< qlonglong
        ProblemRole,             ///< bool: something bars it, or it could not be read
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// Replaces what is shown. Where they are the same items in the same order, selections stay.
    void setItems(ItemsPointer items);
    const ImportItem &item(int row) const { return m_items->at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Substance and form can be typed; the word goes out as factTyped() and the table changes once it is kept.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void factTyped(qlonglong itemId, varde::booth::Field field, const QString &text);

private:
    static QString display(const ImportItem &item, int column);

    ItemsPointer m_items;
};

/// Shows all of an import, or only what has something against it.
class ImportFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ImportFilter(QObject *parent = nullptr);

    void setOnlyProblems(bool only);
    bool onlyProblems() const { return m_onlyProblems; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool m_onlyProblems = false;
};

} // namespace varde::booth
