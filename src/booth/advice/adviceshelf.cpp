// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/adviceshelf.h"

#include <algorithm>
#include <tuple>

namespace varde::booth {

namespace {

/// A pack brings one text with one source: a card of one line per paragraph, without sections of its own.
AdviceCardText cardFromPack(const AdviceBook &book, const store::NewCard &card)
{
    const AdviceSubstance *known = book.find(card.topic);
    AdviceCardText text{known ? known->id : foldedName(card.topic), card.language, card.topic, {}};
    for (std::size_t at = 0; at < card.text.size();) {
        const std::size_t end = std::min(card.text.find('\n', at), card.text.size());
        if (const std::string line = card.text.substr(at, end - at); line.find_first_not_of(" \t\r") != line.npos)
            text.lines.push_back({AdviceSection::Effects, line, {card.source}});
        at = end + 1;
    }
    return text;
}

void addVerdicts(std::vector<ShelfCard> &shelf, const std::vector<store::AdviceApproval> &said)
{
    for (ShelfCard &card : shelf) {
        card.hash = contentHash(card.text);
        const auto last = std::find_if(said.rbegin(), said.rend(), [&](const store::AdviceApproval &one) {
            return one.contentHash == card.hash && one.card == card.text.topic && one.language == card.text.language;
        });
        if (last == said.rend())
            continue;
        card.isApproved = last->isApproved;
        card.approvedBy = last->operatorCode;
        card.approvedAt = last->createdAt;
    }
}

} // namespace

Result<std::vector<ShelfCard>> adviceShelf(const store::Record &record, const AdviceBook &book,
                                           const std::vector<store::AdviceDraft> &fromPacks)
{
    const auto written = record.adviceTexts();
    if (!written)
        return written.error();
    const auto said = record.adviceApprovals();
    if (!said)
        return said.error();
    std::vector<ShelfCard> shelf;
    for (const AdviceDraftCard &draft : book.cards())
        for (const char *language : {"en", "nb"})
            if (auto card = cardInLanguage(book, draft.topic, language))
                shelf.push_back({std::move(*card), CardOrigin::Shipped});
    for (const store::AdviceDraft &draft : fromPacks)
        shelf.push_back({cardFromPack(book, draft.card), CardOrigin::Pack, draft.publisher});
    for (const store::AdviceText &text : *written) {
        auto card = adviceCardFromJson(text.documentJson);
        if (!card)
            return card.error();
        shelf.push_back({std::move(*card), CardOrigin::WrittenHere});
    }
    addVerdicts(shelf, *said);
    std::stable_sort(shelf.begin(), shelf.end(), [](const ShelfCard &a, const ShelfCard &b) {
        return std::tie(a.text.topic, a.text.language, a.origin) < std::tie(b.text.topic, b.text.language, b.origin);
    });
    return shelf;
}

std::optional<ShelfCard> approvedCard(const std::vector<ShelfCard> &shelf, const std::vector<std::string> &topics,
                                      const std::string &language)
{
    for (const std::string &topic : topics) {
        const ShelfCard *latest = nullptr;
        for (const ShelfCard &card : shelf)
            if (card.isApproved && card.text.topic == topic && card.text.language == language &&
                (!latest || card.approvedAt >= latest->approvedAt))
                latest = &card;
        if (latest)
            return *latest;
    }
    return std::nullopt;
}

Status sayOfCard(store::Record &record, const AdviceCardText &card, bool isApproved, const std::string &operatorCode)
{
    const auto said =
        record.addAdviceApproval({card.topic, card.language, contentHash(card), isApproved, operatorCode});
    return said ? Status(Done{}) : Status(said.error());
}

} // namespace varde::booth
