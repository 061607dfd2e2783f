// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madeup.h"

#include <cmath>
#include <cstdlib>

namespace varde::test {

Spectrum curveOf(const std::vector<Band> &bands, Technique technique, const Measuring &measuring)
{
    const bool isRaman = technique == Technique::Raman;
    const Axis axis = isRaman ? *Axis::uniform(200, 2, 851) : *Axis::uniform(600, 2, 1601);
    Eigen::VectorXd y = Eigen::VectorXd::Zero(axis.size());
    for (const Band &band : bands)
        for (Eigen::Index i = 0; i < y.size(); ++i) {
            const double x = (axis.at(i) - measuring.shiftPerCm - band.atPerCm) / band.halfWidthPerCm;
            y[i] += band.height / (1 + x * x);
        }
    y /= y.maxCoeff();
    matcher::Random random(measuring.seed);
    for (Eigen::Index i = 0; i < y.size(); ++i) {
        const double along = static_cast<double>(i) / static_cast<double>(y.size());
        y[i] += measuring.background * std::exp(-along) + random.normal(measuring.noise);
    }
    y *= isRaman ? 10000.0 : 0.5;
    return *Spectrum::make(axis, y, technique, isRaman ? IntensityUnit::Counts : IntensityUnit::Absorbance);
}

std::vector<Band> bandsOf(int number)
{
    matcher::Random random(matcher::mixed(0xba4d, static_cast<std::uint64_t>(number)));
    std::vector<Band> bands;
    for (int i = 0; i < 18; ++i)
        bands.push_back({random.uniform(330, 1770), random.uniform(0.1, 1), random.uniform(4, 9)});
    return bands;
}

std::vector<Band> relativeOf(int family, int number)
{
    std::vector<Band> bands = bandsOf(1000 + family);
    const std::vector<Band> own = bandsOf(2000 + 50 * family + number);
    for (std::size_t i = 0; i < bands.size(); i += 3)
        bands[i] = own[i];
    return bands;
}

std::vector<Band> together(std::vector<Band> a, const std::vector<Band> &b, double share)
{
    for (Band band : b) {
        band.height *= share;
        a.push_back(band);
    }
    return a;
}

matcher::Library libraryOf(int count)
{
    matcher::Library library;
    for (int i = 0; i < count; ++i) {
        library.substances.push_back({});
        library.references.push_back(
            {curveOf(bandsOf(i), Technique::Raman, {.noise = 0.001, .seed = static_cast<std::uint64_t>(i) + 100}), i,
             matcher::mixed(7, static_cast<std::uint64_t>(i))});
    }
    return library;
}

matcher::Engine engineOf(matcher::Library library)
{
    auto index = matcher::SearchIndex::build(library);
    auto model = matcher::calibrate(library, *index, 1);
    return {std::move(library), std::move(*index), std::move(*model)};
}

const matcher::Engine &sharedEngine()
{
    static const matcher::Engine made = [] {
        matcher::Library library = libraryOf(25);
        library.substances[1].role = matcher::Role::Carrier;
        library.substances[2].role = matcher::Role::Carrier;
        library.substances[7].isHazardous = true;
        return engineOf(std::move(library));
    }();
    return made;
}

} // namespace varde::test
