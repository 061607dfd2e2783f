// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/site/siteprofile.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <QDateTime>

using namespace varde;
using namespace varde::booth;
using store::codeOf;

namespace {

SiteProfile fullProfile()
{
    SiteProfile site;
    site.mostMg = 1.5;
    site.loader = Loader::Person;
    site.retentionDays = 3;
    site.disposal = store::Disposal::KeptForLab;
    site.isDisposalWitnessed = true;
    site.lab = "University hospital";
    site.labAccepts = "powder, 5 mg";
    site.hasSlip = true;
    site.slipWidth = SlipWidth::Receipt58;
    site.generalAdvice = {{"en", "Ask us."}, {"nb", "Spør oss. 💬"}};
    OpeningHours hours;
    hours.week[4] = *openingsFromText("18:00-02:00");
    OpeningHours always;
    always.isAlways = true;
    site.referrals = {{ReferralKind::SafeSpace, "Quiet tent", "behind the stage", "", hours},
                      {ReferralKind::Medical, "First aid", "", "99 88 77 66", always},
                      {ReferralKind::Clinic, "Clinic", "", "", {}}};
    return site;
}

std::string detailOf(const Result<SiteProfile> &read)
{
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::Malformed);
    return read.error().detail;
}

std::string with(const char *field)
{
    return std::string("{\"version\":1,") + field + "}";
}

} // namespace

TEST_CASE("site: what nobody set is as careful as it can be")
{
    const store::TempDir dir;
    const store::FakeClock clock;
    const auto record = store::openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    const auto site = siteProfile(*record);
    REQUIRE(site);
    CHECK(site->mostMg == 1);
    CHECK(site->retentionDays == 0);
    CHECK(site->disposal == store::Disposal::Destroyed);
    CHECK_FALSE(site->hasSlip);
    CHECK(site->lab.empty());
    const auto practice = store::openBooth(dir / "training.sqlite", clock, "TRAIN", store::StoreKind::Training);
    REQUIRE(practice);
    CHECK(siteProfile(*practice)->hasSlip);
}

TEST_CASE("site: a profile is the same after the record and after a file")
{
    const store::TempDir dir;
    const store::FakeClock clock;
    const auto record = store::openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    REQUIRE(setSiteProfile(*record, fullProfile()));
    CHECK(*siteProfile(*record) == fullProfile());
    REQUIRE(writeSiteProfile(dir / "site.json", fullProfile()));
    CHECK(*readSiteProfile(dir / "site.json") == fullProfile());
    CHECK(*siteProfileFromJson("{\"version\":1}") == SiteProfile());
}

TEST_CASE("site: a profile out of bounds is not kept")
{
    const store::TempDir dir;
    const store::FakeClock clock;
    const auto record = store::openBooth(dir / "record.sqlite", clock);
    REQUIRE(record);
    SiteProfile site = fullProfile();
    SECTION("no amount")
    {
        site.mostMg = 0;
    }
    SECTION("no number")
    {
        site.mostMg = std::numeric_limits<double>::quiet_NaN();
    }
    SECTION("a bagful")
    {
        site.mostMg = 1001;
    }
    SECTION("kept for ever")
    {
        site.retentionDays = 366;
    }
    SECTION("before today")
    {
        site.retentionDays = -1;
    }
    SECTION("a nameless place")
    {
        site.referrals[0].name = " ";
    }
    SECTION("a novel")
    {
        site.referrals[0].where = std::string(10'000, 'x');
    }
    SECTION("a lab novel")
    {
        site.lab = std::string(10'000, 'x');
    }
    SECTION("an advice novel")
    {
        site.generalAdvice["en"] = std::string(10'000, 'x');
    }
    SECTION("a telephone book")
    {
        site.referrals.resize(61, site.referrals[0]);
    }
    CHECK(codeOf(setSiteProfile(*record, site)) == "out_of_range");
    CHECK(*siteProfile(*record) == SiteProfile());
}

TEST_CASE("site: a file that cannot be used is said to be so, with what and where")
{
    CHECK(detailOf(siteProfileFromJson("no json")) == "this is no JSON");
    CHECK(detailOf(siteProfileFromJson("[]")).find("no object") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson("{}")).find("version") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"slip\":\"yes\""))).find("slip") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"slips\":true"))).find("'slips'") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"retention_days\":1.5"))).find("retention_days") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"disposal\":\"sold\""))).find("'sold'") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"loaded_by\":\"anyone\""))).find("loaded_by") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"general_advice\":3"))).find("general_advice") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"general_advice\":{\"en\":3}"))).find("en") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"referrals\":{}"))).find("referrals") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"referrals\":[{\"name\":\"A\"},3]"))).find("referral 2") !=
          std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"most_mg\":5000"))).find("1000 mg") != std::string::npos);
    const std::string hours = detailOf(
        siteProfileFromJson(with("\"referrals\":[{\"name\":\"Clinic\",\"hours\":{\"fri\":\"25:00-26:00\"}}]")));
    CHECK(hours.find("referral 1 (Clinic), fri: '25:00-26:00'") != std::string::npos);
    CHECK(detailOf(siteProfileFromJson(with("\"referrals\":[{\"name\":\"C\",\"hours\":{\"day\":\"\"}}]")))
              .find("'day'") != std::string::npos);
    CHECK(codeOf(siteProfileFromJson("{\"version\":2}")) == "store_newer");
}

TEST_CASE("site: a file that cannot be read says why")
{
    const store::TempDir dir;
    CHECK(codeOf(readSiteProfile(dir / "none.json")) == "file_not_found");
    CHECK(codeOf(readSiteProfile(dir.path())) == "is_directory");
    store::writeBytes(dir / "empty.json", "");
    CHECK(codeOf(readSiteProfile(dir / "empty.json")) == "empty_file");
    store::writeBytes(dir / "large.json", std::string(300 * 1024, ' '));
    CHECK(codeOf(readSiteProfile(dir / "large.json")) == "file_too_large");
    CHECK(codeOf(writeSiteProfile(dir / "no" / "site.json", {})) == "write_failed");
}

TEST_CASE("site: what is open now comes first, then what nobody knows, then what opens next")
{
    const QTimeZone zone("Europe/Oslo");
    const auto at = [](int hour) {
        return std::chrono::system_clock::time_point(
            std::chrono::seconds(QDateTime(QDate(2026, 6, 19), QTime(hour, 0), Qt::UTC).toSecsSinceEpoch()));
    };
    SiteProfile site = fullProfile(); // the quiet tent: Friday 18:00 by the wall
    OpeningHours soon;
    soon.week[4] = *openingsFromText("15:00-16:00");
    OpeningHours morning;
    morning.week[4] = *openingsFromText("08:00-10:00");
    site.referrals.push_back({ReferralKind::Service, "Soon", "", "", soon});
    site.referrals.push_back({ReferralKind::Service, "Next week", "", "", morning});
    const auto names = [&](int hour) {
        std::string all;
        for (const ReferralNow &one : referralsNow(site, at(hour), zone))
            all += one.referral.name + ";";
        return all;
    };
    CHECK(names(9) == "First aid;Clinic;Soon;Quiet tent;Next week;");
    CHECK(names(20) == "Quiet tent;First aid;Clinic;Next week;Soon;");
}
