// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importmodel.h"

#include "booth/words/importwords.h"
#include "booth/words/instrumentwords.h"

#include <algorithm>

namespace varde::booth {

namespace {

bool hasProblem(const ImportItem &item)
{
    const ItemState state = item.state();
    return state == ItemState::Problem || state == ItemState::NotRead;
}

bool isSameOrder(const std::vector<ImportItem> &a, const std::vector<ImportItem> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ImportItem &x, const ImportItem &y) { return x.id == y.id; });
}

std::optional<Field> fieldOf(int column)
{
    if (column == ImportModel::Substance)
        return Field::Substance;
    return column == ImportModel::Form ? std::optional(Field::Form) : std::nullopt;
}

} // namespace

ImportModel::ImportModel(QObject *parent)
    : QAbstractTableModel(parent), m_items(std::make_shared<const std::vector<ImportItem>>())
{
}

void ImportModel::setItems(ItemsPointer items)
{
    if (!m_items->empty() && isSameOrder(*m_items, *items)) {
        m_items = std::move(items);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items->size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::display(const ImportItem &item, int column)
{
    switch (column) {
    case State:
        return words::itemState(item.state());
    case File:
        return QString::fromStdString(item.shownName());
    case Substance:
        return QString::fromStdString(item.fact(Field::Substance));
    case Form:
        return QString::fromStdString(item.fact(Field::Form));
    case Technique:
        return item.error ? QString() : words::techniqueName(item.read.technique);
    case Reason:
        return words::itemReason(item).section(QLatin1Char('\n'), 0, 0);
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportItem &shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Reason ? QVariant(words::itemReason(shown)) : QVariant();
    case SortRole:
        // Items come by path: comparing the names of 20,000 again would make the window wait.
        if (index.column() == File)
            return index.row();
        return index.column() == State ? QVariant(static_cast<int>(shown.state())) : display(shown, index.column());
    case IdRole:
        return static_cast<qlonglong>(shown.id);
    case ProblemRole:
        return hasProblem(shown);
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case File:
        return tr("File");
    case Substance:
        return words::fieldTitle(Field::Substance);
    case Form:
        return words::fieldTitle(Field::Form);
    case Technique:
        return tr("Measured by");
    case Reason:
        return tr("Why not");
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || !fieldOf(index.column()) || item(index.row()).error)
        return flags;
    return flags | Qt::ItemIsEditable;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString().simplified();
    if (text == data(index, Qt::EditRole).toString())
        return false;
    emit factTyped(static_cast<qlonglong>(item(index.row()).id), *fieldOf(index.column()), text);
    return false;
}

ImportFilter::ImportFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ImportModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ImportFilter::setOnlyProblems(bool only)
{
    if (m_onlyProblems == only)
        return;
    m_onlyProblems = only;
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !m_onlyProblems || sourceModel()->index(sourceRow, 0, sourceParent).data(ImportModel::ProblemRole).toBool();
}

} // namespace varde::booth
