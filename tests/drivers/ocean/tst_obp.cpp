// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/obp.h"
#include "support/catch.h"

#include <algorithm>
#include <random>
#include <set>
#include <string_view>

using namespace varde;
using namespace varde::drivers::ocean;

namespace {

Bytes fromHex(std::string_view text)
{
    Bytes bytes;
    int high = -1;
    for (const char c : text) {
        if (c == ' ')
            continue;
        const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
        if (high >= 0)
            bytes.push_back(static_cast<std::uint8_t>(high * 16 + digit));
        high = high >= 0 ? -1 : digit;
    }
    return bytes;
}

const std::string zeros16(32, '0');

obp::Message answerOf(Bytes data, std::uint32_t type = obp::getSerial)
{
    return {obp::firstEdition, obp::responseFlag, 0, type, 7, std::move(data)};
}

Bytes payload(std::size_t bytes)
{
    Bytes data(bytes);
    for (std::size_t i = 0; i < bytes; ++i)
        data[i] = static_cast<std::uint8_t>(i * 7 + 1);
    return data;
}

/// `frame` with the byte at `offset` replaced.
Bytes with(Bytes frame, std::size_t offset, std::uint8_t value)
{
    frame[offset] = value;
    return frame;
}

bool isRefused(const Bytes &frame)
{
    const auto message = obp::parse(frame, obp::firstEdition);
    return !message && message.error().code == Errc::ProtocolError && !message.error().detail.empty();
}

const Model &named(const char *name)
{
    const Model *model = modelNamed(name);
    REQUIRE(model);
    return *model;
}

} // namespace

TEST_CASE("OBP: a question is 64 bytes, worked by hand")
{
    CHECK(obp::build({obp::firstEdition, obp::pleaseAckFlag, 0, obp::getSerial, 0, {}}) ==
          fromHex("c1c0 0011 0400 0000 00010000 00000000 000000000000 00 00" + zeros16 + "14000000" + zeros16 +
                  "c5c4c3c2"));
}

TEST_CASE("OBP: up to sixteen bytes travel in the header, worked by hand")
{
    CHECK(
        obp::build({obp::firstEdition, obp::pleaseAckFlag, 0, obp::setIntegration, 0, fromHex("a0860100")}) ==
        fromHex("c1c0 0011 0400 0000 10001100 00000000 000000000000 00 04 a0860100 000000000000000000000000 14000000" +
                zeros16 + "c5c4c3c2"));
}

TEST_CASE("OBP: more than sixteen bytes follow the header and are counted in it")
{
    const Bytes frame = obp::build(answerOf(payload(17)));
    REQUIRE(frame.size() == 81);
    CHECK(frame[23] == 0);
    CHECK(u32At(frame, 40) == 37);
    CHECK(frame[44] == 1);
    CHECK(Bytes(frame.end() - 4, frame.end()) == fromHex("c5c4c3c2"));
}

TEST_CASE("OBP: the MD5 checksum covers everything before it, worked by hand")
{
    const Bytes frame =
        obp::build({obp::firstEdition, obp::responseFlag, 0, obp::getSerial, 1, fromHex("4142")}, obp::Checksum::Md5);
    REQUIRE(frame.size() == 64);
    // md5sum of the 44 bytes c1c0 0011 0100 0000 00010000 01000000 (6 x 00) 01 02 4142 (14 x 00) 14000000
    CHECK(Bytes(frame.begin() + 44, frame.begin() + 60) == fromHex("1af976dafbed7ecc82529dbdcf2cbfbc"));
}

TEST_CASE("OBP: what is built is read back, with either checksum and edition")
{
    const std::size_t size = GENERATE(0u, 1u, 16u, 17u, 4136u, 65472u);
    const auto checksum = GENERATE(obp::Checksum::None, obp::Checksum::Md5);
    const auto version = GENERATE(obp::firstEdition, obp::secondEdition);
    const obp::Message sent = {version, obp::responseFlag, 0, 0x00101100, 42, payload(size)};
    const Bytes frame = obp::build(sent, checksum);

    const auto length = obp::frameLength(ByteSpan(frame).first(obp::headerBytes), version);
    REQUIRE(length);
    CHECK(*length == frame.size());
    const auto message = obp::parse(frame, version);
    REQUIRE(message);
    CHECK(message->type == sent.type);
    CHECK(message->regarding == 42);
    CHECK(message->flags == obp::responseFlag);
    CHECK(message->data == sent.data);
    CHECK_FALSE(message->isRefused());
}

TEST_CASE("OBP: a refusal carries its number")
{
    obp::Message refusal = answerOf({});
    refusal.flags = obp::responseFlag | obp::nackFlag;
    refusal.errorNumber = 6;
    const auto message = obp::parse(obp::build(refusal), obp::firstEdition);
    REQUIRE(message);
    CHECK(message->isRefused());
    CHECK(message->errorNumber == 6);

    refusal.flags = obp::exceptionFlag;
    CHECK(obp::parse(obp::build(refusal), obp::firstEdition)->isRefused());
}

TEST_CASE("OBP: every error number has words of its own")
{
    std::set<std::string> words;
    for (const std::uint16_t number : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 255, 300})
        CHECK(words.insert(obp::errorWords(number)).second);
    CHECK(obp::errorWords(300) == "error 300");
}

TEST_CASE("OBP: the wrong start, edition, flags, checksum type, immediate length or footer is no answer")
{
    const Bytes good = obp::build(answerOf(payload(4)));
    REQUIRE_FALSE(isRefused(good));
    CHECK(isRefused(with(good, 0, 0xC0)));
    CHECK(isRefused(with(good, 3, 0x20)));
    CHECK(isRefused(with(good, 4, 0x41)));
    CHECK(isRefused(with(good, 4, 0x00))); // a question, or our own come back
    CHECK(isRefused(with(good, 22, 2)));
    CHECK(isRefused(with(good, 23, 17)));
    CHECK(isRefused(with(good, 63, 0)));
}

TEST_CASE("OBP: a changed byte is seen by the checksum")
{
    const Bytes good = obp::build(answerOf(payload(100)), obp::Checksum::Md5);
    REQUIRE_FALSE(isRefused(good));
    for (std::size_t at = 0; at < good.size(); ++at) {
        INFO(at);
        CHECK((at == 22 || isRefused(with(good, at, static_cast<std::uint8_t>(good[at] ^ 0x10)))));
    }
}

TEST_CASE("OBP: data both in the header and behind it is no answer")
{
    CHECK(isRefused(with(obp::build(answerOf(payload(20))), 23, 4)));
}

TEST_CASE("OBP: a length beyond the largest frame or below the smallest is refused before anything is allocated")
{
    const std::uint32_t remaining = GENERATE(0u, 19u, 65'493u, 0x7FFF'FFFFu, 0xFFFF'FFEBu, 0xFFFF'FFFFu);
    Bytes frame = obp::build(answerOf({}));
    for (std::size_t i = 0; i < 4; ++i)
        frame[40 + i] = static_cast<std::uint8_t>(remaining >> (8 * i));
    CHECK(obp::frameLength(frame, obp::firstEdition).error().code == Errc::ProtocolError);
    CHECK(isRefused(frame));
}

TEST_CASE("OBP: an answer cut anywhere or with bytes behind it is refused")
{
    const Bytes good = obp::build(answerOf(payload(40)), obp::Checksum::Md5);
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK(isRefused(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size))));
    Bytes longer = good;
    longer.push_back(0);
    CHECK(isRefused(longer));
}

TEST_CASE("OBP: of twenty thousand damaged frames none is read as something longer than itself")
{
    std::mt19937 random(1);
    int read = 0;
    for (int run = 0; run < 20'000; ++run) {
        Bytes frame = obp::build(answerOf(payload(random() % 64)));
        for (auto hits = random() % 4; hits > 0; --hits)
            frame[random() % frame.size()] = static_cast<std::uint8_t>(random());
        frame.resize(random() % 8 == 0 ? random() % frame.size() : frame.size());
        const auto message = obp::parse(frame, obp::firstEdition);
        if (!message) {
            CHECK(message.error().code == Errc::ProtocolError);
            continue;
        }
        ++read;
        CHECK(message->data.size() + obp::smallestFrame <= std::max(frame.size(), obp::smallestFrame + 16));
    }
    CHECK(read > 1000);
    CHECK(read < 19'000);
}

TEST_CASE("OBP: text is cut at its NUL, trimmed, and shows what cannot be printed")
{
    CHECK(obp::text(fromHex("4844580041")) == "HDX");
    CHECK(obp::text(fromHex("204844580720")) == "HDX?");
    CHECK(obp::text({}).empty());
    CHECK(obp::text(fromHex("2020")).empty());
}

TEST_CASE("OBP: a coefficient is one finite float")
{
    CHECK(*obp::number(fromHex("0000c03f")) == 1.5);
    CHECK(obp::number(fromHex("0000c0")).error().code == Errc::ProtocolError);
    CHECK(obp::number(fromHex("0000c07f")).error().code == Errc::DeviceUncalibrated); // NaN
    CHECK(obp::number(fromHex("0000807f")).error().code == Errc::DeviceUncalibrated); // infinity
}

TEST_CASE("OBP: the second edition sends all coefficients at once, behind one float that is none")
{
    CHECK(*obp::coefficients2(fromHex("00004842 0000c03f 00000040")) == std::vector<double>{1.5, 2});
    CHECK(obp::coefficients2(fromHex("00004842")).error().code == Errc::ProtocolError);
    CHECK(obp::coefficients2(fromHex("00004842 0000")).error().code == Errc::ProtocolError);
    CHECK(obp::coefficients2({}).error().code == Errc::ProtocolError);
    CHECK(obp::coefficients2(fromHex("00004842 0000c07f")).error().code == Errc::DeviceUncalibrated);
}

TEST_CASE("OBP: pixels are words behind the model's metadata")
{
    Bytes sts(2048);
    sts[0] = 0x34;
    sts[1] = 0x12;
    CHECK((*obp::decodeSpectrum(named("STS"), sts))[0] == 0x1234);

    Bytes pro(32 + 4 * 1044);
    pro[32] = 0xFF;
    pro[33] = 0xFF;
    pro[34] = 0x03;
    const auto counts = obp::decodeSpectrum(named("QEPro"), pro);
    REQUIRE(counts);
    CHECK(counts->size() == 1044);
    CHECK((*counts)[0] == 262143);

    Bytes second(32 + 2 * 3648);
    second[32 + 2 * 3647] = 9;
    CHECK((*obp::decodeSpectrum(named("SR4"), second))[3647] == 9);
}

TEST_CASE("OBP: a spectrum of the wrong length names the model in question")
{
    const auto counts = obp::decodeSpectrum(named("STS"), Bytes(2050));
    REQUIRE_FALSE(counts);
    CHECK(counts.error().code == Errc::ProtocolError);
    CHECK(counts.error().detail.find("STS") != std::string::npos);
}
