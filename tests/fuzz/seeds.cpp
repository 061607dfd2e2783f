// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/zipfixture.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 2;
    }
    std::filesystem::create_directories(argv[1]);
    int number = 0;
    std::vector<fixtures::Named> files = fixtures::everyKind();
    std::vector<fixtures::ZipEntry> entries;
    for (const fixtures::Named &fixture : files)
        entries.push_back({.name = fixture.name, .content = fixture.content, .isDeflated = entries.size() % 2 == 1});
    entries.resize(4);
    files.push_back({"zip", "", fixtures::zip(entries)});
    // A pack's content with something of everything in it.
    const std::string pack =
        R"({"format":1,"publisher":"A","title":"t","date":"2026-11-22","version":3,"substances":[{"name":"x","class":"c",)"
        R"("role":"active","hazard":true,"names":[{"name":"y","kind":"street","language":"nb"}],"same_as":"z"}],)"
        R"("references":[{"substance":"x","technique":"raman","unit":"counts","x0":400,"dx":2,"y":"AACAPwAAgD8AAIA/",)"
        R"("source":"s","licence":"l"}],"notices":[{"substance":"n","date":"2026-11-01","source":"s","bands":{"raman":)"
        R"([1001.5]}}],"cards":[{"topic":"x","language":"en","text":"t","source":"s","state":"draft"}],"withdraw":["a"]})";
    files.push_back({"pack", "", fixtures::bytesOf(pack)});
    // A rule file with every condition in it.
    const std::string rules =
        R"({"about":"a","sources":[{"key":"s","text":"t","checked":true}],"rules":[{"id":"r","kind":"contradiction",)"
        R"("test":"strip:*","when":[{"outcome":["positive"],"is":"done"},{"colour_against":"claim"},{"named":"*nitazene"},)"
        R"({"not":{"family_named":true}},{"any":[{"verdict":"match","strength":"strong"},{"form":"pill"}]},)"
        R"({"test":"reagent:marquis","is":"not_done"},{"answered":"taken","sold_as":"seen","no_reagent_done":true}],)"
        R"("say":{"en":"{test}","nb":"{claim}"},"next":{"en":"n","nb":"n"},"why":{"en":"w","nb":"w"},)"
        R"("second_reader":true,"sources":["s"]}]})";
    files.push_back({"rules", "", fixtures::bytesOf(rules)});
    for (const fixtures::Named &fixture : files) {
        std::ofstream file(std::filesystem::path(argv[1]) / ("seed-" + std::to_string(number++)), std::ios::binary);
        file.write(reinterpret_cast<const char *>(fixture.content.data()),
                   static_cast<std::streamsize>(fixture.content.size()));
        if (!file) {
            std::fprintf(stderr, "fuzz_seeds: cannot write to %s\n", argv[1]);
            return 1;
        }
    }
    return 0;
}
