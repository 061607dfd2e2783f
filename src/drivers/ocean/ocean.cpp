// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ocean.h"

#include "drivers/ocean/address.h"
#include "drivers/ocean/oceanspectrometer.h"
#include "drivers/ocean/scrub.h"
#include "drivers/serialtransport.h"
#include "drivers/tcptransport.h"
#include "drivers/usbtransport.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace varde::drivers {

namespace {

constexpr int usualBaud = 9600; // of an instrument that nobody has set otherwise

/// An open line and what stands at its end.
struct OceanLine {
    const ocean::Model *model = nullptr;
    std::unique_ptr<Transport> transport;
};

Result<std::vector<UsbDevice>> oceanUsbDevices()
{
    std::vector<UsbId> ids;
    for (const ocean::Model &model : ocean::models())
        if (model.productId != 0)
            ids.push_back({model.vendorId, model.productId});
    return usbDevices(ids);
}

Result<OceanLine> openUsbLine(const ocean::Address &address)
{
    const auto place = usbDeviceAt("usb:" + address.place);
    if (!place)
        return Error{Errc::DeviceNotFound, "`usb:" + address.place + "` is not a place on the USB, as usb:001:004 is"};
    const auto devices = oceanUsbDevices();
    if (!devices)
        return devices.error();
    const auto at = std::ranges::find_if(
        *devices, [&](const UsbDevice &device) { return device.bus == place->bus && device.device == place->device; });
    if (at == devices->end())
        return Error{Errc::DeviceNotFound, "no Ocean instrument is plugged in at usb:" + address.place};
    OceanLine line{ocean::modelOnUsb(at->id.vendor, at->id.product), nullptr};
    auto transport = UsbTransport::open(*at, std::string("Ocean ") + line.model->name);
    if (!transport)
        return transport.error();
    line.transport = std::move(*transport);
    return line;
}

Result<OceanLine> openTcpLine(const ocean::Address &address)
{
    const std::atomic<bool> never{false};
    constexpr std::chrono::milliseconds connectTimeout{3'000};
    auto transport = TcpTransport::open(address.place, address.port, connectTimeout, never);
    if (!transport)
        return transport.error();
    return OceanLine{address.model, std::move(*transport)};
}

Result<OceanLine> openSerialLine(const ocean::Address &address)
{
    if (address.model->protocol == ocean::Protocol::Ooi)
        return Error{Errc::OutOfRange, std::string("the ") + address.model->name +
                                           " speaks another language on a serial line; connect it by USB"};
    auto transport = SerialTransport::open(address.place, address.baud > 0 ? address.baud : usualBaud);
    if (!transport)
        return transport.error();
    return OceanLine{address.model, std::move(*transport)};
}

Result<OceanLine> openLine(const ocean::Address &address)
{
    switch (address.line) {
    case ocean::Address::Line::Usb:
        return openUsbLine(address);
    case ocean::Address::Line::Tcp:
        return openTcpLine(address);
    case ocean::Address::Line::Serial:
        return openSerialLine(address);
    }
    return Error{Errc::DeviceNotFound, "no such line"};
}

/// A serial line takes seconds for what USB brings at once.
ocean::LinkTiming timingFor(const ocean::Address &address)
{
    ocean::LinkTiming timing;
    if (address.baud > 0) {
        constexpr std::size_t bitsPerByte = 10; // start, eight, stop
        constexpr std::size_t envelope = 64;    // of an OBP message
        const ocean::ObpTraits &obp = address.model->obp;
        const std::size_t bytes =
            envelope + obp.metadataBytes + static_cast<std::size_t>(address.model->rawPixels) * obp.bytesPerPixel;
        timing.margin += std::chrono::milliseconds(1000 * bitsPerByte * bytes / static_cast<std::size_t>(address.baud));
    }
    return timing;
}

Result<std::vector<std::string>> scanOcean()
{
    const auto devices = oceanUsbDevices();
    if (!devices)
        return devices.error();
    std::vector<std::string> addresses;
    for (const UsbDevice &device : *devices)
        addresses.push_back(usbAddress(device));
    return addresses;
}

Result<OpenLine> connectOcean(const std::string &text)
{
    const auto address = ocean::parseAddress(text);
    if (!address)
        return address.error();
    auto line = openLine(*address);
    if (!line)
        return line.error();
    const int baud = address->line != ocean::Address::Line::Serial ? 0 : address->baud > 0 ? address->baud : usualBaud;
    std::array<char, 32> laser{};
    const auto end = std::to_chars(laser.data(), laser.data() + laser.size(), address->laserNm).ptr;
    return OpenLine{std::move(line->transport),
                    std::string("model=") + line->model->name + "&laser=" + std::string(laser.data(), end) +
                        (address->correctNonlinearity ? "" : "&nonlinearity=off") +
                        (baud > 0 ? "&baud=" + std::to_string(baud) : std::string()),
                    nullptr};
}

Result<std::unique_ptr<Spectrometer>> oceanOver(OpenLine line)
{
    // Read as an address is, at a place that does not matter.
    const auto identity = ocean::parseAddress("serial:recorded?" + line.identity);
    if (!identity)
        return Error{Errc::OutOfRange, identity.error().detail};
    auto device =
        ocean::OceanSpectrometer::open(*identity->model, std::move(line.transport),
                                       {identity->laserNm, identity->correctNonlinearity, timingFor(*identity)});
    if (!device)
        return device.error();
    return std::unique_ptr<Spectrometer>(std::move(*device));
}

Result<std::unique_ptr<Spectrometer>> openOcean(const std::string &text)
{
    auto line = connectOcean(text);
    return line ? oceanOver(std::move(*line)) : line.error();
}

} // namespace

const Driver oceanDriver = {"ocean", false, scanOcean, openOcean, true, connectOcean, oceanOver, ocean::scrubRecording};

} // namespace varde::drivers
