// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/spectrometer.h"

#include <cassert>
#include <functional>
#include <vector>

namespace varde::test {

/// A detector of four pixels that answers each acquire() with the next line of its script, at once.
class ScriptedSpectrometer final : public drivers::Spectrometer {
public:
    using Answer = std::function<Result<drivers::Frame>()>;

    explicit ScriptedSpectrometer(std::vector<Answer> script, Technique technique = Technique::Raman)
        : m_script(std::move(script))
    {
        m_capabilities.model = "scripted";
        m_capabilities.technique = technique;
        m_capabilities.pixels = 4;
        m_capabilities.maxIntegration = std::chrono::seconds(10);
        m_capabilities.fullScaleCounts = 100;
    }

    const drivers::Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_axis; }
    Result<drivers::Frame> acquire(std::chrono::microseconds, const std::atomic<bool> &) override
    {
        assert(m_next < m_script.size());
        return m_script[m_next++]();
    }
    std::size_t framesAsked() const { return m_next; }

    static Answer frame(double a, double b, double c, double d)
    {
        return [=] { return drivers::Frame{Eigen::Vector4d(a, b, c, d), std::chrono::microseconds(7)}; };
    }
    static Answer failure(Errc code)
    {
        return [=] { return Error{code, "scripted"}; };
    }

private:
    std::vector<Answer> m_script;
    std::size_t m_next = 0;
    drivers::Capabilities m_capabilities;
    const Axis m_axis = *Axis::uniform(500, 10, 4);
};

} // namespace varde::test
