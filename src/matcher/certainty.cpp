// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"

#include "processing/statistics.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr double leadPenalty = 40;     // of conformity per unit of score by which another substance leads
constexpr double likeSnr = 0.35;       // decades: scans this close in SNR are of like quality
constexpr std::size_t enoughLike = 60; // scans; with fewer, all are used

double logitOfPrior(double prior)
{
    const double held = std::clamp(prior, 0.01, 0.95);
    return std::log(held / (1 - held));
}

} // namespace

Eigen::VectorXd features(const Evidence &evidence)
{
    const double distance = std::log(std::max(1 - evidence.score, 1e-4));
    const double logSnr = std::log10(std::clamp(evidence.snr, 1.0, 1e4));
    Eigen::VectorXd out(5);
    out << distance, std::log(std::max(evidence.margin, 1e-3)), logSnr, distance * logSnr,
        std::log(std::max(evidence.unexplained, 1e-3));
    return out;
}

double conformity(const CertaintyModel &model, const Evidence &evidence)
{
    return model.probability.logit(features(evidence)) - leadPenalty * std::max(0.0, -evidence.margin);
}

double probability(const CertaintyModel &model, const Evidence &evidence, double prior)
{
    return sigmoid(model.probability.logit(features(evidence)) + logitOfPrior(prior));
}

double pMatch(const CertaintyModel &model, double conformity, double snr)
{
    const double logSnr = std::log10(std::clamp(snr, 1.0, 1e4));
    std::size_t like = 0;
    std::size_t worse = 0;
    std::size_t worseOfAll = 0;
    for (const SimulatedScan &scan : model.scans) {
        const bool isWorse = static_cast<double>(scan.trueConformity) <= conformity;
        worseOfAll += isWorse ? 1 : 0;
        if (std::abs(static_cast<double>(scan.logSnr) - logSnr) >= likeSnr)
            continue;
        ++like;
        worse += isWorse ? 1 : 0;
    }
    if (like < enoughLike)
        return static_cast<double>(1 + worseOfAll) / static_cast<double>(1 + model.scans.size());
    return static_cast<double>(1 + worse) / static_cast<double>(1 + like);
}

double pOut(const CertaintyModel &model, double conformity)
{
    const auto from =
        std::lower_bound(model.outConformity.begin(), model.outConformity.end(), static_cast<float>(conformity));
    return static_cast<double>(1 + (model.outConformity.end() - from)) /
           static_cast<double>(1 + model.outConformity.size());
}

double unexplainedLimit(const CertaintyModel &model, double snr)
{
    if (model.unexplainedLimits.empty())
        return 0;
    const double at = (std::log10(std::clamp(snr, 10.0, 1e4)) - 1) / likeSnr;
    const std::size_t last = model.unexplainedLimits.size() - 1;
    const std::size_t left = std::min(static_cast<std::size_t>(at), last);
    const std::size_t right = std::min(left + 1, last);
    const double part = std::min(at - static_cast<double>(left), 1.0);
    return (1 - part) * model.unexplainedLimits[left] + part * model.unexplainedLimits[right];
}

void derive(CertaintyModel &model)
{
    model.outConformity.clear();
    for (const SimulatedScan &scan : model.scans)
        model.outConformity.push_back(scan.outConformity);
    std::sort(model.outConformity.begin(), model.outConformity.end());

    model.unexplainedLimits.clear();
    double limit = 1;
    for (double centre = 1; centre <= 4; centre += likeSnr) {
        std::vector<double> like;
        for (const SimulatedScan &scan : model.scans)
            if (!scan.isMixed && std::abs(static_cast<double>(scan.logSnr) - centre) < likeSnr)
                like.push_back(static_cast<double>(scan.unexplained));
        if (like.size() >= enoughLike)
            limit = std::min(limit, processing::quantile(std::move(like), 0.95));
        model.unexplainedLimits.push_back(limit);
    }
}

} // namespace varde::matcher
