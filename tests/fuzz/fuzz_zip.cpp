// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zipmembers.h"

#include "target.h"

/// Archives, and what is none: everything that a file can be goes through here.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzzReader(varde::formats::readContent, data, size);
}
