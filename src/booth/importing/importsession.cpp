// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importsession.h"

#include "booth/importing/importjson.h"
#include "booth/importing/readsource.h"
#include "booth/importing/sourcefiles.h"
#include "matcher/parallel.h"
#include "store/library/referencetable.h"

#include <algorithm>
#include <set>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t filesPerBatch = 128; // one commit each: what is lost when the power goes

/// A file that is gone is read once, found missing, and not asked for again until it is there.
std::string stampOf(const std::string &path)
{
    const std::string stamp = sourceStamp(path);
    return stamp.empty() ? "gone" : stamp;
}

} // namespace

Progress ImportRun::progress(ImportStep step) const
{
    Progress out;
    out.cancel = cancel;
    if (report)
        out.report = [report = report, step](int done, int total) { report(step, done, total); };
    return out;
}

ImportSession::ImportSession(fs::path library, std::unique_ptr<store::StagingStore> staging)
    : m_library(std::move(library)), m_staging(std::move(staging))
{
}

fs::path ImportSession::stagingPath(const fs::path &library)
{
    fs::path path = library;
    return path.replace_extension("import.sqlite");
}

bool ImportSession::hasStaged(const fs::path &library)
{
    std::error_code none;
    return fs::exists(stagingPath(library), none);
}

Result<std::unique_ptr<ImportSession>> ImportSession::open(const fs::path &library)
{
    auto staging = store::StagingStore::open(stagingPath(library));
    if (!staging)
        return staging.error();
    auto session = std::unique_ptr<ImportSession>(new ImportSession(library, std::move(*staging)));
    const auto plan = session->m_staging->planJson();
    if (!plan)
        return plan.error();
    if (!plan->empty()) {
        const auto known = planFrom(*plan);
        if (!known)
            return known.error();
        session->m_plan = *known;
        // A manifest that is gone or broken since is told when the plan is set again; what was read is still there.
        if (auto mapping = Mapping::of(*known))
            session->m_mapping = std::move(*mapping);
    }
    if (Status allowed = session->refuseElsewhere(); !allowed)
        return allowed.error();
    if (Status loaded = session->load(); !loaded)
        return loaded.error();
    return session;
}

Status ImportSession::refuseElsewhere() const
{
    std::error_code none;
    if (!fs::exists(m_library, none))
        return Done{};
    const auto store = store::LibraryStore::open(m_library, store::OpenMode::ReadOnly, systemClock());
    if (!store)
        return store.error();
    const auto provenance = (*store)->provenance();
    if (!provenance)
        return provenance.error();
    if (*provenance == store::Provenance::Practice)
        return Error{Errc::StoreWrongKind, m_library.string() + " is a practice library"};
    return Done{};
}

Status ImportSession::setPlan(const ImportPlan &plan)
{
    auto mapping = Mapping::of(plan);
    if (!mapping)
        return mapping.error();
    if (Status saved = m_staging->setPlanJson(planJson(plan)); !saved)
        return saved;
    std::set<std::int64_t> again;
    for (const ImportItem &item : m_items)
        if (!item.error && item.read.reason != TechniqueReason::FileSays &&
            mapping->technique(item.file) != m_mapping.technique(item.file))
            again.insert(item.fileId);
    const std::vector<std::int64_t> ids(again.begin(), again.end());
    if (Status marked = m_staging->readAgain(ids, std::nullopt); !marked)
        return marked;
    m_plan = plan;
    m_mapping = std::move(*mapping);
    m_isCompared = false;
    resolve();
    return Done{};
}

Result<std::vector<store::StagedFile>> ImportSession::filesToRead(const ImportRun &run, ReadSummary &summary)
{
    auto found = sourceFiles(m_plan.sources, run.progress(ImportStep::Looking));
    if (!found)
        return found.error();
    summary.unreadable = std::move(found->unreadable);
    std::set<std::string> wanted(found->files.begin(), found->files.end());
    std::error_code none;
    for (const std::string &file : m_mapping.manifestFiles()) {
        // A row may name the member of an archive, which is read with it.
        const fs::path parent = fs::path(file).parent_path();
        wanted.insert(fs::is_regular_file(parent, none) ? parent.string() : file);
    }
    if (!m_plan.manifest.empty())
        wanted.erase(fs::absolute(m_plan.manifest, none).lexically_normal().string());
    summary.files = static_cast<int>(wanted.size());
    if (Status added = m_staging->addFiles(std::vector<std::string>(wanted.begin(), wanted.end())); !added)
        return added.error();
    const auto files = m_staging->files();
    if (!files)
        return files.error();
    std::vector<std::int64_t> gone;
    std::vector<store::StagedFile> toRead;
    for (const store::StagedFile &file : *files) {
        if (wanted.count(file.path) == 0)
            gone.push_back(file.id);
        else if (file.stamp.empty() || file.stamp != stampOf(file.path))
            toRead.push_back(file);
    }
    summary.gone = static_cast<int>(gone.size());
    if (Status removed = m_staging->removeFiles(gone); !removed)
        return removed.error();
    return toRead;
}

Status ImportSession::readBatch(std::span<const store::StagedFile> files, const ImportRun &run) const
{
    std::vector<store::ReadFile> read(files.size());
    const Progress quiet{{}, run.cancel};
    matcher::forEachIndex(
        files.size(),
        [&](std::size_t i) {
            const store::StagedFile &file = files[i];
            // Asked before reading: what is written meanwhile is read again next time.
            read[i] = {file.id, stampOf(file.path), {}};
            const auto technique = file.technique ? file.technique : m_mapping.technique(file.path);
            read[i].items = readSource(file.path, technique, run.cancel);
        },
        quiet);
    if (quiet.isCancelled())
        return Error{Errc::Cancelled, "reading was cancelled"};
    return m_staging->saveRead(read);
}

Result<ReadSummary> ImportSession::read(const ImportRun &run)
{
    ReadSummary summary;
    const auto toRead = filesToRead(run, summary);
    if (!toRead)
        return toRead.error();
    Status done = Done{};
    const Progress progress = run.progress(ImportStep::Reading);
    for (std::size_t first = 0; first < toRead->size() && done; first += filesPerBatch) {
        progress.at(static_cast<int>(first), static_cast<int>(toRead->size()));
        const auto batch = std::span(*toRead).subspan(first, std::min(filesPerBatch, toRead->size() - first));
        done = readBatch(batch, run);
        if (done)
            summary.read += static_cast<int>(batch.size());
    }
    if (summary.read > 0 || summary.gone > 0)
        if (Status cleared = m_staging->clearCompany(); !cleared)
            return cleared.error();
    if (Status loaded = load(); !loaded)
        return loaded.error();
    if (!done)
        return done.error();
    return summary;
}

Status ImportSession::load()
{
    const auto staged = m_staging->items();
    if (!staged)
        return staged.error();
    m_items.clear();
    m_alone.clear();
    m_company.clear();
    m_isCompared = !staged->empty();
    for (const store::StagedItem &row : *staged) {
        ImportItem item;
        item.id = row.id;
        item.fileId = row.fileId;
        item.file = row.path;
        item.member = row.member;
        item.position = row.position;
        item.curveHash = row.curveHash;
        auto edits = editsFrom(row.editsJson);
        auto alone = problemsFrom(row.findingsJson);
        auto company = problemsFrom(row.companyJson);
        const Status filled = fillRead(row.readJson, item);
        for (const Error *error : {edits ? nullptr : &edits.error(), alone ? nullptr : &alone.error(),
                                   company ? nullptr : &company.error(), filled ? nullptr : &filled.error()})
            if (error)
                return *error;
        item.edits = std::move(*edits);
        m_items.push_back(std::move(item));
        m_alone.push_back(std::move(*alone));
        m_company.push_back(std::move(*company));
        m_isCompared = m_isCompared && !row.companyJson.empty();
    }
    resolve();
    return Done{};
}

void ImportSession::resolve()
{
    std::map<std::tuple<std::string, std::string, std::string>, const ImportItem *> seen;
    std::map<std::string, std::string> keys; // of names: hashing each once
    const auto keyOf = [&](const std::string &name) -> const std::string & {
        auto [entry, isNew] = keys.try_emplace(name);
        if (isNew)
            entry->second = store::substanceId(name);
        return entry->second;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        ImportItem &item = m_items[i];
        item.problems = m_alone[i];
        m_mapping.fill(item);
        item.problems.insert(item.problems.end(), m_company[i].begin(), m_company[i].end());
        if (item.error || item.edits.isLeft || item.fact(Field::Substance).empty())
            continue;
        const auto [entry, isFirst] = seen.try_emplace(
            {item.curveHash, keyOf(item.fact(Field::Substance)), keyOf(item.fact(Field::Form))}, &item);
        if (!isFirst)
            item.problems.push_back({.fault = ImportFault::Twice, .other = entry->second->shownName()});
    }
}

Status ImportSession::compare(const ImportRun &run)
{
    if (m_isCompared)
        return Done{};
    for (auto &problems : m_company)
        problems.clear();
    resolve();
    auto found = compareItems(m_items, *m_staging, m_library, run.progress(ImportStep::Comparing));
    if (!found)
        return found.error();
    std::vector<store::ItemText> texts;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        texts.push_back({m_items[i].id, problemsJson((*found)[i])});
    if (Status saved = m_staging->saveCompany(texts); !saved)
        return saved;
    m_company = std::move(*found);
    m_isCompared = true;
    resolve();
    return Done{};
}

Result<Spectrum> ImportSession::spectrum(std::int64_t itemId) const
{
    auto found = m_staging->spectrum(itemId);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Errc::NotFound, "nothing was read of this item"};
    return std::move(**found);
}

Status ImportSession::edit(std::span<const std::int64_t> itemIds, const std::function<void(ItemEdits &)> &change)
{
    const std::set<std::int64_t> wanted(itemIds.begin(), itemIds.end());
    std::vector<store::ItemText> texts;
    std::vector<std::pair<std::size_t, ItemEdits>> changed;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (wanted.count(m_items[i].id) == 0)
            continue;
        ItemEdits edits = m_items[i].edits;
        change(edits);
        texts.push_back({m_items[i].id, editsJson(edits)});
        changed.emplace_back(i, std::move(edits));
    }
    if (Status saved = m_staging->saveEdits(texts); !saved)
        return saved;
    for (auto &[i, edits] : changed)
        m_items[i].edits = std::move(edits);
    resolve();
    return Done{};
}

Status ImportSession::setFact(std::span<const std::int64_t> itemIds, Field field, const std::string &value)
{
    const bool isIdentity = field == Field::Substance || field == Field::Form;
    if (isIdentity)
        if (Status cleared = m_staging->clearCompany(); !cleared)
            return cleared;
    m_isCompared = m_isCompared && !isIdentity;
    return edit(itemIds, [&](ItemEdits &edits) {
        edits.facts[field] = value;
        // A reason was given for what it was called then.
        if (isIdentity)
            edits.overrule.reset();
    });
}

Status ImportSession::setLeft(std::span<const std::int64_t> itemIds, bool isLeft)
{
    m_isCompared = false;
    if (Status cleared = m_staging->clearCompany(); !cleared)
        return cleared;
    return edit(itemIds, [&](ItemEdits &edits) { edits.isLeft = isLeft; });
}

Status ImportSession::setOverrule(std::span<const std::int64_t> itemIds, const std::optional<Overrule> &overrule)
{
    if (overrule && (overrule->by.empty() || overrule->reason.find_first_not_of(" \n\t") == std::string::npos))
        return Error{Errc::OutOfRange, "an overrule needs the code of who decides and a reason"};
    // Who is let in is company for the others from now on.
    m_isCompared = false;
    if (Status cleared = m_staging->clearCompany(); !cleared)
        return cleared;
    return edit(itemIds, [&](ItemEdits &edits) { edits.overrule = overrule; });
}

Status ImportSession::setTechnique(std::span<const std::int64_t> itemIds, Technique technique)
{
    const std::set<std::int64_t> wanted(itemIds.begin(), itemIds.end());
    std::set<std::int64_t> files;
    for (const ImportItem &item : m_items)
        if (wanted.count(item.id) > 0)
            files.insert(item.fileId);
    return m_staging->readAgain(std::vector<std::int64_t>(files.begin(), files.end()), technique);
}

Status ImportSession::discard(std::unique_ptr<ImportSession> session)
{
    const fs::path path = session->m_staging->path();
    session.reset();
    return store::StagingStore::remove(path);
}

} // namespace varde::booth
