// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/csvtable.h"

#include "support/catch.h"
#include "support/madeuplibrary.h"

using namespace varde;
using namespace varde::booth;

TEST_CASE("csv: quotes keep commas, line ends and doubled quotes")
{
    const auto table = parseCsv("\xEF\xBB\xBF"
                                "file , substance\r\n\"a,1.csv\",\"the \"\"new\"\" one\"\r\n\r\nb.csv,\"two\nlines\"");
    REQUIRE(table);
    CHECK(table->columns == std::vector<std::string>{"file", "substance"});
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].at("file") == "a,1.csv");
    CHECK(table->rows[0].at("substance") == "the \"new\" one");
    CHECK(table->rows[0].line == 2);
    CHECK(table->rows[1].at("substance") == "two\nlines");
    CHECK(table->rows[1].line == 4);
    CHECK(table->rows[1].at("no such column").empty());
}

TEST_CASE("csv: what cannot be split is refused with its line")
{
    CHECK(parseCsv("a,b\n1,\"open\n").error().code == Errc::ManifestInvalid);
    const auto wide = parseCsv("a,b\n1,2\n1,2,3\n");
    REQUIRE_FALSE(wide);
    CHECK(wide.error().code == Errc::ManifestInvalid);
    CHECK(wide.error().detail.find("line 3") != std::string::npos);
}

TEST_CASE("csv: a file is read only when it is one and has the columns")
{
    const test::MadeUpFolder folder(0);
    CHECK(readCsv(folder.path("absent.csv"), {}).error().code == Errc::FileNotFound);
    CHECK(readCsv(folder.path("."), {}).error().code == Errc::IsDirectory);
    CHECK(readCsv(folder.addText("empty.csv", ""), {}).error().code == Errc::EmptyFile);
    CHECK(readCsv(folder.addText("big.csv", std::string((16 << 20) + 1, 'x')), {}).error().code == Errc::FileTooLarge);
    const auto missing = readCsv(folder.addText("missing.csv", "file,name\na,b\n"), {"file", "substance"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Errc::ManifestColumnMissing);
    CHECK(missing.error().detail.find("substance") != std::string::npos);
}

TEST_CASE("csv: a row that was written is read back as it was")
{
    const std::vector<std::string> fields{"plain", "a,b", "say \"new\"", "two\nlines", "", "end"};
    const auto table = parseCsv(csvLine({"a", "b", "c", "d", "e", "f"}) + csvLine(fields));
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    for (std::size_t i = 0; i < fields.size(); ++i)
        CHECK(table->rows[0].at(table->columns[i]) == fields[i]);
}

TEST_CASE("csv: a cell that holds several is taken apart without empty parts")
{
    CHECK(cellParts("a|b||c|", '|') == std::vector<std::string>{"a", "b", "c"});
    CHECK(cellParts("", '|').empty());
}
