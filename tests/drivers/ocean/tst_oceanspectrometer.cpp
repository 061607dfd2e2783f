// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/ocean/emulated.h"
#include "drivers/ocean/obp.h"
#include "support/faketransport.h"

#include <thread>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;
using namespace varde::test;

namespace {

/// The number of frames that the emulated instrument had taken.
double frameNumber(const Frame &frame)
{
    return frame.counts[0];
}

Errc cancelledAfter(std::chrono::milliseconds wait, OceanSpectrometer &device, std::chrono::microseconds integration)
{
    std::atomic<bool> cancel{false};
    std::thread stopper([&] {
        std::this_thread::sleep_for(wait);
        cancel = true;
    });
    const auto start = std::chrono::steady_clock::now();
    const auto frame = device.acquire(integration, cancel);
    const auto took = std::chrono::steady_clock::now() - start;
    stopper.join();
    // 100 ms is the promise; a loaded machine gets the rest.
    CHECK(took < 3s);
    REQUIRE_FALSE(frame);
    return frame.error().code;
}

} // namespace

TEST_CASE("ocean: every model of the table is opened and measured, emulated at the wire")
{
    for (const Model &model : models()) {
        INFO(model.name);
        EmulatedOcean ocean(model.name);
        const auto device = ocean.opened();
        const Capabilities &can = device->capabilities();
        CHECK(can.model == std::string("Ocean ") + model.name);
        CHECK(can.serialNumber == "EMU123");
        CHECK(can.technique == Technique::Raman);
        CHECK(can.laserNm == 785.0);
        CHECK(can.pixels == model.active.count());
        CHECK(can.fullScaleCounts == model.maxCounts);
        CHECK(can.minIntegration.count() > 0);
        CHECK(device->axis().size() == can.pixels);
        const double firstNm = emulatedFirstNm + emulatedStepNm * (model.active.first + model.ooi.firstIndex);
        CHECK(device->axis().first() == Catch::Approx(1e7 / 785 - 1e7 / firstNm).margin(1e-3));

        const auto scan = measure(*device, {allowedTime(*device), 3, 0}, {}, {});
        if (!scan)
            FAIL_CHECK(scan.error().detail);
        REQUIRE(scan);
        CHECK(isEmulatedSpectrum(model, scan->mean.intensities));
        CHECK(scan->mean.intensities[0] == 2); // frames 1, 2 and 3
    }
}

TEST_CASE("ocean: at full speed a USB4000 is read from one endpoint")
{
    EmulatedOcean ocean("USB4000");
    ocean.emulator->isHighSpeed = false;
    const auto device = ocean.opened();
    const auto frame = device->acquire(1ms, goOn);
    REQUIRE(frame);
    CHECK(isEmulatedSpectrum(ocean.model, frame->counts));
}

TEST_CASE("ocean: with an FPGA of version 3 a USB2000+ is a FLAME-S and a USB4000 a FLAME-T")
{
    EmulatedOcean s("USB2000+");
    s.emulator->fpgaVersion = 0x3000;
    CHECK(s.opened()->capabilities().model == "Ocean FLAME-S");
    EmulatedOcean t("USB4000");
    t.emulator->fpgaVersion = 0x4010;
    CHECK(t.opened()->capabilities().model == "Ocean FLAME-T");
}

TEST_CASE("ocean: the integration time is sent in the model's units, once, and told as it was rounded")
{
    EmulatedOcean qe("QE65000");
    const auto device = qe.opened();
    const auto frame = device->acquire(12'900us, goOn);
    REQUIRE(frame);
    CHECK(qe.emulator->integrationUnits() == 12);
    CHECK(frame->integration == 12'000us);
    const std::size_t sent = qe.emulator->sent().size();
    REQUIRE(device->acquire(12'900us, goOn));
    CHECK(qe.emulator->sent().size() == sent + 1); // the request alone

    EmulatedOcean st("ST");
    REQUIRE(st.opened()->acquire(2'345us, goOn));
    CHECK(st.emulator->integrationUnits() == 234);
}

TEST_CASE("ocean: an integration time outside the limits is out of range and not sent")
{
    EmulatedOcean hdx("HDX");
    const auto device = hdx.opened();
    CHECK(device->acquire(5'999us, goOn).error().code == Errc::OutOfRange);
    CHECK(device->acquire(10'000'001us, goOn).error().code == Errc::OutOfRange);
    CHECK(hdx.emulator->obp.asked[0x00110010] == 0);
}

TEST_CASE("ocean: an FX tells its limits itself")
{
    EmulatedOcean fx("FX");
    const auto device = fx.opened();
    CHECK(device->capabilities().minIntegration == 1'500us);
    CHECK(device->capabilities().maxIntegration == 9'000'000us);

    EmulatedOcean wrong("FX");
    wrong.emulator->obp.answers[0x00110001] = {0, 0, 0, 0};
    CHECK(wrong.refused().code == Errc::ProtocolError);
}

TEST_CASE("ocean: a calibration that is not there or no number keeps the instrument closed")
{
    EmulatedOcean absent("USB2000+");
    absent.emulator->memory.erase(2);
    CHECK(absent.refused().code == Errc::DeviceUncalibrated);

    EmulatedOcean rubbish("USB2000+");
    rubbish.emulator->memory[1] = "nan";
    CHECK(rubbish.refused().code == Errc::DeviceUncalibrated);

    EmulatedOcean none("STS");
    none.emulator->obp.answers[0x00180100] = {0};
    CHECK(none.refused().code == Errc::DeviceUncalibrated);

    EmulatedOcean many("STS");
    many.emulator->obp.answers[0x00180100] = {17};
    CHECK(many.refused().code == Errc::ProtocolError);

    EmulatedOcean notFinite("STS");
    notFinite.emulator->obp.answers[0x00180101] = {0, 0, 0xC0, 0x7F};
    CHECK(notFinite.refused().code == Errc::DeviceUncalibrated);
}

TEST_CASE("ocean: a laser that is not this instrument's keeps it closed")
{
    EmulatedOcean ocean("HDX");
    ocean.settings.laserNm = 532;
    CHECK(ocean.refused().code == Errc::OutOfRange);
}

TEST_CASE("ocean: the stored non-linearity is corrected unless it is switched off")
{
    const char *name = GENERATE("USB2000+", "STS", "SR4");
    EmulatedOcean ocean(name);
    ocean.emulator->memory[14] = "1";
    ocean.emulator->memory[6] = "0.5";
    ocean.emulator->memory[7] = "0.0000";
    ocean.emulator->obp.nonlinearity = {0.8F, 0.0F};
    ocean.emulator->memory[6] = "0.8";
    const bool isOn = GENERATE(true, false);
    ocean.settings.correctNonlinearity = isOn;
    const auto device = ocean.opened();
    const auto frame = device->acquire(allowedTime(*device), goOn);
    REQUIRE(frame);

    double dark = 0; // of the dark pixels, where there are any
    for (const PixelRange &range : ocean.model.dark)
        for (int i = range.first; i <= range.last; ++i)
            dark += emulatedCount(ocean.model, i, 1) / static_cast<double>(ocean.model.dark[0].count());
    const double raw = emulatedCount(ocean.model, ocean.model.active.first + 300, 1);
    CHECK(frame->counts[300] == Catch::Approx(isOn ? dark + (raw - dark) / 0.8 : raw).epsilon(1e-6));
}

TEST_CASE("ocean: an HDX corrects itself and is not asked for its non-linearity")
{
    EmulatedOcean hdx("HDX");
    hdx.emulator->obp.nonlinearity = {0.8F, 0.0F};
    const auto device = hdx.opened();
    CHECK(hdx.emulator->obp.asked[0x00181100] == 0);
}

TEST_CASE("ocean: an order of the non-linearity that cannot be keeps the instrument closed")
{
    EmulatedOcean ocean("USB2000+");
    ocean.emulator->memory[14] = "8";
    CHECK(ocean.refused().code == Errc::DeviceUncalibrated);
}

TEST_CASE("ocean: counts are scaled by the stored saturation level")
{
    EmulatedOcean ocean("USB2000+");
    ocean.emulator->saturationSlot = {0, 0, 0, 0, 0xFF, 0x9F}; // 40959
    const auto device = ocean.opened();
    const auto frame = device->acquire(1ms, goOn);
    REQUIRE(frame);
    const double raw = emulatedCount(ocean.model, ocean.model.active.first + 1, 1);
    CHECK(frame->counts[1] == Catch::Approx(raw * 65535 / 40959));
    CHECK(device->capabilities().fullScaleCounts == 65535);
}

TEST_CASE("ocean: what an instrument does not store is a warning")
{
    EmulatedOcean bare("USB2000+");
    CHECK(bare.opened()->capabilities().warnings.size() == 2);

    EmulatedOcean full("USB2000+");
    full.emulator->saturationSlot = {0, 0, 0, 0, 0xFF, 0x9F};
    full.emulator->memory[14] = "0";
    full.emulator->memory[6] = "0.9";
    CHECK(full.opened()->capabilities().warnings.empty());

    EmulatedOcean off("STS");
    off.emulator->obp.nonlinearity = {0.9F};
    off.settings.correctNonlinearity = false;
    const auto device = off.opened();
    REQUIRE(device->capabilities().warnings.size() == 1);
    CHECK(device->capabilities().warnings.front().find("non-linearity") != std::string::npos);

    EmulatedOcean hdx("HDX");
    CHECK(hdx.opened()->capabilities().warnings.empty());
}

TEST_CASE("ocean: a frame of zeros is dropped and taken again")
{
    EmulatedOcean ocean("USB2000+");
    const auto device = ocean.opened();
    ocean.emulator->isDark = true;
    CHECK(device->acquire(1ms, goOn).error().code == Errc::FrameDropped);
    CHECK(measure(*device, {1ms, 1, 3}, {}, {}).error().code == Errc::FrameDropped);
}

TEST_CASE("ocean: a lost sync is read away, and the same scan goes on with the next frame")
{
    EmulatedOcean ocean("USB4000");
    const auto device = ocean.opened();
    ocean.emulator->losesSync = true;
    const auto scan = measure(*device, {1ms, 2, 5}, {}, {});
    REQUIRE(scan);
    CHECK(scan->lost == 1);
    CHECK(isEmulatedSpectrum(ocean.model, scan->mean.intensities));
    CHECK(scan->mean.intensities[0] == 2.5); // frames 2 and 3
}

TEST_CASE("ocean: half a spectrum left by a program that was killed is read away when the instrument is opened")
{
    const char *name = GENERATE("USB2000+", "HDX");
    EmulatedOcean ocean(name);
    const WireBytes request = ocean.model.protocol == Protocol::Ooi
                                  ? WireBytes{0x09}
                                  : obp::build({obp::firstEdition, 0, 0, ocean.model.obp.spectrumMessage, 99, {}});
    REQUIRE(ocean.emulator->bulkOut(ocean.model.endpoints.out, request, 1ms, goOn));
    const std::uint8_t in =
        ocean.model.protocol == Protocol::Ooi ? ocean.model.endpoints.dataIn : ocean.model.endpoints.commandIn;
    REQUIRE(ocean.emulator->bulkIn(in, 1000, 1ms, goOn));

    const auto device = ocean.opened();
    const auto frame = device->acquire(allowedTime(*device), goOn);
    REQUIRE(frame);
    CHECK(isEmulatedSpectrum(ocean.model, frame->counts));
    CHECK(frameNumber(*frame) == 2);
}

TEST_CASE("ocean: a cancel ends an exposure of ten seconds at once, and its spectrum is not taken for the next")
{
    const char *name = GENERATE("USB2000+", "USB4000", "STS", "SR4");
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    const auto integration = std::min<std::chrono::microseconds>(10s, device->capabilities().maxIntegration);
    REQUIRE(device->acquire(integration, goOn));
    ocean.emulator->isSilent = true;
    CHECK(cancelledAfter(30ms, *device, integration) == Errc::Cancelled);

    // The abandoned exposure, the second one, comes to its end meanwhile.
    ocean.emulator->answerPending();
    ocean.emulator->isSilent = false;
    const auto frame = device->acquire(integration, goOn);
    REQUIRE(frame);
    CHECK(frameNumber(*frame) == 3);
}

TEST_CASE("ocean: while abandoned exposures go on, the next one waits for them, and can be cancelled too")
{
    const char *name = GENERATE("USB2000+", "STS");
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    // Every wait but that for the exposures is shorter than what is waited for here.
    constexpr auto integration = 400ms;
    REQUIRE(device->acquire(integration, goOn));
    ocean.emulator->isSilent = true;
    CHECK(cancelledAfter(10ms, *device, integration) == Errc::Cancelled);
    CHECK(cancelledAfter(30ms, *device, integration) == Errc::Cancelled);
    const int abandoned = ocean.model.protocol == Protocol::Ooi ? 1 : 2;

    ocean.emulator->answerIn(100ms);
    const auto frame = device->acquire(integration, goOn);
    if (!frame)
        FAIL(frame.error().detail);
    CHECK(frameNumber(*frame) == 2 + abandoned);
}

TEST_CASE("ocean: an answer to the next request is awaited until the abandoned exposure has ended")
{
    EmulatedOcean ocean("STS");
    const auto device = ocean.opened();
    REQUIRE(device->acquire(200ms, goOn));
    ocean.emulator->isSilent = true;
    CHECK(cancelledAfter(10ms, *device, 200ms) == Errc::Cancelled);
    // Longer than one exposure and its margin, shorter than two.
    ocean.emulator->answerIn(300ms);
    const auto frame = device->acquire(200ms, goOn);
    if (!frame)
        FAIL(frame.error().detail);
    CHECK(frameNumber(*frame) == 3);
}

TEST_CASE("ocean: a read that is refused in the middle of a spectrum costs one frame")
{
    const auto [name, transfer] = GENERATE(table<const char *, int>({{"USB4000", 2}, {"HDX", 2}, {"SR4", 2}}));
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    const auto integration = allowedTime(*device);
    REQUIRE(device->acquire(integration, goOn));
    ocean.line->strikeAfter(transfer, Fault::Stall);
    const auto scan = measure(*device, {integration, 2, 1}, {}, {});
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(scan->lost == 1);
    CHECK(isEmulatedSpectrum(ocean.model, scan->mean.intensities));
}

TEST_CASE("ocean: an instrument that stays silent is a timeout")
{
    const char *name = GENERATE("USB2000+", "STS");
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    ocean.emulator->isSilent = true;
    CHECK(device->acquire(1ms, goOn).error().code == Errc::Timeout);

    EmulatedOcean mute(name);
    mute.emulator->isSilent = true;
    CHECK(mute.refused().code == Errc::Timeout);
}

TEST_CASE("ocean: what an instrument refuses is said in words")
{
    EmulatedOcean ocean("STS");
    ocean.emulator->obp.refusals[0x00110010] = 6;
    const auto device = ocean.opened();
    const auto frame = device->acquire(1ms, goOn);
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::ProtocolError);
    CHECK(frame.error().detail == "the STS refused to set the integration time: value not allowed");

    EmulatedOcean serial("STS");
    serial.emulator->obp.refusals[0x00000100] = 13;
    CHECK(serial.refused().detail == "the STS refused to tell its serial number: internal error of the instrument");

    EmulatedOcean spectrum("STS");
    spectrum.emulator->obp.refusals[0x00101100] = 13;
    CHECK(spectrum.opened()->acquire(1ms, goOn).error().code == Errc::ProtocolError);
}

TEST_CASE("ocean: an instrument that is not ready drops the frame")
{
    EmulatedOcean ocean("STS");
    const auto device = ocean.opened();
    ocean.emulator->obp.refusals[0x00101100] = 7;
    CHECK(device->acquire(1ms, goOn).error().code == Errc::FrameDropped);
    ocean.emulator->obp.refusals.clear();
    CHECK(device->acquire(1ms, goOn));
}

TEST_CASE("ocean: a message that a model does not know is gone without, or refused where it is needed")
{
    EmulatedOcean trigger("Ventana");
    trigger.emulator->obp.refusals[0x00110110] = 2;
    CHECK(trigger.open());

    EmulatedOcean wavelengths("SR4");
    wavelengths.emulator->obp.refusals[0x00001100] = 2;
    CHECK(wavelengths.refused().code == Errc::ProtocolError);
}

TEST_CASE("ocean: a QEPro empties its buffer after the integration time was changed")
{
    EmulatedOcean pro("QEPro");
    const auto device = pro.opened();
    REQUIRE(device->acquire(8ms, goOn));
    REQUIRE(device->acquire(8ms, goOn));
    CHECK(pro.emulator->obp.asked[0x00100830] == 1);
    REQUIRE(device->acquire(9ms, goOn));
    CHECK(pro.emulator->obp.asked[0x00100830] == 2);
}

TEST_CASE("ocean: the wrong model is told by the length of its spectrum")
{
    EmulatedOcean ocean("STS");
    const auto device = ocean.opened();
    ocean.emulator->obp.answers[0x00101100] = WireBytes(4136);
    const auto frame = device->acquire(1ms, goOn);
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == Errc::ProtocolError);
    CHECK(frame.error().detail == "a spectrum of 4136 bytes where a STS has 2048: check the model in the address");
}

TEST_CASE("ocean: answers may carry an MD5 checksum")
{
    EmulatedOcean ocean("HDX");
    ocean.emulator->obp.usesMd5 = true;
    const auto device = ocean.opened();
    CHECK(device->acquire(6ms, goOn));
}

TEST_CASE("ocean: unplugged it is lost")
{
    const char *name = GENERATE("USB4000", "STS");
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    ocean.line->strikeAfter(0, Fault::Unplug);
    CHECK(device->acquire(1ms, goOn).error().code == Errc::DeviceLost);
    CHECK(device->acquire(1ms, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("ocean: the bytes of one acquisition by OOI, word for word")
{
    Bytes spectrum(1024);
    spectrum[2] = 0x01;
    spectrum[3] = 0x81;
    spectrum.push_back(0x69);
    const auto slot = [](std::uint8_t number, const char *text) {
        Bytes bytes = {0x05, number};
        bytes.insert(bytes.end(), text, text + std::string_view(text).size());
        bytes.resize(17);
        return bytes;
    };
    auto script = std::make_unique<FakeTransport>();
    FakeTransport &line = *script;
    line.expect({0x01}).stall().expect({0x0A, 0, 0});
    line.expect({0x05, 0}).reply(slot(0, "NQ5")).expect({0x05, 1}).reply(slot(1, "900"));
    line.expect({0x05, 2}).reply(slot(2, "1.5")).expect({0x05, 3}).reply(slot(3, "0")).expect({0x05, 4});
    line.reply(slot(4, "0")).expect({0x05, 14}).reply(slot(14, "")).expect({0x05, 17}).reply(slot(17, ""));
    // 2.5 s in units of 1 ms.
    line.expect({0x02, 0xC4, 0x09, 0x00, 0x00}).expect({0x09}).reply(spectrum);

    const auto device = OceanSpectrometer::open(modelOf("NIRQuest512"), std::move(script), {785, true, shortWaits()});
    REQUIRE(device);
    const auto frame = (*device)->acquire(2'500ms, goOn);
    REQUIRE(frame);
    CHECK(frame->counts[0] == 0x8000); // sent with its highest bit inverted
    CHECK(frame->counts[1] == 0x0101);
    CHECK(line.isDone());
}
