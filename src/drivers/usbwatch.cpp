// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/usbwatch.h"

#include <libusb-1.0/libusb.h>

#include <algorithm>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

namespace varde::drivers {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds eventSlice{50};
constexpr milliseconds lookInterval{1000};

/// Bus, device number, vendor and product of everything that is plugged in.
using Plugged = std::vector<std::tuple<int, int, int, int>>;

Plugged pluggedIn(libusb_context *context)
{
    Plugged found;
    libusb_device **list = nullptr;
    const auto count = libusb_get_device_list(context, &list);
    for (ssize_t i = 0; i < count; ++i) {
        libusb_device_descriptor descriptor{};
        libusb_get_device_descriptor(list[i], &descriptor);
        found.emplace_back(libusb_get_bus_number(list[i]), libusb_get_device_address(list[i]), descriptor.idVendor,
                           descriptor.idProduct);
    }
    if (count >= 0)
        libusb_free_device_list(list, 1);
    std::sort(found.begin(), found.end());
    return found;
}

int LIBUSB_CALL somethingChanged(libusb_context *, libusb_device *, libusb_hotplug_event, void *flag)
{
    static_cast<std::atomic<bool> *>(flag)->store(true);
    return 0; // go on telling
}

} // namespace

struct UsbWatch::Bus {
    libusb_context *context = nullptr;
    libusb_hotplug_callback_handle callback = 0;
    bool isTold = false;
    std::atomic<bool> hasChanged{false};
    Plugged known;
    steady_clock::time_point looked = steady_clock::now();
};

UsbWatch::UsbWatch() : m_bus(std::make_unique<Bus>())
{
    if (libusb_init(&m_bus->context) != LIBUSB_SUCCESS) {
        m_bus->context = nullptr;
        return;
    }
    if (libusb_has_capability(LIBUSB_CAP_HAS_HOTPLUG) != 0)
        m_bus->isTold =
            libusb_hotplug_register_callback(
                m_bus->context, LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT,
                LIBUSB_HOTPLUG_NO_FLAGS, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
                somethingChanged, &m_bus->hasChanged, &m_bus->callback) == LIBUSB_SUCCESS;
    m_bus->known = pluggedIn(m_bus->context);
}

UsbWatch::~UsbWatch()
{
    if (m_bus->isTold)
        libusb_hotplug_deregister_callback(m_bus->context, m_bus->callback);
    if (m_bus->context)
        libusb_exit(m_bus->context);
}

bool UsbWatch::isTold() const
{
    return m_bus->isTold;
}

bool UsbWatch::waitForChange(milliseconds atMost, const std::atomic<bool> &cancel)
{
    const auto end = steady_clock::now() + atMost;
    while (!cancel.load(std::memory_order_relaxed) && steady_clock::now() < end) {
        if (m_bus->isTold) {
            timeval slice{0, std::chrono::microseconds(eventSlice).count()};
            libusb_handle_events_timeout_completed(m_bus->context, &slice, nullptr);
        } else {
            std::this_thread::sleep_for(eventSlice);
        }
        if (m_bus->hasChanged.exchange(false))
            return true;
        if (m_bus->isTold || !m_bus->context || steady_clock::now() < m_bus->looked + lookInterval)
            continue;
        m_bus->looked = steady_clock::now();
        const Plugged before = std::exchange(m_bus->known, pluggedIn(m_bus->context));
        if (before != m_bus->known)
            return true;
    }
    return false;
}

} // namespace varde::drivers
