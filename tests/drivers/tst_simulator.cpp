// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/simulator/simulator.h"
#include "support/catch.h"

#include <cmath>
#include <thread>

using namespace varde;
using namespace varde::drivers;
using std::chrono::microseconds;

namespace {

const std::atomic<bool> goOn{false};
constexpr microseconds shortest{1'000};

/// One Gaussian band, 12 cm-1 wide.
Spectrum band(double atPerCm, Technique technique)
{
    const Axis axis = *Axis::uniform(250, 1, 3801);
    Eigen::VectorXd heights(axis.size());
    for (Eigen::Index i = 0; i < heights.size(); ++i)
        heights[i] = std::exp(-std::pow((axis.at(i) - atPerCm) / 7.2, 2));
    return *Spectrum::make(axis, heights, technique, IntensityUnit::Arbitrary);
}

SimulatedSample sampleOf(double atPerCm, Technique technique = Technique::Raman)
{
    SimulatedSample sample;
    sample.components.push_back({band(atPerCm, technique), 1.0});
    return sample;
}

std::unique_ptr<Simulator> simulatorWith(SimulatedSample sample, const char *address = Simulator::ramanAddress)
{
    auto simulator = Simulator::open(address);
    REQUIRE(simulator);
    REQUIRE((*simulator)->setSample(std::move(sample)));
    return std::move(*simulator);
}

Errc codeOf(const SimulatedSample &sample)
{
    return (*Simulator::open(Simulator::ramanAddress))->setSample(sample).error().code;
}

} // namespace

TEST_CASE("simulator: an address it does not know is not found")
{
    CHECK(Simulator::open("raman-532").error().code == Errc::DeviceNotFound);
}

TEST_CASE("simulator: the highest point of a frame stands where the band is")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    const auto frame = simulator->acquire(microseconds(50'000), goOn);
    REQUIRE(frame);
    Eigen::Index highest = 0;
    frame->counts.maxCoeff(&highest);
    CHECK(simulator->axis().at(highest) == Catch::Approx(1001).margin(3));
    CHECK(frame->integration == microseconds(50'000));
}

TEST_CASE("simulator: the same sample and seed give the same frames, another seed others")
{
    SimulatedSample sample = sampleOf(1001);
    const auto first = simulatorWith(sample)->acquire(shortest, goOn);
    const auto again = simulatorWith(sample)->acquire(shortest, goOn);
    sample.seed = 2;
    const auto other = simulatorWith(sample)->acquire(shortest, goOn);
    REQUIRE((first && again && other));
    CHECK(first->counts == again->counts);
    CHECK(first->counts != other->counts);
}

TEST_CASE("simulator: two frames of one sample differ by their noise")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    const auto first = simulator->acquire(shortest, goOn);
    const auto second = simulator->acquire(shortest, goOn);
    REQUIRE((first && second));
    CHECK(first->counts != second->counts);
}

TEST_CASE("simulator: an integration time outside the limits is out of range")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    const auto &can = simulator->capabilities();
    CHECK(simulator->acquire(can.minIntegration - microseconds(1), goOn).error().code == Errc::OutOfRange);
    CHECK(simulator->acquire(can.maxIntegration + microseconds(1), goOn).error().code == Errc::OutOfRange);
}

TEST_CASE("simulator: a cancel ends a frame of ten seconds at once")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    std::atomic<bool> cancel{false};
    const auto start = std::chrono::steady_clock::now();
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        cancel = true;
    });
    const auto frame = simulator->acquire(simulator->capabilities().maxIntegration, cancel);
    const auto took = std::chrono::steady_clock::now() - start;
    stopper.join();
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::Cancelled);
    // 100 ms is the promise; a loaded machine gets the rest.
    CHECK(took < std::chrono::seconds(3));
}

TEST_CASE("simulator: a frame is not there before its integration time is over")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(simulator->acquire(microseconds(60'000), goOn));
    CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(60));
}

TEST_CASE("simulator: unplugged after n frames it stays lost until the next sample")
{
    SimulatedSample sample = sampleOf(1001);
    sample.unplugAfterFrames = 2;
    const auto simulator = simulatorWith(sample);
    CHECK(simulator->acquire(shortest, goOn));
    CHECK(simulator->acquire(shortest, goOn));
    CHECK(simulator->acquire(shortest, goOn).error().code == Errc::DeviceLost);
    CHECK(simulator->acquire(shortest, goOn).error().code == Errc::DeviceLost);

    REQUIRE(simulator->setSample(sampleOf(1001)));
    CHECK(simulator->acquire(shortest, goOn));
}

TEST_CASE("simulator: an unplug in the middle of a scan leaves what was kept")
{
    SimulatedSample sample = sampleOf(1001);
    sample.unplugAfterFrames = 3;
    const auto simulator = simulatorWith(sample);
    int kept = 0;
    const auto scan = measure(*simulator, {shortest, 10, 5}, {}, [&](const Scan &soFar) { kept = soFar.frames; });
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::DeviceLost);
    CHECK(kept == 3);
}

TEST_CASE("simulator: dropped frames come at their chance, and a scan gets over them")
{
    SimulatedSample sample = sampleOf(1001);
    sample.dropProbability = 1;
    CHECK(simulatorWith(sample)->acquire(shortest, goOn).error().code == Errc::FrameDropped);

    sample.dropProbability = 0.3;
    const auto scan = measure(*simulatorWith(sample), {shortest, 20, 1000}, {}, {});
    REQUIRE(scan);
    CHECK(scan->frames == 20);
    CHECK(scan->lost > 0);
}

TEST_CASE("simulator: a sample that means nothing is refused and the old one stays")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    SimulatedSample bad = sampleOf(1500);
    bad.contact = 1.5;
    CHECK(simulator->setSample(bad).error().code == Errc::OutOfRange);

    const auto frame = simulator->acquire(microseconds(50'000), goOn);
    REQUIRE(frame);
    Eigen::Index highest = 0;
    frame->counts.maxCoeff(&highest);
    CHECK(simulator->axis().at(highest) == Catch::Approx(1001).margin(3));
}

TEST_CASE("simulator: every value of a sample has its limits")
{
    const double bad = GENERATE(-0.1, std::nan(""));
    const auto field = GENERATE(&SimulatedSample::noise, &SimulatedSample::background, &SimulatedSample::contact,
                                &SimulatedSample::dropProbability);
    SimulatedSample sample = sampleOf(1001);
    sample.*field = bad;
    CHECK(codeOf(sample) == Errc::OutOfRange);

    sample = sampleOf(1001);
    sample.components.front().share = bad;
    CHECK(codeOf(sample) == Errc::OutOfRange);
}

TEST_CASE("simulator: chances above one, an endless shift and a negative unplug are out of range")
{
    SimulatedSample sample = sampleOf(1001);
    sample.dropProbability = 1.1;
    CHECK(codeOf(sample) == Errc::OutOfRange);
    sample = sampleOf(1001);
    sample.shiftPerCm = std::nan("");
    CHECK(codeOf(sample) == Errc::OutOfRange);
    sample = sampleOf(1001);
    sample.unplugAfterFrames = -1;
    CHECK(codeOf(sample) == Errc::OutOfRange);
}

TEST_CASE("simulator: a curve of the other technique or without signal is refused")
{
    CHECK(codeOf(sampleOf(1001, Technique::AtrIr)) == Errc::OutOfRange);
    SimulatedSample flat = sampleOf(1001);
    flat.components.front().curve.intensities.setZero();
    CHECK(codeOf(flat) == Errc::NoSignal);
}

TEST_CASE("simulator: a sample may be set from another thread while frames are taken")
{
    const auto simulator = simulatorWith(sampleOf(1001));
    std::atomic<bool> done{false};
    bool allSet = true;
    std::thread setter([&] {
        for (int i = 0; i < 20; ++i)
            allSet = static_cast<bool>(simulator->setSample(sampleOf(900 + i))) && allSet;
        done = true;
    });
    while (!done)
        CHECK(simulator->acquire(shortest, goOn));
    setter.join();
    CHECK(allSet);
}
