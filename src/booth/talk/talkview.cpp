// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/talkview.h"

#include <QRegularExpression>
#include <QString>
#include <algorithm>

namespace varde::booth {

namespace {

bool namesSomething(store::Conclusion conclusion)
{
    return conclusion != store::Conclusion::Unknown && conclusion != store::Conclusion::NoReading;
}

void fillFound(TalkView &view)
{
    const store::Finding *finding = view.finding();
    if (!finding || !namesSomething(finding->conclusion))
        return;
    for (const store::FindingSubstance &named : finding->substances) {
        if (std::find(view.found.begin(), view.found.end(), named.label) == view.found.end())
            view.found.push_back(named.label);
        view.isOneOf = view.isOneOf || named.part == store::SubstancePart::OneOf;
    }
}

} // namespace

Result<TalkView> talkView(RunService &service, const AdviceBook &book, const store::Id &sampleId, const QTimeZone &zone)
{
    store::Record &record = service.record();
    auto seen = service.view(sampleId);
    if (!seen)
        return seen.error();
    TalkView view;
    view.world = service.world();
    view.sample = seen->sample;
    view.findings = std::move(seen->findings);
    view.lateWords = std::move(seen->lateWords);
    view.claim = seen->claim;
    view.done = seen->done;
    fillFound(view);
    auto site = siteProfile(record);
    auto shelf = adviceShelf(record, book, service.library().adviceDrafts);
    auto closings = record.closings(sampleId);
    auto requests = record.labRequests(sampleId);
    auto begun = begunClosing(record, sampleId);
    for (const Error *error :
         {site ? nullptr : &site.error(), shelf ? nullptr : &shelf.error(), closings ? nullptr : &closings.error(),
          requests ? nullptr : &requests.error(), begun ? nullptr : &begun.error()})
        if (error)
            return *error;
    view.at = record.now();
    view.referrals = referralsNow(*site, view.at, zone);
    view.site = std::move(*site);
    std::copy_if(shelf->begin(), shelf->end(), std::back_inserter(view.approved),
                 [](const ShelfCard &card) { return card.isApproved; });
    // Of several that look alike only one is there: they do not act together.
    if (!view.isOneOf)
        view.interactions = book.among(view.found);
    view.closings = std::move(*closings);
    view.labRequests = std::move(*requests);
    view.begunClosing = std::move(*begun);
    if (const auto slip = service.slip(sampleId); !slip)
        view.slipRefusal = slip.error();
    return view;
}

std::vector<Interaction> withWhatIsTaken(const AdviceBook &book, const std::vector<std::string> &found,
                                         const std::vector<std::string> &taken)
{
    std::vector<Interaction> all = book.across(found, taken);
    const std::vector<Interaction> others = book.among(taken);
    all.insert(all.end(), others.begin(), others.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Interaction &a, const Interaction &b) { return a.severity < b.severity; });
    return all;
}

std::vector<std::string> namesIn(const std::string &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\n]"));
    std::vector<std::string> names;
    for (const QString &part : QString::fromStdString(typed).split(separators, Qt::SkipEmptyParts)) {
        const std::string name = part.trimmed().toStdString();
        if (!name.empty() && std::none_of(names.begin(), names.end(), [&](const std::string &other) {
                return foldedName(other) == foldedName(name);
            }))
            names.push_back(name);
    }
    return names;
}

} // namespace varde::booth
