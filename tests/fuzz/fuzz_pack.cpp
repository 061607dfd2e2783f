// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packcontent.h"
#include "booth/packs/packfile.h"

#include <cstdlib>

namespace {

void requirePack(bool holds)
{
    if (!holds)
        std::abort();
}

void readContent(std::string_view json)
{
    const auto pack = varde::booth::readPackContent(json);
    requirePack(pack || !pack.error().detail.empty());
    if (!pack)
        return;
    requirePack(!pack->publisher.empty() && pack->number > 0 && pack->issued.size() == 10);
    for (const auto &reference : pack->references)
        requirePack(reference.spectrum.axis.size() == reference.spectrum.intensities.size() &&
                    reference.spectrum.intensities.allFinite() && !reference.licence.empty());
    // What was read is a pack of its own.
    requirePack(bool(varde::booth::readPackContent(varde::booth::packContentJson(*pack))));
}

} // namespace

/// The bytes as a file, and as the content of a file, which a person would have had to sign first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto file = varde::booth::readPack(bytes);
    requirePack(file || !file.error().detail.empty());
    if (file)
        readContent(file->content);
    readContent(bytes);
    const auto wrapped = varde::booth::packBytes(bytes);
    requirePack(wrapped && varde::booth::readPack(*wrapped)->content == bytes);
    return 0;
}
