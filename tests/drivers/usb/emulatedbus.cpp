// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/usb/emulatedbus.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <deque>
#include <linux/ioctl.h>
// after <linux/ioctl.h>, which it needs
#include <linux/usbdevice_fs.h>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <sys/stat.h>
#include <umockdev.h>

namespace varde::test {

namespace {

constexpr std::uint8_t serialNumberString = 3;
constexpr std::uint16_t bulkPacketSize = 512;

std::string hexOf(const Bytes &bytes)
{
    std::string text;
    std::array<char, 3> two{};
    for (const std::uint8_t byte : bytes) {
        std::snprintf(two.data(), two.size(), "%02x", unsigned{byte});
        text += two.data();
    }
    return text;
}

/// USB 2.0, tables 9-8, 9-10, 9-12 and 9-13.
Bytes descriptorsOf(const UsbFunction &function)
{
    const auto low = [](unsigned value) { return static_cast<std::uint8_t>(value & 0xff); };
    const auto high = [](unsigned value) { return static_cast<std::uint8_t>(value >> 8); };
    const drivers::UsbId id = function.id();
    const auto endpoints = function.bulkEndpoints();
    const unsigned total = 9 + 9 + 7 * static_cast<unsigned>(endpoints.size());
    const std::uint8_t serial = function.serialNumber().empty() ? 0 : serialNumberString;
    Bytes bytes = {
        18, 1, 0x00, 0x02, 0xff,   0, 0, 64, low(id.vendor), high(id.vendor), low(id.product), high(id.product),
        0,  1, 0,    0,    serial, 1};
    const Bytes configuration = {9, 2, low(total), high(total), 1, 1, 0, 0x80, 250};
    const Bytes interface = {9, 4, 0, 0, static_cast<std::uint8_t>(endpoints.size()), 0xff, 0, 0, 0};
    bytes.insert(bytes.end(), configuration.begin(), configuration.end());
    bytes.insert(bytes.end(), interface.begin(), interface.end());
    for (const std::uint8_t endpoint : endpoints) {
        const Bytes one = {7, 5, endpoint, 2, low(bulkPacketSize), high(bulkPacketSize), 0};
        bytes.insert(bytes.end(), one.begin(), one.end());
    }
    return bytes;
}

template <typename T>
T valueOf(UMockdevIoctlData *data)
{
    guint8 *bytes = nullptr;
    gint length = 0;
    umockdev_ioctl_data_retrieve(data, &bytes, &length);
    T value{};
    std::memcpy(&value, bytes, std::min(sizeof value, static_cast<std::size_t>(length)));
    g_free(bytes);
    return value;
}

void store(UMockdevIoctlData *data, std::size_t offset, const void *from, std::size_t length)
{
    Bytes copy(length);
    std::memcpy(copy.data(), from, length);
    umockdev_ioctl_data_update(data, offset, copy.data(), static_cast<gint>(length));
}

struct DataEnd {
    void operator()(UMockdevIoctlData *data) const { umockdev_ioctl_data_unref(data); }
};
using Data = std::unique_ptr<UMockdevIoctlData, DataEnd>;

Data resolve(UMockdevIoctlData *parent, std::size_t offset, std::size_t length)
{
    return Data(umockdev_ioctl_data_resolve(parent, offset, length, nullptr));
}

/// One transfer, from SUBMITURB until somebody reaps it.
struct Urb {
    gulong client = 0; ///< where libusb keeps it
    Data data;
    Data buffer; ///< empty for a transfer of no bytes
    std::uint8_t type = 0;
    std::uint8_t endpoint = 0;
    std::size_t room = 0;
    bool isDone = false;

    void finish(int status, std::size_t actual)
    {
        const auto length = static_cast<int>(actual);
        store(data.get(), offsetof(usbdevfs_urb, status), &status, sizeof status);
        store(data.get(), offsetof(usbdevfs_urb, actual_length), &length, sizeof length);
        isDone = true;
    }
    Bytes content() const
    {
        guint8 *bytes = nullptr;
        gint length = 0;
        umockdev_ioctl_data_retrieve(buffer.get(), &bytes, &length);
        Bytes copy(bytes, bytes + length);
        g_free(bytes);
        return copy;
    }
};

UsbAnswer standardRequest(const UsbFunction &function, const UsbSetup &setup)
{
    if (setup.request == 0) // GET_STATUS
        return {UsbAnswer::Kind::Done, {0, 0}};
    if (setup.request != 6 || setup.value >> 8 != 3) // GET_DESCRIPTOR of a string
        return {UsbAnswer::Kind::Stall, {}};
    if ((setup.value & 0xff) == 0)
        return {UsbAnswer::Kind::Done, {4, 3, 0x09, 0x04}};
    const std::string text = function.serialNumber();
    Bytes bytes = {static_cast<std::uint8_t>(2 + 2 * text.size()), 3};
    for (const char c : text) {
        bytes.push_back(static_cast<std::uint8_t>(c));
        bytes.push_back(0);
    }
    return {UsbAnswer::Kind::Done, bytes};
}

} // namespace

/// Ports that a call may come for. umockdev's thread may still bring one of a program that is on its way out while the
/// test that made the port is done with it.
struct EmulatedBus::Living {
    std::mutex mutex;
    std::set<const Port *> ports;

    static Living &all()
    {
        static Living living;
        return living;
    }
};

struct EmulatedBus::Port {
    std::mutex mutex; ///< ioctls come on umockdev's thread
    UsbFunction *function = nullptr;
    UMockdevIoctlBase *handler = nullptr;
    std::string node;
    std::string path;
    bool isGone = false;
    bool isOccupied = false;
    bool isStuck = false;
    std::deque<std::unique_ptr<Urb>> urbs;
    std::size_t submitted = 0;
    std::size_t haltsCleared = 0;

    static gboolean onIoctl(UMockdevIoctlBase *, UMockdevIoctlClient *client, gpointer port)
    {
        auto &self = *static_cast<Port *>(port);
        const std::lock_guard stay(Living::all().mutex);
        long result = -ENODEV;
        if (Living::all().ports.count(&self) > 0) {
            const std::lock_guard lock(self.mutex);
            result = self.ioctl(client);
        }
        umockdev_ioctl_client_complete(client, result < 0 ? -1 : result, result < 0 ? static_cast<gint>(-result) : 0);
        return TRUE;
    }

    long ioctl(UMockdevIoctlClient *client);
    long submit(UMockdevIoctlData *argument);
    long reap(UMockdevIoctlData *argument);
    long discard(gulong urb);
    void work(Urb &urb);
    UsbAnswer answerTo(const Urb &urb, const Bytes &content);
};

struct EmulatedBus::Parts {
    UMockdevTestbed *testbed = umockdev_testbed_new();
    std::map<std::uint8_t, std::unique_ptr<Port>> ports;

    Port &port(std::uint8_t device) { return *ports.at(device); }
};

long EmulatedBus::Port::ioctl(UMockdevIoctlClient *client)
{
    UMockdevIoctlData *argument = umockdev_ioctl_client_get_arg(client);
    const gulong request = umockdev_ioctl_client_get_request(client);
    if (request == USBDEVFS_REAPURBNDELAY)
        return reap(argument); // also after it was unplugged
    if (isGone)
        return -ENODEV;
    switch (request) {
    case USBDEVFS_GET_CAPABILITIES: {
        const auto data = resolve(argument, 0, sizeof(std::uint32_t));
        const std::uint32_t can = USBDEVFS_CAP_ZERO_PACKET | USBDEVFS_CAP_BULK_CONTINUATION |
                                  USBDEVFS_CAP_NO_PACKET_SIZE_LIM | USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
        store(data.get(), 0, &can, sizeof can);
        return 0;
    }
    case USBDEVFS_CLAIMINTERFACE:
        return isOccupied ? -EBUSY : 0;
    case USBDEVFS_CLEAR_HALT:
        ++haltsCleared;
        return 0;
    case USBDEVFS_RELEASEINTERFACE:
    case USBDEVFS_SETCONFIGURATION:
    case USBDEVFS_RESET:
        return 0;
    case USBDEVFS_GETDRIVER:
        return -ENODATA;
    case USBDEVFS_SUBMITURB:
        return submit(argument);
    case USBDEVFS_DISCARDURB:
        return discard(valueOf<gulong>(argument));
    default:
        return -ENOTTY;
    }
}

long EmulatedBus::Port::submit(UMockdevIoctlData *argument)
{
    auto urb = std::make_unique<Urb>();
    urb->client = valueOf<gulong>(argument);
    urb->data = resolve(argument, 0, sizeof(usbdevfs_urb));
    const auto head = valueOf<usbdevfs_urb>(urb->data.get());
    urb->type = head.type;
    urb->endpoint = head.endpoint;
    urb->room = static_cast<std::size_t>(head.buffer_length);
    if (urb->room > 0)
        urb->buffer = resolve(urb->data.get(), offsetof(usbdevfs_urb, buffer), urb->room);
    ++submitted;
    urbs.push_back(std::move(urb));
    work(*urbs.back());
    return 0;
}

UsbAnswer EmulatedBus::Port::answerTo(const Urb &urb, const Bytes &content)
{
    if (urb.type == USBDEVFS_URB_TYPE_CONTROL) {
        const auto word = [&](std::size_t at) {
            return static_cast<std::uint16_t>(content[at] | content[at + 1] << 8);
        };
        const UsbSetup setup{content[0], content[1], word(2), word(4), word(6)};
        if ((setup.requestType & 0x60) == 0)
            return standardRequest(*function, setup);
        return function->control(setup, std::span(content).subspan(8));
    }
    if (urb.endpoint & 0x80)
        return function->bulkIn(urb.endpoint, urb.room);
    return function->bulkOut(urb.endpoint, content);
}

void EmulatedBus::Port::work(Urb &urb)
{
    const Bytes content = urb.buffer ? urb.content() : Bytes();
    const UsbAnswer answer = answerTo(urb, content);
    const bool isControl = urb.type == USBDEVFS_URB_TYPE_CONTROL;
    const bool isIn = isControl ? (content[0] & 0x80) != 0 : (urb.endpoint & 0x80) != 0;
    const std::size_t room = content.size() - (isControl ? 8 : 0);
    switch (answer.kind) {
    case UsbAnswer::Kind::Silence:
        return;
    case UsbAnswer::Kind::Stall:
        return urb.finish(-EPIPE, 0);
    case UsbAnswer::Kind::BrokenOff:
        return urb.finish(-EPROTO, 0);
    case UsbAnswer::Kind::Done:
        break;
    }
    if (!isIn)
        return urb.finish(0, room);
    const std::size_t length = std::min(room, answer.bytes.size());
    if (length > 0)
        store(urb.buffer.get(), isControl ? 8 : 0, answer.bytes.data(), length);
    // The host of a control transfer simply stops asking; a bulk endpoint that goes on is an overflow.
    urb.finish(!isControl && answer.bytes.size() > room ? -EOVERFLOW : 0, length);
}

long EmulatedBus::Port::reap(UMockdevIoctlData *argument)
{
    for (const auto &urb : urbs)
        if (!urb->isDone && !isGone)
            work(*urb);
    const auto at = std::find_if(urbs.begin(), urbs.end(), [](const auto &urb) { return urb->isDone; });
    if (at == urbs.end())
        return isGone ? -ENODEV : -EAGAIN;
    const auto out = resolve(argument, 0, sizeof(gpointer));
    umockdev_ioctl_data_set_ptr(out.get(), 0, (*at)->data.get());
    urbs.erase(at);
    return 0;
}

long EmulatedBus::Port::discard(gulong client)
{
    const auto at = std::find_if(urbs.begin(), urbs.end(), [&](const auto &urb) { return urb->client == client; });
    if (at == urbs.end() || (*at)->isDone)
        return -EINVAL;
    if (!isStuck)
        (*at)->finish(-ENOENT, 0);
    return 0;
}

EmulatedBus::EmulatedBus() : m_parts(std::make_unique<Parts>())
{
    if (!umockdev_in_mock_environment())
        throw std::runtime_error("umockdev's preload library is missing: run this test through ctest");
}

EmulatedBus::~EmulatedBus()
{
    for (const auto &[device, port] : m_parts->ports) {
        unplug(device);
        umockdev_testbed_detach_ioctl(m_parts->testbed, port->node.c_str(), nullptr);
        {
            const std::lock_guard gone(Living::all().mutex);
            Living::all().ports.erase(port.get());
            port->urbs.clear();
        }
        g_object_unref(port->handler);
    }
    g_object_unref(m_parts->testbed);
}

void EmulatedBus::plugIn(UsbFunction &function, std::uint8_t device)
{
    auto port = std::make_unique<Port>();
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), "bus/usb/001/%03u", unsigned{device});
    port->function = &function;
    port->node = std::string("/dev/") + name.data();
    port->path = "/devices/usb1/1-" + std::to_string(device);
    port->handler = umockdev_ioctl_base_new();
    {
        const std::lock_guard born(Living::all().mutex);
        Living::all().ports.insert(port.get());
    }
    g_signal_connect(port->handler, "handle-ioctl", G_CALLBACK(&Port::onIoctl), port.get());
    umockdev_testbed_attach_ioctl(m_parts->testbed, port->node.c_str(), port->handler, nullptr);
    const std::string number = std::to_string(device);
    const std::string text =
        "P: " + port->path + "\nN: " + name.data() +
        "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=" + std::string(name.data()).substr(12) +
        "\nE: DEVNAME=/dev/" + name.data() + "\nA: busnum=1\\n\nA: devnum=" + number +
        "\\n\nA: speed=480\\n\nA: bConfigurationValue=1\\n\nH: descriptors=" + hexOf(descriptorsOf(function)) + "\n\n";
    GError *problem = nullptr;
    if (!umockdev_testbed_add_from_string(m_parts->testbed, text.c_str(), &problem))
        throw std::runtime_error(problem->message);
    m_parts->ports[device] = std::move(port);
}

void EmulatedBus::unplug(std::uint8_t device)
{
    Port &port = m_parts->port(device);
    {
        const std::lock_guard lock(port.mutex);
        if (port.isGone)
            return;
        port.isGone = true;
        for (const auto &urb : port.urbs)
            if (!urb->isDone)
                urb->finish(-ESHUTDOWN, 0);
    }
    umockdev_testbed_uevent(m_parts->testbed, ("/sys" + port.path).c_str(), "remove");
    umockdev_testbed_remove_device(m_parts->testbed, ("/sys" + port.path).c_str());
    // Its port stays until the bus goes: the preload library aborts a process whose call is under way when it does.
}

void EmulatedBus::setOccupied(std::uint8_t device, bool isOccupied)
{
    Port &port = m_parts->port(device);
    const std::lock_guard lock(port.mutex);
    port.isOccupied = isOccupied;
}

void EmulatedBus::setStuck(std::uint8_t device, bool isStuck)
{
    Port &port = m_parts->port(device);
    const std::lock_guard lock(port.mutex);
    port.isStuck = isStuck;
}

void EmulatedBus::setForbidden(std::uint8_t device)
{
    gchar *root = umockdev_testbed_get_root_dir(m_parts->testbed);
    chmod(root, 0777); // libusb of another account listens there
    // umockdev's own socket stays open to it: only the device is closed.
    chmod((std::string(root) + "/ioctl" + m_parts->port(device).node).c_str(), 0777);
    chmod((std::string(root) + m_parts->port(device).node).c_str(), 0);
    g_free(root);
}

std::size_t EmulatedBus::submitted(std::uint8_t device) const
{
    const std::lock_guard lock(m_parts->port(device).mutex);
    return m_parts->port(device).submitted;
}

std::size_t EmulatedBus::pending(std::uint8_t device) const
{
    const std::lock_guard lock(m_parts->port(device).mutex);
    return m_parts->port(device).urbs.size();
}

std::size_t EmulatedBus::haltsCleared(std::uint8_t device) const
{
    const std::lock_guard lock(m_parts->port(device).mutex);
    return m_parts->port(device).haltsCleared;
}

} // namespace varde::test
