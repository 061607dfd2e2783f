// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicemodel.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace varde;
using namespace varde::booth;
using store::codeOf;

namespace {

/// A record and the shipped drafts.
struct Shelf {
    store::TempDir dir;
    store::FakeClock clock;
    std::unique_ptr<store::Record> record = store::openBooth(dir / "record.sqlite", clock);
    AdviceBook book = *AdviceBook::shipped();
    std::vector<store::AdviceDraft> packs;

    std::vector<ShelfCard> cards() const
    {
        auto shelf = adviceShelf(*record, book, packs);
        REQUIRE(shelf);
        return *std::move(shelf);
    }

    std::optional<ShelfCard> shown(const char *topic, const char *language = "en") const
    {
        return approvedCard(cards(), {topic}, language);
    }
};

} // namespace

TEST_CASE("advice: nothing that was shipped is shown before it was approved, in that very language")
{
    Shelf shelf;
    const auto cards = shelf.cards();
    CHECK(std::none_of(cards.begin(), cards.end(), [](const ShelfCard &card) { return card.isApproved; }));
    CHECK_FALSE(shelf.shown("mdma"));
    const auto card = cardInLanguage(shelf.book, "mdma", "en");
    REQUIRE(card);
    REQUIRE(sayOfCard(*shelf.record, *card, true, "K7"));
    REQUIRE(shelf.shown("mdma"));
    CHECK(shelf.shown("mdma")->text == *card);
    CHECK(shelf.shown("mdma")->approvedBy == "K7");
    CHECK_FALSE(shelf.shown("mdma", "nb"));
    CHECK_FALSE(shelf.shown("cocaine"));
}

TEST_CASE("advice: an approval that was taken back hides the card")
{
    Shelf shelf;
    const auto card = cardInLanguage(shelf.book, "ghb", "nb");
    REQUIRE(card);
    REQUIRE(sayOfCard(*shelf.record, *card, true, "K7"));
    shelf.clock.tick();
    REQUIRE(sayOfCard(*shelf.record, *card, false, "B2"));
    CHECK_FALSE(shelf.shown("ghb", "nb"));
    REQUIRE(sayOfCard(*shelf.record, *card, true, "B2"));
    CHECK(shelf.shown("ghb", "nb"));
    CHECK(codeOf(sayOfCard(*shelf.record, *card, true, "")) == "out_of_range");
}

TEST_CASE("advice: a card that was changed since is a draft again")
{
    Shelf shelf;
    auto own = *cardInLanguage(shelf.book, "mdma", "en");
    own.lines.front().text += " Our own words.";
    REQUIRE(shelf.record->saveAdviceText({own.topic, own.language, adviceCardToJson(own)}));
    REQUIRE(sayOfCard(*shelf.record, own, true, "K7"));
    CHECK(shelf.shown("mdma")->origin == CardOrigin::WrittenHere);
    own.lines.front().text += " And more.";
    REQUIRE(shelf.record->saveAdviceText({own.topic, own.language, adviceCardToJson(own)}));
    CHECK_FALSE(shelf.shown("mdma"));
    own.lines.front().sources = {"another"};
    CHECK(contentHash(own) != contentHash(*cardInLanguage(shelf.book, "mdma", "en")));
}

TEST_CASE("advice: of two approved cards the one that was approved last is shown")
{
    Shelf shelf;
    const auto draft = *cardInLanguage(shelf.book, "mdma", "en");
    auto own = draft;
    own.lines.resize(1);
    REQUIRE(shelf.record->saveAdviceText({own.topic, own.language, adviceCardToJson(own)}));
    REQUIRE(sayOfCard(*shelf.record, own, true, "K7"));
    shelf.clock.tick();
    REQUIRE(sayOfCard(*shelf.record, draft, true, "K7"));
    CHECK(shelf.shown("mdma")->origin == CardOrigin::Shipped);
    CHECK(approvedCard(shelf.cards(), {"unheard-of", "mdma"}, "en"));
    CHECK_FALSE(approvedCard(shelf.cards(), {}, "en"));
}

TEST_CASE("advice: a card from a pack is a draft under the same rule, with its source on every line")
{
    Shelf shelf;
    shelf.packs = {{"1", {"Metonitazene", "en", "First.\n\n  \nSecond.", "the association"}, "The association"},
                   {"2", {"Something Odd", "en", "Text.", "s"}, "P"}};
    const auto cards = shelf.cards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [](const ShelfCard &card) { return card.origin == CardOrigin::Pack; });
    REQUIRE(found != cards.end());
    CHECK(found->text.topic == "nitazene");
    CHECK(found->publisher == "The association");
    REQUIRE(found->text.lines.size() == 2);
    CHECK(found->text.lines[1] == AdviceLine{AdviceSection::Effects, "Second.", {"the association"}});
    CHECK_FALSE(shelf.shown("nitazene"));
    REQUIRE(sayOfCard(*shelf.record, found->text, true, "K7"));
    CHECK(shelf.shown("nitazene")->origin == CardOrigin::Pack);
    CHECK(std::any_of(cards.begin(), cards.end(),
                      [](const ShelfCard &card) { return card.text.topic == "somethingodd"; }));
}

TEST_CASE("advice: a card as text comes back as the same card")
{
    const AdviceBook book = *AdviceBook::shipped();
    for (const AdviceDraftCard &draft : book.cards()) {
        const auto card = *cardInLanguage(book, draft.topic, "nb");
        INFO(draft.topic);
        const auto again = withEditedText(card, editableText(card));
        REQUIRE(again);
        CHECK(*again == card);
        CHECK(*adviceCardFromJson(adviceCardToJson(card)) == card);
    }
    CHECK(codeOf(cardInLanguage(book, "nothing", "en")) == "not_found");
}

TEST_CASE("advice: an edited text with a fault is refused with its line")
{
    const AdviceBook book = *AdviceBook::shipped();
    const auto card = *cardInLanguage(book, "mdma", "en");
    for (const auto &[text, what] : {std::pair{"Words. || s", "line 1"}, std::pair{"[effects]\nNo source.", "line 2"},
                                     std::pair{"[effects]\n || s", "line 2"}, std::pair{"[fun]\n", "line 1"},
                                     std::pair{"[effects]\n\n", "nothing"}, std::pair{"", "nothing"}}) {
        const auto edited = withEditedText(card, text);
        REQUIRE_FALSE(edited);
        CHECK(edited.error().code == Errc::Malformed);
        INFO(edited.error().detail);
        CHECK(edited.error().detail.find(what) != std::string::npos);
    }
    for (const char *document :
         {"{}", "no", R"({"topic":"a","language":"en","title":"A","lines":[]})",
          R"({"topic":"a","language":"en","title":"A","lines":[{"section":"effects","text":"x"}]})"})
        CHECK(codeOf(adviceCardFromJson(document)) == "malformed");
}

TEST_CASE("advice: a record whose card is none is said to be so")
{
    Shelf shelf;
    REQUIRE(shelf.record->saveAdviceText({"mdma", "en", "{}"}));
    CHECK(codeOf(adviceShelf(*shelf.record, shelf.book, {})) == "malformed");
}

TEST_CASE("advice: the list holds one language, and says of each card whether it is shown")
{
    Shelf shelf;
    const auto card = *cardInLanguage(shelf.book, "mdma", "nb");
    REQUIRE(sayOfCard(*shelf.record, card, true, "K7"));
    AdviceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCards(shelf.cards(), "nb");
    CHECK(std::size_t(model.rowCount()) == shelf.book.cards().size());
    const int row = model.rowOf(contentHash(card));
    REQUIRE(row >= 0);
    CHECK(model.card(row).text == card);
    CHECK(model.index(row).data(AdviceModel::ApprovedRole).toBool());
    CHECK(model.index(row).data().toString() == QStringLiteral("✓ MDMA (ecstasy)"));
    CHECK(model.rowCount(model.index(row)) == 0);
    CHECK(model.rowOf("none") == -1);
    CHECK_FALSE(model.data({}).isValid());
    model.setCards(shelf.cards(), "so");
    CHECK(model.rowCount() == 0);
}
