// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/ticketcode.h"

#include <algorithm>
#include <array>

namespace varde::store {

namespace {

constexpr std::string_view words[] = {
    "ANCHOR",  "ARROW",    "BADGER",   "BARLEY",  "BASALT",  "BEAVER",  "BEETLE",   "BISON",   "BONFIRE",  "BOULDER",
    "BRACKEN", "BUCKET",   "CABIN",    "CANDLE",  "CANOE",   "CLOUD",   "COMPASS",  "CONDOR",  "COTTON",   "CRANE",
    "CRICKET", "CURRANT",  "DAMSON",   "DOLPHIN", "DONKEY",  "DRIFT",   "EAGLE",    "ECLIPSE", "FALCON",   "FEATHER",
    "FERRY",   "FOSSIL",   "FOUNTAIN", "GARLIC",  "GECKO",   "GLACIER", "GOOSE",    "GRANITE", "GRAVEL",   "HAMMOCK",
    "HARBOUR", "HEDGEHOG", "ISLAND",   "JACKDAW", "JIGSAW",  "JUNGLE",  "KAYAK",    "KETTLE",  "LADDER",   "LAGOON",
    "LANTERN", "LEMUR",    "LICHEN",   "LOBSTER", "MAGPIE",  "MANGO",   "MARBLE",   "METEOR",  "MOSAIC",   "MUSTARD",
    "MEADOW",  "ORCHARD",  "OSPREY",   "OTTER",   "OYSTER",  "PADDLE",  "PANTHER",  "PEBBLE",  "PELICAN",  "PIGEON",
    "PLANET",  "PLOVER",   "PRAIRIE",  "PUFFIN",  "PUMPKIN", "QUARRY",  "QUARTZ",   "RABBIT",  "RADISH",   "REINDEER",
    "RUDDER",  "SALMON",   "SANDAL",   "SEAGULL", "SHADOW",  "SHELTER", "SPARROW",  "SPRUCE",  "SQUIRREL", "STARFISH",
    "SUNDIAL", "SWALLOW",  "TEAPOT",   "THISTLE", "THUNDER", "TIMBER",  "TORTOISE", "TRACTOR", "TUNDRA",   "TURNIP",
    "VALLEY",  "VILLAGE",  "VOLCANO",  "WAGON",   "WALNUT",  "WALRUS",  "WINDMILL", "ZEBRA",
};
constexpr std::uint32_t wordCount = std::size(words);
constexpr std::uint32_t firstNumber = 10; // always two digits, so that nothing is lost in saying it
constexpr std::uint32_t numberCount = 90;

std::string codeAt(std::string_view boothWord, std::uint32_t index)
{
    const std::string_view word = words[index / numberCount];
    return std::string(boothWord) + "-" + std::string(word) + " " + std::to_string(firstNumber + index % numberCount);
}

} // namespace

bool isBoothWord(std::string_view word)
{
    return word.size() >= 2 && word.size() <= 12 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::string> drawTicketCode(std::string_view boothWord,
                                          const std::function<std::uint32_t(std::uint32_t n)> &draw,
                                          const std::function<bool(const std::string &code)> &isTaken)
{
    constexpr std::uint32_t count = wordCount * numberCount;
    // From a drawn place onwards: ends after one round even when almost every code is taken.
    const std::uint32_t start = draw(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string code = codeAt(boothWord, (start + i) % count);
        if (!isTaken(code))
            return code;
    }
    return std::nullopt;
}

} // namespace varde::store
