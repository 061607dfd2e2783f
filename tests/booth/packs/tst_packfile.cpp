// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/keyfile.h"
#include "booth/packs/packcontent.h"
#include "booth/packs/packsupport.h"

#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::booth;

namespace {

std::string textIn(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeText(const std::filesystem::path &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

std::string contentCode(const std::string &json)
{
    return codeOf(readPackContent(json));
}

/// The small pack's JSON with one field of the pack replaced or added.
std::string with(const std::string &field)
{
    return "{\"format\":1,\"publisher\":\"A\",\"title\":\"t\",\"date\":\"2026-11-22\",\"version\":1," + field + "}";
}

} // namespace

TEST_CASE("a pack comes back with everything that was put into it")
{
    store::PackRows pack = smallPack(7);
    pack.references = {packReference("ketamine", 3)};
    pack.withdraw = {std::string(64, 'a')};
    pack.admit = {std::string(64, 'b')};
    pack.takeBack = {std::string(64, 'c')};
    Eigen::VectorXd uneven(4);
    uneven << 400.25, 401, 405, 410.125;
    pack.references.push_back(packReference("uneven", 4));
    pack.references.back().spectrum = *Spectrum::make(*Axis::fromValues(uneven), Eigen::VectorXd::LinSpaced(4, 0, 1),
                                                      Technique::AtrIr, IntensityUnit::Absorbance);
    const auto read = readPackContent(packContentJson(pack));
    REQUIRE(read);
    CHECK(read->publisher == "The association");
    CHECK(read->number == 7);
    CHECK(read->issued == "2026-11-22");
    CHECK(read->substances.front().edit.isHazardous == true);
    CHECK(read->substances.front().edit.addNames.front().language == "nb");
    CHECK(read->notices.front().bandsPerCm.at(Technique::Raman) == std::vector<double>{1001, 1340, 1602.5});
    CHECK(read->notices.front().lookFor == "white powder sold as heroin");
    CHECK(read->cards.front().text == "Start lavt.");
    CHECK(read->withdraw == pack.withdraw);
    CHECK(read->admit == pack.admit);
    CHECK(read->takeBack == pack.takeBack);
    REQUIRE(read->references.size() == 2);
    const Spectrum &curve = read->references[0].spectrum;
    CHECK(curve.axis.values() == pack.references[0].spectrum.axis.values());
    CHECK(curve.intensities == pack.references[0].spectrum.intensities.cast<float>().cast<double>());
    CHECK(read->references[1].spectrum.axis.values() == uneven);
    CHECK(read->references[1].licence == "CC0");
}

TEST_CASE("every single-byte change of a signed pack is refused")
{
    PackWorld world;
    const std::string bytes = *signedPack(
        *packBytes(R"({"format":1,"publisher":"The association","title":"t","date":"2026-11-22","version":1})"),
        world.key);
    REQUIRE(world.admitted(bytes) == "ok");
    std::string damaged = bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (int change = 1; change < 256; ++change) {
            damaged[i] = static_cast<char>(bytes[i] ^ change);
            if (readPack(damaged))
                FAIL("byte " << i << ", change " << change);
        }
        CHECK(world.admitted(damaged) != "ok");
        damaged[i] = bytes[i];
    }
}

TEST_CASE("a pack that is cut at any byte, or goes on after its end, is refused")
{
    PackWorld world;
    const std::string bytes = signedBytes(smallPack(), world.key);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const std::string code = world.admitted(bytes.substr(0, length));
        if (code != "pack_invalid")
            FAIL("cut at " << length << ": " << code);
    }
    CHECK(world.admitted(bytes + '\0') == "pack_invalid");
    CHECK(world.admitted(bytes + bytes) == "pack_invalid");
}

TEST_CASE("a pack that claims a size beyond itself or beyond the cap is refused before anything is allocated")
{
    CHECK(codeOf(readPack(std::string("VARDEPS1\xFF\xFF\xFF\xFF", 12))) == "pack_invalid");
    CHECK(codeOf(readPack(std::string(largestPack + 1, 'x'))) == "pack_invalid");
    CHECK(codeOf(packBytes(std::string(largestPack, 'x'))) == "pack_invalid");
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("large.pack")).toStdString();
    writeText(path, "x");
    std::filesystem::resize_file(path, largestPack + 1);
    CHECK(codeOf(readPackFile(path)) == "pack_invalid");
    std::filesystem::resize_file(path, 0);
    CHECK(codeOf(readPackFile(path)) == "pack_invalid");
    CHECK(codeOf(readPackFile(path / "none")) != "ok");
}

TEST_CASE("signing signs once, and only a whole pack")
{
    const SigningKey key = newKey();
    const std::string bytes = *packBytes(packContentJson(smallPack()));
    const std::string done = *signedPack(bytes, key);
    CHECK(codeOf(signedPack(done, key)) == "not_allowed");
    CHECK(codeOf(signedPack("VARDE", key)) == "pack_invalid");
    CHECK(readPack(done)->signer == key.publicKey());
    CHECK(readPack(done)->id != readPack(bytes)->id);
    CHECK(SigningKey::fromSeed(key.seed())->publicKey() == key.publicKey());
    CHECK(codeOf(SigningKey::fromSeed("short")) == "out_of_range");
    CHECK(publicKeyFromHex(hexOf(key.publicKey())) == key.publicKey());
    CHECK_FALSE(publicKeyFromHex("00"));
    CHECK_FALSE(publicKeyFromHex(std::string(64, 'g')));
}

TEST_CASE("content that the format does not know is refused, and so is content made to exhaust memory")
{
    CHECK(contentCode(with("\"cards\":[]")) == "ok");
    for (const char *field :
         {"\"surprise\":1",
          "\"format\":2",
          "\"version\":0",
          "\"version\":-1",
          "\"version\":1.5",
          "\"version\":1e99",
          "\"date\":\"2026-02-30\"",
          "\"date\":\"22.11.2026\"",
          "\"date\":\"2026-1a-01\"",
          "\"publisher\":\"\"",
          "\"title\":\"a\\u0007b\"",
          "\"substances\":{}",
          "\"substances\":[1]",
          "\"substances\":[{\"name\":\" \"}]",
          "\"substances\":[{\"name\":\"x\",\"role\":\"strong\"}]",
          "\"substances\":[{\"name\":\"x\",\"hazard\":1}]",
          "\"substances\":[{\"name\":\"x\",\"names\":[{\"name\":\"y\",\"kind\":\"pet\"}]}]",
          "\"substances\":[{\"name\":\"x\",\"names\":[{\"name\":\"y\",\"language\":\"de\"}]}]",
          "\"substances\":[{\"name\":\"x\",\"remove_names\":[1]}]",
          "\"withdraw\":[{}]",
          "\"notices\":[{\"substance\":\"x\",\"date\":\"2026-11-22\"}]",
          "\"notices\":[{\"substance\":\"x\",\"date\":\"2026-11-22\",\"source\":\"s\",\"bands\":{\"raman\":[-1]}}]",
          "\"notices\":[{\"substance\":\"x\",\"date\":\"2026-11-22\",\"source\":\"s\",\"bands\":{\"nmr\":[1]}}]",
          "\"cards\":[{\"topic\":\"x\",\"text\":\"t\",\"source\":\"s\",\"state\":\"final\"}]"})
        CHECK(contentCode(with(field)) == "pack_invalid");
    for (const char *reference :
         {"\"technique\":\"nmr\"", "\"unit\":\"furlong\"", "\"y\":\"AAAA\"", "\"y\":\"!!!!\"", "\"dx\":0",
          "\"x0\":1e300", "\"x0\":\"400\"", "\"x\":\"AAAAAAAA8D8=\"", "\"licence\":\"\"", "\"y\":\"AADAfwAAwH8AAMB/\""})
        CHECK(
            contentCode(with("\"references\":[{\"substance\":\"x\",\"technique\":\"raman\",\"unit\":\"counts\",\"x0\":"
                             "400,\"dx\":2,\"y\":\"AACAPwAAgD8AAIA/\",\"source\":\"s\",\"licence\":\"l\"," +
                             std::string(reference) + "}]")) == "pack_invalid");
    for (const std::string &json :
         {std::string(), std::string("null"), std::string("[]"), std::string("{"), std::string(1'000'000, '['),
          "[" + std::string(100'000, '{') + "]", with("\"title\":\"" + std::string(400, 'a') + "\""),
          with("\"cards\":[[[[[[[[1]]]]]]]]"), std::string("\xFF\xFE")})
        CHECK(contentCode(json) == "pack_invalid");
    std::string many = "\"withdraw\":[\"\"";
    for (int i = 0; i < 5'000'000; ++i)
        many += ",0";
    CHECK(contentCode(with(many + "]")) == "pack_invalid");
}

TEST_CASE("a signing key lies in a file of its owner alone, and is not read where others may read it")
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("sign.key")).toStdString();
    REQUIRE(makeKeyFiles(path, "The association"));
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    const auto pair = readSigningKey(path);
    REQUIRE(pair);
    CHECK(pair->publisher == "The association");
    CHECK(readPublicKey(path.string() + ".pub")->key == pair->key.publicKey());
    CHECK(textIn(path.string() + ".pub").find("secret") == std::string::npos);
    CHECK(codeOf(makeKeyFiles(path, "The association")) == "duplicate");
    for (const std::string &publisher : {std::string(), std::string("a\nb"), std::string(101, 'a'), std::string(" a")})
        CHECK(codeOf(makeKeyFiles(path.string() + "2", publisher)) == "out_of_range");

    std::filesystem::permissions(path, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    CHECK(codeOf(readSigningKey(path)) == "not_allowed");
    const std::string text = textIn(path);
    for (const std::string &broken : {text.substr(0, text.size() - 1), text + "x", std::string("varde public key 1\n"),
                                      std::string(5000, 'a'), text.substr(0, text.size() - 3) + "00\n"}) {
        writeText(path, broken);
        CHECK(codeOf(readSigningKey(path)) == "pack_invalid");
    }
    CHECK(codeOf(readPublicKey(path)) == "pack_invalid");
    CHECK(codeOf(readSigningKey(path.string() + "none")) == "file_not_found");
}

TEST_CASE("a rotation is signed by the old key and the new, and every change of it is refused")
{
    const KeyPair before{"The association", newKey()};
    const KeyPair after{"The association", newKey()};
    const KeyPair other{"Another", newKey()};
    const auto text = rotationText(before, after);
    REQUIRE(text);
    const auto rotation = readRotation(*text);
    REQUIRE(rotation);
    CHECK(rotation->after == after.key.publicKey());
    CHECK(codeOf(rotationText(before, other)) == "not_allowed");
    CHECK(codeOf(rotationText(before, before)) == "not_allowed");
    for (std::size_t i = 0; i < text->size(); ++i) {
        std::string damaged = *text;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        if (readRotation(damaged))
            FAIL("byte " << i);
        if (readRotation(text->substr(0, i)))
            FAIL("cut at " << i);
    }
    std::string swapped = *text;
    swapped.replace(swapped.rfind(": ") + 2, 128, std::string(128, '0'));
    CHECK(codeOf(readRotation(swapped)) == "pack_signature_wrong");
}
