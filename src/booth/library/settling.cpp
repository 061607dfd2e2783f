// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/settling.h"

#include "booth/library/noticed.h"

#include <QString>

#include <algorithm>

namespace varde::booth {

namespace {

constexpr std::size_t mostNamed = 5;

/// The substances that a claim may mean: by a whole name only, since a part of a name means anything.
std::vector<std::size_t> claimedSubstances(const ReferenceLibrary &library, const std::string &soldAs)
{
    std::vector<std::size_t> out;
    if (soldAs.empty())
        return out;
    for (const NameHit &hit : library.names().find(QString::fromStdString(soldAs)))
        if (NameSearch::isSame(hit.name, soldAs))
            out.push_back(hit.substance);
    return out;
}

} // namespace

Result<Settling> settlingReferences(const ReferenceLibrary &library, const std::vector<ClaimedScan> &scans,
                                    const Progress &progress)
{
    Settling out;
    std::map<std::pair<Technique, std::size_t>, SettlingReference> needs;
    std::vector<Spectrum> unknowns;
    const auto &substances = library.substances();
    for (const ClaimedScan &claimed : scans) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, "looking at the unknowns was stopped"};
        progress.at(out.scans, static_cast<int>(scans.size()));
        const auto reading = library.identify(claimed.scan, claimed.settings);
        if (!reading) // no reference of this kind of instrument
            continue;
        ++out.scans;
        if (reading->verdict.kind != matcher::VerdictKind::Unknown)
            continue;
        ++out.unknowns;
        unknowns.push_back(claimed.scan);
        const Technique technique = claimed.scan.technique;
        const auto sold = claimedSubstances(library, claimed.soldAs);
        bool hasReason = false;
        for (std::size_t s = 0; s < substances.size(); ++s) {
            if (library.hasReference(s, technique))
                continue;
            const bool isSold = std::find(sold.begin(), sold.end(), s) != sold.end();
            const bool isHinted = areRelated(library.classes(), substances[s].substanceClass, reading->classHint);
            const bool isShown = library.showsNoticedBands(s, *reading);
            if (!isSold && !isHinted && !isShown)
                continue;
            hasReason = true;
            SettlingReference &need = needs[{technique, s}];
            need.substance = substances[s].name;
            need.technique = technique;
            ++need.unknowns;
            need.soldAs += isSold ? 1 : 0;
            need.classHint += isHinted ? 1 : 0;
            need.bands += isShown ? 1 : 0;
        }
        out.withoutReason += hasReason ? 0 : 1;
    }
    const auto groups = library.groupUnknowns(unknowns, 0.8, {}, {{}, progress.cancel});
    if (!groups)
        return groups.error();
    out.groups = static_cast<int>(groups->size());
    for (auto &[key, need] : needs)
        out.first.push_back(std::move(need));
    std::stable_sort(out.first.begin(), out.first.end(), [](const SettlingReference &a, const SettlingReference &b) {
        return std::tuple(b.unknowns, b.bands, b.soldAs) < std::tuple(a.unknowns, a.bands, a.soldAs);
    });
    if (out.first.size() > mostNamed)
        out.first.resize(mostNamed);
    return out;
}

} // namespace varde::booth
