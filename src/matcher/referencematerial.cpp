// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/referencematerial.h"

#include <array>
#include <utility>

namespace varde::matcher {

namespace {

constexpr std::array<std::pair<std::string_view, ReferenceMaterial>, 6> names{{
    {"acetaminophen", ReferenceMaterial::Acetaminophen},
    {"polystyrene", ReferenceMaterial::Polystyrene},
    {"cyclohexane", ReferenceMaterial::Cyclohexane},
    {"naphthalene", ReferenceMaterial::Naphthalene},
    {"sulfur", ReferenceMaterial::Sulfur},
    {"paracetamol", ReferenceMaterial::Acetaminophen},
}};

// Raman: shifts of ASTM E1840-96 (2014) up to 1900 cm-1, where scans are compared. Heights are rough, at 785 nm.
constexpr std::array<ReferenceBand, 22> acetaminophen{
    {{213.3, 0.4},   {329.2, 0.35},      {390.9, 0.4},       {465.1, 0.2},  {504.0, 0.15}, {651.6, 0.5},
     {710.8, 0.15},  {797.2, 0.65},      {834.5, 0.35},      {857.9, 0.85}, {968.7, 0.15}, {1105.5, 0.1},
     {1168.5, 0.7},  {1236.8, 0.85},     {1278.5, 0.35},     {1323.9, 1},   {1371.5, 0.4}, {1515.1, 0.1},
     {1561.6, 0.45}, {1611, 0.6, false}, {1620, 0.4, false}, {1648.4, 0.65}}};
constexpr std::array<ReferenceBand, 9> polystyrene{{{620.9, 0.3},
                                                    {795.8, 0.15},
                                                    {1001.4, 1},
                                                    {1031.8, 0.35},
                                                    {1155.3, 0.12},
                                                    {1198, 0.12, false},
                                                    {1450.5, 0.12},
                                                    {1583.1, 0.12},
                                                    {1602.3, 0.35}}};
constexpr std::array<ReferenceBand, 7> cyclohexane{
    {{384.1, 0.12}, {426.3, 0.15}, {801.3, 1}, {1028.3, 0.4}, {1157.6, 0.15}, {1266.4, 0.4}, {1444.4, 0.4}}};
constexpr std::array<ReferenceBand, 7> naphthalene{
    {{513.8, 0.45}, {763.8, 0.7}, {1021.6, 0.4}, {1147.2, 0.15}, {1382.2, 1}, {1464.5, 0.35}, {1576.6, 0.3}}};
constexpr std::array<ReferenceBand, 4> sulfur{{{85.1, 0.4}, {153.8, 0.9}, {219.1, 1}, {473.2, 0.7}}};

// Infrared, film: limits of JP and Ph. Eur.; 906.8 and 1069.2 from NIST SRM 1921. The strong bands are there for the
// look.
constexpr std::array<ReferenceBand, 16> polystyreneFilm{{{698, 1, false},
                                                         {757, 0.7, false},
                                                         {906.8, 0.3},
                                                         {1028.3, 0.4},
                                                         {1069.2, 0.25},
                                                         {1154.5, 0.15},
                                                         {1452, 0.7, false},
                                                         {1493, 0.7, false},
                                                         {1583.0, 0.15},
                                                         {1601.2, 0.4},
                                                         {1942.9, 0.12},
                                                         {2849.5, 0.45},
                                                         {2923, 0.8, false},
                                                         {3026, 0.7, false},
                                                         {3060.0, 0.4},
                                                         {3082, 0.3, false}}};

} // namespace

std::string_view referenceMaterialName(ReferenceMaterial material)
{
    for (const auto &[name, value] : names)
        if (value == material)
            return name;
    return {};
}

std::optional<ReferenceMaterial> referenceMaterialFromName(std::string_view wanted)
{
    for (const auto &[name, value] : names)
        if (name == wanted)
            return value;
    return std::nullopt;
}

std::span<const ReferenceBand> referenceBands(ReferenceMaterial material, Technique technique)
{
    if (isInfrared(technique))
        return material == ReferenceMaterial::Polystyrene ? std::span<const ReferenceBand>(polystyreneFilm)
                                                          : std::span<const ReferenceBand>();
    switch (material) {
    case ReferenceMaterial::Acetaminophen:
        return acetaminophen;
    case ReferenceMaterial::Polystyrene:
        return polystyrene;
    case ReferenceMaterial::Cyclohexane:
        return cyclohexane;
    case ReferenceMaterial::Naphthalene:
        return naphthalene;
    case ReferenceMaterial::Sulfur:
        return sulfur;
    }
    return {};
}

} // namespace varde::matcher
