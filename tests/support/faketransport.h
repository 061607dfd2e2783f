// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"

#include <deque>
#include <optional>
#include <string>

namespace varde::test {

/// An instrument that follows a script: what must be sent to it, what it answers, and where it fails.
/// One thread at a time.
class FakeTransport final : public drivers::Transport {
public:
    using Bytes = std::vector<std::uint8_t>;
    using Milliseconds = std::chrono::milliseconds;

    /// The next transfer to the instrument must be these bytes (for a control transfer: the request number, then
    /// its data); anything else is a mismatch and a ProtocolError.
    FakeTransport &expect(Bytes sent);
    /// The answer to the next unanswered read.
    FakeTransport &reply(Bytes bytes);
    /// The next unanswered read gets only the first `kept` of these bytes.
    FakeTransport &truncatedReply(const Bytes &bytes, std::size_t kept);
    /// The answer comes after `latency`: a read with a shorter timeout fails, and a later one may get it.
    FakeTransport &lateReply(Bytes bytes, Milliseconds latency);
    /// The next unanswered read is refused.
    FakeTransport &stall();
    /// The transfer that would carry byte n + 1 (both directions counted) finds no instrument.
    FakeTransport &unplugAfter(std::size_t bytes);

    bool isDone() const { return m_steps.empty() && m_mismatches.empty(); }
    const std::vector<std::string> &mismatches() const { return m_mismatches; }

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, Milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<Bytes> bulkIn(std::uint8_t endpoint, std::size_t maxBytes, Milliseconds timeout,
                         const std::atomic<bool> &cancel) override;
    Status controlOut(const drivers::ControlRequest &request, std::span<const std::uint8_t> bytes, Milliseconds timeout,
                      const std::atomic<bool> &cancel) override;
    Result<Bytes> controlIn(const drivers::ControlRequest &request, std::size_t maxBytes, Milliseconds timeout,
                            const std::atomic<bool> &cancel) override;

private:
    struct Step {
        enum class Kind { Sent, Reply, Stall } kind;
        Bytes bytes;
        Milliseconds latency{0};
    };
    Status send(std::span<const std::uint8_t> bytes, const std::atomic<bool> &cancel);
    Result<Bytes> receive(std::size_t maxBytes, Milliseconds timeout, const std::atomic<bool> &cancel);
    Status carry(std::size_t bytes);

    std::deque<Step> m_steps;
    std::vector<std::string> m_mismatches;
    std::optional<std::size_t> m_unplugAfter;
    std::size_t m_carried = 0;
    bool m_isUnplugged = false;
};

} // namespace varde::test
