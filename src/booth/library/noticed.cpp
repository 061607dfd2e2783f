// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/noticed.h"

#include "booth/library/referencelibrary.h"
#include "matcher/overlay.h"

#include <algorithm>
#include <cmath>

namespace varde::booth {

namespace {

constexpr double bandTolerancePerCm = 6; ///< as far as a Raman axis may be off (docs/method.md)
constexpr std::size_t fewestBands = 3;

bool isBelowOrSame(const std::vector<store::SubstanceClass> &tree, std::string name, const std::string &above)
{
    for (std::size_t steps = 0; steps <= tree.size() && !name.empty(); ++steps) {
        if (name == above)
            return true;
        const auto at =
            std::find_if(tree.begin(), tree.end(), [&](const store::SubstanceClass &one) { return one.name == name; });
        name = at == tree.end() ? std::string() : at->parent;
    }
    return false;
}

} // namespace

bool areRelated(const std::vector<store::SubstanceClass> &tree, const std::string &a, const std::string &b)
{
    return !a.empty() && !b.empty() && (isBelowOrSame(tree, a, b) || isBelowOrSame(tree, b, a));
}

bool showsBands(const store::Notice &notice, Technique technique, const matcher::Verdict &verdict)
{
    auto bands = notice.bandsPerCm.find(technique);
    if (bands == notice.bandsPerCm.end() && isInfrared(technique))
        bands = notice.bandsPerCm.find(technique == Technique::Ir ? Technique::AtrIr : Technique::Ir);
    if (bands == notice.bandsPerCm.end() || bands->second.size() < fewestBands ||
        verdict.overlay.scan.size() != verdict.overlay.axisPerCm.size() || verdict.overlay.scan.size() == 0)
        return false;
    matcher::Overlay scan = verdict.overlay;
    scan.residual = scan.scan; // everything that stands out of the scan, not only what a reference leaves
    const std::vector<double> peaks = matcher::residualPeaks(scan, verdict.quality.snr);
    return std::all_of(bands->second.begin(), bands->second.end(), [&](double band) {
        return std::any_of(peaks.begin(), peaks.end(),
                           [&](double peak) { return std::abs(peak - band) <= bandTolerancePerCm; });
    });
}

bool ReferenceLibrary::hasReference(std::size_t substance, Technique technique) const
{
    const Loaded *loaded = suited(technique);
    return loaded &&
           std::find(loaded->substances.begin(), loaded->substances.end(), substance) != loaded->substances.end();
}

bool ReferenceLibrary::showsNoticedBands(std::size_t substance, const Reading &reading) const
{
    return std::any_of(m_notices.begin(), m_notices.end(), [&](const store::Notice &notice) {
        return notice.substanceId == m_substances[substance].id &&
               showsBands(notice, reading.scan.technique, reading.verdict);
    });
}

void ReferenceLibrary::fillNoticed(Reading &out) const
{
    if (out.verdict.kind != matcher::VerdictKind::Unknown)
        return;
    for (const store::Notice &notice : m_notices) {
        const auto at = std::find_if(m_substances.begin(), m_substances.end(), [&](const store::Substance &substance) {
            return substance.id == notice.substanceId;
        });
        const auto index = static_cast<std::size_t>(at - m_substances.begin());
        const bool isTold = std::any_of(out.couldBe.begin(), out.couldBe.end(), [&](const NoticedSubstance &told) {
            return at != m_substances.end() && told.name == at->name;
        });
        if (at == m_substances.end() || isTold || hasReference(index, out.scan.technique))
            continue;
        if (areRelated(m_classes, at->substanceClass, out.classHint) || showsNoticedBands(index, out))
            out.couldBe.push_back({at->name, notice.source, notice.issued});
    }
    std::sort(out.couldBe.begin(), out.couldBe.end(),
              [](const NoticedSubstance &a, const NoticedSubstance &b) { return a.name < b.name; });
}

} // namespace varde::booth
