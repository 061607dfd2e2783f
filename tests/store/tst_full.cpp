// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storesupport.h"
#include "support/catch.h"
#include "support/smalldisk.h"

#include <sys/resource.h>

#include <csignal>
#include <functional>
#include <iostream>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

/// Adds samples until the disk is full; nothing acknowledged may be missing afterwards.
void fillUp(const fs::path &directory, bool hasNoRoomForCopies, const std::function<void()> &makeRoom)
{
    const FakeClock clock;
    const auto record = openBooth(directory / "record.sqlite", clock);
    REQUIRE(record);
    std::size_t kept = 0;
    std::string code = "ok";
    while (code == "ok" && kept < 1000) {
        const auto ticket = record->freeTicketCode();
        REQUIRE(ticket);
        const auto sample = record->addSample(*ticket, {});
        kept += sample ? 1 : 0;
        code = codeOf(sample);
        if (sample)
            code = codeOf(
                record->addMeasurement({sample->id, curve(1.0, Technique::Raman, 2000), {}, {}, "d", "", "", 1}));
    }
    CHECK(code == "store_full");
    CHECK(kept > 3);
    CHECK(record->openSamples()->size() == kept);
    if (hasNoRoomForCopies) {
        CHECK(codeOf(record->backup({})) == "store_full");
        CHECK(datedBackups(directory / "record.sqlite").empty());
    }

    makeRoom();
    CHECK(codeOf(record->addSample("FJORD-OTTER 9", {})) == "ok");
    CHECK(record->openSamples()->size() == kept + 1);
    CHECK(record->check());
}

} // namespace

#ifdef VARDE_SMALL_DISK
TEST_CASE("on a full disk a step fails as such, nothing acknowledged is lost, and with room again it goes on")
{
    const TempDir dir;
    const test::SmallDisk disk(dir / "disk", "2m");
    if (!disk.isMounted()) {
        std::cout << "SKIPPED: a small disk cannot be mounted here (" << disk.reason() << ")\n";
        return;
    }
    fillUp(dir / "disk", true, [&] { disk.resize("8m"); });
}
#else
TEST_CASE("at the limit of a file's size a step fails as on a full disk, and with room again it goes on")
{
    const TempDir dir;
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &unlimited) == 0);
    rlimit small = unlimited;
    small.rlim_cur = 900'000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    fillUp(dir.path(), false, [&] { ::setrlimit(RLIMIT_FSIZE, &unlimited); });
    ::setrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, before);
}
#endif
