// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/substancechange.h"

#include <map>

namespace varde::booth {

namespace {

std::string namesText(const store::Substance &substance)
{
    std::string text;
    for (const std::string &name : substance.synonyms)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::map<std::string, std::string> parentsOf(const std::vector<store::SubstanceClass> &tree)
{
    std::map<std::string, std::string> parents;
    for (const store::SubstanceClass &one : tree)
        parents.emplace(one.name, one.parent);
    return parents;
}

} // namespace

std::vector<ChangedSubstance> changedSubstances(const std::vector<store::Substance> &before,
                                                const std::vector<store::Substance> &after)
{
    std::map<std::string, const store::Substance *> old;
    for (const store::Substance &substance : before)
        old.emplace(substance.id, &substance);
    std::vector<ChangedSubstance> out;
    for (const store::Substance &now : after) {
        const auto at = old.find(now.id);
        if (at == old.end()) {
            out.push_back({now.name, "new", {}, now.isHazardous ? "hazard" : ""});
            continue;
        }
        const store::Substance &then = *at->second;
        const auto compare = [&](const char *field, const std::string &was, const std::string &is) {
            if (was != is)
                out.push_back({now.name, field, was, is});
        };
        compare("name", then.name, now.name);
        compare("stereo", then.stereo, now.stereo);
        compare("class", then.substanceClass, now.substanceClass);
        compare("role", std::string(store::roleName(then.role)), std::string(store::roleName(now.role)));
        compare("hazard", then.isHazardous ? "yes" : "no", now.isHazardous ? "yes" : "no");
        compare("cas", then.cas, now.cas);
        compare("names", namesText(then), namesText(now));
        old.erase(at);
    }
    for (const auto &[id, then] : old)
        out.push_back({then->name, "merged", then->name, {}});
    return out;
}

std::vector<ChangedClass> changedClasses(const std::vector<store::SubstanceClass> &before,
                                         const std::vector<store::SubstanceClass> &after)
{
    using Kind = ChangedClass::Kind;
    std::map<std::string, std::string> old = parentsOf(before);
    std::vector<ChangedClass> out;
    for (const store::SubstanceClass &now : after) {
        const auto at = old.find(now.name);
        if (at == old.end())
            out.push_back({Kind::Added, now.name, {}, now.parent});
        else if (at->second != now.parent)
            out.push_back({Kind::Moved, now.name, at->second, now.parent});
        old.erase(now.name);
    }
    for (const auto &[name, parent] : old)
        out.push_back({Kind::Removed, name, parent, {}});
    return out;
}

} // namespace varde::booth
