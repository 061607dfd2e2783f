// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/laser.h"
#include "drivers/usb/usbfunction.h"
#include "drivers/wasatch/madeupeeprom.h"
#include "drivers/wasatch/models.h"

#include <deque>
#include <map>
#include <mutex>
#include <type_traits>

namespace varde::test {

/// A Wasatch Photonics spectrometer below any transport: what it answers to every request that the driver may send, its
/// laser, and what came over the wire. Any thread.
class FakeWasatch final : public UsbFunction {
public:
    FakeWasatch(const drivers::wasatch::Model &model, const MadeUpEeprom &eeprom, int pixels)
        : m_model(model), m_image(eeprom.image()), m_pixels(static_cast<std::size_t>(pixels))
    {
    }

    drivers::UsbId id() const override { return m_model.id; }
    std::string serialNumber() const override { return "WP-00001"; }
    std::vector<std::uint8_t> bulkEndpoints() const override { return {0x82, 0x86}; }
    UsbAnswer control(const UsbSetup &setup, std::span<const std::uint8_t> bytes) override;
    UsbAnswer bulkOut(std::uint8_t, std::span<const std::uint8_t>) override { return {UsbAnswer::Kind::Stall, {}}; }
    UsbAnswer bulkIn(std::uint8_t endpoint, std::size_t maxBytes) override;

    // How it behaves.
    void setInterlockClosed(bool isClosed)
    {
        locked([&] { m_isInterlockClosed = isClosed; });
    }
    /// The interlock opens when this many frames were sent with the laser on.
    void openInterlockAfter(int frames)
    {
        locked([&] { m_openAfter = frames; });
    }
    /// It takes the off command and keeps its laser on, so many times.
    void ignoreOff(int times)
    {
        locked([&] { m_offsIgnored = times; });
    }
    /// Takes the on command and does nothing.
    void setLaserDead(bool isDead)
    {
        locked([&] { m_isLaserDead = isDead; });
    }
    void setSilent(bool isSilent)
    {
        locked([&] { m_isSilent = isSilent; });
    }
    /// What bulk transfers and the start of a frame do.
    void setFrameKind(UsbAnswer::Kind kind)
    {
        locked([&] { m_frameKind = kind; });
    }
    /// Sends without end, or packets of nothing.
    void setBabbling(bool isBabbling)
    {
        locked([&] { m_isBabbling = isBabbling; });
    }
    void setHollow(bool isHollow)
    {
        locked([&] { m_isHollow = isHollow; });
    }
    /// At most this many bytes at once; 0: as many as are asked for.
    void setPieceBytes(std::size_t bytes)
    {
        locked([&] { m_pieceBytes = bytes; });
    }
    /// Detector counts: with the laser on `light` on top of `dark`, per millisecond.
    void setCounts(int dark, int lightPerMs)
    {
        locked([&] { m_dark = dark, m_lightPerMs = lightPerMs; });
    }
    void setReportedIntegration(int ms)
    {
        locked([&] { m_reportedMs = ms; });
    }
    void setFirmware(const Bytes &bytes)
    {
        locked([&] { m_firmware = bytes; });
    }

    // What happened.
    bool isLaserOn() const
    {
        return locked([&] { return m_isLaserOn; });
    }
    int framesStarted() const
    {
        return locked([&] { return m_framesStarted; });
    }
    int framesWithLaser() const
    {
        return locked([&] { return m_framesWithLaser; });
    }
    /// Every request that sets something, in order.
    std::vector<UsbSetup> sets() const
    {
        return locked([&] { return m_sets; });
    }
    std::vector<Bytes> setBytes() const
    {
        return locked([&] { return m_setBytes; });
    }
    int count(std::uint8_t request, std::uint16_t value) const; ///< how often it was set
    int laserOns() const { return count(0xbe, 1); }
    int laserOffs() const { return count(0xbe, 0); }
    /// Requests that a driver must never send; counted over the life of every fake.
    static int forbidden() { return s_forbidden; }

    /// Pixel `i` of a frame in the order of the wire.
    int pixel(std::size_t i, bool isLit) const;

private:
    template <typename F>
    std::invoke_result_t<F> locked(F work) const
    {
        const std::lock_guard lock(m_mutex);
        return work();
    }
    UsbAnswer set(const UsbSetup &setup, std::span<const std::uint8_t> bytes);
    UsbAnswer get(const UsbSetup &setup);
    void startFrame();

    const drivers::wasatch::Model &m_model;
    const drivers::wasatch::EepromImage m_image;
    const std::size_t m_pixels;
    mutable std::mutex m_mutex;
    std::vector<UsbSetup> m_sets;
    std::vector<Bytes> m_setBytes;
    std::map<std::uint8_t, Bytes> m_ready; ///< by endpoint
    int m_integrationMs = 1;
    std::optional<int> m_reportedMs;
    Bytes m_firmware = {11, 0, 0, 10};
    bool m_isLaserOn = false;
    bool m_isLaserDead = false;
    bool m_isInterlockClosed = true;
    std::optional<int> m_openAfter;
    int m_offsIgnored = 0;
    bool m_isSilent = false;
    UsbAnswer::Kind m_frameKind = UsbAnswer::Kind::Done;
    std::size_t m_pieceBytes = 0;
    bool m_isBabbling = false;
    bool m_isHollow = false;
    int m_dark = 1000;
    int m_lightPerMs = 100;
    int m_framesStarted = 0;
    int m_framesWithLaser = 0;
    inline static std::atomic<int> s_forbidden{0};
};

/// Says what was asked of it.
class CountingWatch final : public drivers::LaserWatch {
public:
    struct Log {
        int armed = 0;
        int disarmed = 0;
        bool isArmed = false;
        bool refuses = false;
    };
    explicit CountingWatch(Log &log) : m_log(log) {}
    Status arm() override
    {
        if (m_log.refuses)
            return Error{Errc::LaserUnguarded, "no guard"};
        ++m_log.armed;
        m_log.isArmed = true;
        return Done{};
    }
    void disarm() override
    {
        ++m_log.disarmed;
        m_log.isArmed = false;
    }

private:
    Log &m_log;
};

} // namespace varde::test
