// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderwatch.h"

#include "booth/sources/folderevents.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace varde::booth {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds betweenLooks(2000);
constexpr milliseconds whileWaiting(500);
constexpr milliseconds atOnce(100);
constexpr milliseconds longestGoodbye(1000);

bool differs(const FolderLook &a, const FolderLook &b)
{
    return a.state != b.state || a.files.size() != b.files.size() ||
           !std::equal(a.files.begin(), a.files.end(), b.files.begin(),
                       [](const FolderFile &one, const FolderFile &two) {
                           return one.name == two.name && one.fate == two.fate && one.modified == two.modified;
                       });
}

} // namespace

/// Outlives whichever of the two threads goes first.
struct FolderWatch::Shared {
    FolderEvents events;
    std::mutex mutex;
    std::condition_variable ended;
    FolderWatch *receiver = nullptr; ///< none once it is gone
    bool hasEnded = false;
};

FolderWatch::FolderWatch(const std::filesystem::path &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_shared(std::make_shared<Shared>())
{
    m_shared->receiver = this;
    std::thread([shared = m_shared, folder] { watch(shared, folder); }).detach();
}

FolderWatch::~FolderWatch()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->receiver = nullptr;
    m_shared->events.wake();
    m_shared->ended.wait_for(lock, longestGoodbye, [this] { return m_shared->hasEnded; });
}

void FolderWatch::watch(const std::shared_ptr<Shared> &shared, const std::filesystem::path &folder)
{
    FolderScan scan(folder);
    FolderLook told;
    bool isFirst = true;
    for (;;) {
        shared->events.listenTo(folder);
        const auto begin = steady_clock::now();
        const std::vector<FoundScan> found = scan.look(begin);
        const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
        const FolderLook look{scan.state(), scan.files()};
        {
            const std::lock_guard lock(shared->mutex);
            if (!shared->receiver)
                break;
            FolderWatch *receiver = shared->receiver;
            for (const FoundScan &one : found)
                QMetaObject::invokeMethod(
                    receiver, [receiver, one] { emit receiver->found(one); }, Qt::QueuedConnection);
            if (isFirst || differs(look, told))
                QMetaObject::invokeMethod(
                    receiver, [receiver, look] { emit receiver->looked(look); }, Qt::QueuedConnection);
        }
        isFirst = false;
        told = look;
        // A slow share is not asked again before it had a rest.
        shared->events.wait(std::max(scan.isWaiting() ? whileWaiting : betweenLooks, 4 * took));
        // Nor for each of the hundred files that a program writes at once.
        std::this_thread::sleep_for(std::clamp(took, atOnce, longestGoodbye / 2));
    }
    const std::lock_guard lock(shared->mutex);
    shared->hasEnded = true;
    shared->ended.notify_all();
}

} // namespace varde::booth
