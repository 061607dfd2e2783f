// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/certainty.h"

#include "matcher/rivals.h"
#include "processing/statistics.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr double leadPenalty = 40;     // of conformity per unit of score by which another substance leads
constexpr double likeSnr = 0.35;       // decades: scans this close in SNR are of like quality
constexpr std::size_t enoughLike = 60; // scans; with fewer, all are used
constexpr double firmProbability = 0.95;
constexpr double firmOut = 0.01;

double logitOfPrior(double prior)
{
    const double held = std::clamp(prior, 0.01, 0.95);
    return std::log(held / (1 - held));
}

/// From values per step of log10 SNR.
double interpolated(const std::vector<double> &steps, double snr)
{
    if (steps.empty())
        return 0;
    const double at = (std::log10(std::clamp(snr, 10.0, 1e4)) - 1) / likeSnr;
    const std::size_t last = steps.size() - 1;
    const std::size_t left = std::min(static_cast<std::size_t>(at), last);
    const std::size_t right = std::min(left + 1, last);
    const double part = std::min(at - static_cast<double>(left), 1.0);
    return (1 - part) * steps[left] + part * steps[right];
}

/// What a share of the simulated scans of one substance alone stay below, per step of log10 SNR and never rising.
std::vector<double> quantilesBySnr(const std::vector<SimulatedScan> &scans, double share)
{
    std::vector<double> out;
    double limit = 1;
    for (double centre = 1; centre <= 4; centre += likeSnr) {
        std::vector<double> like;
        for (const SimulatedScan &scan : scans)
            if (!scan.isMixed && std::abs(static_cast<double>(scan.logSnr) - centre) < likeSnr)
                like.push_back(static_cast<double>(scan.unexplained));
        if (like.size() >= enoughLike)
            limit = std::min(limit, processing::quantile(std::move(like), share));
        out.push_back(limit);
    }
    return out;
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
    const double simulated = sigmoid(model.probability.logit(features(evidence)) + logitOfPrior(prior));
    // A panel of known samples holds few look-alikes, and what it teaches must not make them surer.
    return std::min(model.refit ? refitted(*model.refit, simulated) : simulated, evidence.amongRivals);
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
    return interpolated(model.unexplainedLimits, snr);
}

double unexplainedBound(const CertaintyModel &model, double snr)
{
    return interpolated(model.unexplainedBounds, snr);
}

Evidence leaderEvidence(const SearchIndex &index, const Prepared &scan, const std::vector<SubstanceScore> &ranking,
                        std::size_t which)
{
    const SubstanceScore &candidate = ranking[which];
    Evidence evidence;
    evidence.score = candidate.score;
    const std::size_t other = which == 0 ? 1 : 0;
    evidence.margin = ranking.size() > 1 ? candidate.score - ranking[other].score : candidate.score;
    evidence.snr = scan.snr();
    evidence.unexplained = explain(index, scan, index.prepared(candidate.reference), candidate.shift).unexplained;
    evidence.amongRivals = chanceAmongRivals(ranking, which);
    return evidence;
}

bool isFirm(const CertaintyModel &model, const Evidence &evidence, double prior)
{
    return probability(model, evidence, prior) >= firmProbability &&
           pOut(model, conformity(model, evidence)) <= firmOut &&
           evidence.unexplained <= unexplainedLimit(model, evidence.snr);
}

void derive(CertaintyModel &model)
{
    model.outConformity.clear();
    for (const SimulatedScan &scan : model.scans)
        model.outConformity.push_back(scan.outConformity);
    std::sort(model.outConformity.begin(), model.outConformity.end());

    model.unexplainedLimits = quantilesBySnr(model.scans, 0.95);
    model.unexplainedBounds = quantilesBySnr(model.scans, 0.99);
}

} // namespace varde::matcher
