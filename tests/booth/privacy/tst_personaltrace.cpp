// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/tsvtable.h"
#include "booth/privacy/numbertraces.h"
#include "booth/privacy/personaltrace.h"
#include "support/catch.h"

#include <iostream>
#include <map>

using namespace varde;
using namespace varde::booth;

namespace {

const std::map<std::string, TraceKind> kinds{{"phone", TraceKind::Phone},
                                             {"contact", TraceKind::Contact},
                                             {"identity", TraceKind::IdentityNumber},
                                             {"name", TraceKind::Name}};

TsvTable ownList()
{
    auto table = readTsv(VARDE_SOURCE_DIR "/tests/booth/privacy/lines.tsv", {"kind", "line"});
    REQUIRE(table);
    return *table;
}

bool isWarned(const std::string &text)
{
    return !personalTraces(QString::fromStdString(text)).empty();
}

struct Count {
    int warned = 0;
    int all = 0;
};

} // namespace

TEST_CASE("of the list of our own nearly every line that says who somebody is is warned about, and few others are")
{
    // The columns of the list are named by its first line.
    const TsvTable table = ownList();
    std::map<std::string, Count> counts;
    for (const TsvRow &row : table.rows) {
        const std::string &kind = table.cell(row, 0);
        const bool warned = isWarned(table.cell(row, 1));
        Count &count = counts[kind];
        ++count.all;
        count.warned += warned ? 1 : 0;
        if (warned == (kind == "none"))
            std::cout << (warned ? "false alarm: " : "missed " + kind + ": ") << table.cell(row, 1) << '\n';
    }
    int warned = 0;
    int personal = 0;
    for (const auto &[kind, count] : counts) {
        std::cout << kind << ": " << count.warned << " of " << count.all << " warned about\n";
        if (kind != "none") {
            warned += count.warned;
            personal += count.all;
        }
    }
    std::cout << "recall " << warned << " of " << personal << '\n';
    REQUIRE(personal >= 200);
    REQUIRE(counts["none"].all >= 200);
    CHECK(counts["phone"].warned * 100 >= counts["phone"].all * 95);
    CHECK(counts["contact"].warned * 100 >= counts["contact"].all * 95);
    CHECK(counts["identity"].warned * 100 >= counts["identity"].all * 95);
    CHECK(counts["name"].warned * 100 >= counts["name"].all * 90);
    CHECK(counts["none"].warned * 100 <= counts["none"].all * 3);
}

TEST_CASE("a warning says what it is about and repeats what was typed")
{
    const auto about = [](const char *text) {
        const auto traces = personalTraces(QString::fromUtf8(text));
        REQUIRE(traces.size() == 1);
        return traces.front();
    };
    CHECK(about("call 912 34 567 please").kind == TraceKind::Phone);
    CHECK(about("call 912 34 567 please").text == QStringLiteral("912 34 567"));
    CHECK(about("kari@example.no").kind == TraceKind::Contact);
    CHECK(about("01819012345").kind == TraceKind::IdentityNumber);
    CHECK(about("bag of Kari Nordmann").kind == TraceKind::Name);
    CHECK(about("bag of Kari Nordmann").text == QStringLiteral("Kari Nordmann"));
    const auto all = personalTraces(QStringLiteral("Kari, 91234567, kari@example.no, 010190 12345"));
    REQUIRE(all.size() == 4);
    CHECK(all[0].kind == TraceKind::Phone);
    CHECK(all[3].kind == TraceKind::Name);
}

TEST_CASE("the control digits of a Norwegian identity number are reckoned with")
{
    // Worked by hand for 018190 100: weighted sums 3*0+7*1+6*8+1*1+8*9+9*0+4*1+5*0+2*0 = 132 = 12*11, so 0; then
    // 5*0+4*1+3*8+2*1+7*9+6*0+5*1+4*0+3*0+2*0 = 98 = 8*11+10, so 1.
    CHECK(isNorwegianNumber(QStringLiteral("01819010001")));
    CHECK_FALSE(isNorwegianNumber(QStringLiteral("01819010002")));
    CHECK_FALSE(isNorwegianNumber(QStringLiteral("01819010010")));
    CHECK_FALSE(isNorwegianNumber(QStringLiteral("0181901000")));
    CHECK_FALSE(isNorwegianNumber(QStringLiteral("0181901000x")));
    CHECK_FALSE(isNorwegianNumber(QStringLiteral("00000000000")));
}

TEST_CASE("an empty text, ten thousand characters, emoji and text from right to left are read to the end")
{
    CHECK(personalTraces({}).empty());
    CHECK(personalTraces(QString(10'000, u' ')).empty());
    CHECK(personalTraces(QString(10'000, u'x')).empty());
    CHECK(personalTraces(QString(10'000, u'7')).empty());
    CHECK(personalTraces(QStringLiteral("ab ").repeated(3'000)).empty());
    CHECK(isWarned(std::string(9'000, ' ') + "91234567"));
    CHECK_FALSE(isWarned("\U0001F47B\U0001F642 \U0001F9EA"));
    CHECK_FALSE(isWarned("\u062d\u0634\u064a\u0634"));
    CHECK(isWarned("\u0645\u062d\u0645\u062f 91234567"));
    // Marks that cannot be seen hide nothing.
    CHECK(isWarned("912\u200b34\u200b567"));
    CHECK(isWarned("kari\u200e@example.no"));
    CHECK(personalTraces(QString(QChar(0xD800))).empty());
}
