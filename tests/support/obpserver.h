// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/oceanemulator.h"

#include <atomic>
#include <thread>

namespace varde::test {

/// An instrument of the OBP protocol on a TCP port of this computer. One connection after the other, on its own thread.
class ObpServer {
public:
    /// How a spectrum is sent.
    enum class Manner {
        Good,
        InCrumbs,      ///< a few bytes at a time
        InHalves,      ///< with a pause between
        Half,          ///< and nothing more
        Garbage,       ///< bytes that are no frame
        WrongChecksum, ///< MD5, but another one
        TooLong,       ///< the header announces `announcedBytes`
        Silent,        ///< not at all
        Closes,        ///< the connection is closed instead
        ClosesInside,  ///< it is closed after half of the frame
    };

    explicit ObpServer(const drivers::ocean::Model &model);
    ~ObpServer();

    std::uint16_t port() const { return m_port; }

    /// The next `spectra` spectra are sent in this manner; set while no request is under way.
    void misbehave(Manner manner, int spectra);
    std::atomic<std::uint32_t> announcedBytes{0xFFFF'FFFF};
    ObpInstrument instrument; ///< to be set up before the first connection

private:
    void run();
    void serve(int connection);
    /// False when the connection has ended.
    bool send(int connection, WireBytes frame, Manner manner);
    Manner nextManner(const WireBytes &request);

    const drivers::ocean::Model &m_model;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<Manner> m_manner{Manner::Good};
    std::atomic<int> m_badSpectra{0};
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

} // namespace varde::test
