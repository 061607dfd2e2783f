// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/spectrometer.h"
#include "support/catch.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace varde;
using namespace varde::drivers;

TEST_CASE("registry: the simulator is the last driver and the only one for practice")
{
    REQUIRE_FALSE(drivers::drivers().empty());
    const auto practice = std::count_if(drivers::drivers().begin(), drivers::drivers().end(),
                                        [](const Driver &d) { return d.isPractice; });
    CHECK(practice == 1);
    CHECK(drivers::drivers().back().isPractice);
    CHECK(std::string(drivers::drivers().back().name) == "simulator");
}

TEST_CASE("registry: names are lower case, digits and hyphens, and stand once")
{
    std::set<std::string> names;
    for (const Driver &driver : drivers::drivers()) {
        const std::string name = driver.name;
        CHECK(std::all_of(name.begin(), name.end(),
                          [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '-'; }));
        CHECK(names.insert(name).second);
    }
}

TEST_CASE("registry: every driver scans, and every simulated address can be opened, and nothing else")
{
    for (const Driver &driver : drivers::drivers()) {
        CHECK(driver.open("no such address").error().code == Errc::DeviceNotFound);
        const auto addresses = driver.scan();
        REQUIRE(addresses);
        if (!driver.isPractice)
            continue; // a real instrument that happens to be plugged in is not the tests' to use
        for (const std::string &address : *addresses) {
            const auto device = driver.open(address);
            REQUIRE(device);
            CHECK((*device)->axis().size() == (*device)->capabilities().pixels);
        }
    }
}

TEST_CASE("registry: the simulator offers one Raman and one ATR instrument")
{
    const auto addresses = drivers::drivers().back().scan();
    REQUIRE(addresses);
    std::set<Technique> techniques;
    for (const std::string &address : *addresses)
        techniques.insert((*drivers::drivers().back().open(address))->capabilities().technique);
    CHECK(techniques == std::set<Technique>{Technique::Raman, Technique::AtrIr});
}
