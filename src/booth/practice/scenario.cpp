// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/practice/scenario.h"

#include "booth/practice/bandtable.h"
#include "booth/practice/tsvtable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>

namespace varde::booth {

namespace {

enum ScenarioColumn : std::size_t {
    Id,
    TitleEn,
    TitleNb,
    SoldAs,
    MeasuredBy,
    Parts,
    IntegrationMs,
    Scans,
    Noise,
    Background,
    Shift,
    Contact,
    Drop,
    UnplugAfter,
    Seed
};

const std::vector<std::string> &scenarioColumns()
{
    static const std::vector<std::string> columns = {
        "id",           "title_en",       "title_nb", "sold_as",      "technique",
        "parts",        "integration_ms", "scans",    "noise",        "background",
        "shift_per_cm", "contact",        "drop",     "unplug_after", "seed"};
    return columns;
}

/// One `substance[:form]=share`.
struct Part {
    std::string substance;
    std::string form;
    double share = 0;
};

std::vector<std::string> splitAt(const std::string &text, char separator)
{
    std::vector<std::string> pieces;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        pieces.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return pieces;
}

Result<Part> partOf(const TsvTable &table, const TsvRow &row, const std::string &text)
{
    Part part;
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos)
        return table.errorAt(row, Parts, "`" + text + "` has no share");
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data() + equals + 1, end, part.share);
    if (code != std::errc() || stop != end || !(part.share > 0 && part.share <= 1))
        return table.errorAt(row, Parts, "the share in `" + text + "` is not above 0 and at most 1");
    const std::size_t colon = std::min(text.find(':'), equals);
    part.substance = text.substr(0, colon);
    part.form = colon < equals ? text.substr(colon + 1, equals - colon - 1) : std::string();
    return part;
}

/// The curve of a part; its form may be left out where there is only one.
Result<Spectrum> curveOf(const TsvTable &table, const TsvRow &row, const Part &part, Technique technique,
                         const std::vector<BandList> &lists)
{
    std::vector<const BandList *> found;
    for (const BandList &list : lists)
        if (list.technique == technique && list.substance == part.substance &&
            (part.form.empty() || list.form == part.form))
            found.push_back(&list);
    if (found.empty())
        return Error{Errc::NotFound, table.errorAt(row, Parts, "no bands of " + part.substance).detail};
    if (found.size() > 1)
        return table.errorAt(row, Parts, part.substance + " has more than one form: say which");
    return drawBands(*found.front());
}

Status readParts(const TsvTable &table, const TsvRow &row, const std::vector<BandList> &lists,
                 PracticeScenario &scenario)
{
    for (const std::string &text : splitAt(table.cell(row, Parts), ';')) {
        const auto part = partOf(table, row, text);
        if (!part)
            return part.error();
        auto curve = curveOf(table, row, *part, scenario.technique, lists);
        if (!curve)
            return curve.error();
        scenario.sample.components.push_back({std::move(*curve), part->share});
    }
    return Done{};
}

/// The numbers of a row, each with its limits.
Status readNumbers(const TsvTable &table, const TsvRow &row, PracticeScenario &scenario)
{
    struct Field {
        ScenarioColumn column;
        double low;
        double high;
        double value;
    };
    std::array fields = {Field{IntegrationMs, 1, 10000, 0},
                         Field{Scans, 1, 1000, 0},
                         Field{Noise, 0, 100, 0},
                         Field{Background, 0, 1000, 0},
                         Field{Shift, -50, 50, 0},
                         Field{Contact, 0, 1, 0},
                         Field{Drop, 0, 1, 0},
                         Field{Seed, 0, 1e9, 0}};
    for (Field &field : fields) {
        const auto value = table.number(row, field.column, field.low, field.high);
        if (!value)
            return value.error();
        field.value = *value;
    }
    scenario.integration = std::chrono::microseconds(static_cast<std::int64_t>(fields[0].value * 1000));
    scenario.scans = static_cast<int>(fields[1].value);
    drivers::SimulatedSample &sample = scenario.sample;
    sample.noise = fields[2].value;
    sample.background = fields[3].value;
    sample.shiftPerCm = fields[4].value;
    sample.contact = fields[5].value;
    sample.dropProbability = fields[6].value;
    sample.seed = static_cast<std::uint32_t>(fields[7].value);
    if (table.cell(row, UnplugAfter).empty())
        return Done{};
    const auto frames = table.number(row, UnplugAfter, 0, 1000);
    if (!frames)
        return frames.error();
    sample.unplugAfterFrames = static_cast<int>(*frames);
    return Done{};
}

Result<PracticeScenario> scenarioOf(const TsvTable &table, const TsvRow &row, const std::vector<BandList> &lists)
{
    for (const ScenarioColumn column : {Id, TitleEn, TitleNb})
        if (table.cell(row, column).empty())
            return table.errorAt(row, column, "is empty");
    PracticeScenario scenario;
    scenario.id = table.cell(row, Id);
    scenario.titleEn = table.cell(row, TitleEn);
    scenario.titleNb = table.cell(row, TitleNb);
    scenario.soldAs = table.cell(row, SoldAs);
    const std::string &technique = table.cell(row, MeasuredBy);
    if (technique != "raman" && technique != "atr_ir")
        return table.errorAt(row, MeasuredBy, "no simulated instrument measures `" + technique + "`");
    scenario.technique = *techniqueFromName(technique);
    scenario.simulatorAddress =
        scenario.technique == Technique::Raman ? drivers::Simulator::ramanAddress : drivers::Simulator::atrAddress;
    if (const Status status = readNumbers(table, row, scenario); !status)
        return status.error();
    if (const Status status = readParts(table, row, lists, scenario); !status)
        return status.error();
    return scenario;
}

/// Everything a scenario may be made of.
Result<std::vector<BandList>> readAllBands(const std::filesystem::path &spectraDir)
{
    const auto sources = readSources(spectraDir / sourcesTableName);
    if (!sources)
        return sources.error();
    std::vector<BandList> all;
    for (const char *name : {ramanTableName, atrTableName, hiddenTableName}) {
        auto lists = readBandTable(spectraDir / name, *sources);
        if (!lists)
            return lists.error();
        std::move(lists->begin(), lists->end(), std::back_inserter(all));
    }
    return all;
}

} // namespace

Result<std::vector<PracticeScenario>> readPracticeScenarios(const std::filesystem::path &spectraDir)
{
    const auto lists = readAllBands(spectraDir);
    if (!lists)
        return lists.error();
    const auto table = readTsv(spectraDir / scenariosName, scenarioColumns());
    if (!table)
        return table.error();
    std::vector<PracticeScenario> scenarios;
    std::set<std::string> ids;
    for (const TsvRow &row : table->rows) {
        auto scenario = scenarioOf(*table, row, *lists);
        if (!scenario)
            return scenario.error();
        if (!ids.insert(scenario->id).second)
            return Error{Errc::Duplicate, table->errorAt(row, Id, scenario->id + " stands twice").detail};
        scenarios.push_back(std::move(*scenario));
    }
    return scenarios;
}

} // namespace varde::booth
