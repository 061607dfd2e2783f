// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/health.h"

#include "booth/library/matcherlibrary.h"
#include "booth/library/modelcodec.h"
#include "matcher/overlay.h"
#include "matcher/sameness.h"
#include "store/library/packrows.h"

#include <QString>

#include <algorithm>
#include <numeric>
#include <set>

namespace varde::booth {

namespace {

constexpr Technique everyTechnique[] = {Technique::Raman, Technique::Ir, Technique::AtrIr};
constexpr double nearSame = 0.98;  ///< score from which two names for one spectrum are the likelier reading
constexpr double hardlySame = 0.1; ///< chance below which one name for two spectra is suspect

/// One technique's references, ready to be compared.
struct Compared {
    Technique technique;
    const std::vector<store::Substance> &substances;
    std::vector<store::Reference> references;
    MatcherLibrary matched;
    matcher::SearchIndex index;
    matcher::SamenessModel sameness;

    const store::Substance &substanceOf(std::size_t reference) const
    {
        return substances[matched.substances[static_cast<std::size_t>(
            index.substanceOf(static_cast<Eigen::Index>(reference)))]];
    }
};

/// Positions where the first curve stands out of the second.
std::vector<double> standingOut(const matcher::Overlay &overlay, double snr)
{
    return matcher::residualPeaks(overlay, snr);
}

LookAlikePair pairOf(const Compared &c, std::size_t a, std::size_t b, Eigen::Index shift, double score)
{
    const matcher::Prepared &first = c.index.prepared(static_cast<Eigen::Index>(a));
    const matcher::Prepared &second = c.index.prepared(static_cast<Eigen::Index>(b));
    LookAlikePair pair{c.substanceOf(a).name,
                       c.substanceOf(b).name,
                       c.references[a].id,
                       c.references[b].id,
                       score,
                       matcher::scoreAtEvenChance(c.sameness, first.snr(), second.snr())};
    pair.curves = matcher::overlay(c.index, first, second, shift);
    const double snr = std::min(first.snr(), second.snr());
    pair.onlyAPerCm = standingOut(pair.curves, snr);
    matcher::Overlay reversed = pair.curves;
    reversed.residual = -reversed.residual;
    pair.onlyBPerCm = standingOut(reversed, snr);
    return pair;
}

bool isOneForm(const std::string &a, const std::string &b)
{
    return QString::fromStdString(a).compare(QString::fromStdString(b), Qt::CaseInsensitive) == 0;
}

/// Groups of substances that are joined by a pair.
std::vector<LookAlikeGroup> groupsOf(Technique technique, std::vector<LookAlikePair> pairs)
{
    std::sort(pairs.begin(), pairs.end(), [](const LookAlikePair &x, const LookAlikePair &y) {
        return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
    });
    std::vector<LookAlikeGroup> groups;
    for (LookAlikePair &pair : pairs) {
        LookAlikeGroup joined{technique, {}, {}};
        std::set<std::string> names{pair.a, pair.b};
        joined.pairs.push_back(std::move(pair));
        for (auto group = groups.begin(); group != groups.end();) {
            const bool meets = std::any_of(group->substances.begin(), group->substances.end(),
                                           [&](const std::string &name) { return names.contains(name); });
            if (!meets) {
                ++group;
                continue;
            }
            names.insert(group->substances.begin(), group->substances.end());
            std::move(group->pairs.begin(), group->pairs.end(), std::back_inserter(joined.pairs));
            group = groups.erase(group);
        }
        joined.substances.assign(names.begin(), names.end());
        groups.push_back(std::move(joined));
    }
    for (LookAlikeGroup &group : groups)
        std::stable_sort(group.pairs.begin(), group.pairs.end(),
                         [](const LookAlikePair &x, const LookAlikePair &y) { return x.score > y.score; });
    std::stable_sort(groups.begin(), groups.end(), [](const LookAlikeGroup &x, const LookAlikeGroup &y) {
        return x.pairs.front().score > y.pairs.front().score;
    });
    return groups;
}

Status compareAll(const Compared &c, LibraryHealth &out, const Progress &progress, int before, int total)
{
    std::map<std::pair<std::string, std::string>, LookAlikePair> pairs; // the most alike references of two substances
    for (std::size_t a = 0; a < c.references.size(); ++a) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, "looking at the library was stopped"};
        progress.at(before + static_cast<int>(a), total);
        const matcher::Prepared &first = c.index.prepared(static_cast<Eigen::Index>(a));
        const matcher::ReferenceScores scores = c.index.search(first);
        for (std::size_t b = a + 1; b < c.references.size(); ++b) {
            const matcher::Prepared &second = c.index.prepared(static_cast<Eigen::Index>(b));
            const auto at = static_cast<Eigen::Index>(b);
            const bool isOne = c.substanceOf(a).id == c.substanceOf(b).id;
            const double oneWay = static_cast<double>(scores.score(at));
            const double even = matcher::scoreAtEvenChance(c.sameness, first.snr(), second.snr());
            if (!isOne && oneWay < even - 0.1) // far from alike: the other way round cannot make up for it
                continue;
            const double score = matcher::pairScore(first, second, c.technique);
            const auto suspect = [&](Suspect::Kind kind) {
                out.suspects.push_back({kind, c.technique, c.substanceOf(a).name, c.substanceOf(b).name,
                                        c.references[a].id, c.references[b].id, score});
            };
            if (isOne) {
                if (isOneForm(c.references[a].form, c.references[b].form) &&
                    matcher::chanceSame(c.sameness, score, first.snr(), second.snr()) < hardlySame)
                    suspect(Suspect::Kind::UnlikeUnderOneName);
                continue;
            }
            if (score >= nearSame)
                suspect(Suspect::Kind::AlikeUnderTwoNames);
            if (score < even)
                continue;
            LookAlikePair pair = pairOf(c, a, b, scores.shift[b], score);
            const std::pair<std::string, std::string> key = std::minmax(pair.a, pair.b);
            const auto known = pairs.find(key);
            if (known == pairs.end() || known->second.score < score)
                pairs.insert_or_assign(key, std::move(pair));
        }
    }
    std::vector<LookAlikePair> list;
    for (auto &[key, pair] : pairs)
        list.push_back(std::move(pair));
    for (LookAlikeGroup &group : groupsOf(c.technique, std::move(list)))
        out.lookAlikes.push_back(std::move(group));
    return Done{};
}

using Counts = std::map<std::string, std::map<Technique, int>>; ///< references, by substance

bool isNoticed(const std::vector<store::Notice> &notices, const std::string &substanceId)
{
    return std::any_of(notices.begin(), notices.end(), [&](const store::Notice &notice) {
        return notice.isCurrent && notice.substanceId == substanceId;
    });
}

void findCoverage(const std::vector<store::Substance> &substances, const std::vector<store::Notice> &notices,
                  const Counts &counts, LibraryHealth &out)
{
    for (const store::Substance &substance : substances) {
        const auto own = counts.find(substance.id);
        out.coverage.push_back({substance.name, substance.substanceClass, substance.isHazardous,
                                isNoticed(notices, substance.id),
                                own == counts.end() ? std::map<Technique, int>() : own->second});
    }
    std::vector<Technique> techniques;
    for (const auto &[technique, count] : out.references)
        techniques.push_back(technique);
    if (techniques.empty()) // everything listed is missing in both kinds that booths have
        techniques = {Technique::Raman, Technique::AtrIr};
    for (const bool isFirst : {true, false})
        for (const Technique technique : techniques)
            for (const Coverage &one : out.coverage)
                if (!one.references.contains(technique) && (one.isHazardous || one.isNoticed) == isFirst)
                    out.missing.push_back(
                        {one.substance, one.substanceClass, technique, one.isHazardous, one.isNoticed});
    std::stable_sort(out.missing.begin(), out.missing.end(), [](const MissingReference &a, const MissingReference &b) {
        return static_cast<int>(a.technique) < static_cast<int>(b.technique);
    });
}

int yearOf(std::chrono::system_clock::time_point time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

} // namespace

Result<LibraryHealth> libraryHealth(const store::LibraryStore &library, const Progress &progress)
{
    LibraryHealth out;
    const auto version = library.libraryVersion();
    const auto substances = library.substances();
    const auto notices = library.notices();
    auto references = library.references();
    if (!version || !substances || !notices || !references)
        return !version      ? version.error()
               : !substances ? substances.error()
               : !notices    ? notices.error()
                             : references.error();
    out.version = *version;
    out.substances = static_cast<int>(substances->size());
    Counts counts;
    std::map<Technique, std::vector<store::Reference>> byTechnique;
    for (store::Reference &reference : *references) {
        const Technique technique = reference.spectrum.technique;
        ++out.references[technique];
        ++out.licences[reference.licence];
        ++counts[reference.substanceId][technique];
        const auto history = library.history(reference.id);
        if (!history)
            return history.error();
        ++out.admittedInYear[yearOf(history->front().at)];
        byTechnique[technique].push_back(std::move(reference));
    }
    findCoverage(*substances, *notices, counts, out);
    const int total = static_cast<int>(references->size());
    int before = 0;
    for (const Technique technique : everyTechnique) {
        auto &own = byTechnique[technique];
        if (own.empty())
            continue;
        const int count = static_cast<int>(own.size());
        const auto row = library.latestModel(technique);
        const auto model = row && row->libraryVersion == *version
                               ? decodeModel(*row)
                               : Result<matcher::CertaintyModel>(Error{Errc::ModelMissing, "of other content"});
        MatcherLibrary matched = toMatcher(technique, *substances, own);
        auto index = matcher::SearchIndex::build(matched.library);
        if (!model || !index) {
            out.uncalibrated.push_back(technique);
            before += count;
            continue;
        }
        const Compared compared{technique,          *substances,       std::move(own),
                                std::move(matched), std::move(*index), model->sameness};
        if (Status done = compareAll(compared, out, progress, before, total); !done)
            return done.error();
        before += count;
    }
    progress.at(total, total);
    return out;
}

} // namespace varde::booth
