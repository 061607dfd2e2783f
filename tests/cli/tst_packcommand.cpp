// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"
#include "support/madeuplibrary.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::test;

namespace {

bool holdsText(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

std::string fileText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A publisher with a library of six references and a key, and a booth with another library.
struct Publishing {
    MadeUpFolder folder{6};
    std::string own = at("own.sqlite");
    std::string booth = at("booth.sqlite");

    Publishing()
    {
        std::string manifest = fileText(folder.manifest().string());
        REQUIRE(holdsText(manifest, "file,substance"));
        REQUIRE(runImport(own, withLicence(manifest)));
        REQUIRE(run({"library", "create", booth}).exit == 0);
        REQUIRE(run({"pack", "key", "make", at("sign.key"), "--publisher", "The association"}).exit == 0);
    }

    std::string at(const char *name) const { return folder.path(name).string(); }

    /// The same manifest with a source and a licence in every row.
    std::filesystem::path withLicence(const std::string &manifest) const
    {
        std::string out;
        bool isHead = true;
        std::size_t from = 0;
        while (from < manifest.size()) {
            const std::size_t end = std::min(manifest.find('\n', from), manifest.size());
            out += manifest.substr(from, end - from) + (isHead ? ",source,licence\n" : ",own,CC0\n");
            isHead = false;
            from = end + 1;
        }
        return folder.addText("licensed.csv", out);
    }

    std::string pack(int version, const std::string &more = {}) const
    {
        folder.addText("content.json", R"({"format":1,"publisher":"The association","title":"November",)"
                                       R"("date":"2026-11-22","version":)" +
                                           std::to_string(version) + more + "}");
        const Ran made =
            run({"pack", "create", "--content", at("content.json"), "--references", own, at("unsigned.pack")});
        INFO(made.err);
        REQUIRE(made.exit == 0);
        REQUIRE(run({"pack", "sign", "--key", at("sign.key"), at("unsigned.pack"), at("signed.pack")}).exit == 0);
        return at("signed.pack");
    }
};

} // namespace

TEST_CASE("a pack is made, signed, looked at and installed by the commands a person would type")
{
    const Publishing p;
    const std::string pack =
        p.pack(2, R"(,"notices":[{"substance":"metonitazene","date":"2026-11-01","source":"early warning"}])");
    CHECK(run({"pack", "install", p.booth, pack}).exit == 1);
    REQUIRE(run({"pack", "key", "pin", p.booth, p.at("sign.key.pub"), "--reason", "read out on the phone"}).exit == 0);
    const Ran unsignedPack = run({"pack", "install", p.booth, p.at("unsigned.pack")});
    CHECK(unsignedPack.exit == 1);
    CHECK(holdsText(unsignedPack.err, "Nobody signed this pack"));
    const Ran inspected = run({"pack", "inspect", "--library", p.booth, pack});
    INFO(inspected.err);
    CHECK(inspected.exit == 0);
    CHECK(holdsText(inspected.out, "whose key is pinned"));
    CHECK(holdsText(inspected.out, "would add 6 references"));
    CHECK(holdsText(inspected.out, "notice: metonitazene"));
    CHECK(holdsText(inspected.out, "past verdicts were not looked at"));
    CHECK(run({"library", "list", p.booth}).out.empty());

    CHECK(run({"pack", "install", p.booth, pack}).exit == 0);
    CHECK(holdsText(run({"library", "list", p.booth}).out, "metonitazene"));
    CHECK(holdsText(run({"pack", "list", p.booth}).out, "The association\t2\t2026-11-22"));
    CHECK(holdsText(run({"library", "notice", "list", p.booth}).out, "metonitazene"));
    CHECK(holdsText(run({"pack", "install", p.booth, pack}).err, "installed already"));
    CHECK(holdsText(run({"pack", "install", p.booth, p.pack(1)}).err, "newer pack"));
    CHECK(std::filesystem::exists(std::filesystem::path(p.booth).parent_path() / "backups"));
}

TEST_CASE("keys are replaced and revoked on the command line, and what a revoked key brought is named")
{
    const Publishing p;
    REQUIRE(run({"pack", "key", "pin", p.booth, p.at("sign.key.pub")}).exit == 0);
    REQUIRE(run({"pack", "install", p.booth, p.pack(1)}).exit == 0);
    REQUIRE(run({"pack", "key", "make", p.at("new.key"), "--publisher", "The association"}).exit == 0);
    REQUIRE(run({"pack", "key", "rotate", p.at("sign.key"), p.at("new.key"), p.at("rotation")}).exit == 0);
    CHECK(run({"pack", "key", "accept", p.booth, p.at("rotation")}).exit == 0);
    CHECK(run({"pack", "key", "accept", p.booth, p.at("rotation")}).exit == 1);
    CHECK(holdsText(run({"pack", "install", p.booth, p.pack(2)}).err, "revoked or replaced"));
    REQUIRE(run({"pack", "sign", "--key", p.at("new.key"), p.at("unsigned.pack"), p.at("again.pack")}).exit == 0);
    CHECK(run({"pack", "install", p.booth, p.at("again.pack")}).exit == 0);

    const std::string keys = run({"pack", "key", "list", p.booth}).out;
    CHECK(holdsText(keys, "pinned"));
    CHECK(holdsText(keys, "replaced"));
    const std::string line = keys.substr(keys.find('\t') + 1);
    const Ran revoked = run({"pack", "key", "revoke", p.booth, line.substr(0, 64), "--reason", "stolen laptop"});
    CHECK(revoked.exit == 0);
    CHECK(holdsText(revoked.out, "installed with it"));
    CHECK(run({"pack", "key", "revoke", p.booth, std::string(64, '0'), "--reason", "x"}).exit == 1);
    CHECK(run({"pack", "key", "revoke", p.booth, line.substr(0, 64)}).exit == 2);
    CHECK(holdsText(run({"pack", "list", p.booth}).out, "revoked since"));

    const std::string secret = fileText(p.at("sign.key"));
    const std::string seed = secret.substr(secret.find("secret: ") + 8, 64);
    for (const Ran &ran : {run({"pack", "key", "list", p.booth}), revoked})
        CHECK_FALSE(holdsText(ran.out + ran.err, seed));
    std::filesystem::permissions(p.at("new.key"), std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add);
    const Ran open = run({"pack", "sign", "--key", p.at("new.key"), p.at("unsigned.pack"), p.at("x.pack")});
    CHECK(open.exit == 1);
    CHECK(holdsText(open.err, "chmod 600"));
}

TEST_CASE("notices are written and taken back by hand")
{
    const Publishing p;
    CHECK(run({"library", "notice", "add", p.own, "metonitazene", "--source", "EUDA", "--date", "2026-11-01", "--band",
               "1001", "1340", "1602", "--technique", "raman", "--synonym", "metonitazen"})
              .exit == 0);
    CHECK(run({"library", "notice", "add", p.own, "metonitazene", "--source", "EUDA", "--date", "November"}).exit == 1);
    const std::string listed = run({"library", "notice", "list", p.own}).out;
    CHECK(holdsText(listed, "metonitazene\tEUDA"));
    CHECK(run({"library", "notice", "remove", p.own, listed.substr(0, 64), "--reason", "withdrawn there"}).exit == 0);
    CHECK(run({"library", "notice", "list", p.own}).out.empty());
    CHECK(run({"library", "notice", "remove", p.own, listed.substr(0, 64)}).exit == 1);
}
