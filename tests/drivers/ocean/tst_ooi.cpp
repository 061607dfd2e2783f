// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/ooi.h"
#include "support/catch.h"

#include <string_view>

using namespace varde;
using namespace varde::drivers::ocean;

namespace {

const Model &named(const char *name)
{
    const Model *model = modelNamed(name);
    REQUIRE(model);
    return *model;
}

/// The answer to a read of `slot`: 05, the slot, the text, NULs up to 17 bytes.
Bytes slotReply(std::uint8_t slot, std::string_view text)
{
    Bytes bytes = {0x05, slot};
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.resize(17);
    return bytes;
}

Bytes saturationReply(std::initializer_list<std::uint8_t> values, std::size_t offset)
{
    Bytes bytes = slotReply(17, "");
    std::copy(values.begin(), values.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    return bytes;
}

/// A spectrum of zeros with its sync byte.
Bytes blank(const Model &model)
{
    Bytes bytes(ooi::spectrumBytes(model));
    if (model.ooi.hasSync)
        bytes.back() = 0x69;
    return bytes;
}

} // namespace

TEST_CASE("OOI: commands are the op-code and little-endian arguments")
{
    CHECK(ooi::initialise() == Bytes{0x01});
    CHECK(ooi::setIntegration(100'000) == Bytes{0x02, 0xA0, 0x86, 0x01, 0x00});
    CHECK(ooi::readSlot(17) == Bytes{0x05, 0x11});
    CHECK(ooi::requestSpectrum() == Bytes{0x09});
    CHECK(ooi::setNormalTrigger() == Bytes{0x0A, 0x00, 0x00});
    CHECK(ooi::readRegister(ooi::fpgaVersionRegister) == Bytes{0x6B, 0x04});
    CHECK(ooi::readStatus() == Bytes{0xFE});
}

TEST_CASE("OOI: a slot's text ends at its NUL or where memory is erased, without blanks around it")
{
    CHECK(*ooi::slotText(0, slotReply(0, "USB2+H01234")) == "USB2+H01234");
    CHECK(*ooi::slotText(0, slotReply(0, "  FLMS1 ")) == "FLMS1");
    CHECK(ooi::slotText(0, slotReply(0, ""))->empty());
    CHECK(ooi::slotText(0, slotReply(0, "\xFF\xFF\xFF"))->empty());
    CHECK(*ooi::slotText(0, slotReply(0, "123456789012345")) == "123456789012345");
    CHECK(*ooi::slotText(0, Bytes{0x05, 0x00, 'A'}) == "A");
}

TEST_CASE("OOI: an answer about another slot, too short, too long or not text is a protocol error")
{
    CHECK(ooi::slotText(1, slotReply(2, "1")).error().code == Errc::ProtocolError);
    CHECK(ooi::slotText(0, Bytes{0x06, 0x00, 'A'}).error().code == Errc::ProtocolError);
    CHECK(ooi::slotText(0, Bytes{}).error().code == Errc::ProtocolError);
    CHECK(ooi::slotText(0, Bytes{0x05, 0x00}).error().code == Errc::ProtocolError);
    Bytes longer = slotReply(0, "A");
    longer.push_back(0);
    CHECK(ooi::slotText(0, longer).error().code == Errc::ProtocolError);
    CHECK(ooi::slotText(0, slotReply(0, "A\x07")).error().code == Errc::ProtocolError);
}

TEST_CASE("OOI: coefficients are decimal text with or without exponent and sign")
{
    CHECK(**ooi::slotNumber(1, slotReply(1, "785.25")) == 785.25);
    CHECK(**ooi::slotNumber(2, slotReply(2, "+1.25E-01")) == 0.125);
    CHECK(**ooi::slotNumber(3, slotReply(3, " -2.5e-06 ")) == -2.5e-6);
    CHECK_FALSE(ooi::slotNumber(1, slotReply(1, ""))->has_value());
}

TEST_CASE("OOI: what is not a finite number is refused")
{
    const char *text = GENERATE("nan", "inf", "1.2.3", "12 nm", "0x10", "1e999", "+", "++1");
    CHECK(ooi::slotNumber(1, slotReply(1, text)).error().code == Errc::DeviceUncalibrated);
}

TEST_CASE("OOI: the saturation level stands where its model keeps it")
{
    // 0xD6D8 = 55000, 0xF9FF = 63999.
    CHECK(**ooi::saturationLevel(named("USB2000+"), saturationReply({0xD8, 0xD6}, 6)) == 55000);
    CHECK(**ooi::saturationLevel(named("NIRQuest512"), saturationReply({0xD8, 0xD6, 0x00, 0x00}, 6)) == 55000);
    CHECK(**ooi::saturationLevel(named("Maya2000Pro"), saturationReply({0xFF, 0xF9}, 2)) == 63999);
}

TEST_CASE("OOI: a saturation level that was not programmed is none")
{
    CHECK_FALSE(ooi::saturationLevel(named("USB2000+"), saturationReply({0, 0}, 6))->has_value());
    CHECK_FALSE(ooi::saturationLevel(named("Maya2000Pro"), saturationReply({0xFF, 0xFF}, 2))->has_value());
    CHECK_FALSE(ooi::saturationLevel(named("NIRQuest512"), saturationReply({255, 255, 255, 255}, 6))->has_value());
    CHECK_FALSE(ooi::saturationLevel(named("QE65000"), saturationReply({0xD8, 0xD6}, 6))->has_value());
}

TEST_CASE("OOI: a saturation answer that is cut or about another slot is a protocol error")
{
    Bytes cut = saturationReply({0xD8, 0xD6}, 6);
    cut.resize(7);
    CHECK(ooi::saturationLevel(named("USB2000+"), cut).error().code == Errc::ProtocolError);
    CHECK(ooi::saturationLevel(named("USB2000+"), slotReply(16, "")).error().code == Errc::ProtocolError);
}

TEST_CASE("OOI: the FPGA version is four, eight and four bits")
{
    const auto version = ooi::fpgaVersion(Bytes{0xFE, 0x21, 0x30});
    REQUIRE(version);
    CHECK(version->major == 3);
    CHECK(version->minor == 2);
    CHECK(version->patch == 1);
    CHECK(ooi::fpgaVersion(Bytes{0xFE, 0x21}).error().code == Errc::ProtocolError);
}

TEST_CASE("OOI: the status tells the pixels, the integration time and the USB speed")
{
    Bytes reply = {0x00, 0x08, 0xA0, 0x86, 0x01, 0x00, 0, 0, 0, 9, 1, 0, 0, 0, 0x80, 0};
    const auto fast = ooi::deviceStatus(reply);
    REQUIRE(fast);
    CHECK(fast->pixels == 2048);
    CHECK(fast->integrationUnits == 100'000);
    CHECK(fast->isHighSpeed);

    reply[14] = 0;
    CHECK_FALSE(ooi::deviceStatus(reply)->isHighSpeed);
    reply[14] = 0x40;
    CHECK(ooi::deviceStatus(reply).error().code == Errc::ProtocolError);
    reply.pop_back();
    CHECK(ooi::deviceStatus(reply).error().code == Errc::ProtocolError);
}

TEST_CASE("OOI: a USB4000 is read from two endpoints at high speed and from one at full speed")
{
    const auto fast = ooi::spectrumReads(named("USB4000"), true);
    REQUIRE(fast.size() == 2);
    CHECK(fast[0].endpoint == 0x86);
    CHECK(fast[0].bytes == 2048);
    CHECK(fast[1].endpoint == 0x82);
    CHECK(fast[1].bytes == 5633);

    const auto slow = ooi::spectrumReads(named("USB4000"), false);
    REQUIRE(slow.size() == 1);
    CHECK(slow[0].endpoint == 0x82);
    CHECK(slow[0].bytes == 7681);
}

TEST_CASE("OOI: pixels are little-endian words, then the sync byte")
{
    const Model &model = named("USB2000+");
    Bytes bytes = blank(model);
    REQUIRE(bytes.size() == 4097);
    bytes[0] = 0x34;
    bytes[1] = 0x12;
    bytes[4094] = 0xFF;
    bytes[4095] = 0xFF;
    const auto counts = ooi::decodeSpectrum(model, bytes);
    REQUIRE(counts);
    REQUIRE(counts->size() == 2048);
    CHECK((*counts)[0] == 0x1234);
    CHECK((*counts)[1] == 0);
    CHECK((*counts)[2047] == 65535);
}

TEST_CASE("OOI: a USB2000 sends groups of 64 low and 64 high bytes of twelve bits")
{
    const Model &model = named("USB2000");
    Bytes bytes = blank(model);
    bytes[0] = 0x34;
    bytes[64] = 0xF2; // the upper four bits float
    bytes[63] = 0x01;
    bytes[127] = 0x0F;
    bytes[128] = 0x05;
    const auto counts = ooi::decodeSpectrum(model, bytes);
    REQUIRE(counts);
    CHECK((*counts)[0] == 0x234);
    CHECK((*counts)[63] == 0xF01);
    CHECK((*counts)[64] == 5);
    CHECK((*counts)[65] == 0);
}

TEST_CASE("OOI: the bit that a model sends inverted is turned back")
{
    Bytes hr = blank(named("HR4000"));
    hr[0] = 0x01;
    hr[1] = 0x20;
    CHECK((*ooi::decodeSpectrum(named("HR4000"), hr))[0] == 1);
    CHECK((*ooi::decodeSpectrum(named("HR4000"), hr))[1] == 0x2000);

    Bytes qe = blank(named("QE65000"));
    qe[2] = 0x00;
    qe[3] = 0x80;
    CHECK((*ooi::decodeSpectrum(named("QE65000"), qe))[1] == 0);
}

TEST_CASE("OOI: without the sync byte a spectrum is dropped, except from a Jaz")
{
    Bytes bytes = blank(named("USB2000+"));
    bytes.back() = 0x68;
    CHECK(ooi::decodeSpectrum(named("USB2000+"), bytes).error().code == Errc::FrameDropped);

    const Bytes jaz(4096);
    CHECK(ooi::decodeSpectrum(named("Jaz"), jaz));
}

TEST_CASE("OOI: a spectrum of the wrong length is dropped")
{
    for (const Model &model : models()) {
        if (model.protocol != Protocol::Ooi)
            continue;
        INFO(model.name);
        Bytes bytes = blank(model);
        CHECK(ooi::decodeSpectrum(model, bytes));
        bytes.insert(bytes.begin(), 0);
        CHECK(ooi::decodeSpectrum(model, bytes).error().code == Errc::FrameDropped);
        bytes.resize(bytes.size() - 3);
        CHECK(ooi::decodeSpectrum(model, bytes).error().code == Errc::FrameDropped);
        CHECK(ooi::decodeSpectrum(model, {}).error().code == Errc::FrameDropped);
    }
}
