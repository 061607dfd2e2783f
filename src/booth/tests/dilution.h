// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// What one dilution means for one substance.
enum class Window {
    NotKnown,    ///< mass or volume missing, or from which concentration it reacts was never published
    TooWeak,     ///< a share that matters stays unseen
    Right,       ///< what matters is seen; a whole sample of a cross-reactant does not react
    CrossReacts, ///< a sample of this alone would make the strip positive by mistake
};

/// One substance of a strip, at one dilution.
struct WindowLine {
    std::string substance;
    bool isTarget = false;
    Window window = Window::NotKnown;
    std::optional<double> missedPercent; ///< targets: shares of the sample below this are missed
    std::optional<double>
        reactsAbovePercent; ///< cross-reactants: shares of the sample above this react, where that is known
};

/// All of a strip's substances at one dilution.
struct DilutionWindow {
    std::optional<double> mgPerMl; ///< of sample
    std::vector<WindowLine> lines; ///< targets first

    bool isTooWeak() const; ///< for anything that the strip looks for
    bool mayCrossReact() const;
};

/// Milligrams of sample in a millilitre. OutOfRange unless both are finite and above 0.
Result<double> concentrationMgPerMl(double massMg, double volumeMl);

/// Shares of the sample below this many per cent stay unseen by a strip with that limit.
double missedPercent(double limitNgPerMl, double mgPerMl);

/// Not known in every line where mass or volume is missing or makes no sense. A reagent has no lines.
DilutionWindow windowOf(const TestSpec &test, std::optional<double> massMg, std::optional<double> volumeMl);

} // namespace varde::booth
