// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/schema.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <iostream>

using namespace varde;
using namespace varde::store;
namespace fs = std::filesystem;

namespace {

constexpr uid_t nobody = 65534;
constexpr int cannotChangeUser = 99;

/// What `work` says, run as an ordinary user: root may read and write everything.
std::string asOrdinaryUser(const std::function<std::string()> &work)
{
    if (::geteuid() != 0)
        return work();
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            _exit(cannotChangeUser);
        const std::string said = work();
        _exit(::write(pipe[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    ::close(pipe[1]);
    char buffer[256];
    std::string said;
    for (ssize_t count; (count = ::read(pipe[0], buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(count));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == cannotChangeUser)
        std::cout << "SKIPPED: this process may not become an ordinary user\n";
    return said;
}

std::string codeOfOpening(const fs::path &path, OpenMode mode)
{
    const FakeClock clock;
    const auto library = LibraryStore::open(path, mode, clock);
    if (!library)
        return codeOf(library);
    return (*library)->references()->size() == 1 ? "ok" : "empty";
}

/// A library with one reference, readable by everybody, in a directory that everybody may enter.
fs::path sharedLibrary(const TempDir &dir, mode_t file, mode_t directory)
{
    const FakeClock clock;
    const fs::path path = dir / "library.sqlite";
    const NewReference row = reference("MDMA");
    {
        const auto library = LibraryStore::open(path, OpenMode::Create, clock);
        REQUIRE((*library)->import(std::span(&row, 1), {}));
    }
    REQUIRE(::chmod(path.c_str(), file) == 0);
    REQUIRE(::chmod(dir.path().c_str(), directory) == 0);
    return path;
}

void makeRemovable(const TempDir &dir)
{
    ::chmod(dir.path().c_str(), 0700);
}

} // namespace

TEST_CASE("a file that may not be read is refused as that")
{
    const TempDir dir;
    const fs::path path = sharedLibrary(dir, 0000, 0777);
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadWrite); }) == "permission_denied");
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadOnly); }) == "permission_denied");
    makeRemovable(dir);
}

TEST_CASE("a file that may not be written opens for reading and is refused as read-only for writing")
{
    const TempDir dir;
    const fs::path path = sharedLibrary(dir, 0444, 0777);
    const std::string before = bytesOf(path);
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadWrite); }) == "store_read_only");
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadOnly); }) == "ok");
    CHECK(bytesOf(path) == before);
    makeRemovable(dir);
}

TEST_CASE("in a directory that may not be written a store opens for reading only, and nothing new is made there")
{
    const TempDir dir;
    const fs::path path = sharedLibrary(dir, 0644, 0555);
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadWrite); }) == "store_read_only");
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadOnly); }) == "ok");
    CHECK(asOrdinaryUser([&] {
              const FakeClock clock;
              return codeOf(openRecord(dir / "record.sqlite", StoreKind::Record, OpenMode::Create, clock));
          }) == "permission_denied");
    CHECK_FALSE(fs::exists(dir / "record.sqlite"));
    makeRemovable(dir);
}

TEST_CASE("a store of an older schema that may not be written is refused as read-only, and left as it is")
{
    const TempDir dir;
    const fs::path path = dir / "library.sqlite";
    REQUIRE(Database::open(path, {StoreKind::Library, OpenMode::Create}, librarySchema().first(1)));
    REQUIRE(::chmod(path.c_str(), 0444) == 0);
    REQUIRE(::chmod(dir.path().c_str(), 0555) == 0);
    const std::string before = bytesOf(path);
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadOnly); }) == "store_read_only");
    CHECK(bytesOf(path) == before);
    makeRemovable(dir);
}

TEST_CASE("a directory that may not be entered is refused as that")
{
    const TempDir dir;
    const fs::path path = sharedLibrary(dir, 0644, 0000);
    CHECK(asOrdinaryUser([&] { return codeOfOpening(path, OpenMode::ReadWrite); }) == "permission_denied");
    makeRemovable(dir);
}
