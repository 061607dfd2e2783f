// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/siteediting.h"

namespace varde::booth {

Status changeSite(RunService &service, const SiteProfile &profile)
{
    if (Status may = service.require(Permission::EditSiteProfile); !may)
        return may;
    return setSiteProfile(service.record(), profile);
}

Status addSentences(RunService &service, const SentenceFile &file)
{
    if (Status may = service.require(Permission::EditSiteProfile); !may)
        return may;
    return keepSentenceFile(service.record(), file);
}

Status sayOfAdvice(RunService &service, const AdviceCardText &card, bool isApproved, const std::string &operatorCode)
{
    if (Status may = service.require(Permission::ApproveAdvice); !may)
        return may;
    store::Record &record = service.record();
    return record.together([&]() -> Status {
        if (Status said = sayOfCard(record, card, isApproved, operatorCode); !said)
            return said;
        return record.addAudit(operatorCode, isApproved ? "advice_approved" : "advice_withdrawn",
                               card.topic + " " + card.language);
    });
}

Status writeAdvice(RunService &service, const AdviceCardText &card)
{
    if (Status may = service.require(Permission::ApproveAdvice); !may)
        return may;
    const std::string document = adviceCardToJson(card);
    if (const auto read = adviceCardFromJson(document); !read)
        return read.error();
    return service.record().saveAdviceText({card.topic, card.language, document});
}

} // namespace varde::booth
