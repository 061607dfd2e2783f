// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluationreport.h"

#include "cli/numbertext.h"

#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

using nlohmann::ordered_json;

ordered_json orNull(const std::optional<double> &value)
{
    return value ? ordered_json(rounded(*value)) : ordered_json(nullptr);
}

ordered_json toJson(const Rate &rate)
{
    return {{"count", rate.count},
            {"of", rate.of},
            {"value", rounded(rate.value())},
            {"low", rounded(rate.low)},
            {"high", rounded(rate.high)}};
}

ordered_json toJson(const Estimate &estimate)
{
    return {{"of", estimate.of},
            {"value", orNull(estimate.value)},
            {"low", orNull(estimate.low)},
            {"high", orNull(estimate.high)}};
}

ordered_json toJson(const Separation &separation)
{
    return {
        {"auroc", toJson(separation.auroc)}, {"fpr95", toJson(separation.fpr95)}, {"oscr", toJson(separation.oscr)}};
}

ordered_json toJson(const Separations &separations)
{
    return {{"known", separations.known},
            {"unknown", separations.unknown},
            {"by_probability", toJson(separations.byProbability)},
            {"by_score", toJson(separations.byScore)}};
}

ordered_json toJson(const MixtureFigures &mixtures)
{
    ordered_json bins = ordered_json::array();
    for (const ShareBin &bin : mixtures.byShare)
        bins.push_back({{"from", bin.from},
                        {"to", bin.to},
                        {"minor_found", toJson(bin.minorFound)},
                        {"exact", toJson(bin.bothFound)},
                        {"called_match", toJson(bin.calledOne)}});
    return {{"samples", mixtures.samples},
            {"rescan", toJson(mixtures.rescan)},
            {"major_found", toJson(mixtures.majorFound)},
            {"exact", toJson(mixtures.exact)},
            {"by_share", bins},
            {"spurious_per_sample", toJson(mixtures.spurious)},
            {"share_covered", toJson(mixtures.shareCovered)},
            {"share_error", toJson(mixtures.shareError)}};
}

ordered_json toJson(const LeaveOneOut &leftOut)
{
    ordered_json list = ordered_json::array();
    for (const LeaveOneOut::Substance &substance : leftOut.bySubstance)
        list.push_back(
            {{"substance", substance.name}, {"named", toJson(substance.named)}, {"given_names", substance.givenNames}});
    return {{"substances", leftOut.substances},
            {"named", toJson(leftOut.named)},
            {"strong_named", toJson(leftOut.strongNamed)},
            {"same_class_named", toJson(leftOut.sameClassNamed)},
            {"other_class_named", toJson(leftOut.otherClassNamed)},
            {"separation", toJson(leftOut.separations)},
            {"by_substance", list}};
}

ordered_json reliabilityList(const std::vector<ReliabilityBin> &bins)
{
    ordered_json list = ordered_json::array();
    for (const ReliabilityBin &bin : bins)
        list.push_back({{"from", bin.from},
                        {"to", bin.to},
                        {"mean_probability", bin.right.of > 0 ? ordered_json(rounded(bin.meanSaid)) : nullptr},
                        {"right", toJson(bin.right)}});
    return list;
}

ordered_json groupList(const std::vector<GroupFigures> &groups)
{
    ordered_json list = ordered_json::array();
    for (const GroupFigures &group : groups)
        list.push_back({{"group", group.group},
                        {"top1", toJson(group.top1)},
                        {"set95_covered", toJson(group.covered95)},
                        {"set90_covered", toJson(group.covered90)}});
    return list;
}

} // namespace

ordered_json reportObject(const EvaluationReport &report)
{
    const Evaluation &e = report.figures;
    return {{"scans", e.scans},
            {"rescan", toJson(e.rescan)},
            {"top1", toJson(e.top1)},
            {"top3", toJson(e.top3)},
            {"top1_passed", toJson(e.top1Passed)},
            {"named_right", toJson(e.namedRight)},
            {"named_wrong", toJson(e.namedWrong)},
            {"strong_wrong", toJson(e.strongWrong)},
            {"any_wrong", toJson(e.anyWrong)},
            {"unknown_named", toJson(e.unknownNamed)},
            {"unknowns", toJson(e.unknowns)},
            {"mixture_called_match", toJson(e.mixtureMatch)},
            {"mixture_found", toJson(e.mixtureFound)},
            {"set95_covered", toJson(e.set95.covered)},
            {"set95_mean_size", toJson(e.set95.meanSize)},
            {"set90_covered", toJson(e.set90.covered)},
            {"set90_mean_size", toJson(e.set90.meanSize)},
            {"ece", toJson(e.ece)},
            {"brier", toJson(e.brier)},
            {"reliability", reliabilityList(e.reliability)},
            {"groups", groupList(e.groups)},
            {"mixtures", report.mixtures.samples > 0 ? toJson(report.mixtures) : ordered_json(nullptr)},
            {"leave_one_out", report.leaveOneOut ? toJson(*report.leaveOneOut) : ordered_json(nullptr)},
            {"synthetic_pairs", report.synthetic ? ordered_json(report.synthetic->pairs) : ordered_json(nullptr)},
            {"synthetic_mixtures", report.synthetic ? toJson(report.synthetic->figures) : ordered_json(nullptr)},
            {"median_elapsed_ms", rounded(e.medianMs)}};
}

} // namespace varde::cli
