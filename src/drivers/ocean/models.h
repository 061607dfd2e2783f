// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace varde::drivers::ocean {

/// How an instrument is spoken to: ooi.h, obp.h, or the second edition of the latter (2022 and later).
enum class Protocol { Ooi, Obp, Obp2 };

/// Pixels first..last, both inside; none when last < first.
struct PixelRange {
    int first = 0;
    int last = -1;

    int count() const { return last < first ? 0 : last - first + 1; }
};

/// Where EEPROM slot 17 holds the raw count at which this detector saturates.
enum class SaturationPlace {
    None,
    WordAt6, ///< bytes 6..7 of the answer
    LongAt6, ///< bytes 6..9
    WordAt2, ///< bytes 2..3
};

struct Endpoints {
    std::uint8_t out = 0x01;
    std::uint8_t commandIn = 0x81; ///< answers; for OBP everything
    std::uint8_t dataIn = 0x82;    ///< OOI: spectra
    std::uint8_t firstDataIn = 0;  ///< OOI at high speed: the first 2048 bytes of a spectrum; 0 = none
};

/// What differs between the models of the OOI protocol.
struct OoiTraits {
    std::uint16_t xorMask = 0;
    bool isInterleaved = false; ///< groups of 64 low bytes and 64 high bytes, 12 bits per pixel
    bool hasSync = true;        ///< a spectrum ends with 0x69
    bool hasStatus = true;      ///< an FPGA that tells its version and the USB speed
    SaturationPlace saturation = SaturationPlace::None;
    int firstIndex = 0; ///< what the wavelength polynomial takes for raw pixel 0
};

/// What differs between the models of the OBP protocols.
struct ObpTraits {
    std::uint32_t spectrumMessage = 0x00101100;
    std::uint32_t clearBufferMessage = 0; ///< 0 = spectra are not buffered
    std::size_t metadataBytes = 0;        ///< in front of the pixels
    std::size_t bytesPerPixel = 2;
    std::size_t firstReadBytes = 64; ///< one USB packet
    bool isCorrected = false;        ///< the instrument corrects its own non-linearity
};

/// One model as data. Sources: ap--/python-seabreeze devices.py and features/, libseabreeze, and the maker's Apex data
/// sheet 892-00000-000-05-201302 for the packets; the light-sensitive pixels from the detectors' data sheets.
struct Model {
    const char *name;                ///< as in addresses; written into saved measurements, never changed
    const char *flameName = nullptr; ///< what it is called with an FPGA of version 3 or later; nullptr = the same
    std::uint16_t vendorId = 0x2457;
    std::uint16_t productId = 0; ///< 0 = not on USB
    Protocol protocol = Protocol::Ooi;
    Endpoints endpoints = {};
    int rawPixels = 0;
    PixelRange active = {};  ///< light-sensitive: what becomes the axis
    PixelRange dark[2] = {}; ///< shielded from light
    std::uint32_t maxCounts = 65535;
    std::chrono::microseconds minIntegration{1'000}; ///< zero = the instrument is asked
    std::chrono::microseconds maxIntegration{655'350'000};
    std::chrono::microseconds integrationUnit{1};
    OoiTraits ooi = {};
    ObpTraits obp = {};
};

std::span<const Model> models();

/// nullptr where there is none; a name is compared without regard to case.
const Model *modelNamed(std::string_view name);
const Model *modelOnUsb(std::uint16_t vendorId, std::uint16_t productId);

} // namespace varde::drivers::ocean
