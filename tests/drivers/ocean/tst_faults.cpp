// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/ocean/emulated.h"

#include <array>
#include <map>
#include <sstream>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;
using namespace varde::test;

namespace {

constexpr std::array everyFault = {Fault::Stall, Fault::Timeout, Fault::Unplug,  Fault::Short,
                                   Fault::Long,  Fault::Late,    Fault::Garbage, Fault::Repeated};

/// What one hundred runs with a fault each came to.
struct Tally {
    int runs = 0;
    std::map<std::string, int> outcomes;

    std::string text(const char *what) const
    {
        std::ostringstream out;
        out << what << ": " << runs << " runs";
        for (const auto &[outcome, count] : outcomes)
            out << ", " << outcome << " " << count;
        return out.str();
    }
};

/// How many transfers one acquisition has, the integration time being set by it.
int transfersOfOneFrame(const char *name)
{
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    const int before = ocean.line->transfers();
    REQUIRE(device->acquire(allowedTime(*device), goOn));
    return ocean.line->transfers() - before;
}

int transfersOfOpening(const char *name)
{
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    return ocean.line->transfers();
}

/// Whether a frame was damaged in a way that its protocol has no means to see: OOI has one sync byte at the very end,
/// so bytes that were changed or repeated before it go unseen.
bool canGoUnseen(const Model &model, Fault fault)
{
    return model.protocol == Protocol::Ooi && (fault == Fault::Garbage || fault == Fault::Repeated);
}

void faultDuringAcquisition(const char *name, Fault fault, int transfer, Tally &tally)
{
    INFO(name << ", " << faultName(fault) << " at transfer " << transfer);
    EmulatedOcean ocean(name);
    const auto device = ocean.opened();
    const auto integration = allowedTime(*device);
    ocean.line->strikeAfter(transfer, fault);

    const auto scan = measure(*device, {integration, 2, 5}, {}, {});

    ++tally.runs;
    ++tally.outcomes[scan ? "spectrum" : std::string(errcName(scan.error().code))];
    CHECK(ocean.line->hasStruck());
    if (scan && !canGoUnseen(ocean.model, fault))
        CHECK(isEmulatedSpectrum(ocean.model, scan->mean.intensities));
    if (!scan)
        CHECK_FALSE(scan.error().detail.empty());
    if (fault == Fault::Unplug) {
        REQUIRE_FALSE(scan);
        CHECK(scan.error().code == Errc::DeviceLost);
        return;
    }
    // Whatever it was, the instrument is still there and measures on.
    const auto after = measure(*device, {integration, 2, 5}, {}, {});
    if (!after)
        FAIL_CHECK(after.error().detail);
    else if (!canGoUnseen(ocean.model, fault))
        CHECK(isEmulatedSpectrum(ocean.model, after->mean.intensities));
}

void faultDuringOpening(const char *name, Fault fault, int transfer, Tally &tally)
{
    INFO(name << ", " << faultName(fault) << " at transfer " << transfer << " of opening");
    EmulatedOcean ocean(name);
    ocean.line->strikeAfter(transfer, fault);

    const auto device = ocean.open();

    ++tally.runs;
    ++tally.outcomes[device ? "open" : std::string(errcName(device.error().code))];
    if (!device) {
        CHECK_FALSE(device.error().detail.empty());
        CHECK(device.error().code != Errc::FrameDropped);
        return;
    }
    const double firstNm = emulatedFirstNm + emulatedStepNm * ocean.model.active.first;
    CHECK((*device)->axis().first() == Catch::Approx(1e7 / 785 - 1e7 / firstNm).margin(1e-3));
    CHECK((*device)->capabilities().serialNumber == "EMU123");
}

} // namespace

TEST_CASE("ocean faults: each at each transfer of an acquisition ends in the right spectrum or a clear error")
{
    for (const char *name : {"USB4000", "HDX", "SR4"}) {
        Tally tally;
        const int transfers = transfersOfOneFrame(name);
        for (const Fault fault : everyFault)
            for (int transfer = 0; transfer < transfers; ++transfer)
                faultDuringAcquisition(name, fault, transfer, tally);
        CHECK(tally.runs == 8 * transfers);
        WARN(tally.text(name));
    }
}

TEST_CASE("ocean faults: each at each transfer of opening ends in the right instrument or a clear error")
{
    for (const char *name : {"USB4000", "HDX", "SR4"}) {
        Tally tally;
        const int transfers = transfersOfOpening(name);
        for (const Fault fault : everyFault)
            for (int transfer = 0; transfer < transfers; ++transfer)
                faultDuringOpening(name, fault, transfer, tally);
        WARN(tally.text((std::string(name) + ", opening").c_str()));
    }
}

TEST_CASE("ocean: a thousand spectra arrive without a loss and in order")
{
    for (const char *name : {"USB2000", "USB4000", "QEPro", "SR4"}) {
        INFO(name);
        EmulatedOcean ocean(name);
        const auto device = ocean.opened();
        const auto integration = allowedTime(*device);
        int inOrder = 0;
        for (int i = 1; i <= 1000; ++i) {
            const auto frame = device->acquire(integration, goOn);
            inOrder += frame && frame->counts[0] == i ? 1 : 0;
        }
        CHECK(inOrder == 1000);
    }
}
