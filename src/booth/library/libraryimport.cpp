// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"

#include "booth/library/csvtable.h"
#include "formats/format.h"
#include "matcher/prepared.h"

namespace varde::booth {

namespace {

/// What a row says of its substance.
Result<store::Substance> substanceFrom(const CsvTable::Row &row)
{
    const auto role = store::roleFromName(row.at("role"));
    if (!role && !row.at("role").empty())
        return Error{Errc::ManifestInvalid, "role \"" + row.at("role") + "\" is none of active, adulterant, carrier"};
    const std::string &hazard = row.at("hazard");
    if (hazard != "yes" && hazard != "no" && !hazard.empty())
        return Error{Errc::ManifestInvalid, "hazard \"" + hazard + "\" is neither yes nor no"};
    store::Substance substance;
    substance.name = row.at("substance");
    substance.substanceClass = row.at("class");
    substance.role = role.value_or(store::Role::NotSaid);
    substance.isHazardous = hazard == "yes";
    substance.cas = row.at("cas");
    substance.inchikey = row.at("inchikey");
    substance.synonyms = cellParts(row.at("synonyms"), '|');
    return substance;
}

/// A hazardous substance may be told of without a spectrum, so that a person hears that it cannot be seen.
bool isOnlyToldOf(const CsvTable::Row &row)
{
    return row.at("file").empty() && row.at("hazard") == "yes" && !row.at("substance").empty();
}

/// What the manifest says of a file, joined with the file's own spectrum. Exactly one spectrum per file: which of
/// several would be meant is not ours to guess.
Result<store::NewReference> referenceFrom(const CsvTable::Row &row, const std::filesystem::path &folder,
                                          std::optional<Technique> technique)
{
    if (row.at("file").empty() || row.at("substance").empty())
        return Error{Errc::ManifestInvalid, "file and substance must both be given"};
    auto substance = substanceFrom(row);
    if (!substance)
        return substance.error();
    if (!row.at("technique").empty()) {
        technique = techniqueFromName(row.at("technique"));
        if (!technique)
            return Error{Errc::ManifestInvalid,
                         "technique \"" + row.at("technique") + "\" is none of raman, ir, atr_ir"};
    }
    auto spectra = formats::readFile(folder / row.at("file"), {technique});
    if (!spectra)
        return spectra.error();
    if (spectra->size() != 1)
        return Error{Errc::ManifestInvalid, "the file holds " + std::to_string(spectra->size()) +
                                                " spectra; a reference is one: save it by itself"};
    Spectrum spectrum = std::move(spectra->front().spectrum);
    if (technique && spectra->front().techniqueDeclared && spectrum.technique != *technique)
        return Error{Errc::ManifestInvalid, "the file says " + std::string(techniqueName(spectrum.technique)) +
                                                ", the manifest " + std::string(techniqueName(*technique))};
    const auto prepared = matcher::prepare(spectrum, matcher::matchGrid(spectrum.technique));
    if (!prepared)
        return prepared.error();

    return store::NewReference{std::move(*substance), row.at("form"),    std::move(spectrum),
                               row.at("source"),      row.at("licence"), row.at("instrument"),
                               /*confidence*/ {}};
}

} // namespace

Result<ManifestImport> importManifest(store::LibraryStore &store, const std::filesystem::path &manifest,
                                      std::optional<Technique> technique, const std::atomic<bool> *cancel,
                                      const ImportProgress &progress)
{
    const auto table = readCsv(manifest, {"file", "substance"});
    if (!table)
        return table.error();
    ManifestImport out;
    store::ImportOptions options;
    std::vector<store::NewReference> references;
    Progress reading;
    reading.cancel = cancel;
    const int total = static_cast<int>(table->rows.size());
    for (const CsvTable::Row &row : table->rows) {
        if (reading.isCancelled())
            return Error{Errc::Cancelled, "the import was cancelled; the library is as it was"};
        if (progress)
            progress(ImportStage::Reading, static_cast<int>(references.size() + out.rejected.size()), total);
        if (isOnlyToldOf(row)) {
            if (auto substance = substanceFrom(row))
                options.substances.push_back(std::move(*substance));
            else
                out.rejected.push_back({row.line, row.at("substance"), substance.error()});
            continue;
        }
        auto reference = referenceFrom(row, manifest.parent_path(), technique);
        if (reference)
            references.push_back(std::move(*reference));
        else
            out.rejected.push_back({row.line, row.at("file"), reference.error()});
    }
    if (references.empty() && options.substances.empty()) {
        if (out.rejected.empty())
            return Error{Errc::ManifestInvalid, "the manifest lists no file"};
        return out;
    }

    options.progress.cancel = cancel;
    options.beforeCommit = [&] { return calibrateLibrary(store, cancel, progress); };
    const auto report = store.import(references, options);
    if (!report)
        return report.error();
    out.added = report->added;
    out.withoutReference = static_cast<int>(options.substances.size());
    out.alreadyThere = static_cast<int>(report->alreadyThere.size());
    return out;
}

} // namespace varde::booth
