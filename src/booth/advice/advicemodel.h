// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/adviceshelf.h"

#include <QAbstractListModel>
#include <vector>

namespace varde::booth {

/// The advice cards of one language, drafts and approved ones, as a list.
class AdviceModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ApprovedRole = Qt::UserRole }; ///< whether it is shown in the talk

    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<ShelfCard> cards, const std::string &language);
    const ShelfCard &card(int row) const { return m_cards[std::size_t(row)]; }
    int rowOf(const std::string &hash) const; ///< -1 for none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<ShelfCard> m_cards;
};

} // namespace varde::booth
