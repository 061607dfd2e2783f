// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluationreport.h"
#include "cli/numbertext.h"

namespace varde::cli {

namespace {

constexpr std::size_t labelWidth = 62;

/// Lines of one report.
class Lines {
public:
    void heading(const std::string &text) { m_text += (m_text.empty() ? "" : "\n") + text + "\n"; }

    /// Nothing where there was nothing to count.
    void add(const std::string &what, const Rate &rate)
    {
        if (rate.of > 0)
            line(what, std::to_string(rate.count) + " of " + std::to_string(rate.of) + "  " + fixed(rate.value(), 3) +
                           "  (" + fixed(rate.low, 3) + " to " + fixed(rate.high, 3) + ")");
    }

    void add(const std::string &what, const Estimate &estimate)
    {
        if (!estimate.value)
            return;
        const std::string interval = estimate.low && estimate.high
                                         ? "  (" + fixed(*estimate.low, 3) + " to " + fixed(*estimate.high, 3) + ")"
                                         : "  (one group: no interval)";
        line(what, fixed(*estimate.value, 3) + interval + "  n = " + std::to_string(estimate.of));
    }

    void line(const std::string &what, const std::string &value)
    {
        m_text += "  ";
        m_text += what;
        for (std::size_t at = what.size() + 2; at < labelWidth; ++at)
            m_text += ' ';
        m_text += value;
        m_text += '\n';
    }

    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

void addSeparations(Lines &lines, const Separations &separations)
{
    const auto add = [&](const std::string &by, const Separation &separation) {
        lines.add("AUROC, by " + by, separation.auroc);
        lines.add("false positives at 95 % true ones, by " + by, separation.fpr95);
        lines.add("open-set curve (OSCR), by " + by, separation.oscr);
    };
    if (separations.known == 0 || separations.unknown == 0)
        return;
    add("probability", separations.byProbability);
    add("score", separations.byScore);
}

void addKnown(Lines &lines, const Evaluation &e)
{
    lines.add("sent back by the quality checks, all scans", e.rescan);
    if (e.top1.of == 0)
        return;
    lines.heading("Scans of substances in the library");
    lines.add("best substance right", e.top1);
    lines.add("best substance right, of those that pass the checks", e.top1Passed);
    lines.add("right substance among the best three", e.top3);
    lines.add("named rightly (match, or largest part of a mixture)", e.namedRight);
    lines.add("strong match of another substance", e.strongWrong);
    lines.add("only wrong names given", e.namedWrong);
    lines.add("any wrong name given", e.anyWrong);
    lines.add("inside its 95 % set", e.set95.covered);
    lines.add("mean size of the 95 % set", e.set95.meanSize);
    lines.add("inside its 90 % set", e.set90.covered);
    lines.add("mean size of the 90 % set", e.set90.meanSize);
}

void addMixtures(Lines &lines, const MixtureFigures &mixtures)
{
    for (const ShareBin &bin : mixtures.byShare) {
        const std::string range = fixed(bin.from, 3) + " to " + fixed(bin.to, 3);
        lines.add("share " + range + ": smallest part named", bin.minorFound);
        lines.add("share " + range + ": every part and nothing else", bin.bothFound);
        lines.add("share " + range + ": called one substance", bin.calledOne);
    }
    lines.add("largest part named", mixtures.majorFound);
    lines.add("every part named and nothing else", mixtures.exact);
    lines.add("sent back by the quality checks", mixtures.rescan);
    lines.add("names per sample of what is not there", mixtures.spurious);
    lines.add("true share inside the component's interval", mixtures.shareCovered);
    lines.add("error of the share (root mean square)", mixtures.shareError);
}

void addLeftOut(Lines &lines, const LeaveOneOut &leftOut)
{
    lines.heading("Each substance left out of the library in turn (" + std::to_string(leftOut.substances) + ")");
    lines.add("given any name", leftOut.named);
    lines.add("called a strong match", leftOut.strongNamed);
    lines.add("with relatives in the library: named as one of them", leftOut.sameClassNamed);
    lines.add("with relatives in the library: named as something else", leftOut.otherClassNamed);
    addSeparations(lines, leftOut.separations);
    for (const LeaveOneOut::Substance &substance : leftOut.bySubstance) {
        if (substance.named.count == 0)
            continue;
        std::string names;
        for (const std::string &name : substance.givenNames)
            names += (names.empty() ? "" : ", ") + name;
        lines.add(substance.name + " taken for " + names, substance.named);
    }
}

} // namespace

std::string reportText(const EvaluationReport &report)
{
    const Evaluation &e = report.figures;
    Lines lines;
    lines.heading(std::to_string(e.scans) + " scans; in brackets 95 % intervals");
    addKnown(lines, e);
    if (e.unknownNamed.of > 0) {
        lines.heading("Scans of substances that are not in the library");
        lines.add("given any name", e.unknownNamed);
        addSeparations(lines, e.unknowns);
    }
    if (e.mixtureMatch.of > 0) {
        lines.heading("Mixtures");
        lines.add("called one substance", e.mixtureMatch);
        lines.add("every part named and nothing else, all mixtures", e.mixtureFound);
        addMixtures(lines, report.mixtures);
    }
    if (e.ece.value) {
        lines.heading("Does the probability keep its word? (all scans of one substance)");
        lines.add("expected calibration error", e.ece);
        lines.add("Brier score", e.brier);
        for (const ReliabilityBin &bin : e.reliability)
            lines.add("said " + fixed(bin.from, 1) + " to " + fixed(bin.to, 1) + ", on average " +
                          fixed(bin.meanSaid, 3) + ": right",
                      bin.right);
    }
    if (report.leaveOneOut)
        addLeftOut(lines, *report.leaveOneOut);
    if (report.synthetic) {
        lines.heading("Sums of two real scans (" + std::to_string(report.synthetic->pairs) + " pairs)");
        addMixtures(lines, report.synthetic->figures);
    }
    lines.heading("Speed");
    lines.line("median time from first byte to verdict", fixed(e.medianMs, 2) + " ms");
    return lines.text();
}

} // namespace varde::cli
