// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/dilution.h"

#include <algorithm>
#include <cmath>

namespace varde::booth {

namespace {

constexpr double nanogramsPerMilligram = 1e6;

bool isAmount(double value)
{
    return std::isfinite(value) && value > 0;
}

} // namespace

bool DilutionWindow::isTooWeak() const
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const WindowLine &line) { return line.isTarget && line.window == Window::TooWeak; });
}

bool DilutionWindow::mayCrossReact() const
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const WindowLine &line) { return line.window == Window::CrossReacts; });
}

Result<double> concentrationMgPerMl(double massMg, double volumeMl)
{
    if (!isAmount(massMg) || !isAmount(volumeMl) || !isAmount(massMg / volumeMl))
        return Error{Errc::OutOfRange,
                     std::to_string(massMg) + " mg in " + std::to_string(volumeMl) + " ml is no dilution"};
    return massMg / volumeMl;
}

double missedPercent(double limitNgPerMl, double mgPerMl)
{
    return 100 * limitNgPerMl / (mgPerMl * nanogramsPerMilligram);
}

DilutionWindow windowOf(const TestSpec &test, std::optional<double> massMg, std::optional<double> volumeMl)
{
    DilutionWindow window;
    if (massMg && volumeMl)
        if (const auto made = concentrationMgPerMl(*massMg, *volumeMl))
            window.mgPerMl = *made;
    for (const StripTarget &target : test.targets) {
        WindowLine line{target.substance, true, Window::NotKnown, {}, {}};
        if (window.mgPerMl) {
            line.missedPercent = missedPercent(target.limitNgPerMl, *window.mgPerMl);
            line.window = *line.missedPercent > target.tooWeakAbovePercent ? Window::TooWeak : Window::Right;
        }
        window.lines.push_back(line);
    }
    for (const CrossReactant &other : test.crossReactants) {
        WindowLine line{other.substance, false, Window::NotKnown, {}, {}};
        if (window.mgPerMl && other.fromMgPerMl) {
            line.window = *window.mgPerMl >= *other.fromMgPerMl ? Window::CrossReacts : Window::Right;
            line.reactsAbovePercent = 100 * *other.fromMgPerMl / *window.mgPerMl;
        }
        window.lines.push_back(line);
    }
    return window;
}

} // namespace varde::booth
