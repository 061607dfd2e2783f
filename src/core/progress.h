// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

namespace varde {

/// How long work reports and is stopped. Copied into the work; the flag must outlive it.
struct Progress {
    std::function<void(int done, int total)> report; ///< may be empty; called on the working thread
    const std::atomic<bool> *cancel = nullptr;       ///< may be null; checked at least every 100 ms

    bool isCancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
    void at(int done, int total) const
    {
        if (report)
            report(done, total);
    }
};

} // namespace varde
