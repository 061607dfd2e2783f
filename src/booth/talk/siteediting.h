// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/adviceshelf.h"
#include "booth/run/runservice.h"
#include "booth/site/siteprofile.h"
#include "booth/talk/persontext.h"

#include <string>

namespace varde::booth {

// What only some may change. Each fails as RunService::require() does for who may not, and changes nothing then.

/// Permission::EditSiteProfile. As setSiteProfile().
Status changeSite(RunService &service, const SiteProfile &profile);

/// Permission::EditSiteProfile. As keepSentenceFile().
Status addSentences(RunService &service, const SentenceFile &file);

/// Permission::ApproveAdvice: a coordinator read this very card and lets it be shown, or takes that back. OutOfRange
/// without a code; noted in the audit.
Status sayOfAdvice(RunService &service, const AdviceCardText &card, bool isApproved, const std::string &operatorCode);

/// Permission::ApproveAdvice: keeps a card as somebody here wrote it, a draft. Malformed for one without lines or with
/// a line without source.
Status writeAdvice(RunService &service, const AdviceCardText &card);

} // namespace varde::booth
