// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/acquire.h"
#include "drivers/ocean/emulated.h"
#include "drivers/ocean/littleendian.h"
#include "drivers/ocean/ocean.h"
#include "drivers/serialtransport.h"
#include "support/obpserver.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>

using namespace std::chrono_literals;
using namespace varde;
using namespace varde::drivers;
using namespace varde::drivers::ocean;
using namespace varde::test;
using Manner = ObpServer::Manner;

namespace {

/// A pseudo-terminal: `device()` is the laptop's end, `far` the instrument's.
class Cable {
public:
    Cable() : far(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        REQUIRE(far >= 0);
        REQUIRE(::grantpt(far) == 0);
        REQUIRE(::unlockpt(far) == 0);
        m_device = ::ptsname(far);
        // Otherwise the far end is told of a hang-up before anybody has opened this one.
        m_kept = ::open(m_device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        REQUIRE(m_kept >= 0);
    }
    ~Cable()
    {
        pull();
        ::close(m_kept);
    }
    Cable(const Cable &) = delete;
    Cable &operator=(const Cable &) = delete;

    const std::string &device() const { return m_device; }
    void pull()
    {
        if (const int end = std::exchange(far, -1); end >= 0)
            ::close(end);
    }

    int far;

private:
    std::string m_device;
    int m_kept = -1;
};

/// An STS at the end of a cable: carries bytes between it and the instrument until it is destroyed.
class SerialInstrument {
public:
    Cable cable;
    ObpServer server{modelOf("STS")};

    SerialInstrument() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(server.port());
        REQUIRE(::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0);
        m_thread = std::thread([this] { carry(); });
    }
    ~SerialInstrument()
    {
        m_isStopping = true;
        m_thread.join();
        ::close(m_socket);
    }
    SerialInstrument(const SerialInstrument &) = delete;
    SerialInstrument &operator=(const SerialInstrument &) = delete;

    std::string address(const std::string &settings = "&baud=115200") const
    {
        return "serial:" + cable.device() + "?model=STS&laser=785" + settings;
    }

private:
    void carry()
    {
        std::array<char, 512> buffer{};
        while (!m_isStopping) {
            std::array<pollfd, 2> ends{{{cable.far, POLLIN, 0}, {m_socket, POLLIN, 0}}};
            if (::poll(ends.data(), ends.size(), 10) <= 0)
                continue;
            for (std::size_t from = 0; from < 2; ++from) {
                if ((ends[from].revents & POLLIN) == 0)
                    continue;
                const ssize_t got = ::read(ends[from].fd, buffer.data(), buffer.size());
                for (ssize_t sent = 0; sent < got;) {
                    const ssize_t now =
                        ::write(ends[1 - from].fd, buffer.data() + sent, static_cast<std::size_t>(got - sent));
                    if (now <= 0)
                        break;
                    sent += now;
                }
            }
        }
    }

    int m_socket;
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

Errc codeOfOpening(const std::string &device, int baud = 9600)
{
    const auto opened = SerialTransport::open(device, baud);
    REQUIRE_FALSE(opened);
    return opened.error().code;
}

/// A file in a place of its own, removed at the end.
struct PlainFile {
    std::string path = (std::filesystem::temp_directory_path() / "varde-serial-XXXXXX").string();

    PlainFile()
    {
        const int made = ::mkstemp(path.data());
        REQUIRE(made >= 0);
        ::close(made);
    }
    ~PlainFile() { ::unlink(path.c_str()); }
};

} // namespace

TEST_CASE("serial: bytes go both ways as they are, also those that a terminal would take for its own")
{
    const Cable cable;
    const auto line = SerialTransport::open(cable.device(), 115200);
    REQUIRE(line);
    const Bytes all{0x00, 0x03, 0x04, 0x0a, 0x0d, 0x11, 0x13, 0x1a, 0x7f, 0xff};
    REQUIRE((*line)->bulkOut(0, all, 1s, goOn));
    Bytes got(64);
    const ssize_t count = ::read(cable.far, got.data(), got.size());
    REQUIRE(count == static_cast<ssize_t>(all.size()));
    got.resize(all.size());
    CHECK(got == all);
    REQUIRE(::write(cable.far, all.data(), all.size()) == static_cast<ssize_t>(all.size()));
    CHECK(*(*line)->bulkIn(0, 4, 1s, goOn) == Bytes(all.begin(), all.begin() + 4));
    CHECK(*(*line)->bulkIn(0, 64, 1s, goOn) == Bytes(all.begin() + 4, all.end()));
}

TEST_CASE("serial: silence is a timeout, a cancel ends the wait, and the line stays usable")
{
    const Cable cable;
    const auto line = SerialTransport::open(cable.device(), 9600);
    REQUIRE(line);
    CHECK((*line)->bulkIn(0, 64, 5ms, goOn).error().code == Errc::Timeout);
    const std::atomic<bool> stop{true};
    CHECK((*line)->bulkIn(0, 64, 10s, stop).error().code == Errc::Cancelled);
    REQUIRE(::write(cable.far, "x", 1) == 1);
    CHECK((*line)->bulkIn(0, 64, 1s, goOn));
}

TEST_CASE("serial: once the cable is pulled the instrument is lost in both directions")
{
    Cable cable;
    const auto line = SerialTransport::open(cable.device(), 9600);
    REQUIRE(line);
    cable.pull();
    CHECK((*line)->bulkIn(0, 64, 1s, goOn).error().code == Errc::DeviceLost);
    CHECK((*line)->bulkOut(0, Bytes{1}, 1s, goOn).error().code == Errc::DeviceLost);
}

TEST_CASE("serial: there are no control transfers")
{
    const Cable cable;
    const auto line = SerialTransport::open(cable.device(), 9600);
    REQUIRE(line);
    CHECK((*line)->controlOut({1, 0, 0}, {}, 1s, goOn).error().code == Errc::ProtocolError);
    CHECK((*line)->controlIn({1, 0, 0}, 8, 1s, goOn).error().code == Errc::ProtocolError);
}

TEST_CASE(
    "serial: what is not there, is no serial line, is taken, is not permitted or has no such rate is refused as that")
{
    CHECK(codeOfOpening("/dev/no-such-line") == Errc::DeviceNotFound);
    const PlainFile file;
    CHECK(codeOfOpening(file.path) == Errc::DeviceNotFound);
    const Cable cable;
    CHECK(codeOfOpening(cable.device(), 12'345) == Errc::OutOfRange);
    {
        const auto first = SerialTransport::open(cable.device(), 9600);
        REQUIRE(first);
        CHECK(codeOfOpening(cable.device()) == Errc::DeviceBusy);
    }
    CHECK(SerialTransport::open(cable.device(), 9600));

    constexpr uid_t nobody = 65534;
    REQUIRE(::chmod(file.path.c_str(), 0) == 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        REQUIRE(::seteuid(nobody) == 0);
    const auto refused = SerialTransport::open(file.path, 9600);
    if (isRoot)
        REQUIRE(::seteuid(0) == 0);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::DeviceNotPermitted);
    CHECK(refused.error().detail.find("dialout") != std::string::npos);
}

TEST_CASE("STS on a serial line: from the typed address to a spectrum, whole, in crumbs and after a damaged answer")
{
    SerialInstrument instrument;
    const auto device = oceanDriver.open(instrument.address());
    if (!device)
        FAIL(device.error().detail);
    CHECK((*device)->capabilities().serialNumber == "EMU123");
    const auto whole = measure(**device, {10ms, 2, 0}, {}, {});
    REQUIRE(whole);
    CHECK(isEmulatedSpectrum(modelOf("STS"), whole->mean.intensities));
    instrument.server.misbehave(Manner::InCrumbs, 2);
    const auto crumbs = measure(**device, {10ms, 2, 0}, {}, {});
    REQUIRE(crumbs);
    CHECK(isEmulatedSpectrum(modelOf("STS"), crumbs->mean.intensities));
    instrument.server.misbehave(Manner::WrongChecksum, 1);
    const auto damaged = measure(**device, {10ms, 2, 3}, {}, {});
    REQUIRE(damaged);
    CHECK(damaged->lost == 1);
}

TEST_CASE("STS on a serial line: the cable pulled in the middle of a scan is a lost instrument")
{
    SerialInstrument instrument;
    const auto device = oceanDriver.open(instrument.address());
    REQUIRE(device);
    instrument.server.misbehave(Manner::Closes, 1);
    instrument.cable.pull();
    const auto scan = measure(**device, {10ms, 2, 3}, {}, {});
    REQUIRE_FALSE(scan);
    CHECK(scan.error().code == Errc::DeviceLost);
}

TEST_CASE("Ocean on a serial line: a model that speaks another language there is refused with what to do")
{
    const auto device = oceanDriver.open("serial:/dev/ttyUSB0?model=USB4000&laser=785");
    REQUIRE_FALSE(device);
    CHECK(device.error().code == Errc::OutOfRange);
    CHECK(device.error().detail.find("connect it by USB") != std::string::npos);
}
