// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/jcampordinates.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::formats;

namespace {

const std::vector<double> handWorked{10, 12, 14, 14, 14, 9, -3, -3, 0};

std::vector<double> valuesOf(std::string_view table)
{
    const auto decoded = decodeOrdinates(table, 1000);
    REQUIRE(decoded);
    return decoded->values;
}

Errc failureOf(std::string_view table, std::int64_t most = 1000)
{
    const auto decoded = decodeOrdinates(table, most);
    REQUIRE_FALSE(decoded);
    CHECK_FALSE(decoded.error().detail.empty());
    return decoded.error().code;
}

} // namespace

TEST_CASE("ordinates: every form of the standard gives the same values")
{
    const auto *table = GENERATE("400 10 12 14 14 14 9 -3 -3 0", // AFFN
                                 "400+10+12+14+14+14+9-3-3+0",   // PAC
                                 "400A0A2A4A4A4Icc@",            // SQZ
                                 "400A0KK%%nj2%L",               // DIF
                                 "400A0KT%Tnj2%L",               // DIF with DUP
                                 "400A0A2A4UIcT@",               // SQZ with DUP
                                 "400 10K K%T n j2 % L",         // mixed, with blanks
                                 "4.0E+02 1.0E+01 12. +14 14.0 14 9 -3.0e+00 -3 0");
    CHECK(valuesOf(table) == handWorked);
}

TEST_CASE("ordinates: a line after differences repeats the last value, which is checked and dropped")
{
    const auto decoded = decodeOrdinates("400A0KK\n402A4%%\n404A4nj2\n406c%L\n408@", 1000);
    REQUIRE(decoded);
    CHECK(decoded->values == handWorked);
    CHECK(decoded->checks == 4);
    CHECK(decoded->failedChecks == 0);
    CHECK(decoded->lines[1].point == 2);
    CHECK(decoded->lines[3].point == 6);
}

TEST_CASE("ordinates: a repeated value that differs is counted and corrects what follows")
{
    const auto decoded = decodeOrdinates("400A0KK\n402A5%%", 1000);
    REQUIRE(decoded);
    CHECK(decoded->failedChecks == 1);
    CHECK(decoded->values == std::vector<double>{10, 12, 14, 15, 15});
}

TEST_CASE("ordinates: a repetition of one does nothing, but the line still ends in a difference")
{
    CHECK(valuesOf("400A0KKS\n402A4%%S\n404A4nj2") == std::vector<double>{10, 12, 14, 14, 14, 9, -3});
}

TEST_CASE("ordinates: after absolute values no line repeats anything")
{
    CHECK(valuesOf("400A0A2\n402A4A4") == std::vector<double>{10, 12, 14, 14});
}

TEST_CASE("ordinates: an E is an exponent only where a sign and digits follow")
{
    CHECK(valuesOf("400 1.5E+01E5") == std::vector<double>{15, 55});
    CHECK(valuesOf("400A0E5") == std::vector<double>{10, 55});
    CHECK(valuesOf("400A0e5") == std::vector<double>{10, -55});
}

TEST_CASE("ordinates: a question mark is a missing point")
{
    const auto values = valuesOf("400 1 ? 3");
    REQUIRE(values.size() == 3);
    CHECK(std::isnan(values[1]));
}

TEST_CASE("ordinates: the abscissae keep their own digits")
{
    const auto decoded = decodeOrdinates("400.25 1 2\n  402 3", 1000);
    REQUIRE(decoded);
    CHECK(decoded->lines[0].abscissa == 400.25);
    CHECK(decoded->lines[0].precision == Catch::Approx(0.005));
    CHECK(decoded->lines[1].precision == 0.5);
    CHECK(decoded->lines[1].point == 2);
}

TEST_CASE("ordinates: what the encoder of the tests writes is what the decoder reads, in every form")
{
    const auto form = GENERATE(fixtures::Form::Affn, fixtures::Form::Pac, fixtures::Form::Sqz, fixtures::Form::Dif,
                               fixtures::Form::DifDup);
    const std::vector<int> y = fixtures::ordinates(300);
    CHECK(valuesOf("400 " + fixtures::encoded(y, form)) == std::vector<double>(y.begin(), y.end()));
}

TEST_CASE("ordinates: a short text that asks for a billion points is stopped at the cap")
{
    CHECK(failureOf("400A0V999999999") == Errc::Malformed);
    CHECK(failureOf("400A0JZ99999999999999999999") == Errc::Malformed);
    CHECK(failureOf("400 1 2 3 4", 3) == Errc::Malformed);
}

TEST_CASE("ordinates: a difference or a repetition of nothing is malformed")
{
    CHECK(failureOf("400J5") == Errc::Malformed);
    CHECK(failureOf("400T") == Errc::Malformed);
}

TEST_CASE("ordinates: characters of no form are malformed, and the detail shows them")
{
    CHECK(failureOf("400 1 2 $ 4") == Errc::Malformed);
    CHECK(failureOf("hello") == Errc::Malformed);
    CHECK(failureOf("400 1.2.3") == Errc::Malformed);
    CHECK(decodeOrdinates("400 1 2 $ 4", 9).error().detail.find("`$ 4`") != std::string::npos);
}

TEST_CASE("ordinates: numbers in words and numbers beyond double are not finite")
{
    const auto *table = GENERATE("400 1 NaN 3", "400 1 -nan 3", "400 1 Inf", "400 1 1.#QNAN 2", "400 1 9E+999 2");
    CHECK(failureOf(table) == Errc::NonFiniteValue);
}

TEST_CASE("ordinates: letters that spell a word inside compressed text are digits")
{
    CHECK(valuesOf("400A0NaN") == std::vector<double>{10, 15, -1, 4});
}

TEST_CASE("pairs: every separator in use gives the same points")
{
    const auto *table = GENERATE("400, 10; 401, 12; 402, -3", "400 10\n401 12\n402 -3", "400,10\n401,12\n402,-3",
                                 "400.0,1.0E1 401.0,12 402.0,-3.0", "  400\t10;\n401\t12;\n402\t-3;");
    const auto pairs = decodePairs(table, 10);
    REQUIRE(pairs);
    CHECK(pairs->x == std::vector<double>{400, 401, 402});
    CHECK(pairs->y == std::vector<double>{10, 12, -3});
}

TEST_CASE("pairs: a decimal comma is a decimal sign where the style says so")
{
    const auto pairs = decodePairs("400,5; 10,25\n401,5; -3", 10, {',', true});
    REQUIRE(pairs);
    CHECK(pairs->x == std::vector<double>{400.5, 401.5});
    CHECK(pairs->y == std::vector<double>{10.25, -3});
}

TEST_CASE("pairs: half a pair is truncated, too many are malformed, words are not finite")
{
    CHECK(decodePairs("400,1 401", 10).error().code == Errc::Truncated);
    CHECK(decodePairs("400,1 401,2 402,3", 2).error().code == Errc::Malformed);
    CHECK(decodePairs("400,nan", 10).error().code == Errc::NonFiniteValue);
    CHECK(decodePairs("400,1E999", 10).error().code == Errc::NonFiniteValue);
    CHECK(decodePairs("400,x", 10).error().code == Errc::Malformed);
}
