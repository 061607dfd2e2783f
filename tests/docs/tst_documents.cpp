// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace fs = std::filesystem;

namespace {

const fs::path root = VARDE_SOURCE_DIR;

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> documents()
{
    std::vector<fs::path> files = {root / "README.md"};
    for (const auto &entry : fs::recursive_directory_iterator(root / "docs"))
        if (entry.path().extension() == ".md")
            files.push_back(entry.path());
    return files;
}

/// Links in a document that lead to no file of the checkout; other sites are not asked.
std::string brokenLinks(const fs::path &document, const std::string &text)
{
    static const std::regex link(R"(\]\(([^)#\s]+)[^)]*\))");
    std::string broken;
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
        const std::string target = (*at)[1];
        if (target.find("://") == std::string::npos && !fs::exists(document.parent_path() / target))
            broken += fs::relative(document, root).generic_string() + " -> " + target + "\n";
    }
    return broken;
}

} // namespace

TEST_CASE("a link that leads nowhere is found")
{
    CHECK(brokenLinks(root / "README.md", "[a](docs/README.md) [b](https://example.org/x) [c](LICENSE)") == "");
    CHECK(brokenLinks(root / "README.md", "[a](docs/nowhere.md#part)") == "README.md -> docs/nowhere.md\n");
}

TEST_CASE("every link in the documents leads to a file")
{
    const auto files = documents();
    CHECK(files.size() > 15);
    std::string broken;
    for (const auto &file : files)
        broken += brokenLinks(file, contentOf(file));
    CHECK(broken == "");
}

TEST_CASE("every decision is listed")
{
    const auto list = contentOf(root / "docs/decisions/README.md");
    for (const auto &entry : fs::directory_iterator(root / "docs/decisions")) {
        const auto name = entry.path().filename().string();
        CAPTURE(name);
        CHECK((name == "README.md" || list.find("(" + name + ")") != std::string::npos));
    }
}

namespace {

/// Each file's content from its first include on stands in the document as a block of code.
void checkStandsIn(const char *document, const char *folder, const std::vector<const char *> &files)
{
    const auto text = contentOf(root / document);
    for (const char *name : files) {
        const auto source = contentOf(root / folder / name);
        const auto begin = source.find("#include");
        CAPTURE(name);
        REQUIRE(begin != std::string::npos);
        CHECK(text.find("```cpp\n" + source.substr(begin) + "```\n") != std::string::npos);
    }
}

} // namespace

TEST_CASE("the examples stand in their documents as they are compiled")
{
    checkStandsIn("docs/developers/adding-a-driver.md", "tests/drivers/example", {"example.h", "example.cpp"});
    checkStandsIn("docs/developers/adding-a-format.md", "tests/formats/example", {"lantern.h", "lantern.cpp"});
}

TEST_CASE("both commands stand in the README as they are typed")
{
    const auto text = contentOf(root / "README.md");
    CHECK(text.find("sh ui/start") != std::string::npos);
    CHECK(text.find("sh tests/run") != std::string::npos);
    CHECK(fs::exists(root / "ui/start"));
    CHECK(fs::exists(root / "tests/run"));
}
