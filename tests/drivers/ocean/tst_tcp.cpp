// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/ocean/emulated.h"
#include "drivers/ocean/littleendian.h"
#include "drivers/ocean/ocean.h"
#include "drivers/tcptransport.h"
#include "support/obpserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;
using namespace varde::test;
using Manner = ObpServer::Manner;

namespace {

/// A port on which somebody listens and never answers.
class Listener {
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(address);
        REQUIRE(::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0);
        REQUIRE(::listen(m_socket, 0) == 0);
        REQUIRE(::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) == 0);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    std::uint16_t port() const { return m_port; }
    int accept() const { return ::accept(m_socket, nullptr, nullptr); }

private:
    int m_socket;
    std::uint16_t m_port = 0;
};

/// The two ends of a connection.
struct Pair {
    Listener listener;
    std::unique_ptr<TcpTransport> near;
    int far = -1;

    Pair()
    {
        auto opened = TcpTransport::open("127.0.0.1", listener.port(), 2s, goOn);
        REQUIRE(opened);
        near = std::move(*opened);
        far = listener.accept();
        REQUIRE(far >= 0);
    }
    ~Pair()
    {
        if (far >= 0)
            ::close(far);
    }
    void closeFar() { ::close(std::exchange(far, -1)); }
};

/// The driver connected to an HDX on a port of this computer.
struct Network {
    ObpServer server{modelOf("HDX")};
    std::unique_ptr<OceanSpectrometer> device;

    Network()
    {
        auto transport = TcpTransport::open("localhost", server.port(), 2s, goOn);
        REQUIRE(transport);
        const LinkTiming timing{2'000ms, 200ms, 30ms, 0ms};
        auto opened = OceanSpectrometer::open(modelOf("HDX"), std::move(*transport), {785, true, timing});
        if (!opened)
            FAIL(opened.error().detail);
        device = std::move(*opened);
    }

    Result<Scan> scan(int frames = 2, int maxLost = 5) { return measure(*device, {6ms, frames, maxLost}, {}, {}); }
};

} // namespace

TEST_CASE("TCP: bytes go both ways, at most as many as were asked for")
{
    Pair pair;
    REQUIRE(pair.near->bulkOut(0, Bytes{1, 2, 3}, 1s, goOn));
    std::array<std::uint8_t, 8> got{};
    CHECK(::recv(pair.far, got.data(), got.size(), 0) == 3);
    CHECK(got[2] == 3);

    REQUIRE(::send(pair.far, "abcdef", 6, 0) == 6);
    CHECK(*pair.near->bulkIn(0, 4, 1s, goOn) == Bytes{'a', 'b', 'c', 'd'});
    CHECK(*pair.near->bulkIn(0, 4, 1s, goOn) == Bytes{'e', 'f'});
}

TEST_CASE("TCP: silence is a timeout, and the line stays usable")
{
    Pair pair;
    CHECK(pair.near->bulkIn(0, 64, 5ms, goOn).error().code == Errc::Timeout);
    REQUIRE(::send(pair.far, "x", 1, 0) == 1);
    CHECK(pair.near->bulkIn(0, 64, 1s, goOn));
}

TEST_CASE("TCP: a peer that reads nothing is a timeout, once the line is full")
{
    Pair pair;
    const Bytes much(1 << 20);
    Status sent = Done{};
    for (int i = 0; i < 64 && sent; ++i)
        sent = pair.near->bulkOut(0, much, 20ms, goOn);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == Errc::Timeout);
}

TEST_CASE("TCP: once the peer has closed, the instrument is lost in both directions")
{
    Pair pair;
    pair.closeFar();
    CHECK(pair.near->bulkIn(0, 64, 1s, goOn).error().code == Errc::DeviceLost);
    CHECK(pair.near->bulkIn(0, 64, 1s, goOn).error().code == Errc::DeviceLost);
    CHECK(pair.near->bulkOut(0, Bytes{1}, 1s, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("TCP: writing to a peer that has closed is a lost instrument, not a signal")
{
    Pair pair;
    pair.closeFar();
    Status sent = Done{};
    for (int i = 0; i < 100 && sent; ++i)
        sent = pair.near->bulkOut(0, Bytes(1000), 1s, goOn);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == Errc::DeviceLost);
}

TEST_CASE("TCP: a cancel ends a wait of ten seconds")
{
    Pair pair;
    std::atomic<bool> cancel{false};
    std::thread stopper([&] {
        std::this_thread::sleep_for(20ms);
        cancel = true;
    });
    const auto start = std::chrono::steady_clock::now();
    const auto got = pair.near->bulkIn(0, 64, 10s, cancel);
    const auto took = std::chrono::steady_clock::now() - start;
    stopper.join();
    REQUIRE_FALSE(got);
    CHECK(got.error().code == Errc::Cancelled);
    // 100 ms is the promise; a loaded machine gets the rest.
    CHECK(took < 3s);
    CHECK(pair.near->bulkOut(0, Bytes{1}, 1s, cancel).error().code == Errc::Cancelled);
}

TEST_CASE("TCP: there are no control transfers")
{
    Pair pair;
    CHECK(pair.near->controlOut({1, 0, 0}, {}, 1s, goOn).error().code == Errc::ProtocolError);
    CHECK(pair.near->controlIn({1, 0, 0}, 8, 1s, goOn).error().code == Errc::ProtocolError);
}

TEST_CASE("TCP: a name is not looked up, and where nobody listens there is no instrument")
{
    CHECK(TcpTransport::open("spectrometer.example", 1, 1s, goOn).error().code == Errc::DeviceNotFound);
    std::uint16_t closed = 0;
    {
        const Listener gone;
        closed = gone.port();
    }
    CHECK(TcpTransport::open("127.0.0.1", closed, 1s, goOn).error().code == Errc::DeviceNotFound);
}

TEST_CASE("TCP: a host that lets nobody in is a timeout, and can be cancelled")
{
    // The queue of this listener holds one connection; those that follow are not answered.
    const Listener full;
    std::vector<std::unique_ptr<TcpTransport>> waiting;
    Result<std::unique_ptr<TcpTransport>> last = Error{Errc::Timeout, ""};
    for (int i = 0; i < 8; ++i) {
        last = TcpTransport::open("127.0.0.1", full.port(), 60ms, goOn);
        if (!last)
            break;
        waiting.push_back(std::move(*last));
    }
    REQUIRE_FALSE(last);
    CHECK(last.error().code == Errc::Timeout);
    const std::atomic<bool> stop{true};
    CHECK(TcpTransport::open("127.0.0.1", full.port(), 10s, stop).error().code == Errc::Cancelled);
}

TEST_CASE("HDX over TCP: from the typed address to a spectrum")
{
    ObpServer server(modelOf("HDX"));
    const auto device = oceanDriver.open("tcp:127.0.0.1:" + std::to_string(server.port()) + "?model=HDX&laser=785");
    if (!device)
        FAIL(device.error().detail);
    CHECK((*device)->capabilities().model == "Ocean HDX");
    CHECK((*device)->capabilities().serialNumber == "EMU123");
    CHECK((*device)->axis().first() == Catch::Approx(238.8535).margin(1e-3));
    const auto scan = measure(**device, {6ms, 3, 0}, {}, {});
    REQUIRE(scan);
    CHECK(isEmulatedSpectrum(modelOf("HDX"), scan->mean.intensities));
    CHECK(scan->mean.intensities[0] == 2);
}

TEST_CASE("HDX over TCP: a thousand spectra arrive without a loss and in order")
{
    Network network;
    int inOrder = 0;
    for (int i = 1; i <= 1000; ++i) {
        const auto frame = network.device->acquire(6ms, goOn);
        inOrder += frame && frame->counts[0] == i ? 1 : 0;
    }
    CHECK(inOrder == 1000);
}

TEST_CASE("HDX over TCP: an answer in crumbs or halves is put together")
{
    const Manner manner = GENERATE(Manner::InCrumbs, Manner::InHalves);
    Network network;
    network.server.misbehave(manner, 2);
    const auto scan = network.scan();
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(scan->lost == 0);
    CHECK(isEmulatedSpectrum(modelOf("HDX"), scan->mean.intensities));
}

TEST_CASE("HDX over TCP: a bad answer costs its frame and the next one is right")
{
    const Manner manner =
        GENERATE(Manner::Half, Manner::Garbage, Manner::WrongChecksum, Manner::TooLong, Manner::Silent);
    CAPTURE(static_cast<int>(manner));
    Network network;
    network.server.misbehave(manner, 1);
    const auto scan = network.scan();
    if (!scan)
        FAIL(scan.error().detail);
    CHECK(scan->lost == 1);
    CHECK(isEmulatedSpectrum(modelOf("HDX"), scan->mean.intensities));
    CHECK(scan->mean.intensities[0] == 2.5); // frames 2 and 3
}

TEST_CASE("HDX over TCP: no length in the header makes it wait for or allocate more than a frame")
{
    const std::uint32_t announced = GENERATE(0u, 19u, 65'493u, 0x7FFF'FFFFu, 0xFFFF'FFD4u, 0xFFFF'FFFFu);
    Network network;
    network.server.announcedBytes = announced;
    network.server.misbehave(Manner::TooLong, 1);
    CHECK(network.device->acquire(6ms, goOn).error().code == Errc::FrameDropped);
    CHECK(network.device->acquire(6ms, goOn));
}

TEST_CASE("HDX over TCP: an instrument that is never right is given up, with its reason")
{
    Network network;
    network.server.misbehave(Manner::Garbage, 100);
    const auto scan = network.scan(2, 3);
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::FrameDropped);
    CHECK(scan.error().detail == "the instrument's answer is not OBP: it does not start with C1 C0");
}

TEST_CASE("HDX over TCP: a connection that is closed, also in the middle of a frame, is a lost instrument")
{
    const Manner manner = GENERATE(Manner::Closes, Manner::ClosesInside);
    Network network;
    network.server.misbehave(manner, 1);
    const auto scan = network.scan();
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::DeviceLost);
}
