// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zipmembers.h"

#include <cstdlib>

/// Unpacking only: what is in the members has targets of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const varde::formats::ZipLimits limits{.entries = 50, .memberBytes = 64 * 1024, .totalBytes = 256 * 1024};
    std::uint64_t total = 0;
    std::uint64_t members = 0;
    const auto status = varde::formats::forEachZipMember(
        {reinterpret_cast<const std::byte *>(data), size}, limits, [&](const std::string &, const auto &member) {
            if (!member && member.error().detail.empty())
                std::abort();
            total += member ? member->size() : 0;
            if (++members > limits.entries || total > limits.totalBytes ||
                (member && member->size() > limits.memberBytes))
                std::abort();
        });
    if (!status && status.error().detail.empty())
        std::abort();
    return 0;
}
