// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/site/siteprofile.h"

#include <algorithm>

namespace varde::booth {

namespace {

constexpr const char *profileSetting = "site_profile";
constexpr std::size_t longestText = 400;
constexpr std::size_t mostReferrals = 60;

bool isTooLong(const std::string &text)
{
    return text.size() > longestText;
}

Status checkReferral(const Referral &referral)
{
    const auto isBlank = [](const std::string &text) { return text.find_first_not_of(" \t\n") == std::string::npos; };
    if (isBlank(referral.name))
        return Error{Errc::OutOfRange, "a referral without a name"};
    if (isTooLong(referral.name) || isTooLong(referral.where) || isTooLong(referral.phone))
        return Error{Errc::OutOfRange, "the referral " + referral.name.substr(0, 40) + " has too long a text"};
    return Done{};
}

int rankOf(OpenState state)
{
    return state == OpenState::Open ? 0 : state == OpenState::Unknown ? 1 : 2;
}

} // namespace

Status checkSiteProfile(const SiteProfile &profile)
{
    if (!(profile.mostMg > 0) || profile.mostMg > 1000)
        return Error{Errc::OutOfRange, "the amount tested is above 0 and at most 1000 mg"};
    if (profile.retentionDays < 0 || profile.retentionDays > 365)
        return Error{Errc::OutOfRange, "what is left is kept from 0 to 365 days"};
    if (isTooLong(profile.lab) || isTooLong(profile.labAccepts))
        return Error{Errc::OutOfRange, "the laboratory has too long a text"};
    for (const auto &[language, text] : profile.generalAdvice)
        if (text.size() > 5 * longestText)
            return Error{Errc::OutOfRange, "the general advice is too long"};
    if (profile.referrals.size() > mostReferrals)
        return Error{Errc::OutOfRange, "more than " + std::to_string(mostReferrals) + " referrals"};
    for (const Referral &referral : profile.referrals)
        if (Status checked = checkReferral(referral); !checked)
            return checked;
    return Done{};
}

Result<SiteProfile> siteProfile(const store::Record &record)
{
    const auto kept = record.setting(profileSetting);
    if (!kept)
        return kept.error();
    if (*kept)
        return siteProfileFromJson(**kept);
    SiteProfile site;
    // In practice a slip is something to learn, and carries the practice mark.
    site.hasSlip = record.isTraining();
    return site;
}

Status setSiteProfile(store::Record &record, const SiteProfile &profile)
{
    if (Status checked = checkSiteProfile(profile); !checked)
        return checked;
    return record.setSetting(profileSetting, siteProfileToJson(profile));
}

std::vector<ReferralNow> referralsNow(const SiteProfile &profile, std::chrono::system_clock::time_point when,
                                      const QTimeZone &zone)
{
    std::vector<ReferralNow> all;
    for (const Referral &referral : profile.referrals)
        all.push_back({referral, openAt(referral.hours, when, zone)});
    std::stable_sort(all.begin(), all.end(), [](const ReferralNow &a, const ReferralNow &b) {
        if (a.now.state != b.now.state || a.now.state != OpenState::Closed)
            return rankOf(a.now.state) < rankOf(b.now.state);
        // Both closed: what opens first; what does not open within a week last.
        if (a.now.changesAt.has_value() != b.now.changesAt.has_value())
            return a.now.changesAt.has_value();
        return a.now.changesAt < b.now.changesAt;
    });
    return all;
}

} // namespace varde::booth
