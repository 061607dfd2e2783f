// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/adviceshelf.h"
#include "booth/run/runservice.h"
#include "booth/site/siteprofile.h"
#include "booth/talk/closingdraft.h"

#include <QTimeZone>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// One sample as the talk needs it. Nothing in it is written anywhere.
struct TalkView {
    World world = World::Practice;
    store::Sample sample;
    std::vector<store::Finding> findings; ///< oldest first; the last one counts
    std::vector<LateWords> lateWords;     ///< of whoever was slower than who wrote them
    words::Claim claim;
    words::TestsDone done;
    std::vector<std::string> found; ///< what the finding names, as it is told; none of what the machine says
    bool isOneOf = false;           ///< those are several that look alike
    SiteProfile site;
    std::vector<ReferralNow> referrals;    ///< open now first
    store::TimePoint at;                   ///< when that was so
    std::vector<ShelfCard> approved;       ///< every approved card, in every language
    std::vector<Interaction> interactions; ///< among what was found, the gravest first
    std::vector<store::Closing> closings;  ///< oldest first
    std::vector<store::LabRequest> labRequests;
    std::optional<ClosingDraft> begunClosing = {}; ///< what is answered of the close so far
    std::optional<Error> slipRefusal;              ///< why no slip can be made of it

    const store::Finding *finding() const { return findings.empty() ? nullptr : &findings.back(); }
    bool isCorrected() const { return finding() && !finding()->reason.empty(); }
};

/// Fails as RunService::view(), siteProfile() and adviceShelf().
Result<TalkView> talkView(RunService &service, const AdviceBook &book, const store::Id &sampleId,
                          const QTimeZone &zone);

/// What is known of everything that was found with everything that somebody says they take. Pure: neither list is kept.
std::vector<Interaction> withWhatIsTaken(const AdviceBook &book, const std::vector<std::string> &found,
                                         const std::vector<std::string> &taken);

/// Names in a text that somebody typed, parted by commas, semicolons or lines; without blanks around and repetitions.
std::vector<std::string> namesIn(const std::string &typed);

} // namespace varde::booth
