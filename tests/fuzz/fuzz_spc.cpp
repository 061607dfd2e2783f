// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spc.h"

#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span<const std::byte> content(reinterpret_cast<const std::byte *>(data), size);
    (void)varde::formats::probeSpc(content);
    return fuzzReader(varde::formats::readSpc, data, size);
}
