// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/models.h"

#include <algorithm>
#include <array>

namespace varde::drivers::wasatch {

namespace {

constexpr std::array allModels = {
    Model{{0x24aa, 0x1000}, "Wasatch Photonics spectrometer (FX2, silicon)", Board::Fx2, Sensor::Silicon},
    Model{{0x24aa, 0x2000}, "Wasatch Photonics spectrometer (FX2, InGaAs)", Board::Fx2, Sensor::InGaAs},
    Model{{0x24aa, 0x4000}, "Wasatch Photonics spectrometer (ARM)", Board::Arm, Sensor::Silicon},
};

} // namespace

std::span<const Model> models()
{
    return allModels;
}

const Model *modelOf(const UsbId &id)
{
    const auto at =
        std::find_if(allModels.begin(), allModels.end(), [&](const Model &model) { return model.id == id; });
    return at == allModels.end() ? nullptr : &*at;
}

std::size_t pixelsOnFirstEndpoint(const Model &model, std::size_t pixels)
{
    return model.board == Board::Fx2 && pixels == 2048 ? 1024 : pixels;
}

} // namespace varde::drivers::wasatch
