// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/address.h"

#include <charconv>
#include <string_view>

namespace varde::drivers::ocean {

namespace {

constexpr double shortestLaserNm = 200;
constexpr double longestLaserNm = 1100;

/// Up to `mark`, which is taken away together with what stands before it.
std::string_view takeUntil(std::string_view &text, char mark)
{
    const auto end = text.find(mark);
    const std::string_view head = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return head;
}

template <typename Number>
bool readWhole(std::string_view text, Number &number)
{
    const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && stop == text.data() + text.size();
}

Status applySetting(std::string_view name, std::string_view value, Address &address)
{
    if (name == "laser") {
        if (!readWhole(value, address.laserNm) ||
            !(address.laserNm >= shortestLaserNm && address.laserNm <= longestLaserNm))
            return Error{Errc::OutOfRange, "`laser=" + std::string(value) +
                                               "` in the instrument's address is not a wavelength from 200 to 1100 nm"};
        return Done{};
    }
    if (name == "model") {
        address.model = modelNamed(value);
        if (!address.model)
            return Error{Errc::OutOfRange, "no Ocean model `" + std::string(value) + "` is known"};
        return Done{};
    }
    if (name == "baud" && address.line == Address::Line::Serial) {
        if (!readWhole(value, address.baud) || address.baud <= 0)
            return Error{Errc::OutOfRange, "`baud=" + std::string(value) +
                                               "` in the instrument's address is no number of bits per second"};
        return Done{};
    }
    if (name == "nonlinearity" && (value == "on" || value == "off")) {
        address.correctNonlinearity = value == "on";
        return Done{};
    }
    return Error{Errc::OutOfRange, "`" + std::string(name) + "=" + std::string(value) +
                                       "` in the instrument's address is not a setting; there are laser, model, "
                                       "nonlinearity=on or off, and on a serial line baud"};
}

Status applySettings(std::string_view settings, Address &address)
{
    while (!settings.empty()) {
        std::string_view value = takeUntil(settings, '&');
        const std::string_view name = takeUntil(value, '=');
        if (Status applied = applySetting(name, value, address); !applied)
            return applied;
    }
    return Done{};
}

Status readPlace(std::string_view place, Address &address)
{
    if (address.line == Address::Line::Tcp) {
        const auto colon = place.rfind(':');
        if (colon == std::string_view::npos || !readWhole(place.substr(colon + 1), address.port) || address.port == 0)
            return Error{Errc::OutOfRange,
                         "`tcp:" + std::string(place) + "` lacks its port, as in tcp:192.0.2.1:57357"};
        place = place.substr(0, colon);
        // An IPv6 address stands in brackets.
        if (place.size() > 2 && place.front() == '[' && place.back() == ']')
            place = place.substr(1, place.size() - 2);
    }
    if (place.empty())
        return Error{Errc::OutOfRange, "the instrument's address does not say where it is"};
    address.place = place;
    return Done{};
}

} // namespace

Result<Address> parseAddress(const std::string &text)
{
    std::string_view settings = text;
    std::string_view place = takeUntil(settings, '?');
    const std::string_view line = takeUntil(place, ':');
    Address address;
    if (line == "tcp")
        address.line = Address::Line::Tcp;
    else if (line == "serial")
        address.line = Address::Line::Serial;
    else if (line != "usb")
        return Error{Errc::DeviceNotFound, "no Ocean instrument `" + text + "`"};
    if (const Status read = readPlace(place, address); !read)
        return read.error();
    if (const Status applied = applySettings(settings, address); !applied)
        return applied.error();
    if (address.laserNm == 0)
        return Error{Errc::OutOfRange, "Ocean instruments do not store the wavelength of their laser: add it to the "
                                       "address in nm, as in ?laser=785"};
    if (address.line == Address::Line::Usb && address.model)
        return Error{Errc::OutOfRange, "an instrument on USB tells its model itself: take `model=` out of the address"};
    if (address.line != Address::Line::Usb && !address.model)
        return Error{Errc::OutOfRange, "the address of an instrument on the network or a serial line must say its "
                                       "model, as in ?model=HDX&laser=785"};
    return address;
}

} // namespace varde::drivers::ocean
