// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampleresults.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace varde::test {

namespace {

using booth::NamedSubstance;
using matcher::CheckName;
using matcher::CheckState;
using matcher::VerdictKind;

Eigen::VectorXd madeCurve(const Eigen::VectorXd &axis, const std::vector<double> &bands, double noise)
{
    std::mt19937 random(7);
    Eigen::VectorXd y(axis.size());
    for (Eigen::Index i = 0; i < axis.size(); ++i) {
        y[i] = noise * (static_cast<double>(random()) / static_cast<double>(std::mt19937::max()) - 0.5);
        double height = 0.4;
        for (const double band : bands) {
            const double distance = (axis[i] - band) / 7.0;
            y[i] += height / (1 + distance * distance);
            height = height > 0.9 ? 0.35 : height + 0.17;
        }
    }
    return y;
}

std::vector<double> bandsOf(Technique technique)
{
    if (isInfrared(technique))
        return {720, 790, 980, 1050, 1240, 1370, 1510, 1650, 2830, 2950, 3320};
    return {390, 465, 620, 651, 760, 805, 858, 1003, 1030, 1105, 1168, 1237, 1278, 1324, 1371, 1560, 1610, 1648};
}

/// As many checks as the matcher makes, in states that a scan of this technique may have.
matcher::Quality madeQuality(bool isFailed, Technique technique)
{
    const CheckState infrared = isInfrared(technique) ? CheckState::Passed : CheckState::DoesNotApply;
    matcher::Quality quality;
    quality.snr = isFailed ? 4 : 84;
    quality.checks = {
        {CheckName::Noise, isFailed ? CheckState::Failed : CheckState::Passed, isFailed ? 4.0 : 84.0, 10},
        {CheckName::Saturation, CheckState::Passed, 0, 3},
        {CheckName::Fluorescence, CheckState::Passed, 0.4, 20},
        {CheckName::Contact, CheckState::DoesNotApply, 0, 0},
        {CheckName::NegativeLobes, CheckState::Passed, 0.01, 0.2},
        {CheckName::Range, CheckState::Passed, 1, 0.9},
        {CheckName::Axis, CheckState::NotChecked, 0, 0},
        {CheckName::Snr, CheckState::Passed, 84, 10},
        {CheckName::BaselineSlope, infrared, 0, 0},
        {CheckName::WaterVapour, infrared, 2, 1, isInfrared(technique)},
        {CheckName::CarbonDioxide, infrared, 0, 0},
        {CheckName::Fringes, infrared, 0, 0},
        {CheckName::BackgroundAge, infrared, 0, 0},
        {CheckName::CosmicRays, CheckState::Passed, 0, 0},
        {CheckName::CarryOver, CheckState::NotChecked, 0, 0},
    };
    return quality;
}

matcher::Overlay madeOverlay(Technique technique)
{
    matcher::Overlay overlay;
    overlay.axisPerCm = isInfrared(technique) ? Eigen::VectorXd::LinSpaced(1526, 650, 3700)
                                              : Eigen::VectorXd::LinSpaced(751, 300, 1800);
    overlay.reference = madeCurve(overlay.axisPerCm, bandsOf(technique), 0);
    overlay.scan = madeCurve(overlay.axisPerCm, bandsOf(technique), 0.03);
    overlay.residual = overlay.scan - overlay.reference;
    return overlay;
}

void addHits(booth::Reading &reading)
{
    const char *names[] = {"paracetamol", "phenacetin", "caffeine", "lidocaine", "procaine",
                           "levamisole",  "benzocaine", "mannitol", "lactose",   "creatine"};
    for (int i = 0; i < 10; ++i) {
        reading.hits.push_back({names[i], i == 3 ? "HCl" : "", i < 3 ? "active" : "adulterant", false});
        reading.verdict.hits.push_back({i, i, 0.97 - 0.06 * i, 0.5, std::max(0.004, 0.8 - 0.3 * i)});
    }
}

void addMixture(booth::Reading &reading)
{
    matcher::Mixture mixture;
    mixture.components = {{0, 0, 0.62, 0.55, 0.70, 0.99}, {2, 2, 0.28, 0.20, 0.35, 0.97}};
    mixture.residualEnergy = 0.12;
    mixture.residualPeaksPerCm = {1735};
    reading.verdict.mixture = mixture;
    reading.components = {reading.hits[0], reading.hits[2]};
}

} // namespace

Spectrum madeSpectrum(Technique technique, const std::vector<double> &bandsPerCm, double noise)
{
    const auto axis = isInfrared(technique) ? Axis::uniform(4000, -2, 1700) : Axis::uniform(300, 1, 2001);
    return *Spectrum::make(*axis, madeCurve(axis->values(), bandsPerCm, noise), technique,
                           isInfrared(technique) ? IntensityUnit::Absorbance : IntensityUnit::Counts);
}

ui::ShownResult madeResult(VerdictKind kind, Technique technique)
{
    booth::Reading reading{.scan = madeSpectrum(technique, bandsOf(technique))};
    reading.isPractice = true;
    reading.verdict.kind = kind;
    reading.verdict.quality = madeQuality(kind == VerdictKind::Rescan, technique);
    reading.verdict.overlay = madeOverlay(technique);
    reading.verdict.probability = 0.962;
    reading.verdict.pOut = 0.006;
    reading.modelId = "5f2c91d07a3e4b18";
    reading.libraryVersion = "practice 1";
    reading.algorithmVersion = "1";
    reading.certaintySource = "simulated repeats";
    reading.elapsedMs = 6.2;
    reading.sources = {"9 bands: 8 from memory (high), 1 verified: stated in text"};
    addHits(reading);
    if (kind == VerdictKind::Match) {
        reading.substance = reading.hits[0];
        reading.verdict.substance = 0;
        reading.verdict.strength = matcher::Strength::Strong;
    }
    if (kind == VerdictKind::Mixture)
        addMixture(reading);
    if (kind == VerdictKind::OneOf) {
        reading.set90 = {reading.hits[0], reading.hits[1]};
        reading.set95 = {reading.hits[0], reading.hits[1], reading.hits[2]};
    }
    if (kind == VerdictKind::Unknown) {
        reading.classHint = "phenethylamine";
        reading.verdict.hits[0].extraPerCm = {721, 1735};
        reading.verdict.hits[0].missingPerCm = {1323};
        reading.verdict.hits[1].extraPerCm = {1608};
    }
    if (kind == VerdictKind::CarrierOnly)
        reading.hits[0] = {"mannitol", "", "carrier", false};
    const bool isNamed = kind == VerdictKind::Match || kind == VerdictKind::Mixture;
    return {reading, {isNamed ? QStringLiteral("paracetamol") : QStringLiteral("MDMA"), {}}, {}, false};
}

ui::ShownResult storyResult(VerdictKind kind)
{
    const bool isKetamine = kind == VerdictKind::OneOf || kind == VerdictKind::Match;
    const std::map<std::string, std::string> names =
        isKetamine                     ? std::map<std::string, std::string>{{"paracetamol", "ketamine"},
                                                                            {"phenacetin", "2-FDCK"},
                                                                            {"caffeine", "deschloroketamine"}}
        : kind == VerdictKind::Unknown ? std::map<std::string, std::string>{{"paracetamol", "3-MMC"},
                                                                            {"phenacetin", "4-MMC"},
                                                                            {"caffeine", "3-CMC"}}
                                       : std::map<std::string, std::string>{{"paracetamol", "MDMA"}};
    ui::ShownResult result = madeResult(kind);
    booth::Reading &reading = result.reading;
    reading.isPractice = false;
    reading.sources.clear();
    const auto rename = [&names](NamedSubstance &substance) {
        if (const auto at = names.find(substance.name); at != names.end())
            substance.name = at->second;
    };
    for (auto *list : {&reading.hits, &reading.set90, &reading.set95, &reading.components})
        std::for_each(list->begin(), list->end(), rename);
    if (reading.substance)
        rename(*reading.substance);
    if (kind == VerdictKind::Unknown)
        reading.classHint = "cathinone";
    result.claim.soldAs = isKetamine ? QStringLiteral("ketamine") : QStringLiteral("MDMA");
    return result;
}

ui::ShownResult crowdedResult(VerdictKind kind)
{
    ui::ShownResult result = madeResult(kind);
    const char *names[] = {"3,4-methylenedioxy-N-ethylcathinone", "alpha-pyrrolidinohexiophenone",
                           "N,N-dimethylpentylone", "4-fluoromethylphenidate", "2-fluorodeschloroketamine"};
    booth::Reading &reading = result.reading;
    for (std::size_t i = 0; i < std::size(names); ++i)
        reading.hits[i].name = names[i];
    if (kind == VerdictKind::Mixture) {
        reading.verdict.mixture->components.push_back({1, 1, 0.1, 0.05, 0.15, 0.9});
        reading.components = {reading.hits[0], reading.hits[2], reading.hits[1]};
    }
    if (kind == VerdictKind::OneOf)
        reading.set95 = {reading.hits.begin(), reading.hits.begin() + 5};
    if (kind == VerdictKind::Match) {
        reading.substance = reading.hits[0];
        reading.hits[4].isHazardous = true;
        reading.set95 = {reading.hits[0], reading.hits[4]};
    }
    result.claim.soldAs = QStringLiteral("dextromethorphan hydrobromide monohydrate");
    return result;
}

} // namespace varde::test
