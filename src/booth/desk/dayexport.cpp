// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/desk/dayexport.h"

#include "booth/run/festivalday.h"
#include "booth/run/readingjson.h"
#include "formats/format.h"

#include <QDate>
#include <QString>
#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

/// The folder being filled; removed again unless the export is complete.
class PartialFolder {
public:
    explicit PartialFolder(fs::path path) : m_path(std::move(path)) {}
    ~PartialFolder()
    {
        std::error_code ignored;
        if (!m_isDone)
            fs::remove_all(m_path, ignored);
    }
    PartialFolder(const PartialFolder &) = delete;
    PartialFolder &operator=(const PartialFolder &) = delete;

    Status create()
    {
        std::error_code failure;
        fs::remove_all(m_path, failure);
        if (!fs::create_directory(m_path, failure) || failure)
            return failed(failure);
        return Done{};
    }

    Status moveTo(const fs::path &target)
    {
        std::error_code failure;
        fs::rename(m_path, target, failure);
        if (failure)
            return failed(failure);
        m_isDone = true;
        return Done{};
    }

    const fs::path &path() const { return m_path; }

private:
    Error failed(const std::error_code &failure) const
    {
        const bool isDenied = failure == std::errc::permission_denied;
        return Error{isDenied ? Errc::PermissionDenied : Errc::WriteFailed, m_path.string() + ": " + failure.message()};
    }

    fs::path m_path;
    bool m_isDone = false;
};

fs::path freeName(const fs::path &chosen, const std::string &name)
{
    fs::path path = chosen / name;
    for (int number = 2; fs::exists(path); ++number)
        path = chosen / (name + "-" + std::to_string(number));
    return path;
}

/// A text as a CSV cell. A cell that a spreadsheet would take for a formula gets an apostrophe.
std::string cell(const std::string &text)
{
    std::string out = "\"";
    if (!text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos)
        out += '\'';
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c == '\n' || c == '\r' ? ' ' : c);
    return out + '"';
}

std::string fileStem(const store::Sample &sample)
{
    std::string stem = sample.ticketCode;
    std::replace_if(
        stem.begin(), stem.end(),
        [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); }, '-');
    return stem;
}

struct SampleEvidence {
    store::Sample sample;
    std::vector<store::Measurement> measurements;
    std::vector<store::Verdict> verdicts;
    std::vector<store::Finding> findings;
};

Result<SampleEvidence> evidenceOf(const store::Record &record, const store::Id &id)
{
    auto sample = record.sample(id);
    if (!sample)
        return sample.error();
    auto measurements = record.measurements(id);
    if (!measurements)
        return measurements.error();
    auto verdicts = record.verdicts(id);
    if (!verdicts)
        return verdicts.error();
    auto findings = record.findings(id);
    if (!findings)
        return findings.error();
    return SampleEvidence{std::move(*sample), std::move(*measurements), std::move(*verdicts), std::move(*findings)};
}

std::string row(const SampleEvidence &evidence, const store::Measurement *scan, const std::string &file)
{
    const store::Sample &sample = evidence.sample;
    std::string kind;
    std::string strength;
    std::string named;
    for (const store::Verdict &verdict : evidence.verdicts) {
        if (!scan || verdict.measurementId != scan->id)
            continue;
        kind = verdict.kind;
        strength = verdict.strength;
        const auto reading = storedReading(verdict.documentJson);
        named = reading && reading->substance ? reading->substance->name : std::string();
    }
    const std::string conclusion =
        evidence.findings.empty() ? std::string() : std::string(conclusionName(evidence.findings.back().conclusion));
    const std::string technique = scan ? std::string(techniqueName(scan->raw.technique)) : std::string();
    return cell(sample.ticketCode) + ',' + festivalDay(sample.createdAt).toString(Qt::ISODate).toStdString() + ',' +
           cell(sample.intake.soldAs) + ',' + std::string(sampleFormName(sample.intake.form)) + ',' + technique + ',' +
           kind + ',' + strength + ',' + cell(named) + ',' + conclusion + ',' + cell(file) + '\n';
}

/// Writes one sample's scans into `folder` and its lines into `summary`; counts into `report`.
Status exportSample(const SampleEvidence &evidence, const fs::path &folder, const std::string &mark,
                    std::ostream &summary, ExportReport &report)
{
    if (evidence.measurements.empty())
        summary << row(evidence, nullptr, {});
    int number = 0;
    for (const store::Measurement &scan : evidence.measurements) {
        ++number;
        const std::string stem = mark + fileStem(evidence.sample) + "-" + std::to_string(number);
        const std::string file = stem + ".dx";
        std::string title = evidence.sample.ticketCode + " scan " + std::to_string(number);
        if (!mark.empty())
            title = "PRACTICE, simulated: " + title;
        if (const auto written = formats::writeJcampDx(folder / file, scan.raw, title); !written)
            return written.error();
        if (const auto written = formats::writeCsv(folder / (stem + ".csv"), scan.raw); !written)
            return written.error();
        summary << row(evidence, &scan, file);
        ++report.scans;
    }
    ++report.samples;
    return Done{};
}

} // namespace

Result<ExportReport> exportSelection(const store::Record &record, const std::vector<store::Id> &sampleIds,
                                     const fs::path &chosen, const Progress &progress)
{
    if (sampleIds.empty())
        return Error{Errc::OutOfRange, "nothing is selected"};
    const std::string mark = record.isTraining() ? "PRACTICE-" : "";
    PartialFolder partial(chosen / ("." + mark + "varde-export.partial"));
    if (const auto created = partial.create(); !created)
        return created.error();
    ExportReport report;
    const fs::path summaryPath = partial.path() / (mark + "summary.csv");
    std::ofstream summary(summaryPath, std::ios::binary);
    summary << "ticket,day,sold_as,form,technique,verdict,strength,looks_like,conclusion,file\n";
    for (const store::Id &id : sampleIds) {
        if (progress.isCancelled())
            return Error{Errc::Cancelled, "export stopped"};
        const auto evidence = evidenceOf(record, id);
        if (!evidence)
            return evidence.error();
        if (const auto written = exportSample(*evidence, partial.path(), mark, summary, report); !written)
            return written.error();
        progress.at(report.samples, int(sampleIds.size()));
    }
    summary.close();
    if (!summary)
        return Error{Errc::WriteFailed, summaryPath.string()};
    report.folder = freeName(chosen, mark + "varde-export");
    if (const auto moved = partial.moveTo(report.folder); !moved)
        return moved.error();
    return report;
}

} // namespace varde::booth
