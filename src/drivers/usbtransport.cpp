// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/usbtransport.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <libusb-1.0/libusb.h>

namespace varde::drivers {

// Not unnamed: UsbTransport::Line is made of them, and that has a name.
namespace usb {

struct ContextEnd {
    void operator()(libusb_context *context) const { libusb_exit(context); }
};
struct HandleEnd {
    void operator()(libusb_device_handle *handle) const { libusb_close(handle); }
};
struct TransferEnd {
    void operator()(libusb_transfer *transfer) const { libusb_free_transfer(transfer); }
};
struct ListEnd {
    void operator()(libusb_device **list) const { libusb_free_device_list(list, 1); }
};
using Context = std::unique_ptr<libusb_context, ContextEnd>;
using Handle = std::unique_ptr<libusb_device_handle, HandleEnd>;
using DeviceList = std::unique_ptr<libusb_device *, ListEnd>;

/// One transfer with all that libusb writes to until its callback was called.
struct Flight {
    std::unique_ptr<libusb_transfer, TransferEnd> transfer{libusb_alloc_transfer(0)};
    std::vector<unsigned char> buffer;
    int isDone = 0; ///< libusb's event loop ends when it turns 1
};

} // namespace usb

namespace {

using namespace usb;

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr const char *udevRuleFile = "70-varde-spectrometers.rules";
constexpr milliseconds cancelSlice{20}; ///< between two looks at the cancel flag
constexpr milliseconds drainLimit{500}; ///< for the kernel to hand back a transfer that was taken back

void LIBUSB_CALL landed(libusb_transfer *transfer)
{
    static_cast<Flight *>(transfer->user_data)->isDone = 1;
}

Error usbError(Errc code, const std::string &name, const std::string &what)
{
    return {code, name + ": " + what};
}

Error openError(int status, const std::string &name)
{
    switch (status) {
    case LIBUSB_ERROR_ACCESS:
        return usbError(Errc::DeviceNotPermitted, name,
                        std::string("this account may not open it; the udev rule file ") + udevRuleFile +
                            " permits it to whoever sits at the computer");
    case LIBUSB_ERROR_BUSY:
        return usbError(Errc::DeviceBusy, name, "another program is using it; close that program and try again");
    case LIBUSB_ERROR_NO_DEVICE:
        return usbError(Errc::DeviceLost, name, "it was unplugged while it was opened");
    default:
        return usbError(Errc::ProtocolError, name, std::string("opening it failed: ") + libusb_error_name(status));
    }
}

/// Empty on a computer without USB, where libusb cannot start.
Result<Context> startUsb()
{
    libusb_context *raw = nullptr;
    const int status = libusb_init(&raw);
    if (status == LIBUSB_SUCCESS)
        return Context(raw);
    if (!std::filesystem::exists("/dev/bus/usb"))
        return Context();
    return Error{Errc::ProtocolError, std::string("the USB library cannot start: ") + libusb_error_name(status)};
}

/// An instrument of the list that libusb holds, and the list that keeps it.
struct Found {
    DeviceList list;
    std::vector<libusb_device *> devices;
};

Found listDevices(libusb_context *context)
{
    Found found;
    libusb_device **raw = nullptr;
    const auto count = libusb_get_device_list(context, &raw);
    if (count < 0)
        return found;
    found.list.reset(raw);
    found.devices.assign(raw, raw + count);
    return found;
}

UsbId idOf(libusb_device *device)
{
    libusb_device_descriptor descriptor{};
    libusb_get_device_descriptor(device, &descriptor); // cannot fail: libusb keeps it
    return {descriptor.idVendor, descriptor.idProduct};
}

Status claim(libusb_device_handle *handle, const std::string &name)
{
    int configuration = 0;
    int status = libusb_get_configuration(handle, &configuration);
    // Setting it anew would reset an instrument that is ready.
    if (status == LIBUSB_SUCCESS && configuration != 1)
        status = libusb_set_configuration(handle, 1);
    if (status == LIBUSB_SUCCESS)
        status = libusb_claim_interface(handle, 0);
    if (status != LIBUSB_SUCCESS)
        return openError(status, name);
    return Done{};
}

} // namespace

struct UsbTransport::Line {
    Context context; ///< outlives the handle
    Handle handle;
    std::string name;
    UsbUse use = UsbUse::Exclusive;
    bool isLost = false;
    std::vector<std::unique_ptr<Flight>> stuck; ///< never handed back: kept until the handle is closed

    ~Line()
    {
        if (handle && use == UsbUse::Exclusive)
            libusb_release_interface(handle.get(), 0);
        handle.reset(); // before `stuck`, to which libusb may write until then
    }

    Error lost(const std::string &what)
    {
        isLost = true;
        return usbError(Errc::DeviceLost, name, what);
    }

    /// Lets libusb work for at most `duration`, less when the flight lands.
    void wait(Flight &flight, milliseconds duration) const
    {
        timeval time{0, std::max<long>(duration.count(), 1) * 1000};
        libusb_handle_events_timeout_completed(context.get(), &time, &flight.isDone);
    }

    /// False when the kernel does not hand it back.
    bool takeBack(Flight &flight) const
    {
        libusb_cancel_transfer(flight.transfer.get());
        const auto end = steady_clock::now() + drainLimit;
        while (!flight.isDone && steady_clock::now() < end)
            wait(flight, cancelSlice);
        return flight.isDone != 0;
    }

    /// After a transfer broke off: an unplugged instrument and a bad line look the same until one asks again.
    bool stillAnswers()
    {
        std::array<unsigned char, 2> status{};
        return libusb_control_transfer(handle.get(), LIBUSB_ENDPOINT_IN, LIBUSB_REQUEST_GET_STATUS, 0, 0, status.data(),
                                       status.size(), 80) == 2;
    }

    Error brokenOff(const libusb_transfer &transfer);
    /// The bytes that moved.
    Result<std::size_t> fly(std::unique_ptr<Flight> &flight, milliseconds timeout, const std::atomic<bool> &cancel);
};

Error UsbTransport::Line::brokenOff(const libusb_transfer &transfer)
{
    switch (transfer.status) {
    case LIBUSB_TRANSFER_NO_DEVICE:
        return lost("it was unplugged");
    case LIBUSB_TRANSFER_STALL:
        if (transfer.type == LIBUSB_TRANSFER_TYPE_BULK &&
            libusb_clear_halt(handle.get(), transfer.endpoint) == LIBUSB_ERROR_NO_DEVICE)
            return lost("it was unplugged");
        return usbError(Errc::ProtocolError, name, "it refused a transfer");
    case LIBUSB_TRANSFER_OVERFLOW:
        return usbError(Errc::ProtocolError, name, "it sent more than it was asked for");
    default:
        if (!stillAnswers())
            return lost("a transfer broke off, and it no longer answers");
        return usbError(Errc::ProtocolError, name, "a transfer broke off");
    }
}

Result<std::size_t> UsbTransport::Line::fly(std::unique_ptr<Flight> &flight, milliseconds timeout,
                                            const std::atomic<bool> &cancel)
{
    if (isLost)
        return lost("it was lost before");
    if (cancel.load(std::memory_order_relaxed))
        return usbError(Errc::Cancelled, name, "before a transfer");
    libusb_transfer &transfer = *flight->transfer;
    const int submitted = libusb_submit_transfer(&transfer);
    if (submitted == LIBUSB_ERROR_NO_DEVICE)
        return lost("it was unplugged");
    if (submitted != LIBUSB_SUCCESS)
        return usbError(Errc::ProtocolError, name,
                        std::string("a transfer was not taken: ") + libusb_error_name(submitted));
    const auto end = steady_clock::now() + timeout;
    auto left = timeout;
    while (!flight->isDone && !cancel.load(std::memory_order_relaxed) && left > milliseconds(0)) {
        wait(*flight, std::min(left, cancelSlice));
        left = std::chrono::ceil<milliseconds>(end - steady_clock::now());
    }
    const bool landedInTime = flight->isDone != 0;
    if (!landedInTime && !takeBack(*flight)) {
        stuck.push_back(std::move(flight));
        return lost("a transfer could not be taken back");
    }
    if (!landedInTime && cancel.load(std::memory_order_relaxed))
        return usbError(Errc::Cancelled, name, "during a transfer");
    const auto moved = static_cast<std::size_t>(transfer.actual_length);
    if (transfer.status == LIBUSB_TRANSFER_COMPLETED || (!landedInTime && moved > 0))
        return moved;
    if (transfer.status == LIBUSB_TRANSFER_CANCELLED)
        return usbError(Errc::Timeout, name, "nothing moved within " + std::to_string(timeout.count()) + " ms");
    return brokenOff(transfer);
}

namespace {

std::unique_ptr<Flight> bulkFlight(libusb_device_handle *handle, std::uint8_t endpoint,
                                   std::vector<unsigned char> buffer)
{
    auto flight = std::make_unique<Flight>();
    flight->buffer = std::move(buffer);
    libusb_fill_bulk_transfer(flight->transfer.get(), handle, endpoint, flight->buffer.data(),
                              static_cast<int>(flight->buffer.size()), landed, flight.get(), 0);
    return flight;
}

/// \param bytes  to send; for IN as many as may come
std::unique_ptr<Flight> controlFlight(libusb_device_handle *handle, std::uint8_t direction,
                                      const ControlRequest &request, std::span<const std::uint8_t> bytes)
{
    auto flight = std::make_unique<Flight>();
    flight->buffer.resize(LIBUSB_CONTROL_SETUP_SIZE + bytes.size());
    libusb_fill_control_setup(flight->buffer.data(), LIBUSB_REQUEST_TYPE_VENDOR | direction, request.request,
                              request.value, request.index, static_cast<std::uint16_t>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), flight->buffer.begin() + LIBUSB_CONTROL_SETUP_SIZE);
    libusb_fill_control_transfer(flight->transfer.get(), handle, flight->buffer.data(), landed, flight.get(), 0);
    return flight;
}

} // namespace

std::string usbAddress(const UsbDevice &device)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "usb:%03u:%03u", unsigned{device.bus}, unsigned{device.device});
    return text.data();
}

std::optional<UsbDevice> usbDeviceAt(const std::string &address)
{
    unsigned bus = 0;
    unsigned device = 0;
    if (std::sscanf(address.c_str(), "usb:%3u:%3u", &bus, &device) != 2 || bus > 255 || device > 255)
        return std::nullopt;
    UsbDevice found;
    found.bus = static_cast<std::uint8_t>(bus);
    found.device = static_cast<std::uint8_t>(device);
    return usbAddress(found) == address ? std::optional(found) : std::nullopt;
}

Result<std::vector<UsbDevice>> usbDevices(std::span<const UsbId> ids)
{
    const auto context = startUsb();
    if (!context)
        return context.error();
    std::vector<UsbDevice> matching;
    if (!*context)
        return matching;
    const Found found = listDevices(context->get());
    for (libusb_device *device : found.devices) {
        const UsbId id = idOf(device);
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            matching.push_back({id, libusb_get_bus_number(device), libusb_get_device_address(device)});
    }
    std::sort(matching.begin(), matching.end(), [](const UsbDevice &a, const UsbDevice &b) {
        return std::pair(a.bus, a.device) < std::pair(b.bus, b.device);
    });
    return matching;
}

UsbTransport::UsbTransport(std::unique_ptr<Line> line) : m_line(std::move(line))
{
}

UsbTransport::~UsbTransport() = default;

Result<std::unique_ptr<UsbTransport>> UsbTransport::open(const UsbDevice &where, const std::string &name, UsbUse use)
{
    auto context = startUsb();
    if (!context)
        return context.error();
    auto line = std::make_unique<Line>();
    line->context = std::move(*context);
    line->name = name + " at " + usbAddress(where);
    const Found found = line->context ? listDevices(line->context.get()) : Found();
    const auto at = std::find_if(found.devices.begin(), found.devices.end(), [&](libusb_device *device) {
        return idOf(device) == where.id && libusb_get_bus_number(device) == where.bus &&
               libusb_get_device_address(device) == where.device;
    });
    if (at == found.devices.end())
        return usbError(Errc::DeviceNotFound, line->name, "no such instrument is plugged in");
    libusb_device_handle *raw = nullptr;
    if (const int status = libusb_open(*at, &raw); status != LIBUSB_SUCCESS)
        return openError(status, line->name);
    if (use == UsbUse::Exclusive) {
        Handle unclaimed(raw);
        if (const Status status = claim(raw, line->name); !status)
            return status.error();
        line->handle = std::move(unclaimed);
    } else {
        line->handle.reset(raw);
    }
    line->use = use;
    return std::unique_ptr<UsbTransport>(new UsbTransport(std::move(line)));
}

Status UsbTransport::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, milliseconds timeout,
                             const std::atomic<bool> &cancel)
{
    auto flight = bulkFlight(m_line->handle.get(), endpoint, {bytes.begin(), bytes.end()});
    const auto moved = m_line->fly(flight, timeout, cancel);
    if (!moved)
        return moved.error();
    if (*moved != bytes.size())
        return usbError(Errc::Timeout, m_line->name,
                        "took " + std::to_string(*moved) + " of " + std::to_string(bytes.size()) + " bytes");
    return Done{};
}

Result<std::vector<std::uint8_t>> UsbTransport::bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                                       milliseconds timeout, const std::atomic<bool> &cancel)
{
    auto flight = bulkFlight(m_line->handle.get(), endpoint, std::vector<unsigned char>(maxBytes));
    const auto moved = m_line->fly(flight, timeout, cancel);
    if (!moved)
        return moved.error();
    flight->buffer.resize(*moved);
    return std::move(flight->buffer);
}

Status UsbTransport::controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                                milliseconds timeout, const std::atomic<bool> &cancel)
{
    auto flight = controlFlight(m_line->handle.get(), LIBUSB_ENDPOINT_OUT, request, bytes);
    const auto moved = m_line->fly(flight, timeout, cancel);
    if (!moved)
        return moved.error();
    return Done{};
}

Result<std::vector<std::uint8_t>> UsbTransport::controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                          milliseconds timeout, const std::atomic<bool> &cancel)
{
    auto flight = controlFlight(m_line->handle.get(), LIBUSB_ENDPOINT_IN, request, std::vector<std::uint8_t>(maxBytes));
    const auto moved = m_line->fly(flight, timeout, cancel);
    if (!moved)
        return moved.error();
    const auto data = flight->buffer.begin() + LIBUSB_CONTROL_SETUP_SIZE;
    return std::vector<std::uint8_t>(data, data + static_cast<std::ptrdiff_t>(*moved));
}

} // namespace varde::drivers
