// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "matcher/sameness.h"

namespace varde::booth {

Result<double> ReferenceLibrary::chanceAlike(const Spectrum &a, const Spectrum &b) const
{
    if (a.technique != b.technique)
        return Error{Errc::ShapeMismatch, "scans of two techniques"};
    const Loaded *loaded = suited(a.technique);
    if (!loaded)
        return Error{Errc::LibraryEmpty, "no reference of this technique"};
    const matcher::MatchGrid &grid = loaded->engine.index.grid();
    const auto first = matcher::prepare(a, grid);
    if (!first)
        return first.error();
    const auto second = matcher::prepare(b, grid);
    if (!second)
        return second.error();
    const double score = matcher::pairScore(*first, *second, loaded->engine.library.technique);
    return matcher::chanceSame(loaded->engine.certainty.sameness, score, first->snr(), second->snr());
}

} // namespace varde::booth
