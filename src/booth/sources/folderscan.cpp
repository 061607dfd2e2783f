// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/folderscan.h"

#include "formats/fileio.h"
#include "formats/format.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

bool isTemporaryName(const std::string &name)
{
    constexpr std::array<std::string_view, 4> endings{".tmp", ".part", ".crdownload", ".partial"};
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const bool endsSo = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return lower.size() >= ending.size() && lower.compare(lower.size() - ending.size(), ending.size(), ending) == 0;
    });
    return name.front() == '.' || name.front() == '~' || endsSo;
}

bool isText(const ScanFile &file)
{
    return file.format == "text";
}

/// Lines that begin with a label, whatever stands in front of it.
std::ptrdiff_t linesWith(std::string_view label, std::string_view text)
{
    std::ptrdiff_t count = 0;
    for (std::size_t at = text.find(label); at != std::string_view::npos; at = text.find(label, at + label.size())) {
        const std::size_t before = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
        count += at == 0 || before == std::string_view::npos || text[before] == '\n' || text[before] == '\r' ? 1 : 0;
    }
    return count;
}

/// What a format's own reader, which takes what it can get, leaves open: whether anything is still to come.
std::optional<Error> whatIsMissing(const ScanFile &file, std::span<const std::byte> content)
{
    if (file.isCut)
        return Error{Errc::Truncated, "it ends before the last part that it names"};
    const std::string_view text(reinterpret_cast<const char *>(content.data()), content.size());
    if (isText(file) && text.back() != '\n' && text.back() != '\r')
        return Error{Errc::Truncated, "its last line does not end"};
    if (file.format == "jcamp-dx" && linesWith("##TITLE", text) > linesWith("##END", text))
        return Error{Errc::Truncated, "a block has no ##END="};
    return std::nullopt;
}

} // namespace

void FolderScan::note(const std::string &name, const FileStamp &stamp, TimePoint now)
{
    const auto [at, isNew] = m_entries.try_emplace(name);
    Entry &entry = at->second;
    if (!isNew && entry.stamp == stamp)
        return;
    entry.stamp = stamp;
    entry.changed = now;
    entry.nextTry = now + standsStill;
    entry.tries = 0;
    entry.problem.reset();
    if (stamp.kind != FileStamp::Kind::File) {
        entry.fate = FileFate::NoFile;
    } else if (isTemporaryName(name)) {
        entry.fate = FileFate::Temporary;
    } else if (m_isFirst) {
        entry.fate = FileFate::Old;
        entry.wasThere = true;
    } else {
        entry.fate = FileFate::Waiting;
    }
}

void FolderScan::putOff(Entry &entry, TimePoint now, FileFate fate, const Error &problem)
{
    // A file that another program holds may be let go at any time; a half one is given a minute.
    constexpr std::chrono::seconds longest(30);
    const bool isOver = now - entry.changed >= givesUp;
    entry.problem = problem;
    entry.fate = fate == FileFate::Locked || isOver ? fate : FileFate::Waiting;
    entry.nextTry = isOver && fate != FileFate::Locked
                        ? TimePoint::max()
                        : now + std::min(longest, std::chrono::seconds(1) * (1 << std::min(entry.tries, 5)));
    ++entry.tries;
}

std::optional<FoundScan> FolderScan::tryToRead(const std::string &name, Entry &entry, TimePoint now)
{
    const fs::path path = m_folder / name;
    const auto content = formats::readBytes(path, formats::mostFileBytes);
    if (!content) {
        const bool isLocked =
            content.error().code == Errc::PermissionDenied || content.error().code == Errc::ReadFailed;
        putOff(entry, now, isLocked ? FileFate::Locked : FileFate::NoScan, content.error());
        return std::nullopt;
    }
    // What changed under our hands is looked at anew.
    if (fileStamp(path) != entry.stamp)
        return std::nullopt;
    const auto file = readScanContent(*content);
    if (!file) {
        const bool isHalf = file.error().code == Errc::Truncated || file.error().code == Errc::TooFewPoints;
        putOff(entry, now, isHalf ? FileFate::Incomplete : FileFate::NoScan, file.error());
        return std::nullopt;
    }
    if (const auto missing = whatIsMissing(*file, *content)) {
        putOff(entry, now, FileFate::Incomplete, *missing);
        return std::nullopt;
    }
    if (isText(*file) && now - entry.changed < textStandsStill) {
        entry.nextTry = entry.changed + textStandsStill;
        return std::nullopt;
    }
    entry.problem.reset();
    if (entry.curveHash == file->curveHash) { // touched, or something was added beside the curve
        entry.fate = FileFate::Found;
        return std::nullopt;
    }
    // Before its first curve is known: the one that is meant may come by itself next, and is no copy then.
    if (file->spectra > 1) {
        entry.fate = FileFate::Several;
        return std::nullopt;
    }
    if (!m_known.insert(file->curveHash).second) {
        entry.fate = FileFate::Copy;
        return std::nullopt;
    }
    entry.fate = FileFate::Found;
    entry.curveHash = file->curveHash;
    return FoundScan{name, *file, ++entry.version, entry.wasThere, entry.stamp.modified};
}

/// A share that is unmounted leaves its mount point, an empty folder on another device, and one that is mounted
/// again gets a new device number. So an empty folder on another device is not ours while files are known; any other
/// one is, and where none were known it is looked at for the first time.
bool FolderScan::isSameFileSystem(bool isEmpty)
{
    struct stat status = {};
    if (::stat(m_folder.c_str(), &status) != 0)
        return false;
    const auto device = static_cast<std::uintmax_t>(status.st_dev);
    if (m_device && *m_device != device) {
        if (isEmpty && !m_entries.empty())
            return false;
        m_isFirst = m_isFirst || m_entries.empty();
    }
    m_device = device;
    return true;
}

std::vector<FoundScan> FolderScan::look(TimePoint now)
{
    std::error_code failure;
    fs::directory_iterator at(m_folder, failure);
    if (failure) {
        m_state = failure == std::errc::permission_denied ? FolderState::Unreadable : FolderState::Missing;
        return {};
    }
    if (!isSameFileSystem(at == fs::directory_iterator())) {
        m_state = FolderState::Missing;
        return {};
    }
    for (; at != fs::directory_iterator(); at.increment(failure)) {
        if (failure)
            break;
        if (const auto stamp = fileStamp(at->path()))
            note(at->path().filename().string(), *stamp, now);
    }
    if (failure) {
        // Unmounted while it was read: what was noted stays noted, the rest comes with the next look.
        m_state = FolderState::Missing;
        return {};
    }
    m_state = FolderState::Watched;
    m_isFirst = false;
    std::vector<FoundScan> found;
    for (auto &[name, entry] : m_entries) {
        const bool isOpen = entry.fate == FileFate::Waiting || entry.fate == FileFate::Locked;
        if (!isOpen || now < entry.nextTry)
            continue;
        if (auto scan = tryToRead(name, entry, now))
            found.push_back(std::move(*scan));
    }
    return found;
}

bool FolderScan::isWaiting() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const auto &entry) { return entry.second.fate == FileFate::Waiting; });
}

std::vector<FolderFile> FolderScan::files() const
{
    std::vector<FolderFile> files;
    files.reserve(m_entries.size());
    for (const auto &[name, entry] : m_entries)
        files.push_back({name, entry.fate, entry.problem, entry.stamp.modified});
    return files;
}

} // namespace varde::booth
