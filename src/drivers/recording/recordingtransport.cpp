// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/recording/recording.h"

#include <string>

namespace varde::drivers {

namespace {

using Kind = RecordedTransfer::Kind;
using RecordedBytes = std::vector<std::uint8_t>;

bool isSameRequest(const RecordedTransfer &a, const RecordedTransfer &b)
{
    const bool isOut = a.kind == Kind::BulkOut || a.kind == Kind::ControlOut;
    return a.kind == b.kind && a.endpoint == b.endpoint && a.request.request == b.request.request &&
           a.request.value == b.request.value && a.request.index == b.request.index && a.maxBytes == b.maxBytes &&
           (!isOut || a.bytes == b.bytes);
}

RecordedBytes copyOf(std::span<const std::uint8_t> bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

Status RecordingTransport::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes,
                                   std::chrono::milliseconds timeout, const std::atomic<bool> &cancel)
{
    Status sent = m_line->bulkOut(endpoint, bytes, timeout, cancel);
    m_into.push_back({Kind::BulkOut, endpoint, {}, 0, copyOf(bytes), {}});
    if (!sent)
        m_into.back().error = sent.error().code;
    return sent;
}

Result<RecordedBytes> RecordingTransport::bulkIn(std::uint8_t endpoint, std::size_t maxBytes,
                                                 std::chrono::milliseconds timeout, const std::atomic<bool> &cancel)
{
    auto came = m_line->bulkIn(endpoint, maxBytes, timeout, cancel);
    m_into.push_back({Kind::BulkIn, endpoint, {}, maxBytes, came ? *came : RecordedBytes(), {}});
    if (!came)
        m_into.back().error = came.error().code;
    return came;
}

Status RecordingTransport::controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                                      std::chrono::milliseconds timeout, const std::atomic<bool> &cancel)
{
    Status sent = m_line->controlOut(request, bytes, timeout, cancel);
    m_into.push_back({Kind::ControlOut, 0, request, 0, copyOf(bytes), {}});
    if (!sent)
        m_into.back().error = sent.error().code;
    return sent;
}

Result<RecordedBytes> RecordingTransport::controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                    std::chrono::milliseconds timeout, const std::atomic<bool> &cancel)
{
    auto came = m_line->controlIn(request, maxBytes, timeout, cancel);
    m_into.push_back({Kind::ControlIn, 0, request, maxBytes, came ? *came : RecordedBytes(), {}});
    if (!came)
        m_into.back().error = came.error().code;
    return came;
}

Result<const RecordedTransfer *> ReplayTransport::next(const RecordedTransfer &asked, const std::atomic<bool> &cancel)
{
    if (cancel.load(std::memory_order_relaxed))
        return Error{Errc::Cancelled, "replay"};
    if (m_next >= m_transfers.size())
        return Error{Errc::ProtocolError, "the recording ends before this transfer"};
    const RecordedTransfer &recorded = m_transfers[m_next];
    if (!isSameRequest(recorded, asked))
        return Error{Errc::ProtocolError,
                     "transfer " + std::to_string(m_next + 1) + " of the recording is another one than is made now"};
    ++m_next;
    if (recorded.error)
        return Error{*recorded.error, "as recorded"};
    return &recorded;
}

Status ReplayTransport::bulkOut(std::uint8_t endpoint, std::span<const std::uint8_t> bytes, std::chrono::milliseconds,
                                const std::atomic<bool> &cancel)
{
    const auto recorded = next({Kind::BulkOut, endpoint, {}, 0, copyOf(bytes), {}}, cancel);
    return recorded ? Status(Done{}) : Status(recorded.error());
}

Result<RecordedBytes> ReplayTransport::bulkIn(std::uint8_t endpoint, std::size_t maxBytes, std::chrono::milliseconds,
                                              const std::atomic<bool> &cancel)
{
    const auto recorded = next({Kind::BulkIn, endpoint, {}, maxBytes, {}, {}}, cancel);
    if (!recorded)
        return recorded.error();
    return (*recorded)->bytes;
}

Status ReplayTransport::controlOut(const ControlRequest &request, std::span<const std::uint8_t> bytes,
                                   std::chrono::milliseconds, const std::atomic<bool> &cancel)
{
    const auto recorded = next({Kind::ControlOut, 0, request, 0, copyOf(bytes), {}}, cancel);
    return recorded ? Status(Done{}) : Status(recorded.error());
}

Result<RecordedBytes> ReplayTransport::controlIn(const ControlRequest &request, std::size_t maxBytes,
                                                 std::chrono::milliseconds, const std::atomic<bool> &cancel)
{
    const auto recorded = next({Kind::ControlIn, 0, request, maxBytes, {}, {}}, cancel);
    if (!recorded)
        return recorded.error();
    return (*recorded)->bytes;
}

} // namespace varde::drivers
