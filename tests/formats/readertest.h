// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"
#include "formats/format.h"
#include "support/catch.h"

/// What the tests of every reader ask of it.
using Reader = varde::Result<std::vector<varde::formats::FileSpectrum>> (*)(std::span<const std::byte>,
                                                                            const varde::formats::ReadOptions &);

inline varde::formats::FileSpectrum readOneWith(Reader read, const fixtures::Content &content,
                                                const varde::formats::ReadOptions &options = {})
{
    const auto spectra = read(content, options);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 1);
    return spectra->front();
}

inline varde::Error failureWith(Reader read, const fixtures::Content &content,
                                const varde::formats::ReadOptions &options = {})
{
    const auto spectra = read(content, options);
    REQUIRE_FALSE(spectra);
    CHECK_FALSE(spectra.error().detail.empty());
    return spectra.error();
}

inline bool warnsOf(const varde::formats::FileSpectrum &entry, std::string_view words)
{
    for (const std::string &warning : entry.warnings)
        if (warning.find(words) != std::string::npos)
            return true;
    return false;
}
