// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "support/catch.h"
#include "support/scriptedspectrometer.h"

#include <limits>
#include <utility>

using namespace varde;
using namespace varde::drivers;
using varde::test::ScriptedSpectrometer;

namespace {

const auto frame = ScriptedSpectrometer::frame;
const auto failure = ScriptedSpectrometer::failure;

MeasureSettings settingsFor(int scans, int maxLost = 5)
{
    return {std::chrono::microseconds(7), scans, maxLost};
}

} // namespace

TEST_CASE("measure: the scan is the mean of its frames, on the detector's axis")
{
    ScriptedSpectrometer device({frame(1, 2, 3, 4), frame(3, 2, 5, 0)});

    const auto scan = measure(device, settingsFor(2), {}, {});

    REQUIRE(scan);
    CHECK(scan->mean.intensities == Eigen::Vector4d(2, 2, 4, 2));
    CHECK(scan->mean.axis.first() == 500);
    CHECK(scan->mean.unit == IntensityUnit::Counts);
    CHECK(scan->frames == 2);
    CHECK(scan->lost == 0);
    CHECK(scan->integration.count() == 7);
    CHECK(scan->saturatedPixels == 0);
}

TEST_CASE("measure: infrared frames are absorbance")
{
    ScriptedSpectrometer device({frame(0.1, 0.2, 0.3, 0.4)}, Technique::AtrIr);
    const auto scan = measure(device, settingsFor(1), {}, {});
    REQUIRE(scan);
    CHECK(scan->mean.unit == IntensityUnit::Absorbance);
    CHECK(scan->mean.technique == Technique::AtrIr);
}

TEST_CASE("measure: a pixel at full scale in any frame counts once as saturated")
{
    ScriptedSpectrometer device({frame(100, 99, 3, 4), frame(100, 50, 120, 4)});
    const auto scan = measure(device, settingsFor(2), {}, {});
    REQUIRE(scan);
    CHECK(scan->saturatedPixels == 2);
}

TEST_CASE("measure: a lost frame is taken again without ending the run")
{
    ScriptedSpectrometer device(
        {frame(2, 2, 2, 2), failure(Errc::FrameDropped), failure(Errc::Timeout), frame(4, 4, 4, 4)});

    const auto scan = measure(device, settingsFor(2, 2), {}, {});

    REQUIRE(scan);
    CHECK(scan->mean.intensities == Eigen::Vector4d::Constant(3));
    CHECK(scan->frames == 2);
    CHECK(scan->lost == 2);
}

TEST_CASE("measure: one lost frame too many ends the run with its code")
{
    const Errc last = GENERATE(Errc::FrameDropped, Errc::Timeout);
    ScriptedSpectrometer device({failure(Errc::FrameDropped), failure(last)});

    CHECK(measure(device, settingsFor(2, 1), {}, {}).error().code == last);
    CHECK(device.framesAsked() == 2);
}

TEST_CASE("measure: what was kept before the instrument was lost has been handed over")
{
    ScriptedSpectrometer device({frame(1, 1, 1, 1), frame(3, 3, 3, 3), failure(Errc::DeviceLost)});
    std::vector<Scan> kept;

    const auto scan = measure(device, settingsFor(5), {}, [&](const Scan &soFar) { kept.push_back(soFar); });

    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::DeviceLost);
    REQUIRE(kept.size() == 2);
    CHECK(kept.front().mean.intensities == Eigen::Vector4d::Constant(1));
    CHECK(kept.back().mean.intensities == Eigen::Vector4d::Constant(2));
    CHECK(kept.back().frames == 2);
}

TEST_CASE("measure: progress counts frames from none to all")
{
    ScriptedSpectrometer device({frame(1, 1, 1, 1), failure(Errc::FrameDropped), frame(1, 1, 1, 1)});
    std::vector<std::pair<int, int>> reported;
    const Progress progress{[&](int done, int total) { reported.emplace_back(done, total); }, nullptr};

    REQUIRE(measure(device, settingsFor(2), progress, {}));
    CHECK(reported == std::vector<std::pair<int, int>>{{0, 2}, {1, 2}, {2, 2}});
}

TEST_CASE("measure: cancelled between frames it asks for no further one")
{
    std::atomic<bool> cancel{false};
    ScriptedSpectrometer device({frame(1, 1, 1, 1), frame(1, 1, 1, 1)});

    const auto scan = measure(device, settingsFor(2), {{}, &cancel}, [&](const Scan &) { cancel = true; });

    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::Cancelled);
    CHECK(device.framesAsked() == 1);
}

TEST_CASE("measure: a cancel that the device saw is not taken for a lost frame")
{
    ScriptedSpectrometer device({failure(Errc::Cancelled)});
    CHECK(measure(device, settingsFor(2), {}, {}).error().code == Errc::Cancelled);
}

TEST_CASE("measure: a frame of the wrong length or without numbers is a protocol error")
{
    const double bad = GENERATE(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity());
    ScriptedSpectrometer noNumber({frame(1, bad, 1, 1)});
    CHECK(measure(noNumber, settingsFor(1), {}, {}).error().code == Errc::ProtocolError);

    ScriptedSpectrometer tooShort({[] { return Frame{Eigen::Vector3d(1, 2, 3), std::chrono::microseconds(7)}; }});
    CHECK(measure(tooShort, settingsFor(1), {}, {}).error().code == Errc::ProtocolError);
}

TEST_CASE("measure: a sum that overflows is said, not returned")
{
    const double huge = std::numeric_limits<double>::max();
    ScriptedSpectrometer device({frame(huge, 1, 1, 1), frame(huge, 1, 1, 1)});
    CHECK(measure(device, settingsFor(2), {}, {}).error().code == Errc::NonFiniteValue);
}

TEST_CASE("measure: a frame unlike the others is left out of the mean and counted")
{
    ScriptedSpectrometer device(
        {frame(10, 20, 10, 20), frame(11, 20, 10, 20), frame(90, 95, 90, 95), frame(10, 21, 10, 20)});
    std::vector<int> rejected;
    const auto scan =
        measure(device, settingsFor(4), {}, [&](const Scan &soFar) { rejected.push_back(soFar.rejected); });
    REQUIRE(scan);
    CHECK(rejected == std::vector<int>{0, 0, 0, 1}); // of fewer than four one cannot say which is odd
    CHECK(scan->frames == 4);
    CHECK(scan->mean.intensities.isApprox(Eigen::Vector4d(31, 61, 30, 60) / 3));
    CHECK(scan->last.counts == Eigen::Vector4d(10, 21, 10, 20));
}

TEST_CASE("measure: nothing is left out where that is not wanted, nor of frames that differ by noise")
{
    ScriptedSpectrometer all({frame(1, 1, 1, 1), frame(1, 1, 1, 1), frame(1, 1, 1, 1), frame(5, 5, 5, 5)});
    MeasureSettings settings = settingsFor(4);
    settings.rejectsOutliers = false;
    const auto scan = measure(all, settings, {}, {});
    REQUIRE(scan);
    CHECK(scan->rejected == 0);
    CHECK(scan->mean.intensities == Eigen::Vector4d::Constant(2));

    ScriptedSpectrometer noisy(
        {frame(10, 12, 9, 11), frame(11, 10, 10, 10), frame(9, 11, 11, 12), frame(12, 9, 10, 9)});
    CHECK(measure(noisy, settingsFor(4), {}, {})->rejected == 0);
}

TEST_CASE("measure: frames of different exposures are never averaged")
{
    const auto longer = [] { return Frame{Eigen::Vector4d(1, 1, 1, 1), std::chrono::microseconds(8)}; };
    ScriptedSpectrometer device({frame(1, 1, 1, 1), longer});
    CHECK(measure(device, settingsFor(2), {}, {}).error().code == Errc::ProtocolError);
}

TEST_CASE("measure: dark frames and a laser's power are out of range without a laser")
{
    ScriptedSpectrometer device({});
    MeasureSettings dark = settingsFor(1);
    dark.darkScans = 1;
    CHECK(measure(device, dark, {}, {}).error().code == Errc::OutOfRange);
    MeasureSettings power = settingsFor(1);
    power.laserMilliwatts = 10;
    CHECK(measure(device, power, {}, {}).error().code == Errc::OutOfRange);
    dark.darkScans = -1;
    CHECK(measure(device, dark, {}, {}).error().code == Errc::OutOfRange);
    CHECK(device.framesAsked() == 0);
}

TEST_CASE("instruments: without a thermometer or a cooler that is out of range")
{
    const std::atomic<bool> go{false};
    ScriptedSpectrometer device({});
    CHECK(device.laser() == nullptr);
    CHECK(device.detectorCelsius(go).error().code == Errc::OutOfRange);
    CHECK(device.setDetectorCelsius(0, go).error().code == Errc::OutOfRange);
}

TEST_CASE("measure: no scans and an integration time outside the limits are out of range")
{
    ScriptedSpectrometer device({failure(Errc::OutOfRange)});
    MeasureSettings tooLong = settingsFor(1);
    tooLong.integration = std::chrono::seconds(11);
    CHECK(measure(device, tooLong, {}, {}).error().code == Errc::OutOfRange);
    CHECK(measure(device, settingsFor(0), {}, {}).error().code == Errc::OutOfRange);
    CHECK(device.framesAsked() == 0);
    CHECK(measure(device, settingsFor(1), {}, {}).error().code == Errc::OutOfRange);
}
