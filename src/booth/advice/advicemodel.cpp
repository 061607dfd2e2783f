// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicemodel.h"

#include <algorithm>

namespace varde::booth {

void AdviceModel::setCards(std::vector<ShelfCard> cards, const std::string &language)
{
    beginResetModel();
    std::erase_if(cards, [&](const ShelfCard &card) { return card.text.language != language; });
    m_cards = std::move(cards);
    endResetModel();
}

int AdviceModel::rowOf(const std::string &hash) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const ShelfCard &card) { return card.hash == hash; });
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

int AdviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant AdviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShelfCard &card = m_cards[std::size_t(index.row())];
    if (role == ApprovedRole)
        return card.isApproved;
    if (role != Qt::DisplayRole)
        return {};
    // The mark is a word of shape, not of colour alone.
    const QString title = QString::fromStdString(card.text.title);
    return (card.isApproved ? QStringLiteral("✓ ") : QStringLiteral("– ")) + title;
}

} // namespace varde::booth
