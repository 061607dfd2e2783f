// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/serialtransport.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace varde::drivers {

namespace {

constexpr std::pair<int, speed_t> rates[] = {{9600, B9600},     {19200, B19200},   {38400, B38400},
                                             {57600, B57600},   {115200, B115200}, {230400, B230400},
                                             {460800, B460800}, {921600, B921600}};

Error notOpened(const std::string &device, int reason)
{
    if (reason == EACCES || reason == EPERM)
        return {Errc::DeviceNotPermitted,
                device + " may only be used by members of its group; add this account to the group dialout and log in "
                         "again"};
    if (reason == EBUSY)
        return {Errc::DeviceBusy, "another program is using " + device + "; close that program and try again"};
    return {Errc::DeviceNotFound, "no serial line at " + device + " (" + systemReason(reason) + ")"};
}

/// Bytes as they are, without echo, line ends or signals.
bool makeRaw(int descriptor, speed_t rate)
{
    termios line{};
    if (::tcgetattr(descriptor, &line) != 0)
        return false;
    ::cfmakeraw(&line);
    line.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | CRTSCTS);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cc[VMIN] = 1; // nothing there is "not yet", and only an end is an end
    line.c_cc[VTIME] = 0;
    ::cfsetispeed(&line, rate);
    ::cfsetospeed(&line, rate);
    return ::tcsetattr(descriptor, TCSANOW, &line) == 0 && ::tcflush(descriptor, TCIOFLUSH) == 0;
}

} // namespace

Result<std::unique_ptr<SerialTransport>> SerialTransport::open(const std::string &device, int baud)
{
    const auto *const rate = std::find_if(std::begin(rates), std::end(rates),
                                          [&](const std::pair<int, speed_t> &known) { return known.first == baud; });
    if (rate == std::end(rates))
        return Error{Errc::OutOfRange, std::to_string(baud) + " is no usual rate of a serial line, as 9600 or 115200"};
    const int descriptor = ::open(device.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return notOpened(device, errno);
    // Owns the descriptor from here on.
    std::unique_ptr<SerialTransport> transport(new SerialTransport(descriptor, device));
    if (::isatty(descriptor) == 0)
        return notOpened(device, ENOTTY);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || ::ioctl(descriptor, TIOCEXCL) != 0)
        return notOpened(device, EBUSY);
    if (!makeRaw(descriptor, rate->second))
        return notOpened(device, errno);
    return transport;
}

ssize_t SerialTransport::writeSome(int descriptor, std::span<const std::uint8_t> bytes)
{
    return ::write(descriptor, bytes.data(), bytes.size());
}

} // namespace varde::drivers
