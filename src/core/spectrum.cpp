// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spectrum.h"

#include <array>
#include <utility>

namespace varde {

namespace {

constexpr std::array<std::pair<Technique, std::string_view>, 3> techniques{{
    {Technique::Raman, "raman"},
    {Technique::Ir, "ir"},
    {Technique::AtrIr, "atr_ir"},
}};

constexpr std::array<std::pair<IntensityUnit, std::string_view>, 6> units{{
    {IntensityUnit::Counts, "counts"},
    {IntensityUnit::Absorbance, "absorbance"},
    {IntensityUnit::Transmittance, "transmittance"},
    {IntensityUnit::Reflectance, "reflectance"},
    {IntensityUnit::KubelkaMunk, "kubelka_munk"},
    {IntensityUnit::Arbitrary, "arbitrary"},
}};

template <typename Table, typename Key>
std::string_view nameOf(const Table &table, Key key)
{
    for (const auto &[value, name] : table)
        if (value == key)
            return name;
    return {};
}

template <typename Key, typename Table>
std::optional<Key> keyOf(const Table &table, std::string_view wanted)
{
    for (const auto &[value, name] : table)
        if (name == wanted)
            return value;
    return std::nullopt;
}

} // namespace

std::string_view techniqueName(Technique technique)
{
    return nameOf(techniques, technique);
}

std::optional<Technique> techniqueFromName(std::string_view name)
{
    return keyOf<Technique>(techniques, name);
}

std::string_view intensityUnitName(IntensityUnit unit)
{
    return nameOf(units, unit);
}

std::optional<IntensityUnit> intensityUnitFromName(std::string_view name)
{
    return keyOf<IntensityUnit>(units, name);
}

Result<Spectrum> Spectrum::make(Axis axis, Eigen::VectorXd intensities, Technique technique, IntensityUnit unit)
{
    if (axis.size() != intensities.size())
        return Error{Errc::ShapeMismatch, "axis has " + std::to_string(axis.size()) + " points, intensities " +
                                              std::to_string(intensities.size())};
    if (!intensities.allFinite())
        return Error{Errc::NonFiniteValue, "an intensity is not a finite number"};
    return Spectrum{std::move(axis), std::move(intensities), technique, unit};
}

Spectrum Spectrum::rising() const
{
    if (axis.isRising())
        return *this;
    return {axis.reversed(), intensities.reverse(), technique, unit};
}

} // namespace varde
