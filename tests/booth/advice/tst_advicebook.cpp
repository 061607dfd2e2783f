// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicebook.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>
#include <set>

using namespace varde;
using namespace varde::booth;
using nlohmann::json;

namespace {

AdviceBook shippedBook()
{
    auto book = AdviceBook::shipped();
    REQUIRE(book);
    return *std::move(book);
}

json smallFile()
{
    return json::parse(R"({"format":1,
        "sources":[{"id":"s1","citation":"Somebody: Something. 2020"}],
        "substances":[
            {"id":"up","title":{"en":"ups","nb":"opp"},"names":["upper"],"groups":[]},
            {"id":"one","title":{"en":"one","nb":"en"},"names":["One-ane"],"groups":["up"]},
            {"id":"two","title":{"en":"two","nb":"to"},"names":[],"groups":["up"]},
            {"id":"three","title":{"en":"three","nb":"tre"},"names":[],"groups":[]}],
        "cards":[{"topic":"one","statements":[{"section":"effects","en":"It works.","nb":"Det virker.","sources":["s1"]}]}],
        "interactions":[
            {"of":["up","up"],"severity":"caution","en":"Careful.","nb":"Forsiktig.","sources":["s1"]},
            {"of":["one","two"],"severity":"danger","en":"Danger.","nb":"Farlig.","sources":["s1"]}]})");
}

std::string refusalOf(const json &file)
{
    const auto book = AdviceBook::parse(file.dump());
    REQUIRE_FALSE(book);
    CHECK(book.error().code == Errc::Malformed);
    return book.error().detail;
}

} // namespace

TEST_CASE("advice: every shipped statement stands in both languages and has a source")
{
    const AdviceBook book = shippedBook();
    CHECK(book.cards().size() >= 30);
    std::set<std::string> cited;
    const auto check = [&](const TextByLanguage &text, const std::vector<std::string> &sources) {
        INFO(text.at("en"));
        CHECK_FALSE(text.at("en").empty());
        CHECK_FALSE(text.at("nb").empty());
        CHECK(text.at("en") != text.at("nb"));
        CHECK_FALSE(sources.empty());
        for (const std::string &source : sources) {
            CHECK(book.citation(source).size() > 20);
            cited.insert(source);
        }
    };
    for (const AdviceDraftCard &card : book.cards())
        for (const AdviceStatement &said : card.statements)
            check(said.text, said.sources);
    for (const InteractionRule &rule : book.rules())
        check(rule.reason, rule.sources);
    for (const AdviceSource &source : book.sources()) {
        INFO(source.id);
        CHECK(cited.contains(source.id));
    }
}

TEST_CASE("advice: every shipped card says what to do when it goes wrong, and effects or duration")
{
    const AdviceBook book = shippedBook();
    for (const AdviceDraftCard &card : book.cards()) {
        INFO(card.topic);
        const auto says = [&](AdviceSection section) {
            return std::any_of(card.statements.begin(), card.statements.end(),
                               [&](const AdviceStatement &said) { return said.section == section; });
        };
        CHECK(says(AdviceSection::WhatToDo));
        CHECK(says(AdviceSection::Effects));
    }
}

TEST_CASE("advice: a name is found by street name, in either language, and without its hyphens")
{
    const AdviceBook book = shippedBook();
    for (const auto &[name, id] :
         {std::pair{"Ecstasy", "mdma"}, std::pair{"kokain", "cocaine"}, std::pair{"2 cb", "2c-b"},
          std::pair{"2-FDCK", "2-fdck"}, std::pair{"3mmc", "cathinone"}, std::pair{"Metonitazene", "nitazene"},
          std::pair{"fenacetin", "phenacetin"}, std::pair{"GBL", "ghb"}}) {
        INFO(name);
        REQUIRE(book.find(name));
        CHECK(book.find(name)->id == id);
    }
    CHECK_FALSE(book.find("nothing of the kind"));
    CHECK_FALSE(book.find(" - "));
    CHECK(book.topicsOf("lidocaine") == std::vector<std::string>{"lidocaine", "local-anaesthetic"});
    CHECK(book.topicsOf("unheard-of").empty());
}

TEST_CASE("interactions: what is not known is unknown, never nothing")
{
    const AdviceBook book = shippedBook();
    CHECK(book.between("MDMA", "something new").severity == InteractionSeverity::Unknown);
    CHECK(book.between("levamisole", "paracetamol").severity == InteractionSeverity::Unknown);
    CHECK(book.between("levamisole", "paracetamol").reason.empty());
}

TEST_CASE("interactions: the gravest rule counts, whichever is named first, through groups too")
{
    const AdviceBook book = shippedBook();
    for (const auto &[a, b] :
         {std::pair{"heroin", "alprazolam"}, std::pair{"alprazolam", "heroin"}, std::pair{"metonitazene", "øl"},
          std::pair{"fentanyl", "oxycodone"}, std::pair{"MDMA", "moclobemide"}, std::pair{"GHB", "vin"}})
        CHECK(book.between(a, b).severity == InteractionSeverity::Danger);
    CHECK(book.between("cocaine", "caffeine").severity == InteractionSeverity::Caution);
    CHECK(book.between("cocaine", "alcohol").severity == InteractionSeverity::Caution);
    CHECK(book.between("cocaine", "alcohol").card == "alcohol+cocaine");
    const Interaction found = book.between("tramadol", "MDMA"); // danger of its own, caution by serotonin
    CHECK(found.severity == InteractionSeverity::Danger);
    CHECK(found.first == "tramadol");
    CHECK_FALSE(found.sources.empty());
}

TEST_CASE("interactions: every pair of a list is looked at, the gravest first")
{
    const auto book = AdviceBook::parse(smallFile().dump());
    REQUIRE(book);
    const auto all = book->among({"three", "one", "two"});
    REQUIRE(all.size() == 3);
    CHECK(all[0].severity == InteractionSeverity::Danger);
    CHECK(all[0].first == "one");
    CHECK(all[1].severity == InteractionSeverity::Unknown);
    CHECK(book->among({"one"}).empty());
    const auto across = book->across({"one"}, {"three", "upper"});
    REQUIRE(across.size() == 2);
    CHECK(across[0].second == "upper");
    CHECK(across[0].severity == InteractionSeverity::Caution);
}

TEST_CASE("advice: a file with a fault is refused, and said where")
{
    REQUIRE(AdviceBook::parse(smallFile().dump()));
    CHECK(refusalOf(json::array()).find("no JSON object") != std::string::npos);
    json file = smallFile();
    SECTION("another format")
    {
        file["format"] = 2;
        CHECK(refusalOf(file).find("format") != std::string::npos);
    }
    SECTION("no source")
    {
        file["cards"][0]["statements"][0]["sources"] = json::array();
        CHECK(refusalOf(file) == "card one, statement 1: a statement without a source");
    }
    SECTION("a source that stands nowhere")
    {
        file["interactions"][0]["sources"] = {"s2"};
        CHECK(refusalOf(file) == "interaction 1: 's2' in 'sources' stands nowhere");
    }
    SECTION("one language")
    {
        file["cards"][0]["statements"][0].erase("nb");
        CHECK(refusalOf(file) == "card one, statement 1: no text 'nb'");
    }
    SECTION("a section of its own")
    {
        file["cards"][0]["statements"][0]["section"] = "fun";
        CHECK(refusalOf(file).find("section") != std::string::npos);
    }
    SECTION("an empty card")
    {
        file["cards"][0]["statements"] = json::array();
        CHECK(refusalOf(file) == "card one: says nothing");
    }
    SECTION("a topic that stands nowhere")
    {
        file["cards"][0]["topic"] = "four";
        CHECK(refusalOf(file).find("card four") != std::string::npos);
    }
    SECTION("a topic of two in the wrong order")
    {
        file["cards"][0]["topic"] = "two+one";
        CHECK(refusalOf(file).find("card two+one") != std::string::npos);
    }
    SECTION("a name of two")
    {
        file["substances"][2]["names"] = {"ONE ANE"};
        CHECK(refusalOf(file).find("'oneane'") != std::string::npos);
    }
    SECTION("an id with blanks")
    {
        file["substances"][1]["id"] = "one more";
        CHECK(refusalOf(file).find("one word") != std::string::npos);
    }
    SECTION("a group that stands nowhere")
    {
        file["substances"][1]["groups"] = {"down"};
        CHECK(refusalOf(file).find("'down'") != std::string::npos);
    }
    SECTION("a rule of three, a harmless one, one twice")
    {
        file["interactions"][1]["of"] = {"one", "two", "three"};
        CHECK(refusalOf(file).find("not of two") != std::string::npos);
        file["interactions"][1]["of"] = {"one", "two"};
        file["interactions"][1]["severity"] = "none";
        CHECK(refusalOf(file).find("severity") != std::string::npos);
        file["interactions"][1]["severity"] = "caution";
        file["interactions"].push_back(file["interactions"][1]);
        file["interactions"][2]["of"] = {"two", "one"};
        CHECK(refusalOf(file).find("twice") != std::string::npos);
    }
    SECTION("a part is missing")
    {
        const char *part = GENERATE("sources", "substances", "cards", "interactions");
        file.erase(part);
        CHECK(refusalOf(file).find("list") != std::string::npos);
    }
    SECTION("cut anywhere")
    {
        const std::string whole = smallFile().dump();
        for (std::size_t length = 0; length < whole.size(); length += 7)
            CHECK_FALSE(AdviceBook::parse(whole.substr(0, length)));
    }
}
