// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/modelcodec.h"

#include "matcher/identify.h"
#include "matcher/replicate.h"

#include <QCryptographicHash>

#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr std::size_t floatsEach = 5;
constexpr std::size_t bytesEach = floatsEach * sizeof(float) + 1;

json toJson(const Eigen::VectorXd &values)
{
    return std::vector<double>(values.begin(), values.end());
}

Eigen::VectorXd vectorFrom(const json &in)
{
    const auto values = in.get<std::vector<double>>();
    return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

json toJson(const matcher::Logistic &logistic)
{
    return {{"intercept", logistic.intercept},
            {"weights", toJson(logistic.weights)},
            {"mean", toJson(logistic.mean)},
            {"sd", toJson(logistic.sd)}};
}

/// \param features  how many it must have; throws otherwise
matcher::Logistic logisticFrom(const json &in, Eigen::Index features)
{
    matcher::Logistic logistic;
    in.at("intercept").get_to(logistic.intercept);
    logistic.weights = vectorFrom(in.at("weights"));
    logistic.mean = vectorFrom(in.at("mean"));
    logistic.sd = vectorFrom(in.at("sd"));
    if (logistic.weights.size() != features || logistic.mean.size() != features || logistic.sd.size() != features)
        throw json::other_error::create(501, "not so many features", &in);
    return logistic;
}

json toJson(const matcher::Refit &refit)
{
    return {{"slope", refit.slope},
            {"offset", refit.offset},
            {"scans", refit.scans},
            {"instruments", refit.instruments},
            {"log_loss_before", refit.logLossBefore},
            {"log_loss_after", refit.logLossAfter}};
}

/// Throws as the library does where something is missing.
matcher::Refit refitFrom(const json &in)
{
    return {.slope = in.at("slope").get<double>(),
            .offset = in.at("offset").get<double>(),
            .scans = in.at("scans").get<int>(),
            .instruments = in.at("instruments").get<int>(),
            .logLossBefore = in.at("log_loss_before").get<double>(),
            .logLossAfter = in.at("log_loss_after").get<double>()};
}

std::string coefficientsOf(const matcher::CertaintyModel &model)
{
    json out = toJson(model.probability);
    if (model.presence.isTrained())
        out["presence"] = {{"leader", toJson(model.presence.leader)}, {"added", toJson(model.presence.added)}};
    out["limits"] = {{"detection", model.limits.detection}, {"multiplier", model.limits.multiplier}};
    if (model.classes.calibration.weights.size() > 0)
        out["classes"] = {{"temperature", model.classes.temperature},
                          {"calibration", toJson(model.classes.calibration)}};
    out["sameness"] = toJson(model.sameness.chance);
    if (model.refit)
        out["refit"] = toJson(*model.refit);
    return out.dump();
}

/// Throws as the library does where something is missing.
void readCoefficients(const json &in, matcher::CertaintyModel &model)
{
    const Eigen::Index presence = matcher::presenceFeatures({}).size();
    model.probability = logisticFrom(in, matcher::features({}).size());
    if (in.contains("presence")) {
        model.presence.leader = logisticFrom(in.at("presence").at("leader"), presence);
        model.presence.added = logisticFrom(in.at("presence").at("added"), presence);
    }
    in.at("limits").at("detection").get_to(model.limits.detection);
    in.at("limits").at("multiplier").get_to(model.limits.multiplier);
    if (in.contains("classes")) {
        in.at("classes").at("temperature").get_to(model.classes.temperature);
        model.classes.calibration = logisticFrom(in.at("classes").at("calibration"), 2);
    }
    model.sameness = {logisticFrom(in.at("sameness"), matcher::samenessFeatures), model.seed};
    if (in.contains("refit"))
        model.refit = refitFrom(in.at("refit"));
}

std::string parametersOf(Technique technique)
{
    const matcher::ReplicateParameters &p = matcher::replicateParameters(technique);
    return json{{"offset_per_cm", p.offsetPerCm},
                {"stretch_per_cm", p.stretchPerCm},
                {"broadening_per_cm", p.broadeningPerCm},
                {"response", {p.response[0], p.response[1], p.response[2]}},
                {"gain", p.gain},
                {"gain_width_per_cm", p.gainWidthPerCm},
                {"impurity_chance", p.impurityChance},
                {"impurity", p.impurity},
                {"background", {p.backgroundMean, p.backgroundSpread, p.backgroundDecay}},
                {"curvature", p.curvature},
                {"snr", {p.snrLow, p.snrHigh}},
                {"shot_noise", p.isShotNoise}}
        .dump();
}

void appendFloat(std::vector<std::byte> &out, float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::byte>((bits >> shift) & 0xff));
}

float floatAt(const std::vector<std::byte> &in, std::size_t at)
{
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 4; ++k)
        bits |= std::to_integer<std::uint32_t>(in[at + k]) << (8 * k);
    return std::bit_cast<float>(bits);
}

std::vector<std::byte> packed(const std::vector<matcher::SimulatedScan> &scans)
{
    std::vector<std::byte> out;
    out.reserve(scans.size() * bytesEach);
    for (const matcher::SimulatedScan &scan : scans) {
        for (const float value :
             {scan.logSnr, scan.trueConformity, scan.topConformity, scan.outConformity, scan.unexplained})
            appendFloat(out, value);
        out.push_back(static_cast<std::byte>((scan.isTopRight ? 1 : 0) | (scan.isMixed ? 2 : 0)));
    }
    return out;
}

/// What the model measured of itself on its own simulated scans.
std::string figuresOf(const matcher::CertaintyModel &model)
{
    const auto count = static_cast<double>(model.scans.size());
    double right = 0;
    double covered = 0;
    double outNamed = 0;
    for (const matcher::SimulatedScan &scan : model.scans) {
        right += scan.isTopRight ? 1 : 0;
        const double snr = std::pow(10.0, static_cast<double>(scan.logSnr));
        covered += matcher::pMatch(model, static_cast<double>(scan.trueConformity), snr) > 0.05 ? 1 : 0;
        outNamed += matcher::pOut(model, static_cast<double>(scan.outConformity)) <= 0.05 ? 1 : 0;
    }
    return json{{"simulated_scans", model.scans.size()},
                {"top1", right / count},
                {"set95_coverage", covered / count},
                {"left_out_below_p_out_05", outNamed / count}}
        .dump();
}

std::string sha256(const std::string &text)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

store::CertaintyModel encodeModel(const matcher::CertaintyModel &model, Technique technique,
                                  const std::string &libraryVersion)
{
    store::CertaintyModel row;
    row.technique = technique;
    row.libraryVersion = libraryVersion;
    row.algorithmVersion = matcher::algorithmVersion;
    row.parametersJson = parametersOf(technique);
    row.coefficientsJson = coefficientsOf(model);
    row.simulatedSamples = packed(model.scans);
    row.seed = model.seed;
    row.source = model.refit ? "laboratory results" : "simulated repeats";
    row.measuredFiguresJson = figuresOf(model);
    row.modelId = sha256(std::string(techniqueName(technique)) + '\n' + libraryVersion + '\n' + row.algorithmVersion +
                         '\n' + row.parametersJson + '\n' + std::to_string(row.seed) +
                         (model.refit ? '\n' + toJson(*model.refit).dump() : std::string()));
    return row;
}

Result<matcher::CertaintyModel> decodeModel(const store::CertaintyModel &row)
{
    const Error malformed{Errc::Malformed, "certainty model " + row.modelId + " cannot be read"};
    matcher::CertaintyModel model;
    model.seed = row.seed;
    try {
        readCoefficients(json::parse(row.coefficientsJson), model);
    } catch (const json::exception &) {
        return malformed;
    }
    if (row.simulatedSamples.empty() || row.simulatedSamples.size() % bytesEach != 0)
        return malformed;
    for (std::size_t at = 0; at < row.simulatedSamples.size(); at += bytesEach) {
        const auto flags = std::to_integer<int>(row.simulatedSamples[at + floatsEach * sizeof(float)]);
        model.scans.push_back({.logSnr = floatAt(row.simulatedSamples, at),
                               .trueConformity = floatAt(row.simulatedSamples, at + 4),
                               .topConformity = floatAt(row.simulatedSamples, at + 8),
                               .outConformity = floatAt(row.simulatedSamples, at + 12),
                               .unexplained = floatAt(row.simulatedSamples, at + 16),
                               .isTopRight = (flags & 1) != 0,
                               .isMixed = (flags & 2) != 0});
    }
    matcher::derive(model);
    return model;
}

} // namespace varde::booth
