// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/foreign.h"
#include "formats/format.h"
#include "formats/spc.h"
#include "support/catch.h"

#include <set>

using namespace varde::formats;

TEST_CASE("probes: a reader answers Yes or Maybe to its own files, and to no file of another format does it say Yes")
{
    for (const fixtures::Named &kind : fixtures::everyKind())
        for (const Format &format : formats()) {
            INFO(format.name << " asked about " << kind.name);
            const Probe answer = format.probe(kind.content);
            if (format.name == kind.format)
                CHECK(answer != Probe::No);
            else
                CHECK(answer != Probe::Yes);
        }
}

TEST_CASE("probes: only the reader of delimited text ever says Maybe to a file of another format")
{
    for (const fixtures::Named &kind : fixtures::everyKind())
        for (const Format &format : formats()) {
            INFO(format.name << " asked about " << kind.name);
            if (format.name != kind.format && std::string_view(format.name) != "text")
                CHECK(format.probe(kind.content) == Probe::No);
        }
}

TEST_CASE("probes: the content of the shortest files is looked at safely")
{
    for (const Format &format : formats())
        for (const std::string_view text : {"", "\n", "#", "##", "\x0A\x0A\xFE", "\xFF\xFE", "1", "\""})
            CHECK(format.probe(fixtures::bytesOf(text)) != Probe::Yes);
}

TEST_CASE("probes: a JCAMP-DX file is known behind comments, blanks and an earlier label")
{
    const Format &jcamp = formats()[0];
    CHECK(jcamp.probe(fixtures::bytesOf("$$ a comment\n\n  ##TITLE= x\n")) == Probe::Yes);
    CHECK(jcamp.probe(fixtures::bytesOf("\xEF\xBB\xBF##title=x\n")) == Probe::Yes);
    CHECK(jcamp.probe(fixtures::bytesOf("##JCAMP-DX=4.24\n##TITLE=x\n")) == Probe::Yes);
    CHECK(jcamp.probe(fixtures::bytesOf("a line of someone's\n##TITLE=x\n")) == Probe::Maybe);
}

TEST_CASE("registry: names are short, lower case and different")
{
    std::set<std::string> names;
    for (const Format &format : formats()) {
        const std::string name = format.name;
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
        CHECK(names.insert(name).second);
        CHECK_FALSE(std::string(format.description).empty());
    }
}

TEST_CASE("foreign: what this room reads is not called foreign")
{
    for (const fixtures::Named &kind : fixtures::everyKind()) {
        INFO(kind.name);
        CHECK(foreignKind(kind.content).has_value() == kind.format.empty());
    }
}

TEST_CASE("probes: a text whose second letter is K, L or M is not an SPC file")
{
    for (const std::string_view start : {"AK", "AL", "AM"})
        CHECK(probeSpc(fixtures::bytesOf(std::string(start) + "PLE text " + std::string(600, 'x'))) == Probe::No);
    CHECK(probeSpc(fixtures::bytesOf("AK")) == Probe::No);
}
