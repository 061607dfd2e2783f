// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/advice/advicebook.h"

#include <QString>
#include <algorithm>
#include <array>
#include <set>

namespace varde::booth {

namespace {

constexpr std::array<std::pair<AdviceSection, std::string_view>, 7> adviceSections{{
    {AdviceSection::Effects, "effects"},
    {AdviceSection::Duration, "duration"},
    {AdviceSection::Dose, "dose"},
    {AdviceSection::Interactions, "interactions"},
    {AdviceSection::Wellbeing, "wellbeing"},
    {AdviceSection::DangerSigns, "danger_signs"},
    {AdviceSection::WhatToDo, "what_to_do"},
}};

std::set<std::string> idsOf(const AdviceSubstance *substance)
{
    std::set<std::string> ids;
    if (substance) {
        ids.insert(substance->id);
        ids.insert(substance->groups.begin(), substance->groups.end());
    }
    return ids;
}

std::string pairTopic(const std::string &a, const std::string &b)
{
    return a < b ? a + "+" + b : b + "+" + a;
}

} // namespace

std::string_view adviceSectionName(AdviceSection section)
{
    const auto found = std::find_if(adviceSections.begin(), adviceSections.end(),
                                    [&](const auto &row) { return row.first == section; });
    return found == adviceSections.end() ? std::string_view() : found->second;
}

std::optional<AdviceSection> adviceSectionFromName(std::string_view name)
{
    const auto found =
        std::find_if(adviceSections.begin(), adviceSections.end(), [&](const auto &row) { return row.second == name; });
    return found == adviceSections.end() ? std::nullopt : std::optional(found->first);
}

std::string foldedName(const std::string &name)
{
    QString out;
    for (const QChar c : QString::fromStdString(name).toCaseFolded())
        if (c.isLetterOrNumber())
            out.append(c);
    return out.toStdString();
}

const AdviceSubstance *AdviceBook::find(const std::string &name) const
{
    const std::string wanted = foldedName(name);
    if (wanted.empty())
        return nullptr;
    const auto isCalled = [&](const AdviceSubstance &one) {
        return foldedName(one.id) == wanted ||
               std::any_of(one.title.begin(), one.title.end(),
                           [&](const auto &title) { return foldedName(title.second) == wanted; }) ||
               std::any_of(one.names.begin(), one.names.end(),
                           [&](const std::string &other) { return foldedName(other) == wanted; });
    };
    const auto found = std::find_if(m_substances.begin(), m_substances.end(), isCalled);
    return found == m_substances.end() ? nullptr : &*found;
}

const AdviceDraftCard *AdviceBook::card(const std::string &topic) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const AdviceDraftCard &one) { return one.topic == topic; });
    return found == m_cards.end() ? nullptr : &*found;
}

std::string AdviceBook::citation(const std::string &sourceId) const
{
    const auto found =
        std::find_if(m_sources.begin(), m_sources.end(), [&](const AdviceSource &one) { return one.id == sourceId; });
    return found == m_sources.end() ? std::string() : found->citation;
}

std::vector<std::string> AdviceBook::topicsOf(const std::string &name) const
{
    const AdviceSubstance *substance = find(name);
    if (!substance)
        return {};
    std::vector<std::string> topics{substance->id};
    topics.insert(topics.end(), substance->groups.begin(), substance->groups.end());
    return topics;
}

Interaction AdviceBook::between(const std::string &first, const std::string &second) const
{
    Interaction out{first, second};
    const std::set<std::string> a = idsOf(find(first));
    const std::set<std::string> b = idsOf(find(second));
    for (const InteractionRule &rule : m_rules) {
        const bool holds =
            (a.contains(rule.first) && b.contains(rule.second)) || (a.contains(rule.second) && b.contains(rule.first));
        if (!holds || (out.severity != InteractionSeverity::Unknown && rule.severity >= out.severity))
            continue;
        out.severity = rule.severity;
        out.reason = rule.reason;
        out.sources.clear();
        for (const std::string &source : rule.sources)
            out.sources.push_back(citation(source));
        const std::string topic = pairTopic(rule.first, rule.second);
        out.card = card(topic) ? topic : std::string();
    }
    return out;
}

std::vector<Interaction> AdviceBook::among(const std::vector<std::string> &names) const
{
    std::vector<Interaction> all;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = i + 1; j < names.size(); ++j)
            all.push_back(between(names[i], names[j]));
    std::stable_sort(all.begin(), all.end(),
                     [](const Interaction &a, const Interaction &b) { return a.severity < b.severity; });
    return all;
}

std::vector<Interaction> AdviceBook::across(const std::vector<std::string> &some,
                                            const std::vector<std::string> &others) const
{
    std::vector<Interaction> all;
    for (const std::string &one : some)
        for (const std::string &other : others)
            all.push_back(between(one, other));
    std::stable_sort(all.begin(), all.end(),
                     [](const Interaction &a, const Interaction &b) { return a.severity < b.severity; });
    return all;
}

} // namespace varde::booth
