// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/address.h"
#include "drivers/ocean/ocean.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;

TEST_CASE("ocean address: an instrument on the network has host, port, model and laser")
{
    const auto address = parseAddress("tcp:192.0.2.7:57357?model=hdx&laser=785.25");
    REQUIRE(address);
    CHECK(address->line == Address::Line::Tcp);
    CHECK(address->place == "192.0.2.7");
    CHECK(address->port == 57357);
    CHECK(address->model == modelNamed("HDX"));
    CHECK(address->laserNm == 785.25);
    CHECK(address->correctNonlinearity);
}

TEST_CASE("ocean address: an IPv6 host stands in brackets")
{
    const auto address = parseAddress("tcp:[2001:db8::7]:57357?laser=785&model=FX");
    REQUIRE(address);
    CHECK(address->place == "2001:db8::7");
    CHECK(address->port == 57357);
}

TEST_CASE("ocean address: an instrument on USB needs its place and the laser")
{
    const auto address = parseAddress("usb:2457:101e:1-4?laser=532&nonlinearity=off");
    REQUIRE(address);
    CHECK(address->line == Address::Line::Usb);
    CHECK(address->place == "2457:101e:1-4");
    CHECK(address->laserNm == 532);
    CHECK_FALSE(address->correctNonlinearity);
}

TEST_CASE("ocean address: a serial line has its device and rate, and like the network the model")
{
    const auto address = parseAddress("serial:/dev/ttyUSB0?model=sts&laser=785&baud=115200");
    REQUIRE(address);
    CHECK(address->line == Address::Line::Serial);
    CHECK(address->place == "/dev/ttyUSB0");
    CHECK(address->baud == 115200);
    CHECK(address->model == modelNamed("STS"));
    CHECK(parseAddress("serial:/dev/ttyUSB0?model=STS&laser=785")->baud == 0);
}

TEST_CASE("ocean address: what is no address of this kind is not found")
{
    const char *text = GENERATE("", "raman-785", "no such address", "parallel:1?laser=785", "TCP:1.2.3.4:1?laser=785");
    CHECK(parseAddress(text).error().code == Errc::DeviceNotFound);
}

TEST_CASE("ocean address: without the laser the sentence says what is missing and how to add it")
{
    const auto address = parseAddress("usb:2457:101e:1-4");
    REQUIRE_FALSE(address);
    CHECK(address.error().code == Errc::OutOfRange);
    CHECK(address.error().detail == "Ocean instruments do not store the wavelength of their laser: add it to the "
                                    "address in nm, as in ?laser=785");
}

TEST_CASE("ocean address: settings that cannot be are out of range")
{
    const char *text =
        GENERATE("usb:1?laser=", "usb:1?laser=nan", "usb:1?laser=inf", "usb:1?laser=199.9", "usb:1?laser=1100.1",
                 "usb:1?laser=-785", "usb:1?laser=785nm", "usb:1?laser", "usb:?laser=785", "usb:1?laser=785&power=3",
                 "usb:1?laser=785&nonlinearity=maybe", "tcp:1.2.3.4:5?laser=785", "tcp:1.2.3.4:5?laser=785&model=XYZ",
                 "tcp:1.2.3.4?laser=785&model=HDX", "tcp:1.2.3.4:0?laser=785&model=HDX",
                 "tcp:1.2.3.4:65536?laser=785&model=HDX", "tcp::5?laser=785&model=HDX", "usb:1?laser=785&model=STS",
                 "serial:?laser=785&model=STS", "serial:/dev/ttyUSB0?laser=785", "usb:1?laser=785&baud=9600",
                 "serial:/dev/ttyUSB0?model=STS&laser=785&baud=0", "serial:/dev/ttyUSB0?model=STS&laser=785&baud=fast");
    INFO(text);
    const auto address = parseAddress(text);
    REQUIRE_FALSE(address);
    CHECK(address.error().code == Errc::OutOfRange);
    CHECK_FALSE(address.error().detail.empty());
}

TEST_CASE("ocean driver: an address without the laser is refused before anything is opened")
{
    CHECK(oceanDriver.open("tcp:127.0.0.1:1?model=HDX").error().code == Errc::OutOfRange);
}

TEST_CASE("ocean driver: where nobody listens no instrument is found")
{
    CHECK(oceanDriver.open("tcp:127.0.0.1:1?model=HDX&laser=785").error().code == Errc::DeviceNotFound);
}
