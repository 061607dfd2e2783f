// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/advicetext.h"
#include "store/library/packrows.h"
#include "store/record/record.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// Where a card comes from.
enum class CardOrigin { Shipped = 1, Pack = 2, WrittenHere = 3 };

/// One card in one language with what a coordinator said of exactly this content.
struct ShelfCard {
    AdviceCardText text;
    CardOrigin origin = CardOrigin::Shipped;
    std::string publisher{}; ///< of a pack
    std::string hash{};
    bool isApproved = false;
    std::string approvedBy{};                     ///< operator code
    std::optional<store::TimePoint> approvedAt{}; ///< of the latest word on it, also of a withdrawal
};

/// Every card of the program, of installed packs and written here, with what the record says of each. A card that was
/// changed since it was approved is a draft again. By topic, then language, then origin.
/// Fails as Record does; Malformed for a card in the record that is none.
Result<std::vector<ShelfCard>> adviceShelf(const store::Record &record, const AdviceBook &book,
                                           const std::vector<store::AdviceDraft> &fromPacks);

/// What may be shown about the first of some topics for which anything is approved in that language: the card that was
/// approved last. Nothing: talk without it.
std::optional<ShelfCard> approvedCard(const std::vector<ShelfCard> &shelf, const std::vector<std::string> &topics,
                                      const std::string &language);

/// A coordinator read this very card. OutOfRange without a code.
Status sayOfCard(store::Record &record, const AdviceCardText &card, bool isApproved, const std::string &operatorCode);

} // namespace varde::booth
