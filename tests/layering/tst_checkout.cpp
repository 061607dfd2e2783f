// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/rules.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace varde::layering;
namespace fs = std::filesystem;

namespace {

const fs::path root = VARDE_SOURCE_DIR;

struct Source {
    std::string name; ///< relative to the checkout
    std::string text;
};

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Source> filesUnder(const std::string &folder, const std::vector<std::string> &endings)
{
    std::vector<Source> files;
    for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string name = fs::relative(entry.path(), root).generic_string();
        const bool wanted = std::ranges::any_of(endings, [&](const auto &ending) { return name.ends_with(ending); });
        if (entry.is_regular_file() && wanted)
            files.push_back({name, contentOf(entry.path())});
    }
    return files;
}

std::vector<Source> sources()
{
    auto files = filesUnder("src", {".h", ".cpp", ".c"});
    std::ranges::move(filesUnder("ui", {".h", ".cpp", ".c"}), std::back_inserter(files));
    return files;
}

WindowHeaders installedWindowHeaders()
{
    WindowHeaders names;
    for (const char *module : {"QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"})
        for (const auto &entry : fs::directory_iterator(fs::path(VARDE_QT_HEADERS) / module))
            names.insert(entry.path().filename().string());
    return names;
}

std::string report(const std::vector<Breach> &breaches)
{
    std::string text;
    for (const auto &breach : breaches)
        text += breach.file + ":" + std::to_string(breach.line) + ": " + breach.what + "\n";
    return text;
}

template <typename Check>
void checkAll(const std::vector<Source> &files, Check check)
{
    std::vector<Breach> found;
    for (const auto &file : files)
        std::ranges::move(check(file), std::back_inserter(found));
    CHECK(report(found) == "");
}

} // namespace

TEST_CASE("there are sources to look at in every room")
{
    const auto files = sources();
    for (const std::string room : {"src/core/", "src/processing/", "src/matcher/", "src/formats/", "src/drivers/",
                                   "src/store/", "src/booth/", "src/cli/", "ui/"}) {
        CAPTURE(room);
        CHECK(std::ranges::any_of(files, [&](const Source &file) { return file.name.starts_with(room); }));
    }
}

TEST_CASE("Qt's window headers are known")
{
    const auto names = installedWindowHeaders();
    for (const char *name : {"QColor", "qcolor.h", "QWidget", "QPrinter", "QSvgRenderer", "QGuiApplication"})
        CHECK(names.contains(name));
    for (const char *name : {"QString", "QObject", "QAbstractTableModel", "QTimer", "QVariant", "QThread"})
        CHECK_FALSE(names.contains(name));
}

TEST_CASE("every include follows the arrows")
{
    const auto windows = installedWindowHeaders();
    checkAll(sources(), [&](const Source &file) { return includeBreaches(file.name, file.text, windows); });
}

TEST_CASE("SQL stays in the store")
{
    checkAll(sources(), [](const Source &file) { return sqlBreaches(file.name, file.text); });
}

TEST_CASE("every source includes its own header first")
{
    checkAll(sources(), [](const Source &file) {
        const auto header = (root / file.name).replace_extension(".h");
        return firstIncludeBreaches(file.name, file.text, fs::exists(header));
    });
}

TEST_CASE("every room links only what it may include")
{
    auto lists = filesUnder("src", {"CMakeLists.txt"});
    std::ranges::move(filesUnder("ui", {"CMakeLists.txt"}), std::back_inserter(lists));
    CHECK(lists.size() >= 9);
    checkAll(lists, [](const Source &file) { return linkBreaches(file.name, file.text); });
}

TEST_CASE("nothing unfinished, switched off or unlicensed is kept")
{
    std::vector<Source> files;
    for (const char *folder : {"src", "ui", "tests", "spectra", "docs", ".ci"})
        std::ranges::move(filesUnder(folder, {".h", ".cpp", ".c", ".sql", ".sh", ".cmake", ".txt", ".md", ".ui", ".qss",
                                              ".ts", ".tsv", ".json", "/start", "/run", ".ci/packages"}),
                          std::back_inserter(files));
    files.push_back({"README.md", contentOf(root / "README.md")});
    files.push_back({"CMakeLists.txt", contentOf(root / "CMakeLists.txt")});
    CHECK(files.size() > 50);
    checkAll(files, [](const Source &file) { return houseBreaches(file.name, file.text); });
}
