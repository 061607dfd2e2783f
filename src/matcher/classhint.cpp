// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/classhint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace varde::matcher {

namespace {

constexpr std::size_t neighboursUsed = 20;
constexpr std::size_t fewestVotes = 100;

/// The class with the largest weight and that weight; substances without a class weigh too, so that they can say no.
std::optional<ClassHint> heaviest(const Library &library, double temperature,
                                  const std::vector<SubstanceScore> &ranking)
{
    std::map<int, double> weight;
    double sum = 0;
    for (const SubstanceScore &near : ranking) {
        const double w = std::exp((near.score - ranking.front().score) / temperature);
        weight[library.substances[static_cast<std::size_t>(near.substance)].classId] += w;
        sum += w;
    }
    weight.erase(-1);
    if (weight.empty())
        return std::nullopt;
    const auto best = std::max_element(weight.begin(), weight.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return ClassHint{best->first, best->second / sum};
}

double logit(double p)
{
    const double held = std::clamp(p, 1e-4, 1 - 1e-4);
    return std::log(held / (1 - held));
}

/// Logit of the class's weight, and log(1 - score) of the nearest substance: far neighbours say little about a class.
Eigen::Vector2d features(const ClassHint &hint, const std::vector<SubstanceScore> &ranking)
{
    return {logit(hint.probability), std::log(std::max(1 - ranking.front().score, 1e-4))};
}

/// Log-loss of the true class's weight.
double loss(const Library &library, double temperature, const std::vector<ClassSample> &samples)
{
    double total = 0;
    for (const ClassSample &sample : samples) {
        double own = 0;
        double sum = 0;
        for (const SubstanceScore &near : sample.ranking) {
            const double w = std::exp((near.score - sample.ranking.front().score) / temperature);
            sum += w;
            if (library.substances[static_cast<std::size_t>(near.substance)].classId == sample.classId)
                own += w;
        }
        total -= std::log(std::max(own / sum, 1e-4));
    }
    return total;
}

} // namespace

std::vector<SubstanceScore> neighbours(const std::vector<SubstanceScore> &ranking)
{
    return {ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(std::min(ranking.size(), neighboursUsed))};
}

ClassModel fitClasses(const Library &library, const std::vector<ClassSample> &samples)
{
    ClassModel model;
    std::vector<ClassSample> used;
    std::map<int, int> classes;
    for (const ClassSample &sample : samples) {
        if (sample.ranking.empty())
            continue;
        used.push_back(sample);
        ++classes[sample.classId];
    }
    classes.erase(-1);
    if (used.size() < fewestVotes || classes.size() < 2)
        return model;

    double least = std::numeric_limits<double>::max();
    for (const double temperature : {0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2}) {
        const double here = loss(library, temperature, used);
        if (here < least) {
            least = here;
            model.temperature = temperature;
        }
    }
    std::vector<Eigen::Vector2d> rows;
    std::vector<double> labels;
    const auto note = [&](const std::vector<SubstanceScore> &ranking, int classId) {
        const auto hint = ranking.empty() ? std::nullopt : heaviest(library, model.temperature, ranking);
        if (!hint)
            return;
        rows.emplace_back(features(*hint, ranking));
        labels.push_back(hint->classId == classId ? 1 : 0);
    };
    for (const ClassSample &sample : used) {
        note(sample.ranking, sample.classId);
        std::vector<SubstanceScore> strangers = sample.ranking;
        std::erase_if(strangers, [&](const SubstanceScore &near) {
            return library.substances[static_cast<std::size_t>(near.substance)].classId == sample.classId;
        });
        note(strangers, sample.classId);
    }
    if (rows.size() < fewestVotes)
        return model;
    const auto n = static_cast<Eigen::Index>(rows.size());
    Eigen::MatrixXd x(n, 2);
    for (Eigen::Index i = 0; i < n; ++i)
        x.row(i) = rows[static_cast<std::size_t>(i)].transpose();
    model.calibration =
        fitLogistic(x, Eigen::Map<const Eigen::VectorXd>(labels.data(), n), Eigen::VectorXd::Ones(n), 0.1);
    return model;
}

std::optional<ClassHint> classHint(const Library &library, const ClassModel &model,
                                   const std::vector<SubstanceScore> &ranking)
{
    if (model.calibration.weights.size() != 2 || ranking.empty())
        return std::nullopt;
    std::optional<ClassHint> hint = heaviest(library, model.temperature, neighbours(ranking));
    if (hint)
        hint->probability = sigmoid(model.calibration.logit(features(*hint, ranking)));
    return hint;
}

} // namespace varde::matcher
