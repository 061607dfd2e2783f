// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/site/openinghours.h"
#include "core/result.h"
#include "store/record/record.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace varde::booth {

/// Whom to send somebody to. Written to files by name: values are never renumbered.
enum class ReferralKind { SafeSpace = 1, Medical = 2, Clinic = 3, Service = 4 };

struct Referral {
    ReferralKind kind = ReferralKind::Service;
    std::string name;
    std::string where = {}; ///< how to get there; may be empty
    std::string phone = {}; ///< may be empty
    OpeningHours hours = {};

    bool operator==(const Referral &other) const = default;
};

/// Who puts the sample on the instrument.
enum class Loader { Person = 1, Volunteer = 2 };

enum class SlipWidth { A6 = 1, Receipt80 = 2, Receipt58 = 3 };

/// How this site works: what the law and the organiser agreed to. What nobody set is as careful as it can be.
struct SiteProfile {
    double mostMg = 1; ///< of a sample that is tested; above 0, at most 1000
    Loader loader = Loader::Volunteer;
    int retentionDays = 0; ///< how long what is left may be kept; 0: nothing is, at most 365
    store::Disposal disposal = store::Disposal::Destroyed; ///< what usually becomes of what is left
    bool isDisposalWitnessed = false;                      ///< destroyed only with the code of somebody who saw it
    std::string lab = {};                                  ///< its name; empty: no laboratory
    std::string labAccepts = {};                           ///< what it takes, in words; may be empty
    bool hasSlip = false;                                  ///< whether a slip may be given at all
    SlipWidth slipWidth = SlipWidth::A6;
    std::map<std::string, std::string> generalAdvice = {}; ///< by language; where no card is approved
    std::vector<Referral> referrals = {};

    bool operator==(const SiteProfile &other) const = default;
};

std::string_view referralKindName(ReferralKind kind); ///< `safe_space`: as in the file
std::string_view slipWidthName(SlipWidth width);      ///< `a6`, `receipt_80`, `receipt_58`

/// Indented JSON; the same profile gives the same bytes.
std::string siteProfileToJson(const SiteProfile &profile);

/// Malformed with what is wrong and where in the detail; StoreNewer for a later version. A field that is not known is
/// refused: it could be a rule that would be broken unseen.
Result<SiteProfile> siteProfileFromJson(const std::string &json);

/// OutOfRange with what is wrong in the detail.
Status checkSiteProfile(const SiteProfile &profile);

/// The record's; what nobody set is the default, in practice with a slip. As siteProfileFromJson().
Result<SiteProfile> siteProfile(const store::Record &record);

/// As checkSiteProfile(); nothing is kept then.
Status setSiteProfile(store::Record &record, const SiteProfile &profile);

/// As siteProfileFromJson(); FileNotFound, IsDirectory, PermissionDenied, FileTooLarge (256 KiB), ReadFailed.
Result<SiteProfile> readSiteProfile(const std::filesystem::path &path);
Status writeSiteProfile(const std::filesystem::path &path, const SiteProfile &profile); ///< WriteFailed

/// A referral as it stands now.
struct ReferralNow {
    Referral referral;
    OpenNow now;
};

/// What is open now first, then what nobody knows of, then what is closed, the next to open first; among equals the
/// site's order stays.
std::vector<ReferralNow> referralsNow(const SiteProfile &profile, std::chrono::system_clock::time_point when,
                                      const QTimeZone &zone);

} // namespace varde::booth
