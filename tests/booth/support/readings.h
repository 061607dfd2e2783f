// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"

#include <string>
#include <vector>

namespace varde::booth::test {

/// A curve of `points` on 200, 202, ... cm-1 with one band.
Spectrum scan(Technique technique = Technique::Raman, int points = 50);

/// A reading that names nothing and has no hits.
Reading bareReading(matcher::VerdictKind kind);

Reading match(const std::string &name, matcher::Strength strength, double probability);
Reading oneOf(const std::vector<std::string> &names);
Reading mixture(const std::vector<std::string> &names);
Reading carrierOnly(const std::string &filler);
Reading unknown(const std::vector<std::string> &nearest, const std::string &classHint, double bestScore = 0.8);
Reading rescan(matcher::CheckName failed);
Reading noReading();

/// One of every kind and strength, as from the measured library.
std::vector<Reading> oneOfEach();

} // namespace varde::booth::test
