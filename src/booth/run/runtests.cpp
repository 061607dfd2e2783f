// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RunService that is about strips, reagents and the rules that weigh them.
#include "booth/run/runservice.h"
#include "booth/run/situationof.h"
#include "booth/run/testreasons.h"
#include "booth/tests/shipped.h"
#include "booth/words/testwords.h"

#include <algorithm>

namespace varde::booth {

void addTestReasons(std::vector<SecondReadReason> &reasons, const Reconciliation &card)
{
    const auto add = [&](SecondReadReason reason) {
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            reasons.push_back(reason);
    };
    if (card.hasHazardousPositive)
        add(SecondReadReason::Hazardous);
    // That it was sold as something else has a reason and a sentence of its own.
    const bool isOnlyClaim = card.contradictions.size() == 1 && card.contradictions.front().rule == "sold-as-not-seen";
    if (card.asksSecondReader && !isOnlyClaim)
        add(SecondReadReason::TestsDisagree);
}

TestBook RunService::testBook()
{
    return TestBook(*m_record, shippedCatalogue(), [this] { return require(Permission::Test); });
}

void RunService::useRules(const std::filesystem::path &directory)
{
    m_rulesDirectory = directory;
    m_rules = loadRules(directory, shippedCatalogue());
}

Status RunService::setRules(const std::filesystem::path &file)
{
    if (const Status may = require(Permission::EditRules); !may)
        return may;
    if (m_rulesDirectory.empty())
        return Error{Errc::NotAllowed, "this record lies in no directory"};
    if (const Status installed = installRules(m_rulesDirectory, file, shippedCatalogue()); !installed)
        return installed;
    useRules(m_rulesDirectory);
    return Done{};
}

Status RunService::fillTests(SampleView &seen) const
{
    const auto skips = m_record->testSkips(seen.sample.id);
    if (!skips)
        return skips.error();
    const auto controls = m_record->testControls(seen.sample.createdAt - 2 * controlHolds);
    if (!controls)
        return controls.error();
    seen.tests = testStandings(shippedCatalogue(), seen.testResults, *skips, *controls);
    for (const TestStanding &test : seen.tests)
        if (test.isReadable())
            (test.spec->kind == store::TestKind::Strip ? seen.done.strips : seen.done.reagents) = true;
    seen.done.lines = words::testSentences(seen.tests);
    seen.card = reconcile(m_rules.rules, situationOf(seen.sample, seen.reading, seen.claim, seen.tests));
    return Done{};
}

} // namespace varde::booth
