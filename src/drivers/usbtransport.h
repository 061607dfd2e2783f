// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"

#include <memory>
#include <optional>
#include <string>

namespace varde::drivers {

struct UsbId {
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;

    bool operator==(const UsbId &) const = default;
};

/// One instrument on the bus. Bus and device number hold until it is unplugged.
struct UsbDevice {
    UsbId id;
    std::uint8_t bus = 0;
    std::uint8_t device = 0;
};

/// `usb:BBB:DDD`, decimal: what a driver's scan() returns and its open() takes.
std::string usbAddress(const UsbDevice &device);

/// The two numbers of an address, with an id of 0:0; empty for any other text.
std::optional<UsbDevice> usbDeviceAt(const std::string &address);

/// The instruments with one of these ids, in the order of the bus. Opens none of them, so that one that measures is
/// left in peace. A computer without USB has none. ProtocolError where the USB library cannot start.
Result<std::vector<UsbDevice>> usbDevices(std::span<const UsbId> ids);

/// How the line is opened.
enum class UsbUse {
    Exclusive,  ///< configuration 1, interface 0 claimed: all transfers
    ControlOnly ///< nothing claimed, so beside whoever has claimed it: vendor requests on endpoint 0 only
};

/// A line to one USB instrument, over libusb. Whatever ends a transfer early, it is taken back from the bus before the
/// call returns, so that the next one starts clean. One thread at a time; closing is the destructor.
///
/// Besides what Transport says: a stall, more bytes than asked for, or a transfer that broke off is a ProtocolError,
/// and a stalled bulk endpoint is cleared first. What arrived before a timeout is returned as a short transfer. bulkIn
/// wants `maxBytes` to be a multiple of the endpoint's packet size, unless the instrument's answer is no longer than
/// it.
class UsbTransport final : public Transport {
public:
    /// Opens the instrument that stands at `where` and has its id. `name` stands in every detail.
    ///
    /// DeviceNotFound, DeviceBusy where another program has it, DeviceNotPermitted (detail names the udev rule file),
    /// DeviceLost where it went while it was opened, ProtocolError for any other refusal.
    static Result<std::unique_ptr<UsbTransport>> open(const UsbDevice &where, const std::string &name,
                                                      UsbUse use = UsbUse::Exclusive);
    ~UsbTransport() override;

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                             std::chrono::milliseconds timeout,
                                             const std::atomic<bool> &cancel) override;
    Status controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                      std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                std::chrono::milliseconds timeout,
                                                const std::atomic<bool> &cancel) override;

private:
    struct Line; ///< libusb's handles, kept out of every includer
    explicit UsbTransport(std::unique_ptr<Line> line);

    std::unique_ptr<Line> m_line;
};

} // namespace varde::drivers
