// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/livescan.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::booth;

namespace {

const auto noon = std::chrono::system_clock::time_point() + 400'000h;

DarkFrames darkAt(std::chrono::system_clock::time_point at)
{
    return {Eigen::VectorXd::Constant(4, 1000), 4, 500ms, -10.0, at};
}

LiveScan live()
{
    auto mean = Spectrum::make(*Axis::uniform(500, 10, 4), Eigen::Vector4d(1, 2, 3, 4), Technique::Raman,
                               IntensityUnit::Counts);
    LiveScan made{drivers::Scan{*mean}, {}, 0, {}};
    made.scan.frames = 2;
    made.scan.integration = 250ms;
    made.frames = {{Eigen::Vector4d(11, 12, 13, 14), 250ms}, {Eigen::Vector4d(11, 12, 13, 15), 250ms}};
    return made;
}

} // namespace

TEST_CASE("a dark counts for frames like it, for a quarter of an hour, and while the detector keeps its temperature")
{
    const DarkFrames dark = darkAt(noon);
    CHECK(darkFault(dark, 500ms, -10.5, noon + 14min) == DarkFault::None);
    CHECK(darkFault(dark, 250ms, -10.5, noon) == DarkFault::OtherIntegration);
    CHECK(darkFault(dark, 500ms, -10.0, noon + 16min) == DarkFault::TooOld);
    CHECK(darkFault(dark, 500ms, -10.0, noon - 1min) == DarkFault::TooOld); // somebody set the clock
    CHECK(darkFault(dark, 500ms, -7.5, noon) == DarkFault::Warmed);
    CHECK(darkFault(dark, 500ms, {}, noon) == DarkFault::None); // no thermometer, nothing to say
}

TEST_CASE("short exposures are averaged more often, and long ones at least four times")
{
    CHECK(scansFor(1ms) == 24);
    CHECK(scansFor(1s) == 12);
    CHECK(scansFor(5s) == 4);
    CHECK(scansFor(0ms) == 24);
}

TEST_CASE("what is kept of a live scan is its dark and its frames, and how they were taken")
{
    LiveScan made = live();
    CHECK(rawFrames(made).size() == 2);
    made.scan.dark = Eigen::Vector4d(10, 10, 10, 10);
    made.scan.isDarkSubtracted = true;
    made.darkFrames = 3;
    made.darkMinutes = 2.5;
    made.celsius = -9.5;
    const auto frames = rawFrames(made);
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].isDark);
    CHECK(frames[0].averaged == 3);
    CHECK(frames[2].counts[3] == 15);
    const auto json = nlohmann::json::parse(acquisitionJson(made, BlankState::Clear)).at("acquisition");
    CHECK(json.at("integration_us") == 250'000);
    CHECK(json.at("frames") == 2);
    CHECK(json.at("dark_frames") == 3);
    CHECK(json.at("dark_minutes") == 2.5);
    CHECK(json.at("detector_celsius") == -9.5);
    CHECK(json.at("blank") == "clear");
    CHECK(nlohmann::json::parse(acquisitionJson(live(), BlankState::NotClear)).at("acquisition").at("blank") ==
          "not_clear");
}
