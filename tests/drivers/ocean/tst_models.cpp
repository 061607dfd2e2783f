// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/models.h"
#include "drivers/ocean/ooi.h"
#include "support/catch.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

using namespace varde::drivers::ocean;

TEST_CASE("ocean models: names and USB ids stand once")
{
    std::set<std::string> names;
    std::set<std::pair<int, int>> ids;
    for (const Model &model : models()) {
        std::string name = model.name;
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
        CHECK(names.insert(name).second);
        if (model.productId != 0)
            CHECK(ids.insert({model.vendorId, model.productId}).second);
    }
    CHECK(names.size() == 29);
}

TEST_CASE("ocean models: a name is found whatever its case, an unknown one is not")
{
    REQUIRE(modelNamed("usb2000+"));
    CHECK(modelNamed("usb2000+")->productId == 0x101E);
    CHECK(modelNamed("USB2000 +") == nullptr);
    CHECK(modelNamed("") == nullptr);
}

TEST_CASE("ocean models: a USB id names its model, and what is not on USB has none")
{
    REQUIRE(modelOnUsb(0x0999, 0x1002));
    CHECK(std::string(modelOnUsb(0x0999, 0x1002)->name) == "SR4");
    CHECK(std::string(modelOnUsb(0x2457, 0x4004)->name) == "QEPro");
    CHECK(modelOnUsb(0x2457, 0x1001) == nullptr);
    CHECK(modelOnUsb(0x2457, 0) == nullptr);
}

TEST_CASE("ocean models: pixel ranges lie on the detector, dark and light-sensitive ones apart")
{
    for (const Model &model : models()) {
        INFO(model.name);
        CHECK(model.active.count() >= 3);
        CHECK(model.active.first >= 0);
        CHECK(model.active.last < model.rawPixels);
        for (const PixelRange &dark : model.dark) {
            CHECK(dark.last < model.rawPixels);
            CHECK((dark.count() == 0 || dark.last < model.active.first || dark.first > model.active.last));
        }
    }
}

TEST_CASE("ocean models: integration limits are whole units and fit the instrument's 32 bits")
{
    for (const Model &model : models()) {
        INFO(model.name);
        CHECK(model.minIntegration <= model.maxIntegration);
        CHECK(model.minIntegration % model.integrationUnit == std::chrono::microseconds(0));
        CHECK(model.maxIntegration / model.integrationUnit < 0x1'0000'0000);
    }
}

TEST_CASE("ocean models: every full scale lies within the bits of a pixel")
{
    for (const Model &model : models()) {
        INFO(model.name);
        const bool isWide = model.protocol != Protocol::Ooi && model.obp.bytesPerPixel == 4;
        CHECK((isWide || model.maxCounts <= 65535));
        CHECK((!model.ooi.isInterleaved || model.maxCounts == 4095));
    }
}

TEST_CASE("ocean models: the table that people read has every model with its USB id")
{
    std::ifstream file(VARDE_SOURCE_DIR "/docs/users/ocean-instruments.md", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(text.empty());
    for (const Model &model : models()) {
        char id[16] = "network only";
        if (model.productId != 0)
            std::snprintf(id, sizeof(id), "%04X:%04X", model.vendorId, model.productId);
        const std::string name = model.name + (model.flameName ? std::string(", ") + model.flameName : std::string());
        INFO(name);
        CHECK(text.find("| " + name + " | " + id + " | ") != std::string::npos);
    }
}
