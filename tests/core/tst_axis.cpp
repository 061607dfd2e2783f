// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/axis.h"

#include "support/catch.h"

#include <limits>

using namespace varde;

TEST_CASE("axis: a uniform axis gives its values without storing them")
{
    const auto axis = Axis::uniform(400, 2, 5);
    REQUIRE(axis);
    CHECK(axis->values() == (Eigen::VectorXd(5) << 400, 402, 404, 406, 408).finished());
    CHECK(axis->step() == 2);
    CHECK(axis->isUniform());
    CHECK(axis->isRising());
}

TEST_CASE("axis: evenly spaced values become a uniform axis, others stay as they are")
{
    CHECK(Axis::fromValues(Eigen::VectorXd::LinSpaced(100, 4000, 400))->isUniform());
    const Eigen::VectorXd uneven = (Eigen::VectorXd(4) << 1, 2, 4, 8).finished();
    const auto axis = Axis::fromValues(uneven);
    REQUIRE(axis);
    CHECK_FALSE(axis->isUniform());
    CHECK(axis->values() == uneven);
    CHECK(axis->reversed().values() == Eigen::VectorXd(uneven.reverse()));
}

TEST_CASE("axis: a falling axis knows its ends and turns round")
{
    const auto axis = Axis::uniform(4000, -2, 1801);
    REQUIRE(axis);
    CHECK(axis->min() == 400);
    CHECK(axis->max() == 4000);
    CHECK_FALSE(axis->isRising());
    CHECK(axis->reversed().first() == 400);
    CHECK(axis->reversed().last() == 4000);
}

TEST_CASE("axis: what is not an axis is refused")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    CHECK(Axis::uniform(400, 2, 2).error().code == Errc::TooFewPoints);
    CHECK(Axis::uniform(400, 0, 5).error().code == Errc::NonMonotonicAxis);
    CHECK(Axis::uniform(nan, 2, 5).error().code == Errc::NonFiniteValue);
    CHECK(Axis::uniform(400, inf, 5).error().code == Errc::NonFiniteValue);
    CHECK(Axis::fromValues(Eigen::Vector2d(1, 2)).error().code == Errc::TooFewPoints);
    CHECK(Axis::fromValues(Eigen::Vector4d(1, 2, 2, 3)).error().code == Errc::NonMonotonicAxis);
    CHECK(Axis::fromValues(Eigen::Vector4d(1, 2, 1.5, 3)).error().code == Errc::NonMonotonicAxis);
    CHECK(Axis::fromValues(Eigen::Vector4d(1, nan, 2, 3)).error().code == Errc::NonFiniteValue);
}
