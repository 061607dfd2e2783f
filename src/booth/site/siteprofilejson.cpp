// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A site profile as a file: see docs/developers/site-profile.md.
#include "booth/site/siteprofile.h"
#include "booth/site/smallfile.h"

#include <QSaveFile>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr int profileVersion = 1;
constexpr std::array<const char *, 7> dayKeys = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr std::array<std::pair<ReferralKind, std::string_view>, 4> referralKinds{{
    {ReferralKind::SafeSpace, "safe_space"},
    {ReferralKind::Medical, "medical"},
    {ReferralKind::Clinic, "clinic"},
    {ReferralKind::Service, "service"},
}};

constexpr std::array<std::pair<Loader, std::string_view>, 2> loaders{{
    {Loader::Person, "person"},
    {Loader::Volunteer, "volunteer"},
}};

constexpr std::array<std::pair<SlipWidth, std::string_view>, 3> slipWidths{{
    {SlipWidth::A6, "a6"},
    {SlipWidth::Receipt80, "receipt_80"},
    {SlipWidth::Receipt58, "receipt_58"},
}};

template <typename Table, typename Key>
std::string_view siteNameOf(const Table &table, Key key)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.first == key; });
    return found == table.end() ? std::string_view() : found->second;
}

json hoursToJson(const OpeningHours &hours)
{
    if (hours.isAlways)
        return "always";
    json week = json::object();
    for (std::size_t day = 0; day < dayKeys.size(); ++day)
        if (!hours.week[day].empty())
            week[dayKeys[day]] = openingsText(hours.week[day]);
    return week;
}

/// Takes fields out of one JSON object and remembers the first thing that is wrong, with where it stands.
class Fields {
public:
    Fields(const json &object, std::string where) : m_object(object), m_where(std::move(where))
    {
        if (!object.is_object())
            fail("is no object");
    }

    const json *take(const char *name)
    {
        m_known.push_back(name);
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }

    void text(const char *name, std::string &out)
    {
        const json *value = take(name);
        if (value && !value->is_string())
            fail(std::string(name) + " is no text");
        else if (value)
            out = value->get<std::string>();
    }

    void flag(const char *name, bool &out)
    {
        const json *value = take(name);
        if (value && !value->is_boolean())
            fail(std::string(name) + " is neither true nor false");
        else if (value)
            out = value->get<bool>();
    }

    template <typename Number>
    void number(const char *name, Number &out)
    {
        const json *value = take(name);
        if (value && (std::is_integral_v<Number> ? !value->is_number_integer() : !value->is_number()))
            fail(std::string(name) + " is no number that fits");
        else if (value)
            out = value->get<Number>();
    }

    template <typename Table, typename Key>
    void oneOf(const char *name, const Table &table, Key &out)
    {
        std::string word;
        text(name, word);
        if (word.empty())
            return;
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.second == word; });
        if (found == table.end())
            fail(std::string(name) + " is '" + word.substr(0, 40) + "', which is not one of its words");
        else
            out = found->first;
    }

    void fail(const std::string &what)
    {
        if (!m_problem)
            m_problem = Error{Errc::Malformed, m_where + ": " + what};
    }

    /// A field that nobody took is wrong, too.
    Status finish()
    {
        if (!m_problem && m_object.is_object())
            for (const auto &[name, value] : m_object.items())
                if (std::find(m_known.begin(), m_known.end(), name) == m_known.end())
                    fail("the field '" + name.substr(0, 40) + "' is not known");
        return m_problem ? Status(*m_problem) : Status(Done{});
    }

private:
    const json &m_object;
    std::string m_where;
    std::vector<std::string> m_known;
    std::optional<Error> m_problem;
};

Result<OpeningHours> hoursFromJson(const json &value, const std::string &where)
{
    OpeningHours hours;
    if (value.is_string() && value.get<std::string>() == "always") {
        hours.isAlways = true;
        return hours;
    }
    Fields fields(value, where + ", hours");
    for (std::size_t day = 0; day < dayKeys.size(); ++day) {
        std::string text;
        fields.text(dayKeys[day], text);
        auto openings = openingsFromText(text);
        if (!openings)
            return Error{Errc::Malformed, where + ", " + dayKeys[day] + ": " + openings.error().detail};
        hours.week[day] = std::move(*openings);
    }
    if (Status read = fields.finish(); !read)
        return read.error();
    return hours;
}

Result<Referral> referralFromJson(const json &value, std::size_t number)
{
    Referral referral;
    const std::string where = "referral " + std::to_string(number);
    Fields fields(value, where);
    fields.oneOf("kind", referralKinds, referral.kind);
    fields.text("name", referral.name);
    fields.text("where", referral.where);
    fields.text("phone", referral.phone);
    const json *hours = fields.take("hours");
    if (Status read = fields.finish(); !read)
        return read.error();
    if (hours) {
        auto parsed = hoursFromJson(*hours, where + " (" + referral.name.substr(0, 40) + ")");
        if (!parsed)
            return parsed.error();
        referral.hours = std::move(*parsed);
    }
    return referral;
}

Status readReferrals(const json *list, SiteProfile &profile)
{
    if (!list)
        return Done{};
    if (!list->is_array())
        return Error{Errc::Malformed, "referrals is no list"};
    for (const json &one : *list) {
        auto referral = referralFromJson(one, profile.referrals.size() + 1);
        if (!referral)
            return referral.error();
        profile.referrals.push_back(std::move(*referral));
    }
    return Done{};
}

Result<SiteProfile> profileFromObject(const json &root)
{
    SiteProfile profile;
    Fields fields(root, "site profile");
    int version = 0;
    fields.number("version", version);
    if (version > profileVersion)
        return Error{Errc::StoreNewer, "site profile of version " + std::to_string(version)};
    if (version != profileVersion)
        fields.fail("version is not " + std::to_string(profileVersion));
    std::string disposal = std::string(store::disposalName(profile.disposal));
    fields.number("most_mg", profile.mostMg);
    fields.oneOf("loaded_by", loaders, profile.loader);
    fields.number("retention_days", profile.retentionDays);
    fields.text("disposal", disposal);
    fields.flag("disposal_witnessed", profile.isDisposalWitnessed);
    fields.text("lab", profile.lab);
    fields.text("lab_accepts", profile.labAccepts);
    fields.flag("slip", profile.hasSlip);
    fields.oneOf("slip_width", slipWidths, profile.slipWidth);
    const json *advice = fields.take("general_advice");
    const json *referrals = fields.take("referrals");
    if (const auto known = store::disposalFromName(disposal))
        profile.disposal = *known;
    else
        fields.fail("disposal is '" + disposal.substr(0, 40) + "', which is not one of its words");
    if (advice && advice->is_object()) {
        Fields texts(*advice, "general_advice");
        for (const auto &[language, value] : advice->items())
            texts.text(language.c_str(), profile.generalAdvice[language]);
        if (Status read = texts.finish(); !read)
            return read.error();
    } else if (advice) {
        fields.fail("general_advice is no object");
    }
    if (Status read = fields.finish(); !read)
        return read.error();
    if (Status read = readReferrals(referrals, profile); !read)
        return read.error();
    if (Status checked = checkSiteProfile(profile); !checked)
        return Error{Errc::Malformed, checked.error().detail};
    return profile;
}

} // namespace

std::string_view referralKindName(ReferralKind kind)
{
    return siteNameOf(referralKinds, kind);
}

std::string_view slipWidthName(SlipWidth width)
{
    return siteNameOf(slipWidths, width);
}

std::string siteProfileToJson(const SiteProfile &profile)
{
    json root = {{"version", profileVersion},
                 {"most_mg", profile.mostMg},
                 {"loaded_by", siteNameOf(loaders, profile.loader)},
                 {"retention_days", profile.retentionDays},
                 {"disposal", store::disposalName(profile.disposal)},
                 {"disposal_witnessed", profile.isDisposalWitnessed},
                 {"lab", profile.lab},
                 {"lab_accepts", profile.labAccepts},
                 {"slip", profile.hasSlip},
                 {"slip_width", slipWidthName(profile.slipWidth)},
                 {"general_advice", profile.generalAdvice},
                 {"referrals", json::array()}};
    for (const Referral &referral : profile.referrals)
        root["referrals"].push_back({{"kind", referralKindName(referral.kind)},
                                     {"name", referral.name},
                                     {"where", referral.where},
                                     {"phone", referral.phone},
                                     {"hours", hoursToJson(referral.hours)}});
    // What was typed is UTF-8 already; a byte that is not must not end the program.
    return root.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<SiteProfile> siteProfileFromJson(const std::string &text)
{
    const json root = json::parse(text, nullptr, false);
    if (root.is_discarded())
        return Error{Errc::Malformed, "this is no JSON"};
    return profileFromObject(root);
}

Result<SiteProfile> readSiteProfile(const std::filesystem::path &path)
{
    const auto text = readSmallFile(path);
    if (!text)
        return text.error();
    return siteProfileFromJson(*text);
}

Status writeSiteProfile(const std::filesystem::path &path, const SiteProfile &profile)
{
    const std::string text = siteProfileToJson(profile);
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()) ||
        !file.commit())
        return Error{Errc::WriteFailed, path.string() + ": " + file.errorString().toStdString()};
    return Done{};
}

} // namespace varde::booth
