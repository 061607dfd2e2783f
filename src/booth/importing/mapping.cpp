// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/mapping.h"

#include "booth/library/csvtable.h"
#include "store/library/libraryrows.h"

#include <filesystem>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

Facts factsOf(const CsvTable::Row &row)
{
    Facts facts;
    for (int i = 0; i <= static_cast<int>(lastField); ++i) {
        const auto field = static_cast<Field>(i);
        if (const std::string &value = row.at(fieldName(field)); !value.empty())
            facts.emplace(field, value);
    }
    return facts;
}

std::string wholePath(const fs::path &path)
{
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed);
    return (failed ? path : whole).lexically_normal().string();
}

void addBadWords(ImportItem &item)
{
    const auto bad = [&](const std::string &what) {
        item.problems.push_back({.fault = ImportFault::BadRow, .detail = what});
    };
    if (const std::string &role = item.fact(Field::SubstanceRole); !role.empty() && !store::roleFromName(role))
        bad("role \"" + role + "\" is none of active, adulterant, carrier");
    const std::string &hazard = item.fact(Field::Hazard);
    if (hazard != "yes" && hazard != "no" && !hazard.empty())
        bad("hazard \"" + hazard + "\" is neither yes nor no");
}

} // namespace

Result<Mapping> Mapping::of(const ImportPlan &plan)
{
    Mapping mapping;
    mapping.m_plan = plan;
    if (!plan.pattern.empty()) {
        auto pattern = NamePattern::parse(plan.pattern);
        if (!pattern)
            return pattern.error();
        mapping.m_pattern = std::move(*pattern);
    }
    if (plan.manifest.empty())
        return mapping;
    const auto table = readCsv(plan.manifest, {"file", "substance"});
    if (!table)
        return table.error();
    for (const CsvTable::Row &row : table->rows) {
        Facts facts = factsOf(row);
        if (!row.at("file").empty())
            mapping.m_rows[wholePath(plan.manifest.parent_path() / row.at("file"))] = {std::move(facts),
                                                                                       row.at("technique")};
        else if (row.at("hazard") == "yes" && !row.at("substance").empty())
            mapping.m_hazards.push_back(std::move(facts));
    }
    return mapping;
}

std::vector<std::string> Mapping::manifestFiles() const
{
    std::vector<std::string> files;
    for (const auto &[path, row] : m_rows)
        files.push_back(path);
    return files;
}

const ManifestRow *Mapping::rowOf(const std::string &file, const std::string &member) const
{
    const auto found = m_rows.find(member.empty() ? file : file + "/" + member);
    return found == m_rows.end() ? nullptr : &found->second;
}

std::optional<Technique> Mapping::technique(const std::string &file) const
{
    const ManifestRow *row = rowOf(file, {});
    const auto said = row ? techniqueFromName(row->techniqueText) : std::nullopt;
    return said ? said : m_plan.technique;
}

void Mapping::fill(ImportItem &item) const
{
    item.facts = item.edits.facts;
    const ManifestRow *row = rowOf(item.file, item.member);
    if (row)
        item.facts.insert(row->facts.begin(), row->facts.end());
    if (m_pattern) {
        const auto found = m_pattern->match(
            m_plan.subject == PatternSubject::Title ? item.read.title : patternSubject(item.file, item.member));
        if (found)
            item.facts.insert(found->begin(), found->end());
    }
    const std::pair<Field, const std::string *> defaults[] = {{Field::Source, &m_plan.source},
                                                              {Field::Licence, &m_plan.licence},
                                                              {Field::Instrument, &m_plan.instrument},
                                                              {Field::Instrument, &item.read.device}};
    for (const auto &[field, value] : defaults)
        if (!value->empty())
            item.facts.emplace(field, *value);
    // An empty edit took something away; a blank is no name.
    std::erase_if(item.facts, [](const auto &fact) { return fact.second.find_first_not_of(' ') == std::string::npos; });
    if (item.error)
        return;
    for (const auto &[field, fault] :
         {std::pair(Field::Substance, ImportFault::NoSubstance), std::pair(Field::Source, ImportFault::NoSource),
          std::pair(Field::Licence, ImportFault::NoLicence)})
        if (item.fact(field).empty())
            item.problems.push_back({.fault = fault});
    if (item.read.reason == TechniqueReason::Guessed)
        item.problems.push_back({.fault = ImportFault::TechniqueGuessed});
    if (row && !row->techniqueText.empty()) {
        const auto said = techniqueFromName(row->techniqueText);
        if (!said)
            item.problems.push_back(
                {.fault = ImportFault::BadRow,
                 .detail = "technique \"" + row->techniqueText + "\" is none of raman, ir, atr_ir"});
        else if (*said != item.read.technique)
            item.problems.push_back({.fault = ImportFault::ManifestDisagrees,
                                     .detail = "the file says " + std::string(techniqueName(item.read.technique)) +
                                               ", the manifest " + row->techniqueText});
    }
    addBadWords(item);
}

} // namespace varde::booth
