// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/calibration.h"
#include "support/catch.h"

#include <limits>

using namespace varde;
using namespace varde::drivers::ocean;

namespace {

/// Six pixels: two dark ones, three that see light, one that is not connected.
Model smallModel()
{
    Model model{"small"};
    model.rawPixels = 6;
    model.active = {2, 4};
    model.dark[0] = {0, 1};
    model.maxCounts = 1000;
    return model;
}

Eigen::VectorXd rawFrame(double dark, double a, double b, double c)
{
    Eigen::VectorXd raw(6);
    raw << dark, dark, a, b, c, 777;
    return raw;
}

Correction corrected(const Model &model, InstrumentFacts facts)
{
    auto correction = Correction::make(model, facts);
    REQUIRE(correction);
    return *correction;
}

Error axisError(const std::vector<double> &coefficients, double laserNm = 785)
{
    const auto axis = ramanAxis(*modelNamed("STS"), coefficients, laserNm);
    REQUIRE_FALSE(axis);
    return axis.error();
}

} // namespace

TEST_CASE("ocean axis: wavelengths become Raman shifts from the laser, worked by hand")
{
    // 800 nm at pixel 0 and 900 nm at pixel 1000: 1e7/785 - 1e7/800 and 1e7/785 - 1e7/900.
    const auto axis = ramanAxis(*modelNamed("STS"), {800, 0.1, 0, 0}, 785);
    REQUIRE(axis);
    CHECK(axis->size() == 1024);
    CHECK(axis->at(0) == Catch::Approx(238.8535).margin(1e-4));
    CHECK(axis->at(1000) == Catch::Approx(1627.7424).margin(1e-4));
}

TEST_CASE("ocean axis: the polynomial counts raw pixels, from -10 on a QE65000")
{
    // Its first light-sensitive pixel is raw pixel 10: index 0.
    const auto axis = ramanAxis(*modelNamed("QE65000"), {800, 0.1}, 785);
    REQUIRE(axis);
    CHECK(axis->at(0) == Catch::Approx(238.8535).margin(1e-4));

    // That of a USB2000+ is raw pixel 21: 802.1 nm.
    const auto plus = ramanAxis(*modelNamed("USB2000+"), {800, 0.1}, 785);
    REQUIRE(plus);
    CHECK(plus->at(0) == Catch::Approx(1e7 / 785 - 1e7 / 802.1).margin(1e-9));
}

TEST_CASE("ocean axis: a detector that counts from red to blue gives a falling axis")
{
    const auto axis = ramanAxis(*modelNamed("STS"), {950, -0.1}, 785);
    REQUIRE(axis);
    CHECK_FALSE(axis->isRising());
}

TEST_CASE("ocean axis: absent, endless and impossible calibrations are refused with a sentence")
{
    CHECK(axisError({}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({0, 0, 0, 0}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({800, std::numeric_limits<double>::quiet_NaN()}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({800, std::numeric_limits<double>::infinity()}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({0, 0.1}).code == Errc::DeviceUncalibrated);  // from 0 nm
    CHECK(axisError({800, 10}).code == Errc::DeviceUncalibrated); // to 11 um
    CHECK(axisError({-800, -0.1}).code == Errc::DeviceUncalibrated);
}

TEST_CASE("ocean axis: a polynomial that turns back or stands still is refused")
{
    // Highest at pixel 500.
    CHECK(axisError({800, 0.2, -0.0002}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({800, 0, 0, 0}).code == Errc::DeviceUncalibrated);
    CHECK(axisError({800, 0, 0, 0}).detail.find("STS") != std::string::npos);
}

TEST_CASE("ocean axis: a laser that is not this instrument's is refused with what it would see")
{
    const Error error = axisError({800, 0.1}, 532);
    CHECK(error.code == Errc::OutOfRange);
    CHECK(error.detail == "with a laser of 532 nm this STS sees Raman shifts from 6296.99 to 7714.2 cm-1; check the "
                          "laser wavelength in the address");
    CHECK(axisError({800, 0.1}, 1064).code == Errc::OutOfRange); // anti-Stokes only
}

TEST_CASE("ocean counts: without corrections they are the light-sensitive pixels as they are")
{
    const Model model = smallModel();
    const Correction correction = corrected(model, {});
    CHECK(*correction.apply(rawFrame(100, 600, 50, 999)) == Eigen::Vector3d(600, 50, 999));
    CHECK(correction.fullScaleCounts() == 1000);
}

TEST_CASE("ocean counts: a saturated pixel is at full scale, and none goes beyond")
{
    const Model model = smallModel();
    const Correction correction = corrected(model, {});
    CHECK(*correction.apply(rawFrame(100, 1000, 1023, 65535)) == Eigen::Vector3d::Constant(1000));
}

TEST_CASE("ocean counts: they are scaled so that saturation lies at full scale, worked by hand")
{
    const Model model = smallModel();
    InstrumentFacts facts;
    facts.saturatedCounts = 800;
    const Correction correction = corrected(model, facts);
    CHECK(*correction.apply(rawFrame(100, 400, 799, 800)) == Eigen::Vector3d(500, 998.75, 1000));
}

TEST_CASE("ocean counts: the non-linearity polynomial divides what lies above the dark pixels, worked by hand")
{
    const Model model = smallModel();
    InstrumentFacts facts;
    facts.nonlinearity = {1, -0.0001};
    const Correction correction = corrected(model, facts);
    const auto counts = correction.apply(rawFrame(100, 600, 100, 90));
    REQUIRE(counts);
    CHECK((*counts)[0] == Catch::Approx(100 + 500 / 0.95).margin(1e-9));
    CHECK((*counts)[1] == Catch::Approx(100).margin(1e-9));
    CHECK((*counts)[2] == Catch::Approx(90).margin(1e-9)); // noise below the dark level stays
}

TEST_CASE("ocean counts: after the non-linearity correction only saturated pixels are at full scale")
{
    const Model model = smallModel();
    InstrumentFacts facts;
    facts.nonlinearity = GENERATE(std::vector<double>{1, -0.0001}, std::vector<double>{1, 0.0002},
                                  std::vector<double>{0.95, 3e-4, -4e-7});
    const Correction correction = corrected(model, facts);
    for (double dark = 0; dark < 900; dark += 37) {
        const auto counts = correction.apply(rawFrame(dark, 998, 999, 1000));
        REQUIRE(counts);
        CHECK((*counts)[1] < correction.fullScaleCounts());
        CHECK((*counts)[2] == correction.fullScaleCounts());
    }
}

TEST_CASE("ocean counts: a correction that cannot be one is refused and says how to go without it")
{
    const Model model = smallModel();
    InstrumentFacts facts;
    facts.nonlinearity = GENERATE(std::vector<double>{0.0}, std::vector<double>{1, -0.001}, std::vector<double>{3},
                                  std::vector<double>{1, 1});
    const auto correction = Correction::make(model, facts);
    REQUIRE_FALSE(correction);
    CHECK(correction.error().code == Errc::DeviceUncalibrated);
    CHECK(correction.error().detail.find("nonlinearity=off") != std::string::npos);
}

TEST_CASE("ocean counts: a frame of zeros is dropped")
{
    const Model model = smallModel();
    CHECK(corrected(model, {}).apply(Eigen::VectorXd::Zero(6)).error().code == Errc::FrameDropped);
}
