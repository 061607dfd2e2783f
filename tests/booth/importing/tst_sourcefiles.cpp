// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/sourcefiles.h"

#include "support/catch.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace varde;
using namespace varde::booth;
namespace fs = std::filesystem;

namespace {

struct Tree {
    QTemporaryDir folder;
    fs::path root{folder.path().toStdString()};

    void file(const char *name) const
    {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name) << "x";
    }
    std::vector<std::string> found(const std::vector<fs::path> &sources) const
    {
        const auto files = sourceFiles(sources);
        REQUIRE(files);
        std::vector<std::string> names;
        for (const std::string &path : files->files)
            names.push_back(fs::path(path).lexically_relative(root).string());
        return names;
    }
};

} // namespace

TEST_CASE("sources: every file below a folder, once, in one order")
{
    const Tree tree;
    for (const char *name : {"b.dx", "a/c.dx", "a/d/e.dx", ".hidden"})
        tree.file(name);
    CHECK(tree.found({tree.root}) == std::vector<std::string>{".hidden", "a/c.dx", "a/d/e.dx", "b.dx"});
    CHECK(tree.found({tree.root / "a", tree.root / "a/d/e.dx", tree.root / "a/"}) ==
          std::vector<std::string>{"a/c.dx", "a/d/e.dx"});
}

TEST_CASE("sources: links to folders are followed, and loops of them end")
{
    const Tree tree;
    tree.file("real/a.dx");
    tree.file("real/deep/b.dx");
    fs::create_directory_symlink(tree.root, tree.root / "real/deep/up");
    fs::create_directory_symlink(tree.root / "real/self", tree.root / "real/self");
    fs::create_symlink(tree.root / "nowhere", tree.root / "dangling.dx");
    const auto names = tree.found({tree.root});
    CHECK(names == std::vector<std::string>{"dangling.dx", "real/a.dx", "real/deep/b.dx", "real/self"});
}

TEST_CASE("sources: a folder that may not be looked into is told, and looking can be stopped")
{
    const Tree tree;
    tree.file("a.dx");
    tree.file("locked/b.dx");
    fs::permissions(tree.root / "locked", fs::perms::none);
    const auto files = sourceFiles({tree.root});
    fs::permissions(tree.root / "locked", fs::perms::owner_all);
    REQUIRE(files);
    if (files->files.size() == 1) // not as root, who may look everywhere
        CHECK(files->unreadable == std::vector<std::string>{(tree.root / "locked").string()});
    std::atomic<bool> cancel{true};
    const auto stopped = sourceFiles({tree.root}, {{}, &cancel});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
}

TEST_CASE("sources: the stamp changes with the content, and a file that is gone has none")
{
    const Tree tree;
    tree.file("a.dx");
    const std::string path = (tree.root / "a.dx").string();
    const std::string before = sourceStamp(path);
    CHECK_FALSE(before.empty());
    CHECK(sourceStamp(path) == before);
    std::ofstream(path) << "longer";
    CHECK(sourceStamp(path) != before);
    fs::remove(path);
    CHECK(sourceStamp(path).empty());
}
