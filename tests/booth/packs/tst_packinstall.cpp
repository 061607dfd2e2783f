// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packpreview.h"
#include "booth/packs/packreferences.h"
#include "booth/packs/packsupport.h"
#include "store/library/curator.h"

#include <algorithm>

using namespace varde;
using namespace varde::booth;

TEST_CASE("an unsigned, wrongly signed, strange, revoked, replayed or older pack is refused, each with its own code")
{
    PackWorld world;
    const std::string first = signedBytes(smallPack(1), world.key);
    const std::string third = signedBytes(smallPack(3), world.key);
    CHECK(world.admitted(*packBytes(packContentJson(smallPack()))) == "pack_unsigned");
    std::string wrong = first;
    wrong[20] = static_cast<char>(wrong[20] ^ 1);
    CHECK(world.admitted(wrong) == "pack_signature_wrong");
    CHECK(world.admitted(signedBytes(smallPack(), newKey())) == "pack_key_unknown");
    store::PackRows ofAnother = smallPack();
    ofAnother.publisher = "Somebody else";
    CHECK(world.admitted(signedBytes(ofAnother, world.key)) == "pack_key_unknown");
    CHECK(world.admitted("not a pack") == "pack_invalid");
    CHECK(world.admitted(*signedPack(*packBytes("{}"), world.key)) == "pack_invalid");

    CHECK(world.installed(third) == "ok");
    CHECK(world.admitted(third) == "pack_replayed");
    CHECK(world.admitted(first) == "pack_older");
    store::PackRows sameNumber = smallPack(3);
    sameNumber.title = "another third";
    CHECK(world.installed(sameNumber) == "pack_older");
    CHECK(world.packs.packs()->size() == 1);

    REQUIRE(world.packs.revokeKey(hexOf(world.key.publicKey()), {"ANN", "lost"}));
    CHECK(world.installed(smallPack(4)) == "pack_key_revoked");
}

TEST_CASE("a new key that the old one vouches for signs from then on, and the old one no longer does")
{
    PackWorld world;
    const KeyPair before{"The association", std::move(world.key)};
    const KeyPair after{"The association", newKey()};
    const auto rotation = readRotation(*rotationText(before, after));
    REQUIRE(rotation);
    REQUIRE(acceptRotation(*world.library, *rotation, "ANN"));
    CHECK(world.admitted(signedBytes(smallPack(1), before.key)) == "pack_key_revoked");
    CHECK(world.installed(signedBytes(smallPack(1), after.key)) == "ok");
    CHECK(codeOf(acceptRotation(*world.library, *rotation, "ANN")) == "pack_key_revoked");

    const KeyPair third{"The association", newKey()};
    REQUIRE(world.packs.revokeKey(hexOf(after.key.publicKey()), {"ANN", "stolen"}));
    CHECK(codeOf(acceptRotation(*world.library, *readRotation(*rotationText(after, third)), "ANN")) ==
          "pack_key_revoked");
    CHECK(codeOf(acceptRotation(*world.library, *readRotation(*rotationText(third, before)), "ANN")) ==
          "pack_key_unknown");
    CHECK(codeOf(world.packs.pinKey(hexOf(after.key.publicKey()), "The association", {"ANN"})) == "not_allowed");
    CHECK(codeOf(world.packs.revokeKey(hexOf(after.key.publicKey()), {"ANN"})) == "not_allowed");
    CHECK(codeOf(world.packs.revokeKey(std::string(64, '0'), {"ANN"})) == "not_found");
    CHECK(codeOf(world.packs.replaceKey(std::string(64, '0'), std::string(64, '1'), {"ANN"})) == "not_found");
    REQUIRE(world.packs.pinKey(hexOf(third.key.publicKey()), "The association", {"ANN"}));
    CHECK(codeOf(world.packs.pinKey(hexOf(third.key.publicKey()), "The association", {"ANN"})) == "duplicate");
}

TEST_CASE("a pack brings references, words, notices and drafts, and its installation is one step")
{
    PackWorld world;
    store::PackRows pack = smallPack();
    for (int i = 0; i < 4; ++i)
        pack.references.push_back(packReference(i == 0 ? "ketamine" : "substance " + std::to_string(i), i));
    REQUIRE(world.installed(pack) == "ok");
    CHECK(world.library->references()->size() == 4);
    const auto ketamine = store::Curator(*world.library).find("keta");
    REQUIRE(ketamine);
    CHECK(ketamine->isHazardous);
    CHECK(ketamine->substanceClass == "dissociative");
    const auto notices = world.packs.notices();
    REQUIRE(notices->size() == 1);
    CHECK(notices->front().substance == "protonitazepyne");
    CHECK(notices->front().bandsPerCm.at(Technique::Raman).size() == 3);
    CHECK(store::Curator(*world.library).find("n-pyrrolidino protonitazene")->name == "protonitazepyne");
    CHECK(world.packs.cards()->front().card.text == "Start lavt.");
    CHECK(world.library->latestModel(Technique::Raman)->libraryVersion == *world.library->libraryVersion());
    CHECK(store::Curator(*world.library).history()->front().kind == "pack");
    CHECK(codeOf(store::Curator(*world.library).undo(1, {"ANN"})) == "not_allowed");
    CHECK(store::datedBackups(world.library->path()).size() == 1);
    CHECK(world.library->check());
}

TEST_CASE("a pack that fails in the middle, or is stopped, leaves the library as it was")
{
    PackWorld world;
    REQUIRE(world.installed(smallPack(1)) == "ok");
    const std::string before = *world.library->libraryVersion();
    store::PackRows pack = smallPack(2);
    pack.references = {packReference("substance 1", 1), packReference("substance 2", 2)};
    pack.substances.front().edit.isHazardous = false;
    pack.withdraw = {std::string(64, '0')};
    CHECK(world.installed(pack) == "not_found");
    pack.withdraw.clear();
    pack.takeBack = {std::string(64, '0')};
    CHECK(world.installed(pack) == "not_found");
    pack.takeBack.clear();
    pack.substances.front().sameAs = "nobody";
    CHECK(world.installed(pack) == "not_found");
    pack.substances.front().sameAs.clear();
    const std::atomic<bool> cancel{true};
    const auto admitted = admitPack(*world.library, signedBytes(pack, world.key));
    REQUIRE(admitted);
    CHECK(codeOf(installPack(*world.library, *admitted, "ANN", &cancel)) == "cancelled");
    CHECK(*world.library->libraryVersion() == before);
    CHECK(world.packs.packs()->size() == 1);
    CHECK(world.library->references()->empty());
    CHECK(store::Curator(*world.library).find("ketamine")->isHazardous);
}

TEST_CASE("a later pack takes back what an earlier one brought")
{
    PackWorld world;
    store::PackRows pack = smallPack(1);
    for (int i = 0; i < 4; ++i)
        pack.references.push_back(packReference("substance " + std::to_string(i), i));
    REQUIRE(world.installed(pack) == "ok");
    const std::string full = *world.library->libraryVersion();
    store::PackRows back = smallPack(2);
    back.notices.clear();
    back.withdraw = {world.library->references()->front().id};
    back.takeBack = {world.packs.notices()->front().id};
    back.substances.front().edit.isHazardous = false;
    back.substances.front().edit.addNames.clear();
    back.substances.front().edit.removeNames = {"keta"};
    REQUIRE(world.installed(back) == "ok");
    CHECK(world.library->references()->size() == 3);
    CHECK_FALSE(world.packs.notices()->front().isCurrent);
    const auto ketamine = store::Curator(*world.library).find("ketamine");
    CHECK_FALSE(ketamine->isHazardous);
    CHECK(ketamine->synonyms.empty());
    store::PackRows again = smallPack(3);
    again.admit = back.withdraw;
    REQUIRE(world.installed(again) == "ok");
    CHECK(world.library->references()->size() == 4);
    CHECK(*world.library->libraryVersion() == full);
    CHECK(world.packs.notices()->front().isCurrent);
}

TEST_CASE("the preview says what a pack would change and changes nothing itself")
{
    PackWorld world;
    store::PackRows pack = smallPack(1);
    for (int i = 0; i < 4; ++i)
        pack.references.push_back(packReference("substance " + std::to_string(i), i));
    const auto admitted = admitPack(*world.library, signedBytes(pack, world.key));
    REQUIRE(admitted);
    const std::string before = *world.library->libraryVersion();
    const auto preview = previewPack(*world.library, *admitted, {}, nullptr);
    REQUIRE(preview);
    CHECK(preview->references.added == 4);
    CHECK_FALSE(preview->hasRecord);
    CHECK(preview->substances.size() == 6);
    CHECK(std::all_of(preview->substances.begin(), preview->substances.end(),
                      [](const ChangedSubstance &change) { return change.field == "new"; }));
    CHECK(*world.library->libraryVersion() == before);
    CHECK(world.packs.packs()->empty());
    const std::atomic<bool> cancel{true};
    CHECK(codeOf(previewPack(*world.library, *admitted, {}, &cancel)) == "cancelled");
}

TEST_CASE("a notice by hand lists its substance, is taken back with a reason, and is not written twice")
{
    PackWorld world;
    store::NewNotice notice = smallPack().notices.front();
    const auto id = world.packs.addNotice(notice, {"ANN"});
    REQUIRE(id);
    CHECK(codeOf(world.packs.addNotice(notice, {"ANN"})) == "duplicate");
    REQUIRE(world.packs.takeNoticeBack(*id, {"ANN", "a mistake"}));
    CHECK(codeOf(world.packs.takeNoticeBack(*id, {"ANN"})) == "not_allowed");
    CHECK(codeOf(world.packs.takeNoticeBack("none", {"ANN"})) == "not_found");
    REQUIRE(world.packs.addNotice(notice, {"ANN"}));
    CHECK(world.packs.notices()->size() == 1);
    CHECK(world.packs.notices()->front().isCurrent);
    notice.issued = "yesterday";
    CHECK(codeOf(world.packs.addNotice(notice, {"ANN"})) == "out_of_range");
    notice.issued = "2026-11-01";
    notice.source = " ";
    CHECK(codeOf(world.packs.addNotice(notice, {"ANN"})) == "out_of_range");
}

TEST_CASE("a pack is made of measured references that may be handed on")
{
    PackWorld world;
    store::PackRows pack = smallPack(1);
    for (int i = 0; i < 3; ++i)
        pack.references.push_back(packReference(i == 0 ? "ketamine" : "substance " + std::to_string(i), i));
    REQUIRE(world.installed(pack) == "ok");
    store::PackRows next = smallPack(2);
    next.substances.clear();
    REQUIRE(addReferences(next, *world.library, {"keta"}));
    REQUIRE(next.references.size() == 1);
    CHECK(next.substances.front().edit.isHazardous == true);
    CHECK(codeOf(addReferences(next, *world.library, {"protonitazepyne"})) == "not_found");
    CHECK(codeOf(addReferences(next, *world.library, {"nobody"})) == "not_found");
    REQUIRE(addReferences(next, *world.library, {}));
    CHECK(next.references.size() == 4);
    store::NewReference unlicensed = packReference("substance 9", 9);
    unlicensed.licence.clear();
    REQUIRE(world.library->import(std::span(&unlicensed, 1), {}));
    CHECK(codeOf(addReferences(next, *world.library, {})) == "not_allowed");

    const auto drawn = PackWorld::make(world.path("practice.sqlite"));
    store::ImportOptions practice;
    practice.provenance = store::Provenance::Practice;
    REQUIRE(drawn->import(std::span(&unlicensed, 1), practice));
    CHECK(codeOf(addReferences(next, *drawn, {})) == "not_allowed");
}
