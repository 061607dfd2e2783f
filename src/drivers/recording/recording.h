// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/acquire.h"
#include "drivers/transport.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::drivers {

/// One transfer between Varde and an instrument, and what came of it.
struct RecordedTransfer {
    enum class Kind { BulkOut, BulkIn, ControlOut, ControlIn };

    Kind kind = Kind::BulkIn;
    std::uint8_t endpoint = 0;       ///< bulk
    ControlRequest request{};        ///< control
    std::size_t maxBytes = 0;        ///< that were asked for: of what comes in
    std::vector<std::uint8_t> bytes; ///< that were sent, or came
    std::optional<Errc> error{};     ///< how it failed: Timeout, DeviceLost, Cancelled or ProtocolError
};

/// The bytes on the wire while one instrument was opened and measured with once: for a report of a fault, and for a
/// test. docs/developers/recordings.md says how the file looks.
struct Recording {
    std::string driver;       ///< of the registry
    std::string identity;     ///< what the driver needs to know beside the bytes; as OpenLine::identity
    MeasureSettings settings; ///< integration, scans and darkScans are kept, and only they
    std::vector<RecordedTransfer> transfers;
};

/// As a file: ASCII, a line for each transfer.
std::string recordingText(const Recording &recording);

/// Malformed for what is no recording, or where a line says what cannot be: the detail names the line. FileTooLarge
/// beyond 64 MiB.
Result<Recording> parseRecording(std::string_view text);

/// Replaces what an instrument sent that tells which one it is: `text` by as many X, also where it came in two pieces.
void replaceText(Recording &recording, const std::string &text);

/// Writes down everything that goes through another line. One thread at a time, as any transport.
class RecordingTransport final : public Transport {
public:
    /// \param into  outlives it
    RecordingTransport(std::unique_ptr<Transport> line, std::vector<RecordedTransfer> &into)
        : m_line(std::move(line)), m_into(into)
    {
    }

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                             std::chrono::milliseconds timeout,
                                             const std::atomic<bool> &cancel) override;
    Status controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                      std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                std::chrono::milliseconds timeout,
                                                const std::atomic<bool> &cancel) override;

private:
    const std::unique_ptr<Transport> m_line;
    std::vector<RecordedTransfer> &m_into;
};

/// An instrument that answers as it did while it was recorded, at once. A request that was not made then is a
/// ProtocolError, and so is any after the last one.
class ReplayTransport final : public Transport {
public:
    explicit ReplayTransport(std::vector<RecordedTransfer> transfers) : m_transfers(std::move(transfers)) {}

    Status bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                             std::chrono::milliseconds timeout,
                                             const std::atomic<bool> &cancel) override;
    Status controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                      std::chrono::milliseconds timeout, const std::atomic<bool> &cancel) override;
    Result<std::vector<std::uint8_t>> controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                std::chrono::milliseconds timeout,
                                                const std::atomic<bool> &cancel) override;

private:
    Result<const RecordedTransfer *> next(const RecordedTransfer &asked, const std::atomic<bool> &cancel);

    const std::vector<RecordedTransfer> m_transfers;
    std::size_t m_next = 0;
};

} // namespace varde::drivers
