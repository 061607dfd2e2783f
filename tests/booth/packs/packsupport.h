// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/packs/packcontent.h"
#include "booth/packs/packinstall.h"
#include "support/catch.h"
#include "support/madeup.h"

#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace varde::booth {

/// Code of a Result that should have failed, by name; `ok` for a success.
template <typename T>
std::string codeOf(const Result<T> &result)
{
    return result ? "ok" : std::string(errcName(result.error().code));
}

inline SigningKey newKey()
{
    auto key = SigningKey::generate();
    REQUIRE(key);
    return std::move(*key);
}

inline store::NewReference packReference(const std::string &name, int substance)
{
    store::Substance said;
    said.name = name;
    return {said, "HCl", test::curveOf(test::bandsOf(substance)), "own measurement", "CC0", "bench", {}};
}

inline store::PackRows smallPack(std::int64_t number = 1)
{
    store::PackRows pack;
    pack.publisher = "The association";
    pack.number = number;
    pack.title = "November";
    pack.issued = "2026-11-22";
    store::PackSubstance ketamine{.name = "ketamine", .edit = {}, .sameAs = {}};
    ketamine.edit.substanceClass = "dissociative";
    ketamine.edit.isHazardous = true;
    ketamine.edit.addNames = {{"keta", store::NameKind::Street, "nb"}};
    pack.substances = {ketamine};
    store::NewNotice notice;
    notice.substance = "protonitazepyne";
    notice.names = {{"N-pyrrolidino protonitazene", store::NameKind::Synonym, "en"}};
    notice.language = "en";
    notice.lookFor = "white powder sold as heroin";
    notice.issued = "2026-11-01";
    notice.source = "early warning";
    notice.bandsPerCm[Technique::Raman] = {1001, 1340, 1602.5};
    pack.notices = {notice};
    pack.cards = {{"ketamine", "nb", "Start lavt.", "the association"}};
    return pack;
}

inline std::string signedBytes(const store::PackRows &pack, const SigningKey &key)
{
    const auto bytes = packBytes(packContentJson(pack));
    REQUIRE(bytes);
    const auto done = signedPack(*bytes, key);
    REQUIRE(done);
    return *done;
}

/// A library with a pinned key of the association.
struct PackWorld {
    QTemporaryDir folder;
    SigningKey key = newKey();
    std::unique_ptr<store::LibraryStore> library = make(path("library.sqlite"));
    store::PackStore packs{*library};

    PackWorld() { REQUIRE(packs.pinKey(hexOf(key.publicKey()), "The association", {"ANN"})); }

    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    static std::unique_ptr<store::LibraryStore> make(const std::filesystem::path &path)
    {
        auto made = store::LibraryStore::open(path, store::OpenMode::Create, systemClock());
        REQUIRE(made);
        return std::move(*made);
    }
    std::string admitted(const std::string &bytes) { return codeOf(admitPack(*library, bytes)); }
    std::string installed(const store::PackRows &pack) { return installed(signedBytes(pack, key)); }
    std::string installed(const std::string &bytes)
    {
        const auto pack = admitPack(*library, bytes);
        return pack ? codeOf(installPack(*library, *pack, "ANN", nullptr)) : codeOf(pack);
    }
};

} // namespace varde::booth
