// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pluggedin.h"

#include "drivers/ocean/ocean.h"
#include "support/oceanemulator.h"

#include <array>

namespace varde::test {

namespace {

constexpr const char *known = "usb:001:004";
constexpr const char *locked = "usb:001:005";
constexpr const char *nameless = "usb:001:006";
constexpr std::uint32_t askSerialNumber = 0x00000100;

Result<std::vector<std::string>> scanEmulated()
{
    return std::vector<std::string>{known, locked, nameless};
}

Result<std::unique_ptr<drivers::Spectrometer>> openEmulated(const std::string &address)
{
    if (address.starts_with(locked))
        return Error{Errc::DeviceNotPermitted, address};
    auto emulator = std::make_unique<OceanEmulator>(*drivers::ocean::modelNamed("HDX"));
    if (address.starts_with(nameless))
        emulator->obp.answers[askSerialNumber] = {'E', 'M', 'U', '4', '5', '6', 0};
    return drivers::oceanDriver.over(
        {std::move(emulator), "model=HDX&" + address.substr(address.find("laser=")), nullptr});
}

} // namespace

std::span<const drivers::Driver> emulatedDrivers()
{
    static const std::array all{
        drivers::Driver{drivers::oceanDriver.name, false, scanEmulated, openEmulated, true},
    };
    return all;
}

std::vector<booth::RememberedInstrument> rememberedEmulated()
{
    return {{drivers::oceanDriver.name, "EMU123", "table 2", 785.0, {}}};
}

} // namespace varde::test
