// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/transport.h"
#include "drivers/wasatch/protocol.h"

#include <memory>

namespace varde::drivers::wasatch {

/// The control requests and the pixels of one instrument over its transport. Fails like Transport, and with
/// ProtocolError for an answer that is too short.
class Line {
public:
    Line(std::unique_ptr<Transport> transport, const Model &model) : m_transport(std::move(transport)), m_model(model)
    {
    }

    const Model &model() const { return m_model; }
    Board board() const { return m_model.board; }

    Status set(const SetCommand &command, const std::atomic<bool> &cancel);
    Result<std::vector<std::uint8_t>> get(const GetCommand &command, const std::atomic<bool> &cancel);

    /// One readout of `pixels` pixels, in however many pieces it comes.
    ///
    /// \param firstByte  how long the exposure and its readout may take
    ///
    /// Timeout when nothing came, FrameDropped for a readout of another length: it is then read to its end, so that the
    /// next one starts clean.
    Result<std::vector<std::uint8_t>> readFrame(std::size_t pixels, std::chrono::milliseconds firstByte,
                                                const std::atomic<bool> &cancel);

    /// Throws away what an exposure that was given up may still send until `until`. Done where nothing came.
    Status discardUntil(std::chrono::steady_clock::time_point until, std::size_t pixels,
                        const std::atomic<bool> &cancel);

private:
    Status readHalf(std::uint8_t endpoint, std::size_t bytes, std::chrono::milliseconds firstByte,
                    std::vector<std::uint8_t> &into, const std::atomic<bool> &cancel);
    /// Whether anything was there; ends when nothing came for `silence`.
    Result<bool> emptyEndpoint(std::uint8_t endpoint, std::chrono::milliseconds silence,
                               const std::atomic<bool> &cancel);
    Result<bool> emptyEndpoints(std::size_t pixels, std::chrono::milliseconds silence, const std::atomic<bool> &cancel);

    std::unique_ptr<Transport> m_transport;
    const Model &m_model;
};

} // namespace varde::drivers::wasatch
