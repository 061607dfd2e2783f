// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importsession.h"

#include "booth/library/csvtable.h"
#include "store/library/librarystore.h"

#include <algorithm>

namespace varde::booth {

namespace {

store::Substance substanceOf(const Facts &facts)
{
    const auto said = [&](Field field) {
        const auto found = facts.find(field);
        return found == facts.end() ? std::string() : found->second;
    };
    store::Substance substance;
    substance.name = said(Field::Substance);
    substance.substanceClass = said(Field::Class);
    substance.role = store::roleFromName(said(Field::SubstanceRole)).value_or(store::Role::NotSaid);
    substance.isHazardous = said(Field::Hazard) == "yes";
    substance.cas = said(Field::Cas);
    substance.inchikey = said(Field::InchiKey);
    substance.synonyms = cellParts(said(Field::Synonyms), '|');
    return substance;
}

/// What was overruled stands behind the reason: the history tells it without the staging file.
std::string keptReason(const ImportItem &item)
{
    std::string names;
    for (const ImportProblem &problem : item.problems)
        if (problem.bars)
            names += (names.empty() ? "" : ", ") + problemName(problem);
    return item.edits.overrule->reason + " [" + names + "]";
}

Result<store::NewReference> newReference(const ImportItem &item, const ImportSession &session)
{
    auto spectrum = session.spectrum(item.id);
    if (!spectrum)
        return spectrum.error();
    store::NewReference reference{substanceOf(item.facts),  item.fact(Field::Form),    std::move(*spectrum),
                                  item.fact(Field::Source), item.fact(Field::Licence), item.fact(Field::Instrument),
                                  /*confidence*/ {}};
    if (item.state() == ItemState::Overruled) {
        reference.admittedBy = item.edits.overrule->by;
        reference.admissionReason = keptReason(item);
    }
    return reference;
}

void removeStoreFiles(const std::filesystem::path &store)
{
    for (const char *tail : {"", "-wal", "-shm"}) {
        std::error_code none;
        std::filesystem::remove(std::filesystem::path(store) += tail, none);
    }
}

} // namespace

Result<Admitted> ImportSession::admit(const ImportRun &run)
{
    if (Status compared = compare(run); !compared)
        return compared.error();
    Admitted out;
    std::vector<store::NewReference> references;
    for (const ImportItem &item : m_items) {
        out.alreadyThere += item.state() == ItemState::AlreadyThere ? 1 : 0;
        out.notTaken += !item.isTaken() && item.state() != ItemState::AlreadyThere ? 1 : 0;
        if (!item.isTaken())
            continue;
        auto reference = newReference(item, *this);
        if (!reference)
            return reference.error();
        references.push_back(std::move(*reference));
        out.overruled += item.state() == ItemState::Overruled ? 1 : 0;
    }
    store::ImportOptions options;
    for (const Facts &hazard : m_mapping.hazardsWithoutFile())
        options.substances.push_back(substanceOf(hazard));
    out.withoutReference = static_cast<int>(options.substances.size());
    if (references.empty() && options.substances.empty())
        return Error{Errc::NotFound, "there is nothing to take: every item has something against it"};
    std::error_code none;
    const bool isNew = !std::filesystem::exists(m_library, none);
    auto library = store::LibraryStore::open(m_library, store::OpenMode::Create, systemClock());
    if (!library)
        return library.error();
    options.progress = run.progress(ImportStep::Writing);
    options.beforeCommit = [&] {
        return calibrateLibrary(**library, run.cancel, [&](ImportStage, int done, int total) {
            run.progress(ImportStep::Calibrating).at(done, total);
        });
    };
    const auto report = (*library)->import(references, options);
    if (!report) {
        library->reset();
        if (isNew) // an empty library would look like one that lost its references
            removeStoreFiles(m_library);
        return report.error();
    }
    out.added = report->added;
    out.alreadyThere += static_cast<int>(report->alreadyThere.size());
    return out;
}

} // namespace varde::booth
