// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/support/readings.h"

#include <cmath>

namespace varde::booth::test {

using matcher::Strength;
using matcher::VerdictKind;

namespace {

NamedSubstance named(const std::string &name)
{
    return {name, "HCl", "active", false};
}

std::vector<NamedSubstance> namedAll(const std::vector<std::string> &names)
{
    std::vector<NamedSubstance> out;
    for (const std::string &name : names)
        out.push_back(named(name));
    return out;
}

void addHits(Reading &reading, const std::vector<std::string> &names, double bestScore)
{
    reading.hits = namedAll(names);
    for (std::size_t i = 0; i < names.size(); ++i)
        reading.verdict.hits.push_back({int(i), int(i), bestScore - 0.01 * double(i), 0.5, 0.4});
}

} // namespace

Spectrum scan(Technique technique, int points)
{
    const auto axis = Axis::uniform(200, 2, points);
    Eigen::VectorXd intensities(points);
    for (int i = 0; i < points; ++i)
        intensities[i] = 10 + 100 * std::exp(-0.1 * (i - 20) * (i - 20));
    return *Spectrum::make(*axis, intensities, technique, IntensityUnit::Counts);
}

Reading bareReading(VerdictKind kind)
{
    Reading reading{.scan = scan(),
                    .verdict = {},
                    .hits = {},
                    .set95 = {},
                    .set90 = {},
                    .components = {},
                    .substance = std::nullopt,
                    .classHint = {},
                    .modelId = "model-1",
                    .libraryVersion = "library-1",
                    .algorithmVersion = "1",
                    .certaintySource = "simulated repeats",
                    .prior = 0.8,
                    .elapsedMs = 3,
                    .isPractice = false,
                    .sources = {}};
    reading.verdict.kind = kind;
    return reading;
}

Reading match(const std::string &name, Strength strength, double probability)
{
    Reading reading = bareReading(VerdictKind::Match);
    reading.verdict.strength = strength;
    reading.verdict.probability = probability;
    reading.verdict.pOut = 0.01;
    reading.verdict.substance = 0;
    reading.verdict.set95 = {0};
    reading.verdict.set90 = {0};
    reading.set95 = reading.set90 = namedAll({name});
    reading.substance = named(name);
    addHits(reading, {name, "thirdane", "fourthane"}, 0.97);
    return reading;
}

Reading oneOf(const std::vector<std::string> &names)
{
    Reading reading = bareReading(VerdictKind::OneOf);
    reading.verdict.probability = 0.5;
    addHits(reading, names, 0.93);
    reading.set95 = namedAll(names);
    for (std::size_t i = 0; i < names.size(); ++i)
        reading.verdict.set95.push_back(int(i));
    return reading;
}

Reading mixture(const std::vector<std::string> &names)
{
    Reading reading = bareReading(VerdictKind::Mixture);
    addHits(reading, names, 0.8);
    reading.components = namedAll(names);
    reading.verdict.mixture = matcher::Mixture{};
    const double share = 1.0 / double(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        reading.verdict.mixture->components.push_back({int(i), int(i), share, share - 0.05, share + 0.05, 0.97});
    return reading;
}

Reading carrierOnly(const std::string &filler)
{
    Reading reading = bareReading(VerdictKind::CarrierOnly);
    addHits(reading, {filler}, 0.95);
    reading.hits.front().role = "carrier";
    return reading;
}

Reading unknown(const std::vector<std::string> &nearest, const std::string &classHint, double bestScore)
{
    Reading reading = bareReading(VerdictKind::Unknown);
    addHits(reading, nearest, bestScore);
    reading.classHint = classHint;
    if (!classHint.empty())
        reading.verdict.classHint = 0;
    return reading;
}

Reading rescan(matcher::CheckName failed)
{
    Reading reading = bareReading(VerdictKind::Rescan);
    addHits(reading, {"hiddenane", "secretane"}, 0.6);
    reading.verdict.quality.checks = {{matcher::CheckName::Range, matcher::CheckState::Passed, 0.9, 0.5},
                                      {failed, matcher::CheckState::Failed, 1, 2}};
    return reading;
}

Reading noReading()
{
    Reading reading = bareReading(VerdictKind::NoReading);
    addHits(reading, {"hiddenane", "secretane"}, 0.6);
    return reading;
}

std::vector<Reading> oneOfEach()
{
    std::vector<Reading> readings;
    for (const double probability : {0.6, 0.7, 0.85, 0.9499, 0.95, 0.999, 1.0}) {
        readings.push_back(match("exampline", Strength::Strong, probability));
        readings.push_back(match("exampline", Strength::Tentative, probability));
    }
    readings.push_back(oneOf({"exampline", "secondine"}));
    readings.push_back(oneOf({"exampline", "secondine", "thirdine"}));
    readings.push_back(mixture({"exampline", "caffeine"}));
    readings.push_back(mixture({"exampline"}));
    readings.back().verdict.mixture->residualPeaksPerCm = {1735};
    readings.back().verdict.mixture->components.front().share = 0.004;
    readings.push_back(carrierOnly("lactose"));
    readings.push_back(unknown({"exampline", "secondine"}, "cathinone"));
    readings.push_back(unknown({"exampline"}, "", 0.1));
    for (int name = 0; name <= int(matcher::lastCheckName); ++name)
        readings.push_back(rescan(matcher::CheckName(name)));
    readings.push_back(bareReading(VerdictKind::Rescan));
    readings.push_back(noReading());
    return readings;
}

} // namespace varde::booth::test
