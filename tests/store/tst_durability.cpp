// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/boothrun.h"
#include "store/database.h"
#include "store/record/sqliterecord.h"
#include "store/schema.h"
#include "store/storesupport.h"
#include "store/unsafedisk.h"
#include "support/catch.h"
#include "support/catchrun.h"

#include <QCoreApplication>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <random>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

constexpr const char *serveArgument = "--serve-booth";

/// A record whose connection the test can reach, to make checkpoints frequent and to switch safety off.
std::unique_ptr<Record> openWithPragma(const fs::path &path, const Clock &clock, const std::string &pragma)
{
    auto database = Database::open(path, {StoreKind::Record, OpenMode::Create}, recordSchema());
    if (!database)
        return nullptr;
    const std::string sql = "PRAGMA wal_autocheckpoint = 30; " + pragma;
    if (sqlite3_exec((*database)->handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return nullptr;
    auto record = std::make_unique<SqliteRecord>(std::move(*database), clock);
    if (!record->setUp() || !record->openStation("Midsummer", "FJORD"))
        return nullptr;
    return record;
}

struct Outcome {
    std::vector<Acknowledged> acknowledged;
    std::vector<Error> failures;
    long operations = 0;
};

/// Serves a few samples on the disk in `dir` until it is through or the power is cut.
Outcome serve(UnsafeDisk &disk, const TempDir &dir, const std::string &pragma, bool stopAtFailure)
{
    Outcome outcome;
    const FakeClock clock;
    if (const auto record = openWithPragma(dir / "record.sqlite", clock, pragma))
        outcome.failures = boothRun(*record, 4, stopAtFailure,
                                    [&](const Acknowledged &each) { outcome.acknowledged.push_back(each); });
    outcome.operations = disk.operations();
    return outcome;
}

long operationsOfOneRun()
{
    const TempDir dir;
    UnsafeDisk disk;
    return serve(disk, dir, "", true).operations;
}

/// What is lost when the power goes at an operation drawn by `seed`.
std::string lossAfterCut(std::uint32_t seed, long operations, const std::string &pragma)
{
    const TempDir dir;
    const TempDir after;
    std::vector<Acknowledged> acknowledged;
    {
        UnsafeDisk disk;
        std::mt19937 random(seed);
        disk.cutPowerAt(1 + static_cast<long>(random() % static_cast<unsigned long>(operations)), seed);
        acknowledged = serve(disk, dir, pragma, true).acknowledged;
        disk.cutPowerNow();
        disk.writeSurvivors(after.path());
    }
    return lossIn(after / "record.sqlite", acknowledged);
}

/// The child's whole life: serves samples and tells each step in one line until it is killed.
int serveBooth(const fs::path &path)
{
    const FakeClock clock;
    const auto record = openWithPragma(path, clock, "");
    if (!record)
        return 1;
    boothRun(*record, 1'000'000, true, [](const Acknowledged &each) {
        const std::string line = each.what + " " + each.id + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            _exit(1);
    });
    return 1;
}

/// Adds the whole lines of `text` to what was acknowledged.
void addLines(const std::string &text, std::vector<Acknowledged> &acknowledged)
{
    for (std::size_t from = 0, to = 0; (to = text.find('\n', from)) != std::string::npos; from = to + 1) {
        const std::string line = text.substr(from, to - from);
        const std::size_t space = line.rfind(' ');
        acknowledged.push_back({line.substr(0, space), line.substr(space + 1)});
    }
}

/// Starts a child on `path`, kills it after `steps` lines and `delay`, and returns all it had written.
std::string serveUntilKilled(const fs::path &path, int steps, std::chrono::microseconds delay)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::close(pipe[1]);
        ::execl("/proc/self/exe", "tst_store_durability", serveArgument, path.c_str(), nullptr);
        _exit(127);
    }
    ::close(pipe[1]);
    std::string text;
    std::array<char, 256> buffer{};
    ssize_t count = 1;
    while (std::count(text.begin(), text.end(), '\n') < steps &&
           (count = ::read(pipe[0], buffer.data(), buffer.size())) > 0)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    ::usleep(static_cast<useconds_t>(delay.count()));
    ::kill(child, SIGKILL);
    while ((count = ::read(pipe[0], buffer.data(), buffer.size())) > 0)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return text;
}

} // namespace

TEST_CASE("a power cut at any moment, with any part of what was not synced, loses nothing acknowledged")
{
    const long operations = operationsOfOneRun();
    REQUIRE(operations > 200);
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        CHECK(lossAfterCut(seed, operations, "") == "");
    }
}

TEST_CASE("the disk does catch a store that does not sync every commit")
{
    const std::string pragma = GENERATE("PRAGMA synchronous = OFF", "PRAGMA synchronous = NORMAL");
    const long operations = operationsOfOneRun();
    int lost = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed)
        lost += lossAfterCut(seed, operations, pragma).empty() ? 0 : 1;
    CHECK(lost > 5);
}

TEST_CASE("a disk that is full or fails once, at any moment, loses nothing acknowledged and keeps nothing refused")
{
    const int code = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC);
    const long operations = operationsOfOneRun();
    int refused = 0;
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        INFO("seed " << seed);
        const TempDir dir;
        Outcome outcome;
        {
            UnsafeDisk disk;
            std::mt19937 random(seed);
            disk.failAt(1 + static_cast<long>(random() % static_cast<unsigned long>(operations)), code);
            outcome = serve(disk, dir, "", false);
        }
        for (const Error &failure : outcome.failures)
            if (code == SQLITE_FULL && &failure == &outcome.failures.front())
                CHECK(errcName(failure.code) == "store_full");
        refused += outcome.failures.empty() ? 0 : 1;
        CHECK(lossIn(dir / "record.sqlite", outcome.acknowledged) == "");
        const FakeClock clock;
        const auto record = openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::Create, clock);
        REQUIRE(record);
        const auto told = [&](const std::string &what) {
            return std::count_if(outcome.acknowledged.begin(), outcome.acknowledged.end(),
                                 [&](const Acknowledged &each) { return each.what == what; });
        };
        const auto rows = (*record)->samplesBetween(clock.now(), clock.now() + std::chrono::hours(1));
        CHECK(static_cast<long>(rows->size()) == told("sample"));
    }
    CHECK(refused > 10);
}

TEST_CASE("a program killed at two hundred moments of its work has lost nothing it acknowledged")
{
    std::mt19937 random(7);
    int kills = 0;
    std::size_t acknowledgedInAll = 0;
    for (int file = 0; file < 20; ++file) {
        const TempDir dir;
        const fs::path path = dir / "record.sqlite";
        std::vector<Acknowledged> acknowledged;
        for (int i = 0; i < 10; ++i, ++kills) {
            const int steps = static_cast<int>(random() % 12);
            const auto delay = std::chrono::microseconds(random() % (steps == 0 ? 30000 : 3000));
            INFO("file " << file << ", kill " << i << ", after " << steps << " steps and " << delay.count() << " us");
            addLines(serveUntilKilled(path, steps, delay), acknowledged);
            REQUIRE(lossIn(path, acknowledged) == "");
        }
        acknowledgedInAll += acknowledged.size();
    }
    CHECK(kills == 200);
    CHECK(acknowledgedInAll > 1000);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && std::string(argv[1]) == serveArgument)
        return serveBooth(argv[2]);
    return runCatch(argc, argv);
}
