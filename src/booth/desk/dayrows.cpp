// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/dayrows.h"

#include "booth/run/readingjson.h"
#include "booth/run/runrules.h"

namespace varde::booth {

namespace {

using matcher::VerdictKind;
using store::Conclusion;

bool namesNothing(VerdictKind kind)
{
    return kind == VerdictKind::OneOf || kind == VerdictKind::CarrierOnly || kind == VerdictKind::Unknown ||
           kind == VerdictKind::Rescan || kind == VerdictKind::NoReading;
}

/// What the machine names, as one text: the substance, or a mixture's components with ` + ` between them.
std::string namedBy(const Reading &reading)
{
    if (reading.substance)
        return reading.substance->name;
    std::string names;
    for (const NamedSubstance &component : reading.components)
        names += (names.empty() ? "" : " + ") + component.name;
    return names;
}

void addReading(DayRow &row, const store::Verdict &verdict, const DayContext &context)
{
    const auto reading = storedReading(verdict.documentJson);
    if (!reading) {
        // One verdict that cannot be read must not hide the day; somebody has to look at it.
        row.verdict = matcher::verdictKindFromName(verdict.kind);
        row.isUnknown = true;
        return;
    }
    const words::Claim claim = context.claimOf ? context.claimOf(row.sample.intake)
                                               : words::Claim{QString::fromStdString(row.sample.intake.soldAs), {}};
    row.verdict = reading->verdict.kind;
    row.strength = reading->verdict.strength;
    row.named = namedBy(*reading);
    row.soldAs = words::soldAsOutcome(*reading, claim);
    row.isUnknown = namesNothing(*row.verdict);
    row.isTentative = row.verdict == VerdictKind::Mixture ||
                      (row.verdict == VerdictKind::Match && row.strength != matcher::Strength::Strong);
    row.isContradictory = row.soldAs == words::SoldAs::NotSeen ||
                          (row.finding && row.finding->conclusion != suggestedConclusion(*reading, claim));
    row.isStale = context.currentModelId &&
                  isStale(verdict, context.currentModelId(reading->scan.technique, reading->instrument));
}

} // namespace

Result<std::vector<DayRow>> dayRows(const store::Record &record, const DaySpan &span, const DayContext &context)
{
    const auto summaries = record.samplesBetween(span.from, span.to);
    if (!summaries)
        return summaries.error();
    std::vector<DayRow> rows;
    for (const store::SampleSummary &summary : *summaries) {
        DayRow row;
        row.sample = summary.sample;
        row.measurements = summary.measurements;
        row.finding = summary.lastFinding;
        if (summary.lastVerdict)
            addReading(row, *summary.lastVerdict, context);
        if (row.finding &&
            (row.finding->conclusion == Conclusion::Unknown || row.finding->conclusion == Conclusion::NoReading))
            row.isUnknown = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace varde::booth
