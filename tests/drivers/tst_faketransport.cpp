// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/faketransport.h"

using namespace std::chrono_literals;
using varde::Errc;
using varde::test::FakeTransport;
using Bytes = FakeTransport::Bytes;

namespace {
const std::atomic<bool> goOn{false};
}

TEST_CASE("fake transport: what is expected is taken and answered in turn")
{
    FakeTransport line;
    line.expect({0xc1, 0x02}).reply({1, 2, 3}).expect({0xad}).reply({9});

    REQUIRE(line.bulkOut(1, Bytes{0xc1, 0x02}, 10ms, goOn));
    CHECK(*line.bulkIn(0x82, 64, 10ms, goOn) == Bytes{1, 2, 3});
    CHECK(*line.controlIn({0xad, 0, 0}, 64, 10ms, goOn) == Bytes{9});
    CHECK(line.isDone());
}

TEST_CASE("fake transport: bytes out of turn are a protocol error and are remembered")
{
    FakeTransport line;
    line.expect({1});

    CHECK(line.controlOut({2, 0, 0}, Bytes{7}, 10ms, goOn).error().code == Errc::ProtocolError);
    CHECK_FALSE(line.isDone());
    REQUIRE(line.mismatches().size() == 1);
    CHECK(line.mismatches().front() == "sent 0207 out of turn");
}

TEST_CASE("fake transport: an answer can be cut, and is never longer than asked for")
{
    FakeTransport line;
    line.truncatedReply({1, 2, 3, 4}, 3).reply({1, 2, 3, 4});

    CHECK(*line.bulkIn(0x82, 64, 10ms, goOn) == Bytes{1, 2, 3});
    CHECK(*line.bulkIn(0x82, 2, 10ms, goOn) == Bytes{1, 2});
}

TEST_CASE("fake transport: a late answer is a timeout first and arrives with the next read")
{
    FakeTransport line;
    line.lateReply({5}, 15ms);

    CHECK(line.bulkIn(0x82, 64, 10ms, goOn).error().code == Errc::Timeout);
    CHECK(*line.bulkIn(0x82, 64, 10ms, goOn) == Bytes{5});
}

TEST_CASE("fake transport: silence is a timeout, a refusal a protocol error")
{
    FakeTransport line;
    CHECK(line.bulkIn(0x82, 64, 2ms, goOn).error().code == Errc::Timeout);
    line.stall();
    CHECK(line.bulkIn(0x82, 64, 2ms, goOn).error().code == Errc::ProtocolError);
}

TEST_CASE("fake transport: once unplugged it stays lost in both directions")
{
    FakeTransport line;
    line.expect({1, 2}).reply({3, 4, 5}).unplugAfter(4);

    REQUIRE(line.bulkOut(1, Bytes{1, 2}, 10ms, goOn));
    CHECK(line.bulkIn(0x82, 64, 10ms, goOn).error().code == Errc::DeviceLost);
    CHECK(line.bulkIn(0x82, 64, 10ms, goOn).error().code == Errc::DeviceLost);
    CHECK(line.bulkOut(1, Bytes{1}, 10ms, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("fake transport: a cancelled transfer is Cancelled, not silence")
{
    const std::atomic<bool> stop{true};
    FakeTransport line;
    line.expect({1}).reply({2});

    CHECK(line.bulkOut(1, Bytes{1}, 10ms, stop).error().code == Errc::Cancelled);
    CHECK(line.bulkIn(0x82, 64, 10ms, stop).error().code == Errc::Cancelled);
}
