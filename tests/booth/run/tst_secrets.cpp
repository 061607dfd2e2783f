// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/secrets.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace varde;
using namespace varde::booth;

namespace {

struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<store::Record> record =
        std::move(*store::openRecord(std::filesystem::path(folder.filePath("record.sqlite").toStdString()),
                                     store::StoreKind::Record, store::OpenMode::Create, clock));
};

} // namespace

TEST_CASE("passphrase: the hash is Argon2id, salted, and does not hold the passphrase")
{
    const auto first = hashPassphrase("blue tent 42");
    const auto second = hashPassphrase("blue tent 42");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->rfind("$argon2id$", 0) == 0);
    CHECK(*first != *second);
    CHECK(first->find("blue") == std::string::npos);
    CHECK(verifyPassphrase(*first, "blue tent 42"));
    CHECK(verifyPassphrase(*first, "blue tent 43").error().code == Errc::WrongPassphrase);
    CHECK(verifyPassphrase("not a hash", "blue tent 42").error().code == Errc::WrongPassphrase);
    CHECK(verifyPassphrase("", "").error().code == Errc::WrongPassphrase);
}

TEST_CASE("passphrase: eight characters at least, however many bytes they take")
{
    CHECK(hashPassphrase("seven77").error().code == Errc::OutOfRange);
    CHECK(hashPassphrase("\xc3\xa6\xc3\xb8\xc3\xa5\xc3\xa6").error().code == Errc::OutOfRange); // 4 letters, 8 bytes
    CHECK(hashPassphrase("eight888"));
}

TEST_CASE("desk: the passphrase is set once, checked, and changed only by who knows it")
{
    Desk desk;
    REQUIRE(hasDeskPassphrase(*desk.record));
    CHECK_FALSE(*hasDeskPassphrase(*desk.record));
    CHECK(checkDeskPassphrase(*desk.record, "anything").error().code == Errc::NotFound);
    CHECK(setDeskPassphrase(*desk.record, "short").error().code == Errc::OutOfRange);
    CHECK_FALSE(*hasDeskPassphrase(*desk.record));

    REQUIRE(setDeskPassphrase(*desk.record, "blue tent 42"));
    CHECK(*hasDeskPassphrase(*desk.record));
    CHECK(setDeskPassphrase(*desk.record, "another one").error().code == Errc::NotAllowed);
    CHECK(checkDeskPassphrase(*desk.record, "blue tent 42"));
    CHECK(checkDeskPassphrase(*desk.record, "another one").error().code == Errc::WrongPassphrase);

    CHECK(changeDeskPassphrase(*desk.record, "another one", "red tent 43").error().code == Errc::WrongPassphrase);
    CHECK(changeDeskPassphrase(*desk.record, "blue tent 42", "red").error().code == Errc::OutOfRange);
    CHECK(checkDeskPassphrase(*desk.record, "blue tent 42"));
    REQUIRE(changeDeskPassphrase(*desk.record, "blue tent 42", "red tent 43"));
    CHECK(checkDeskPassphrase(*desk.record, "red tent 43"));
}
