// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/opensamplesmodel.h"

#include "booth/words/runwords.h"

#include <QLocale>
#include <algorithm>
#include <chrono>

namespace varde::booth {

void OpenSamplesModel::setSamples(std::vector<store::Sample> samples, store::TimePoint now)
{
    beginResetModel();
    m_samples = std::move(samples);
    m_now = now;
    endResetModel();
}

int OpenSamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_samples.size());
}

int OpenSamplesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int OpenSamplesModel::minutes(const store::Sample &sample) const
{
    // A clock that was set back must not show a negative age.
    return std::max(0, int(std::chrono::duration_cast<std::chrono::minutes>(m_now - sample.createdAt).count()));
}

QVariant OpenSamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::Sample &sample = m_samples.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return display(sample, index.column());
    case SortRole:
        if (index.column() == Waiting)
            return int(sample.state);
        return index.column() == Minutes ? QVariant(minutes(sample)) : display(sample, index.column());
    case SampleIdRole:
        return QString::fromStdString(sample.id);
    case StepRole:
        return int(sample.state);
    }
    return {};
}

QVariant OpenSamplesModel::display(const store::Sample &sample, int column) const
{
    switch (column) {
    case Ticket:
        return QString::fromStdString(sample.ticketCode);
    case Waiting:
        return words::stepWaiting(sample.state);
    case Minutes:
        return tr("%1 min").arg(QLocale().toString(minutes(sample)));
    }
    return {};
}

QVariant OpenSamplesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ticket:
        return tr("Ticket");
    case Waiting:
        return tr("Step");
    case Minutes:
        return tr("Since");
    }
    return {};
}

} // namespace varde::booth
