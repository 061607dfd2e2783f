// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/keyfile.h"
#include "booth/packs/packsupport.h"
#include "library/carework.h"
#include "library/packspage.h"
#include "support/madeuplibrary.h"
#include "support/scannedrecord.h"
#include "ui/widgethelp.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include <fstream>

using namespace varde;
using namespace varde::ui;
using test::eventually;

namespace {

/// The page beside an empty library, and a publisher with a key.
struct OnPacks {
    test::MadeUpFolder folder{0};
    booth::KeyPair key = made("sign.key");
    CareWork work;
    PacksPage page{work};
    QSignalSpy told{&page, &CarePage::told};
    QListWidget *installed = page.findChild<QListWidget *>("installedPacks");
    QListWidget *keys = page.findChild<QListWidget *>("packKeys");

    OnPacks()
    {
        const auto record = test::liveRecord(folder.path("record.sqlite"));
        const Spectrum scan = test::curveOf(test::bandsOf(2), Technique::Raman, {.noise = 0.003, .seed = 5});
        test::addScanned(*record, scan, "ketamine");
        page.resize(1366, 600);
        page.show();
        page.enter({at("library.sqlite"), at("record.sqlite"), QStringLiteral("ANN")});
        settle();
    }

    QString at(const char *name) const { return QString::fromStdString(folder.path(name).string()); }
    void settle() const
    {
        REQUIRE(eventually([this] { return !work.isBusy(); }));
        test::settle();
    }
    booth::KeyPair made(const char *name) const
    {
        REQUIRE(booth::makeKeyFiles(folder.path(name), "The association"));
        auto pair = booth::readSigningKey(folder.path(name));
        REQUIRE(pair);
        return std::move(*pair);
    }
    QString pack(const char *name, std::int64_t number, const booth::SigningKey &signer) const
    {
        store::PackRows rows = booth::smallPack(number);
        for (int i = 0; i < 4; ++i)
            rows.references.push_back(booth::packReference("substance " + std::to_string(i), i));
        return written(name, booth::signedBytes(rows, signer));
    }
    QString written(const char *name, const std::string &bytes) const
    {
        std::ofstream(folder.path(name), std::ios::binary) << bytes;
        return at(name);
    }
    void look(const QString &path)
    {
        page.look(path);
        settle();
    }
    QString refusal() const { return test::textOf(page, "packText"); }
    QString lastTold() const { return told.isEmpty() ? QString() : told.last().at(0).toString(); }
};

} // namespace

TEST_CASE("a pack is looked at, with what it would change and which past verdicts, and installed after a second press")
{
    OnPacks on;
    CHECK(test::visibleText(on.page).contains(QStringLiteral("No key is pinned yet")));
    const QString pack = on.pack("one.pack", 1, on.key.key);
    on.look(pack);
    CHECK(on.refusal().contains(QStringLiteral("has not pinned")));
    CHECK_FALSE(on.page.findChild<QAbstractButton *>("installPack")->isVisible());
    on.page.pin(on.at("sign.key.pub"));
    on.settle();
    CHECK(on.lastTold().contains(QStringLiteral("Packs of The association are taken")));
    REQUIRE(on.keys->count() == 1);

    on.look(pack);
    const auto *changes = on.page.findChild<QListWidget *>("packChanges");
    REQUIRE(changes->isVisible());
    QString text = on.refusal();
    for (int row = 0; row < changes->count(); ++row)
        text += changes->item(row)->text() + '\n';
    for (const char *part : {"By The association, whose key is pinned", "References: 4 new", "differently: 1 of 1",
                             "substance 2", "cannot be read", "ketamine is new in the list", "protonitazepyne"}) {
        INFO(part);
        CHECK(text.contains(QLatin1String(part)));
    }
    CHECK(on.installed->count() == 0);
    QSignalSpy changed(&on.page, &CarePage::libraryChanged);
    test::press(on.page, "installPack");
    CHECK(on.page.findChild<QAbstractButton *>("installPack")->text().contains(QStringLiteral("Really")));
    CHECK(changed.isEmpty());
    test::press(on.page, "installPack");
    REQUIRE(eventually([&] { return changed.size() == 1; }));
    on.settle();
    REQUIRE(on.installed->count() == 1);
    CHECK(on.installed->item(0)->text().contains(QStringLiteral("version 1")));
    const auto store =
        store::LibraryStore::open(on.folder.path("library.sqlite"), store::OpenMode::ReadOnly, systemClock());
    REQUIRE(store);
    CHECK((*store)->labels()->size() == 4);
    CHECK(store::datedBackups(on.folder.path("library.sqlite")).size() == 1);
}

TEST_CASE("every pack that is refused says why in a sentence, and nothing of it is shown")
{
    OnPacks on;
    on.page.pin(on.at("sign.key.pub"));
    on.settle();
    const std::string good = booth::signedBytes(booth::smallPack(2), on.key.key);
    std::string changed = good;
    changed[20] = static_cast<char>(changed[20] ^ 1);
    const auto refused = [&](const std::string &bytes) {
        on.look(on.written("some.pack", bytes));
        CHECK_FALSE(on.page.findChild<QListWidget *>("packChanges")->isVisible());
        CHECK_FALSE(on.page.findChild<QAbstractButton *>("installPack")->isVisible());
        return on.refusal();
    };
    CHECK(refused("no pack").contains(QStringLiteral("no pack that Varde can read")));
    CHECK(refused(changed).contains(QStringLiteral("changed after it was signed")));
    const auto unsignedPack = booth::packBytes(booth::packContentJson(booth::smallPack()));
    CHECK(refused(*unsignedPack).contains(QStringLiteral("Nobody signed")));
    CHECK(refused(booth::signedBytes(booth::smallPack(), booth::newKey())).contains(QStringLiteral("has not pinned")));

    on.look(on.written("good.pack", good));
    test::press(on.page, "installPack");
    // Somebody puts another file in its place between looking and installing.
    on.written("good.pack", booth::signedBytes(booth::smallPack(3), on.key.key));
    test::press(on.page, "installPack");
    on.settle();
    CHECK(on.lastTold().contains(QStringLiteral("another pack than the one that was looked at")));
    CHECK(on.installed->count() == 0);

    on.look(on.written("good.pack", good));
    test::press(on.page, "installPack");
    test::press(on.page, "installPack");
    on.settle();
    REQUIRE(on.installed->count() == 1);
    CHECK(refused(good).contains(QStringLiteral("installed already")));
    CHECK(
        refused(booth::signedBytes(booth::smallPack(1), on.key.key)).contains(QStringLiteral("older one was refused")));
}

TEST_CASE("a key is replaced by a change that its old half signed, and revoked for good with a reason")
{
    OnPacks on;
    on.page.pin(on.at("sign.key.pub"));
    on.settle();
    const booth::KeyPair next = on.made("next.key");
    const auto rotation = booth::rotationText(on.key, next);
    REQUIRE(rotation);
    on.page.acceptRotation(on.written("rotation", *rotation));
    on.settle();
    REQUIRE(on.keys->count() == 2);
    QString all;
    for (int row = 0; row < on.keys->count(); ++row)
        all += on.keys->item(row)->text() + '\n';
    CHECK(all.contains(QStringLiteral("replaced since")));
    CHECK(all.contains(QStringLiteral("counts since")));
    on.page.acceptRotation(on.written("rotation", "no rotation"));
    on.settle();
    CHECK(on.told.last().at(1).toBool());

    const auto *revoke = on.page.findChild<QAbstractButton *>("revokeKey");
    on.keys->setCurrentRow(on.keys->item(0)->text().contains(QStringLiteral("counts since")) ? 0 : 1);
    CHECK_FALSE(revoke->isEnabled()); // no reason yet
    on.page.findChild<QLineEdit *>("keyReason")->setText(QStringLiteral("stolen laptop"));
    test::press(on.page, "revokeKey");
    CHECK(revoke->text().contains(QStringLiteral("Really")));
    test::press(on.page, "revokeKey");
    on.settle();
    CHECK(on.lastTold().contains(QStringLiteral("Revoked for good")));
    on.look(on.pack("late.pack", 5, next.key));
    CHECK(on.refusal().contains(QStringLiteral("revoked or replaced")));
}
