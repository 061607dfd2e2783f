// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/bandtable.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <set>
#include <tuple>

namespace varde::booth {

namespace {

enum BandColumn : std::size_t {
    Substance,
    Form,
    Role,
    Cas,
    Class,
    Hazard,
    TechniqueName,
    Position,
    Intensity,
    Fwhm,
    Source,
    Confidence
};

constexpr double gaussianOnlyAbovePerCm = 60;
constexpr double lorentzianPart = 0.5;

bool isOneOf(const std::string &value, std::initializer_list<const char *> allowed)
{
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

/// The columns that every line of a reference repeats.
Result<BandList> headOf(const TsvTable &table, const TsvRow &row)
{
    BandList list;
    list.substance = table.cell(row, Substance);
    list.form = table.cell(row, Form);
    list.role = table.cell(row, Role);
    list.cas = table.cell(row, Cas);
    list.substanceClass = table.cell(row, Class);
    list.isHazardous = table.cell(row, Hazard) == "yes";
    if (list.substance.empty())
        return table.errorAt(row, Substance, "no name");
    if (!isOneOf(list.role, {"active", "adulterant", "carrier"}))
        return table.errorAt(row, Role, "`" + list.role + "` is not active, adulterant or carrier");
    if (!isOneOf(table.cell(row, Hazard), {"", "yes"}))
        return table.errorAt(row, Hazard, "`" + table.cell(row, Hazard) + "` is neither yes nor -");
    const auto technique = techniqueFromName(table.cell(row, TechniqueName));
    if (!technique)
        return table.errorAt(row, TechniqueName, "`" + table.cell(row, TechniqueName) + "` is not a technique");
    list.technique = *technique;
    return list;
}

Result<Band> bandOf(const TsvTable &table, const TsvRow &row, const Sources &sources)
{
    const auto position = table.number(row, Position, 50, 4500);
    if (!position)
        return position.error();
    const auto intensity = table.number(row, Intensity, 1e-3, 1);
    if (!intensity)
        return intensity.error();
    const auto fwhm = table.number(row, Fwhm, 1, 1000);
    if (!fwhm)
        return fwhm.error();
    Band band{*position, *intensity, *fwhm, table.cell(row, Source), table.cell(row, Confidence)};
    if (!sources.contains(band.sourceKey))
        return table.errorAt(row, Source, "`" + band.sourceKey + "` is not in the table of sources");
    if (!band.confidence.starts_with("verified") && !band.confidence.starts_with("from memory"))
        return table.errorAt(row, Confidence, "`" + band.confidence + "` is neither verified nor from memory");
    return band;
}

auto keyOf(const BandList &list)
{
    return std::tie(list.substance, list.form, list.technique);
}

/// Where `later` says otherwise than `first` about the same reference.
std::optional<BandColumn> contradiction(const BandList &first, const BandList &later)
{
    if (first.role != later.role)
        return Role;
    if (first.cas != later.cas)
        return Cas;
    if (first.substanceClass != later.substanceClass)
        return Class;
    if (first.isHazardous != later.isHazardous)
        return Hazard;
    return std::nullopt;
}

Error duplicateAt(const TsvTable &table, const TsvRow &row, const std::string &what)
{
    return Error{Errc::Duplicate, table.file + " line " + std::to_string(row.line) + ": " + what};
}

/// Height at `distance` from the centre of a band of height 1.
double profile(double distance, double fwhm)
{
    const double u = 2 * distance / fwhm;
    const double gaussian = std::exp(-std::log(2.0) * u * u);
    if (fwhm > gaussianOnlyAbovePerCm)
        return gaussian;
    return lorentzianPart / (1 + u * u) + (1 - lorentzianPart) * gaussian;
}

} // namespace

const std::vector<std::string> &bandColumns()
{
    static const std::vector<std::string> columns = {"substance", "form",        "role",      "cas",
                                                     "class",     "hazard",      "technique", "band_per_cm",
                                                     "intensity", "fwhm_per_cm", "source",    "confidence"};
    return columns;
}

Result<Sources> readSources(const std::filesystem::path &path)
{
    const auto table = readTsv(path, {"key", "source"});
    if (!table)
        return table.error();
    Sources sources;
    for (const TsvRow &row : table->rows)
        if (!sources.emplace(row.cells[0], row.cells[1]).second)
            return duplicateAt(*table, row, "key " + row.cells[0] + " stands twice");
    return sources;
}

Result<std::vector<BandList>> bandLists(const TsvTable &table, const Sources &sources)
{
    std::vector<BandList> lists;
    std::set<std::tuple<std::string, std::string, Technique>> seen;
    for (const TsvRow &row : table.rows) {
        auto head = headOf(table, row);
        if (!head)
            return head.error();
        const auto band = bandOf(table, row, sources);
        if (!band)
            return band.error();
        if (lists.empty() || keyOf(lists.back()) != keyOf(*head)) {
            if (!seen.emplace(keyOf(*head)).second)
                return duplicateAt(table, row, head->substance + " " + head->form + " stands in two places");
            lists.push_back(std::move(*head));
        } else if (const auto column = contradiction(lists.back(), *head)) {
            return table.errorAt(row, *column, "says otherwise than the line above it");
        }
        std::vector<Band> &bands = lists.back().bands;
        if (std::any_of(bands.begin(), bands.end(),
                        [&](const Band &other) { return other.positionPerCm == band->positionPerCm; }))
            return duplicateAt(table, row, "the band at " + table.cell(row, Position) + " stands twice");
        bands.push_back(*band);
    }
    return lists;
}

Result<std::vector<BandList>> readBandTable(const std::filesystem::path &path, const Sources &sources)
{
    const auto table = readTsv(path, bandColumns());
    if (!table)
        return table.error();
    return bandLists(*table, sources);
}

Axis practiceAxis(Technique technique)
{
    const auto axis =
        technique == Technique::Raman ? Axis::uniform(300.0, 1.0, 2001) : Axis::uniform(4000.0, -2.0, 1701);
    assert(axis);
    return *axis;
}

Result<Spectrum> drawBands(const BandList &list)
{
    const Axis axis = practiceAxis(list.technique);
    Eigen::VectorXd heights = Eigen::VectorXd::Zero(axis.size());
    for (const Band &band : list.bands)
        for (Eigen::Index i = 0; i < heights.size(); ++i)
            heights[i] += band.intensity * profile(axis.at(i) - band.positionPerCm, band.fwhmPerCm);
    const double highest = heights.size() > 0 ? heights.maxCoeff() : 0;
    if (highest < 0.01)
        return Error{Errc::NoSignal, "no band of " + list.substance + " lies on the axis"};
    heights = (heights / highest * 1e6).array().round() / 1e6;
    return Spectrum::make(axis, std::move(heights), list.technique,
                          list.technique == Technique::Raman ? IntensityUnit::Arbitrary : IntensityUnit::Absorbance);
}

} // namespace varde::booth
