// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/tsvtable.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;

TEST_CASE("table: columns are found by name, in any order, and others are left out")
{
    const auto table = parseTsv("t.tsv", "# about\n\nb\tnote\ta\n2\tx\t1\n", {"a", "b"});
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    CHECK(table->rows.front().cells == std::vector<std::string>{"1", "2"});
    CHECK(table->rows.front().line == 4);
}

TEST_CASE("table: a hyphen is an empty cell, and line ends of Windows do not matter")
{
    const auto table = parseTsv("t.tsv", "a\tb\r\n-\t\r\n", {"a", "b"});
    REQUIRE(table);
    CHECK(table->rows.front().cells == std::vector<std::string>{"", ""});
}

TEST_CASE("table: a missing column is named")
{
    const auto table = parseTsv("t.tsv", "a\tb\n1\t2\n", {"a", "c"});
    REQUIRE_FALSE(table);
    CHECK(table.error().code == Errc::ManifestColumnMissing);
    CHECK(table.error().detail == "t.tsv has no column c");
}

TEST_CASE("table: a line with too few or too many cells is named")
{
    const char *row = GENERATE("1\n", "1\t2\t3\n");
    const auto table = parseTsv("t.tsv", "a\tb\n" + std::string(row), {"a", "b"});
    REQUIRE_FALSE(table);
    CHECK(table.error().code == Errc::ManifestInvalid);
    CHECK(table.error().detail.find("t.tsv line 2") != std::string::npos);
}

TEST_CASE("table: nothing, comments alone and a header alone are empty")
{
    const char *text = GENERATE("", "# only this\n", "a\tb\n");
    CHECK(parseTsv("t.tsv", text, {"a", "b"}).error().code == Errc::EmptyFile);
}

TEST_CASE("table: a number must be one, whole and within its limits")
{
    const auto table = parseTsv("t.tsv", "a\tb\n1.5\t1,5\n-\tnan\n1.5x\t7\n", {"a", "b"});
    REQUIRE(table);
    CHECK(*table->number(table->rows[0], 0, 0, 2) == 1.5);
    CHECK(table->number(table->rows[0], 1, 0, 2).error().detail == "t.tsv line 2, column b: `1,5` is not a number");
    CHECK_FALSE(table->number(table->rows[1], 0, 0, 2));
    CHECK_FALSE(table->number(table->rows[1], 1, 0, 2));
    CHECK_FALSE(table->number(table->rows[2], 0, 0, 2));
    CHECK(table->number(table->rows[2], 1, 0, 2).error().detail == "t.tsv line 4, column b: 7 is out of range");
}

TEST_CASE("table: a file that is not there is not found, a folder cannot be read")
{
    CHECK(readTsv("/nowhere/t.tsv", {"a"}).error().code == Errc::FileNotFound);
    CHECK(readTsv(std::filesystem::temp_directory_path(), {"a"}).error().code == Errc::ReadFailed);
}
