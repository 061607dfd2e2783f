// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"

#include <map>
#include <optional>

namespace varde::test {

/// What goes wrong with one transfer.
enum class Fault {
    None,
    Stall,    ///< refused; an answer stays where it is
    Timeout,  ///< it never arrives
    Unplug,   ///< from here on nothing does
    Short,    ///< half of it arrives
    Long,     ///< seven bytes too many; a read that has no room for them is refused, as libusb does
    Late,     ///< an answer is not there yet, but will be at the next read
    Garbage,  ///< every byte is changed
    Repeated, ///< it arrives, and once more
};

const char *faultName(Fault fault);

/// Passes transfers on to another transport, one of them not as it should.
class FaultyTransport final : public drivers::Transport {
public:
    using Bytes = std::vector<std::uint8_t>;
    using Milliseconds = std::chrono::milliseconds;

    /// `inner` outlives it.
    explicit FaultyTransport(drivers::Transport &inner) : m_inner(inner) {}

    /// The transfer after the next `transfers` ones, of those in either direction.
    void strikeAfter(int transfers, Fault fault);
    bool hasStruck() const { return m_hasStruck; }
    int transfers() const { return m_transfers; } ///< since it was made

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, Milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<Bytes> bulkIn(std::uint8_t endpoint, std::size_t maxBytes, Milliseconds timeout,
                         const std::atomic<bool> &cancel) override;
    Status controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes, Milliseconds timeout,
                      const std::atomic<bool> &cancel) override;
    Result<Bytes> controlIn(const drivers::ControlRequest &request, std::size_t maxBytes, Milliseconds timeout,
                            const std::atomic<bool> &cancel) override;

private:
    Fault nextFault();
    Result<Bytes> damaged(Fault fault, Bytes bytes, std::uint8_t endpoint, std::size_t maxBytes);

    drivers::Transport &m_inner;
    std::map<std::uint8_t, Bytes> m_again; ///< per endpoint, what the next read gets
    std::optional<int> m_strikeAt;
    Fault m_fault = Fault::None;
    int m_transfers = 0;
    bool m_hasStruck = false;
    bool m_isUnplugged = false;
};

} // namespace varde::test
