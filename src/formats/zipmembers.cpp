// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zipmembers.h"

#include "formats/bytes.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <memory>
#include <zip.h>

namespace varde::formats {

namespace {

struct ZipCloser {
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using ZipArchive = std::unique_ptr<zip_t, ZipCloser>;
using ZipFile = std::unique_ptr<zip_file_t, ZipCloser>;

Result<ZipArchive> openZip(std::span<const std::byte> content)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(content.data(), content.size(), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (archive)
        return ZipArchive(archive);
    zip_source_free(source); // still ours where opening failed
    return Error{Errc::Truncated, "the ZIP archive is cut short or damaged: " + cleaned(reason)};
}

/// On no system may a member's name name anything outside a folder that it would be unpacked to.
bool leadsOutside(std::string_view name)
{
    const bool isAbsolute = name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':');
    std::string path = "/" + std::string(name) + "/";
    std::replace(path.begin(), path.end(), '\\', '/');
    return isAbsolute || path.find("/../") != std::string::npos;
}

bool isLink(zip_t *archive, std::uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return false;
    constexpr zip_uint32_t kindMask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return system == ZIP_OPSYS_UNIX && (attributes >> 16 & kindMask) == link;
}

/// What stands against unpacking, as far as the directory of the archive tells.
Status checkMember(zip_t *archive, std::uint64_t index, const zip_stat_t &info, const ZipLimits &limits,
                   std::uint64_t left)
{
    if (leadsOutside(info.name))
        return Error{Errc::Malformed, "its name leads out of the archive"};
    if (isLink(archive, index))
        return Error{Errc::Malformed, "it is a link, not a file"};
    if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info.encryption_method != ZIP_EM_NONE)
        return Error{Errc::PermissionDenied, "it is encrypted"};
    if ((info.valid & ZIP_STAT_SIZE) == 0 || info.size > limits.memberBytes)
        return Error{Errc::FileTooLarge, "it has " + std::to_string(info.size) + " bytes unpacked, the most read is " +
                                             std::to_string(limits.memberBytes)};
    if (info.size > left)
        return Error{Errc::FileTooLarge, "the archive's members have more than " + std::to_string(limits.totalBytes) +
                                             " bytes unpacked together"};
    return Done{};
}

/// The directory's size is a claim: no more than that is ever unpacked, and less is an error.
Result<std::vector<std::byte>> unpacked(zip_t *archive, std::uint64_t index, std::uint64_t size)
{
    const ZipFile file(zip_fopen_index(archive, index, 0));
    if (!file)
        return Error{Errc::Malformed, "it cannot be unpacked: " + cleaned(zip_error_strerror(zip_get_error(archive)))};
    std::vector<std::byte> content;
    constexpr std::uint64_t chunk = 1 << 20; // memory grows with what is there, not with the claim
    while (content.size() < size) {
        const std::size_t filled = content.size();
        content.resize(filled + static_cast<std::size_t>(std::min<std::uint64_t>(chunk, size - filled)));
        const zip_int64_t got = zip_fread(file.get(), content.data() + filled, content.size() - filled);
        if (got <= 0)
            return Error{Errc::Truncated, "it is damaged"};
        content.resize(filled + static_cast<std::size_t>(got));
    }
    // The check sum is compared at the end, which only a read beyond it reaches.
    std::byte more{};
    if (zip_fread(file.get(), &more, 1) != 0)
        return Error{Errc::Truncated, "it is damaged"};
    return content;
}

} // namespace

bool looksLikeZip(std::span<const std::byte> content)
{
    const Bytes file(content);
    return file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06");
}

Status forEachZipMember(std::span<const std::byte> content, const ZipLimits &limits, const ZipVisitor &visit)
{
    const Result<ZipArchive> opened = openZip(content);
    if (!opened)
        return opened.error();
    zip_t *archive = opened->get();
    const auto entries = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive, 0)));
    if (entries > limits.entries)
        return Error{Errc::FileTooLarge, "the archive has " + std::to_string(entries) + " entries, the most read is " +
                                             std::to_string(limits.entries)};
    std::uint64_t left = limits.totalBytes;
    for (std::uint64_t i = 0; i < entries; ++i) {
        zip_stat_t info;
        zip_stat_init(&info);
        if (zip_stat_index(archive, i, 0, &info) != 0 || (info.valid & ZIP_STAT_NAME) == 0) {
            visit("entry " + std::to_string(i + 1), Error{Errc::Truncated, "it is damaged"});
            continue;
        }
        const std::string_view name = info.name;
        if (name.ends_with('/'))
            continue;
        const Status status = checkMember(archive, i, info, limits, left);
        Result<std::vector<std::byte>> member =
            status ? unpacked(archive, i, info.size) : Result<std::vector<std::byte>>(status.error());
        if (status)
            left -= info.size;
        visit(cleaned(isValidUtf8(name) ? std::string(name) : latin1ToUtf8(name)), std::move(member));
    }
    return Done{};
}

} // namespace varde::formats
