// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/laserguard.h"
#include "drivers/usb/emulatedbus.h"
#include "drivers/wasatch/fakewasatch.h"
#include "drivers/wasatch/wasatch.h"
#include "support/catch.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::test;

namespace {

constexpr std::uint8_t where = 4;
const wasatch::Model &fx2Guarded = *wasatch::modelOf({0x24aa, 0x1000});
const wasatch::Model &armGuarded = *wasatch::modelOf({0x24aa, 0x4000});

LaserOrder orderFor(const wasatch::Model &model)
{
    const auto off = wasatch::enableLaser(model.board, false);
    return {{model.id, 1, where}, off.request, off.bytes, wasatch::getLaserEnabled().request};
}

bool comesTrue(const std::function<bool()> &condition)
{
    for (int i = 0; i < 500 && !condition(); ++i)
        std::this_thread::sleep_for(10ms);
    return condition();
}

struct GuardBench {
    FakeWasatch fake;
    EmulatedBus bus;

    explicit GuardBench(const wasatch::Model &model) : fake(model, MadeUpEeprom().u16(0, 39, 1 << 6).u8(2, 18, 0), 1024)
    {
        bus.plugIn(fake, where);
    }
};

/// The program that owns the laser, running in a process of its own.
class Owner {
public:
    explicit Owner(const std::string &how)
    {
        std::array<int, 2> pipes{};
        REQUIRE(pipe2(pipes.data(), O_CLOEXEC) == 0);
        std::vector<std::string> words = {VARDE_LASER_OWNER, "usb:001:004", how};
        std::vector<char *> arguments = {words[0].data(), words[1].data(), words[2].data(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipes[1], STDOUT_FILENO);
        REQUIRE(posix_spawn(&m_process, words[0].c_str(), &actions, nullptr, arguments.data(), environ) == 0);
        posix_spawn_file_actions_destroy(&actions);
        close(pipes[1]);
        std::array<char, 3> said{};
        m_isOn = read(pipes[0], said.data(), said.size()) == 3;
        close(pipes[0]);
    }
    bool isOn() const { return m_isOn; }
    pid_t process() const { return m_process; }
    int wait() const
    {
        int status = 0;
        waitpid(m_process, &status, 0);
        return status;
    }

private:
    pid_t m_process = -1;
    bool m_isOn = false;
};

} // namespace

TEST_CASE("laser order: it survives its way through a command line, and nothing else is one")
{
    const auto order = orderFor(armGuarded);
    CHECK(order.words() ==
          std::vector<std::string>{"usb:001:004", "24aa:4000", "be:0000:0000", "0000000000000000", "e2:0000:0000"});
    const auto back = LaserOrder::fromWords(order.words());
    REQUIRE(back);
    CHECK(back->words() == order.words());
    CHECK(orderFor(fx2Guarded).words()[3] == "-");
    CHECK(LaserOrder::fromWords(orderFor(fx2Guarded).words()));
    CHECK_FALSE(LaserOrder::fromWords({}));
    for (std::size_t i = 0; i < 5; ++i)
        for (const std::string bad : {"", "x", "24aa:4000:1:2:3", "00 "}) {
            auto words = order.words();
            words[i] = bad;
            CHECK_FALSE(LaserOrder::fromWords(words));
        }
}

TEST_CASE("laser guard: however the program that owns the laser dies, its laser is turned off")
{
    const wasatch::Model &model = GENERATE(0, 1) == 0 ? fx2Guarded : armGuarded;
    const std::string how = GENERATE("kill", "abort", "exit", "close");
    INFO(model.name << ", " << how);
    GuardBench bench(model);
    const Owner owner(how);
    REQUIRE(owner.isOn());
    if (how == "kill") {
        CHECK(bench.fake.isLaserOn());
        kill(owner.process(), SIGKILL);
    }
    owner.wait();
    CHECK(comesTrue([&] { return !bench.fake.isLaserOn(); }));
    CHECK(bench.fake.laserOffs() >= 2); // once when it was opened
    CHECK(bench.fake.sets().back().request == 0xbe);
    CHECK(bench.fake.sets().back().value == 0);
}

TEST_CASE("laser guard: it tries again where the instrument does not obey at once")
{
    GuardBench bench(fx2Guarded);
    const Owner owner("kill");
    REQUIRE(owner.isOn());
    bench.fake.ignoreOff(2);
    kill(owner.process(), SIGKILL);
    owner.wait();
    CHECK(comesTrue([&] { return !bench.fake.isLaserOn(); }));
    CHECK(bench.fake.laserOffs() == 1 + 3);
}

TEST_CASE("laser guard: it stands by while its owner lives, and says nothing to the instrument")
{
    GuardBench bench(fx2Guarded);
    {
        LaserGuard guard(orderFor(fx2Guarded));
        REQUIRE(guard.arm());
        guard.disarm();
        REQUIRE(guard.arm());
        guard.disarm();
    }
    CHECK(bench.fake.sets().empty());
}

TEST_CASE("laser guard: closed while armed it turns the laser off before the destructor is done")
{
    GuardBench bench(fx2Guarded);
    {
        LaserGuard guard(orderFor(fx2Guarded));
        REQUIRE(guard.arm());
    }
    CHECK(bench.fake.laserOffs() == 1);
}

TEST_CASE("laser guard: without its program, or without the instrument, the laser is unguarded")
{
    GuardBench bench(fx2Guarded);
    LaserGuard noProgram(orderFor(fx2Guarded), "/nowhere/varde-laser-guard");
    const auto refused = noProgram.arm();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::LaserUnguarded);
    CHECK(refused.error().detail.find("/nowhere/varde-laser-guard: No such file") != std::string::npos);

    LaserOrder elsewhere = orderFor(fx2Guarded);
    elsewhere.where.device = 9;
    CHECK(LaserGuard(elsewhere).arm().error().code == Errc::LaserUnguarded);
    LaserGuard notAGuard(orderFor(fx2Guarded), "/bin/true");
    CHECK(notAGuard.arm().error().code == Errc::LaserUnguarded);
    CHECK(bench.fake.sets().empty());
}
