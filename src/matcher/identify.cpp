// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/identify.h"

#include "matcher/mixturesearch.h"
#include "matcher/overlay.h"
#include "processing/intensity.h"

#include <algorithm>

namespace varde::matcher {

namespace {

constexpr std::size_t hitsShown = 10;
constexpr std::size_t hitsCompared = 3; // band by band
constexpr double strongProbability = 0.95;
constexpr double strongOut = 0.01;
constexpr double leastProbability = 0.7;
constexpr double mostOut = 0.05;
constexpr std::size_t mostOneOf = 5;
constexpr std::size_t residualHits = 3;
constexpr double leastClassProbability = 0.8;

/// Hits with their p-values and the possible sets.
void fillHits(const Engine &engine, const Prepared &scan, const std::vector<SubstanceScore> &ranking, Verdict &verdict)
{
    for (std::size_t i = 0; i < std::min(hitsShown, ranking.size()); ++i) {
        const Evidence evidence = leaderEvidence(engine.index, scan, ranking, i);
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
    // validated its own instruments with laboratory results.
    const bool isValidated = !isInfrared(engine.library.technique) || engine.certainty.refit;
    if (!isValidated || axis == CheckState::NotChecked)
        return Strength::Tentative;
    return Strength::Strong;
}

/// Components with their shares, largest first.
Mixture mixtureOf(const Engine &engine, const Prepared &scan, const FoundMixture &found)
{
    const std::vector<MixturePart> &parts = found.fit.parts;
    const Eigen::VectorXd share = shares(engine.index, parts);
    const Eigen::MatrixXd range = shareRange(engine.index, scan, parts, engine.library.technique);
    Mixture mixture;
    mixture.residualEnergy = found.fit.unexplained;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        mixture.components.push_back({parts[i].substance, parts[i].reference, share[at],
                                      std::min(range(0, at), share[at]), std::max(range(1, at), share[at]),
                                      found.probability[i]});
    }
    std::stable_sort(mixture.components.begin(), mixture.components.end(),
                     [](const Component &a, const Component &b) { return a.share > b.share; });
    return mixture;
}

/// What is left, its bands, and what in the library comes nearest to it.
void fillResidual(const Engine &engine, const Prepared &scan, const MixtureFit &fit, Verdict &verdict)
{
    Residual &residual = verdict.residual;
    if (residual.isStructured() || verdict.mixture)
        residual.peaksPerCm = residualPeaks(verdict.overlay, scan.snr());
    if (verdict.mixture)
        verdict.mixture->residualPeaksPerCm = residual.peaksPerCm;
    if (!residual.isStructured())
        return;
    for (const ResidualHit &near : nearestToResidual(engine.index, scan, fit, residualHits)) {
        Hit hit;
        hit.substance = near.substance;
        hit.reference = near.reference;
        hit.score = near.cosine;
        residual.hits.push_back(hit);
    }
}

/// In which bands the nearest substances differ from a scan that none of them explains for sure.
void fillDifferences(const Engine &engine, const Prepared &scan, const std::vector<SubstanceScore> &ranking,
                     Verdict &verdict)
{
    for (std::size_t i = 0; i < std::min(hitsCompared, verdict.hits.size()); ++i) {
        Overlay beside = overlay(engine.index, scan, engine.index.prepared(ranking[i].reference), ranking[i].shift);
        verdict.hits[i].extraPerCm = residualPeaks(beside, scan.snr());
        beside.residual = -beside.residual;
        verdict.hits[i].missingPerCm = residualPeaks(beside, scan.snr());
    }
}

/// Only where leaving substances out says that such hints are right often enough.
void hintAtClass(const Engine &engine, const std::vector<SubstanceScore> &ranking, Verdict &verdict)
{
    const auto hint = classHint(engine.library, engine.certainty.classes, ranking);
    if (!hint || hint->probability < leastClassProbability)
        return;
    verdict.classHint = hint->classId;
    verdict.classProbability = hint->probability;
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
        const bool isStrong = verdict.probability >= strongProbability && verdict.pOut <= strongOut &&
                              verdict.set90.size() == 1 && !verdict.residual.isStructured();
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

Result<Prepared> preparedFor(const Engine &engine, const Spectrum &scan)
{
    return prepare(comparable(engine, scan), engine.index.grid());
}

Verdict identify(const Engine &engine, const Spectrum &scan, const IdentifyOptions &options)
{
    Verdict verdict;
    const MatchGrid &grid = engine.index.grid();
    const bool isOwnKind = scan.technique == engine.library.technique;
    const std::optional<Prepared> ready = orNothing(preparedFor(engine, scan));
    // Contact and saturation are judged on what was measured.
    verdict.quality = assessQuality(scan, isOwnKind ? ready : orNothing(prepare(scan, grid)), grid, options.axis,
                                    options.circumstances);
    if (!ready) {
        verdict.kind = VerdictKind::Rescan;
        return verdict;
    }

    const std::vector<SubstanceScore> ranking = engine.index.bySubstance(engine.index.search(*ready));
    const Evidence top = leaderEvidence(engine.index, *ready, ranking, 0);
    fillHits(engine, *ready, ranking, verdict);
    verdict.probability = probability(engine.certainty, top, options.prior);
    verdict.pOut = pOut(engine.certainty, conformity(engine.certainty, top));
    if (verdict.quality.isFailed()) {
        verdict.kind = VerdictKind::Rescan;
        verdict.overlay = scanCurve(*ready, grid);
        return verdict;
    }

    const auto found = searchMixture(engine.index, engine.certainty.presence, *ready, ranking.front());
    const MixtureFit alone = found ? MixtureFit{} : leaderFit(engine.index, *ready, ranking.front());
    const MixtureFit &fit = found ? found->fit : alone;
    verdict.residual.limit = unexplainedLimit(engine.certainty, top.snr);
    verdict.residual.energy = found ? fit.unexplained : top.unexplained;
    if (found) {
        verdict.kind = VerdictKind::Mixture;
        verdict.mixture = mixtureOf(engine, *ready, *found);
        verdict.overlay = overlay(engine.index, *ready, fit.model, 0);
    } else {
        if (top.unexplained > unexplainedBound(engine.certainty, top.snr))
            verdict.kind = VerdictKind::Unknown;
        else
            judgeSingle(engine, options, verdict);
        verdict.overlay =
            overlay(engine.index, *ready, engine.index.prepared(ranking.front().reference), ranking.front().shift);
    }
    fillResidual(engine, *ready, fit, verdict);
    judgeCarriers(engine, options, verdict);
    if (verdict.kind == VerdictKind::Unknown)
        hintAtClass(engine, ranking, verdict);
    if (verdict.kind == VerdictKind::Unknown || verdict.kind == VerdictKind::OneOf)
        fillDifferences(engine, *ready, ranking, verdict);
    const bool isFirm =
        !found && verdict.kind == VerdictKind::Match && matcher::isFirm(engine.certainty, top, options.prior);
    verdict.limits = substanceLimits(engine.library, engine.index, engine.certainty.limits, *ready, fit, isFirm);
    return verdict;
}

} // namespace varde::matcher
