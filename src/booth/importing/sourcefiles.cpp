// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/sourcefiles.h"

#include <set>
#include <sys/stat.h>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

class Walk {
public:
    explicit Walk(const Progress &progress) : m_progress(progress) {}

    Status add(const fs::path &path)
    {
        if (m_progress.isCancelled())
            return Error{Errc::Cancelled, "looking for files was cancelled"};
        struct stat entry = {};
        if (::stat(path.c_str(), &entry) != 0) {
            // A link to nowhere inside a folder is a file that cannot be read, and is told as such.
            m_found.insert(path.string());
            return Done{};
        }
        if (!S_ISDIR(entry.st_mode)) {
            m_found.insert(path.string());
            m_progress.at(static_cast<int>(m_found.size()), 0);
            return Done{};
        }
        if (!m_folders.insert({entry.st_dev, entry.st_ino}).second)
            return Done{};
        std::error_code failed;
        fs::directory_iterator inside(path, failed);
        if (failed) {
            m_unreadable.push_back(path.string());
            return Done{};
        }
        // Sorted, so that of two ways into a folder it is always the same one.
        std::set<fs::path> entries;
        for (; !failed && inside != fs::directory_iterator(); inside.increment(failed))
            entries.insert(inside->path());
        if (failed)
            m_unreadable.push_back(path.string());
        for (const fs::path &next : entries)
            if (Status added = add(next); !added)
                return added;
        return Done{};
    }

    SourceFiles take() && { return {{m_found.begin(), m_found.end()}, std::move(m_unreadable)}; }

private:
    const Progress &m_progress;
    std::set<std::pair<dev_t, ino_t>> m_folders;
    std::set<std::string> m_found;
    std::vector<std::string> m_unreadable;
};

} // namespace

Result<SourceFiles> sourceFiles(const std::vector<fs::path> &sources, const Progress &progress)
{
    Walk walk(progress);
    for (const fs::path &source : sources) {
        std::error_code failed;
        const fs::path whole = fs::absolute(source, failed).lexically_normal();
        if (Status added = walk.add(failed ? source : whole); !added)
            return added.error();
    }
    return std::move(walk).take();
}

std::string sourceStamp(const std::string &path)
{
    struct stat entry = {};
    if (::stat(path.c_str(), &entry) != 0)
        return {};
    return std::to_string(entry.st_size) + "/" + std::to_string(entry.st_mtim.tv_sec) + "." +
           std::to_string(entry.st_mtim.tv_nsec) + "/" + std::to_string(entry.st_ino);
}

} // namespace varde::booth
