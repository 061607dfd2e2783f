// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/exposure.h"

#include "support/catch.h"
#include "support/scriptedspectrometer.h"

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;

namespace {

/// Four pixels that fill with time: one stays dark, the brightest gains `perMs` counts each millisecond, up to 65535.
class FillingSpectrometer final : public Spectrometer {
public:
    explicit FillingSpectrometer(double perMs) : m_perMs(perMs)
    {
        m_capabilities.model = "filling";
        m_capabilities.pixels = 4;
        m_capabilities.minIntegration = 2ms;
        m_capabilities.maxIntegration = 10s;
    }
    const Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }
    Result<Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override
    {
        if (cancel.load())
            return Error{Errc::Cancelled, "filling"};
        if (failure && m_tried.size() + 1 == 2)
            return Error{*failure, "filling"};
        m_tried.push_back(integration);
        const double light = m_perMs * static_cast<double>(integration.count()) / 1000;
        const double glow = isGlowing ? 0.9 * light : 0;
        return Frame{Eigen::Vector4d(1000 + glow, 1000 + light / 4, 1000 + light, 1000 + light / 2).cwiseMin(65535.0),
                     integration};
    }
    const std::vector<std::chrono::microseconds> &tried() const { return m_tried; }
    std::chrono::microseconds spent() const
    {
        std::chrono::microseconds sum{0};
        for (const auto integration : m_tried)
            sum += integration;
        return sum;
    }

    bool isGlowing = false;      ///< no pixel stays dark
    std::optional<Errc> failure; ///< of the second frame

private:
    double m_perMs;
    Capabilities m_capabilities;
    const Axis m_axis = *Axis::uniform(500, 10, 4);
    std::vector<std::chrono::microseconds> m_tried;
};

} // namespace

TEST_CASE("exposure: the brightest pixel ends near the target, whatever the sample")
{
    const double perMs = GENERATE(5.0, 40.0, 700.0, 10'000.0);
    FillingSpectrometer device(perMs);
    device.isGlowing = GENERATE(false, true);
    const auto found = findExposure(device, {}, {});
    REQUIRE(found);
    INFO(perMs << " counts per ms: " << found->integration.count() << " us after " << found->frames << " frames");
    CHECK(found->isVerified);
    CHECK_FALSE(found->isSaturated);
    const double peak = (1000 + perMs * static_cast<double>(found->integration.count()) / 1000) / 65535;
    CHECK(found->peak == Catch::Approx(peak).epsilon(1e-3));
    // A dim one cannot come nearer than its longest exposure.
    CHECK((found->integration == 5s || std::abs(peak - 0.6) < 0.15));
    CHECK(found->frames == static_cast<int>(device.tried().size()));
}

TEST_CASE("exposure: one that saturates at the shortest is told")
{
    FillingSpectrometer device(1e6);
    const auto found = findExposure(device, {}, {});
    REQUIRE(found);
    CHECK(found->integration == 2ms);
    CHECK(found->isSaturated);
    CHECK(found->peak == 1);
}

TEST_CASE("exposure: the limits and the instrument's own hold, and a dim sample gets the longest")
{
    FillingSpectrometer device(0.001);
    const auto found = findExposure(device, {.shortest = 10ms, .longest = 700ms}, {});
    REQUIRE(found);
    CHECK(found->integration == 700ms);
    CHECK(found->isVerified);
    for (const auto tried : device.tried()) {
        CHECK(tried >= 10ms);
        CHECK(tried <= 700ms);
    }
    FillingSpectrometer slow(0.001);
    CHECK(findExposure(slow, {.longest = 60s, .budget = 60s}, {})->integration == 10s);
}

TEST_CASE("exposure: the budget is not overspent; what is expected is then not called verified")
{
    FillingSpectrometer device(10);
    const auto found = findExposure(device, {.budget = 1s}, {});
    REQUIRE(found);
    CHECK(device.spent() <= 1s);
    CHECK_FALSE(found->isVerified);
    CHECK(found->integration <= 1s);
    CHECK(found->integration > 100ms);
}

TEST_CASE("exposure: limits that leave nothing are out of range")
{
    FillingSpectrometer device(10);
    CHECK(findExposure(device, {.longest = 1ms}, {}).error().code == Errc::OutOfRange);
    CHECK(findExposure(device, {.shortest = 11s, .longest = 20s}, {}).error().code == Errc::OutOfRange);
    CHECK(findExposure(device, {.target = 1}, {}).error().code == Errc::OutOfRange);
    CHECK(findExposure(device, {.target = 0}, {}).error().code == Errc::OutOfRange);
    CHECK(device.tried().empty());
}

TEST_CASE("exposure: what ends a measurement ends it too")
{
    FillingSpectrometer device(10);
    device.failure = Errc::DeviceLost;
    CHECK(findExposure(device, {}, {}).error().code == Errc::DeviceLost);
    const std::atomic<bool> stop{true};
    CHECK(findExposure(device, {}, {{}, &stop}).error().code == Errc::Cancelled);
}
