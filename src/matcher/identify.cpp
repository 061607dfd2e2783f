// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/identify.h"

#include "matcher/explain.h"
#include "matcher/mixturesearch.h"
#include "matcher/overlay.h"
#include "processing/intensity.h"

#include <algorithm>

namespace varde::matcher {

namespace {

constexpr std::size_t hitsShown = 10;
constexpr double strongProbability = 0.95;
constexpr double strongOut = 0.01;
constexpr double leastProbability = 0.7;
constexpr double mostOut = 0.05;
constexpr std::size_t mostOneOf = 5;
constexpr double leastShare = 0.05; // of the signal: a smaller part cannot be told from the fit's own error

/// The ranking's substance `which`, judged beside the best of the others.
Evidence evidenceFor(const Engine &engine, const Prepared &scan, const std::vector<SubstanceScore> &ranking,
                     std::size_t which)
{
    const SubstanceScore &candidate = ranking[which];
    Evidence evidence;
    evidence.score = candidate.score;
    const std::size_t other = which == 0 ? 1 : 0;
    evidence.margin = ranking.size() > 1 ? candidate.score - ranking[other].score : candidate.score;
    evidence.snr = scan.snr();
    evidence.unexplained =
        explain(engine.index, scan, engine.index.prepared(candidate.reference), candidate.shift).unexplained;
    return evidence;
}

/// Hits with their p-values and the possible sets.
void fillHits(const Engine &engine, const Prepared &scan, const std::vector<SubstanceScore> &ranking, Verdict &verdict)
{
    for (std::size_t i = 0; i < std::min(hitsShown, ranking.size()); ++i) {
        const Evidence evidence = evidenceFor(engine, scan, ranking, i);
        Hit hit;
        hit.substance = ranking[i].substance;
        hit.reference = ranking[i].reference;
        hit.score = ranking[i].score;
        hit.shiftPerCm = static_cast<double>(ranking[i].shift) * engine.index.grid().stepPerCm;
        hit.pMatch = pMatch(engine.certainty, conformity(engine.certainty, evidence), scan.snr());
        if (hit.pMatch > 0.05)
            verdict.set95.push_back(hit.substance);
        if (hit.pMatch > 0.10)
            verdict.set90.push_back(hit.substance);
        verdict.hits.push_back(hit);
    }
}

/// Strongest a match may be called, from the state of the instrument and the technique.
Strength strongestAllowed(const Engine &engine, CheckState axis)
{
    // Infrared by ATR is not additive and its replicate model is an estimate: tentative until an organisation has
    // validated its own instrument.
    if (isInfrared(engine.library.technique) || axis == CheckState::NotChecked)
        return Strength::Tentative;
    return Strength::Strong;
}

/// The mixture that explains what one substance leaves, where it does so as well as a library substance would.
std::optional<Mixture> acceptedMixture(const Engine &engine, const Prepared &scan, const MixtureFit &fit, double limit,
                                       double prior)
{
    if (fit.parts.size() < 2 || fit.left.unexplained > limit)
        return std::nullopt;
    const Eigen::VectorXd share = shares(engine.index, fit.parts);
    if (share.minCoeff() < leastShare)
        return std::nullopt;
    const Evidence evidence{fit.score, fit.score - fit.alternative, scan.snr(), fit.left.unexplained};
    const double certainty = probability(engine.certainty, evidence, prior);
    if (certainty < leastProbability || pOut(engine.certainty, conformity(engine.certainty, evidence)) > mostOut)
        return std::nullopt;

    const Eigen::MatrixXd range = shareRange(engine.index, scan, fit.parts, engine.library.technique);
    Mixture mixture;
    mixture.residualEnergy = fit.left.unexplained;
    for (std::size_t i = 0; i < fit.parts.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const MixturePart &part = fit.parts[i];
        mixture.components.push_back({part.substance, part.reference, share[at], std::min(range(0, at), share[at]),
                                      std::max(range(1, at), share[at]), certainty * (1 - part.chance)});
    }
    std::stable_sort(mixture.components.begin(), mixture.components.end(),
                     [](const Component &a, const Component &b) { return a.share > b.share; });
    return mixture;
}

bool isCarrier(const Engine &engine, int substance)
{
    return engine.library.substances[static_cast<std::size_t>(substance)].role == Role::Carrier;
}

/// Rules (3) to (5): one substance explains the scan.
void judgeSingle(const Engine &engine, const IdentifyOptions &options, Verdict &verdict)
{
    if (verdict.probability >= leastProbability && verdict.pOut <= mostOut) {
        verdict.kind = VerdictKind::Match;
        verdict.substance = verdict.hits.front().substance;
        const bool isStrong =
            verdict.probability >= strongProbability && verdict.pOut <= strongOut && verdict.set90.size() == 1;
        verdict.strength = isStrong ? strongestAllowed(engine, options.axis) : Strength::Tentative;
    } else if (verdict.pOut <= mostOut && verdict.set95.size() >= 2 && verdict.set95.size() <= mostOneOf) {
        verdict.kind = VerdictKind::OneOf;
    } else {
        verdict.kind = VerdictKind::Unknown;
    }
}

/// Everything named is filler although something active was expected.
void judgeCarriers(const Engine &engine, const IdentifyOptions &options, Verdict &verdict)
{
    if (!options.expectsActive)
        return;
    std::vector<int> named;
    if (verdict.kind == VerdictKind::Match)
        named.push_back(*verdict.substance);
    if (verdict.kind == VerdictKind::Mixture)
        for (const Component &component : verdict.mixture->components)
            named.push_back(component.substance);
    if (named.empty() || !std::all_of(named.begin(), named.end(), [&](int s) { return isCarrier(engine, s); }))
        return;
    verdict.kind = VerdictKind::CarrierOnly;
    verdict.strength = Strength::None;
}

/// ATR intensities fall with the wavenumber; only beside transmission references does that matter.
Spectrum comparable(const Engine &engine, const Spectrum &scan)
{
    if (scan.technique == Technique::AtrIr && engine.library.technique == Technique::Ir)
        return processing::atrToTransmission(processing::toAbsorbance(scan));
    return scan;
}

std::optional<Prepared> orNothing(Result<Prepared> prepared)
{
    return prepared ? std::optional(std::move(*prepared)) : std::nullopt;
}

} // namespace

Verdict identify(const Engine &engine, const Spectrum &scan, const IdentifyOptions &options)
{
    Verdict verdict;
    const MatchGrid &grid = engine.index.grid();
    const bool isOwnKind = scan.technique == engine.library.technique;
    const std::optional<Prepared> ready = orNothing(prepare(isOwnKind ? scan : comparable(engine, scan), grid));
    // Contact and saturation are judged on what was measured.
    verdict.quality = assessQuality(scan, isOwnKind ? ready : orNothing(prepare(scan, grid)), grid, options.axis,
                                    options.circumstances);
    if (!ready) {
        verdict.kind = VerdictKind::Rescan;
        return verdict;
    }

    const std::vector<SubstanceScore> ranking = engine.index.bySubstance(engine.index.search(*ready));
    const Evidence top = evidenceFor(engine, *ready, ranking, 0);
    fillHits(engine, *ready, ranking, verdict);
    verdict.probability = probability(engine.certainty, top, options.prior);
    verdict.pOut = pOut(engine.certainty, conformity(engine.certainty, top));
    if (verdict.quality.isFailed()) {
        verdict.kind = VerdictKind::Rescan;
        verdict.overlay = scanCurve(*ready, grid);
        return verdict;
    }

    const double limit = unexplainedLimit(engine.certainty, top.snr);
    const Prepared *model = &engine.index.prepared(ranking.front().reference);
    Eigen::Index shift = ranking.front().shift;
    MixtureFit fit;
    if (top.unexplained <= limit) {
        judgeSingle(engine, options, verdict);
    } else {
        fit = searchMixture(engine.index, *ready, ranking.front(), limit);
        verdict.mixture = acceptedMixture(engine, *ready, fit, limit, options.prior);
        verdict.kind = verdict.mixture ? VerdictKind::Mixture : VerdictKind::Unknown;
        if (verdict.mixture) {
            model = &fit.model;
            shift = 0;
        }
    }
    judgeCarriers(engine, options, verdict);
    verdict.overlay = overlay(engine.index, *ready, *model, shift);
    if (verdict.mixture)
        verdict.mixture->residualPeaksPerCm = residualPeaks(verdict.overlay, top.snr);
    return verdict;
}

} // namespace varde::matcher
