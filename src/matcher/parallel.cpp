// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace varde::matcher {

void forEachIndex(std::size_t count, const std::function<void(std::size_t)> &work, const Progress &progress)
{
    constexpr std::chrono::milliseconds pollEvery{20}; // for progress and cancel
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !progress.isCancelled(); i = next++) {
            work(i);
            ++done;
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(run);
    while (done < count && !progress.isCancelled()) {
        progress.at(static_cast<int>(done), static_cast<int>(count));
        std::this_thread::sleep_for(pollEvery);
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace varde::matcher
