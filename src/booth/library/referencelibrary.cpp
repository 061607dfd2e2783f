// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"

#include "booth/library/matcherlibrary.h"
#include "booth/library/modelcodec.h"
#include "matcher/overlay.h"
#include "matcher/quality.h"

#include <QCryptographicHash>
#include <QString>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace varde::booth {

namespace {

bool isSameName(const std::string &a, const std::string &b)
{
    return QString::fromStdString(a).compare(QString::fromStdString(b), Qt::CaseInsensitive) == 0;
}

bool isCalled(const store::Substance &substance, const std::string &name)
{
    return isSameName(substance.name, name) ||
           std::any_of(substance.synonyms.begin(), substance.synonyms.end(),
                       [&](const std::string &synonym) { return isSameName(synonym, name); });
}

} // namespace

Result<std::shared_ptr<const ReferenceLibrary>> ReferenceLibrary::open(const std::filesystem::path &path)
{
    const SystemClock clock;
    const auto store = store::LibraryStore::open(path, store::OpenMode::ReadOnly, clock);
    if (!store)
        return store.error();
    return load(**store);
}

Result<std::shared_ptr<const ReferenceLibrary>> ReferenceLibrary::load(const store::LibraryStore &store)
{
    auto library = std::make_shared<ReferenceLibrary>();
    const auto provenance = store.provenance();
    if (!provenance)
        return provenance.error();
    if (!*provenance)
        return Error{Errc::LibraryEmpty, "the library holds no reference"};
    library->m_provenance = **provenance;
    const auto version = store.libraryVersion();
    if (!version)
        return version.error();
    library->m_version = *version;
    auto substances = store.substances();
    if (!substances)
        return substances.error();
    library->m_substances = std::move(*substances);
    library->m_names = NameSearch(library->m_substances);
    auto classes = store.classes();
    if (!classes)
        return classes.error();
    library->m_classes = std::move(*classes);
    auto notices = store.notices();
    if (!notices)
        return notices.error();
    std::erase_if(*notices, [](const store::Notice &notice) { return !notice.isCurrent; });
    library->m_notices = std::move(*notices);
    auto cards = store.cards();
    if (!cards)
        return cards.error();
    library->m_cards = std::move(*cards);
    for (const Technique technique : {Technique::Raman, Technique::Ir, Technique::AtrIr})
        if (Status loaded = library->loadTechnique(store, technique); !loaded)
            return loaded.error();
    if (library->m_loaded.empty())
        return Error{Errc::LibraryEmpty, "the library holds no admitted reference"};
    return std::shared_ptr<const ReferenceLibrary>(std::move(library));
}

Status ReferenceLibrary::loadTechnique(const store::LibraryStore &store, Technique technique)
{
    auto references = store.references(technique);
    if (!references)
        return references.error().code == Errc::LibraryEmpty ? Status(Done{}) : Status(references.error());
    const auto row = store.latestModel(technique);
    if (!row)
        return row.error();
    if (row->libraryVersion != m_version || row->algorithmVersion != matcher::algorithmVersion)
        return Error{Errc::ModelMissing, "the certainty model is of other content; calibrate the library"};
    auto model = decodeModel(*row);
    if (!model)
        return model.error();
    MatcherLibrary matched = toMatcher(technique, m_substances, *references);
    auto index = matcher::SearchIndex::build(matched.library);
    if (!index)
        return index.error();
    Loaded loaded{{std::move(matched.library), std::move(*index), std::move(*model)},
                  std::move(*references),
                  std::move(matched.substances),
                  std::move(matched.classes),
                  row->modelId,
                  row->source};
    m_loaded.emplace(technique, std::move(loaded));
    return Done{};
}

int ReferenceLibrary::referenceCount() const
{
    std::size_t count = 0;
    for (const auto &[technique, loaded] : m_loaded)
        count += loaded.references.size();
    return static_cast<int>(count);
}

std::vector<Technique> ReferenceLibrary::techniques() const
{
    std::vector<Technique> out;
    for (const auto &[technique, loaded] : m_loaded)
        out.push_back(technique);
    return out;
}

std::vector<std::string> ReferenceLibrary::synonymsOf(const std::string &name) const
{
    for (const store::Substance &substance : m_substances) {
        if (!isCalled(substance, name))
            continue;
        std::vector<std::string> names = substance.synonyms;
        names.push_back(substance.name);
        return names;
    }
    return {};
}

bool ReferenceLibrary::knows(const std::string &name) const
{
    return std::any_of(m_substances.begin(), m_substances.end(),
                       [&](const store::Substance &substance) { return isCalled(substance, name); });
}

const ReferenceLibrary::Loaded *ReferenceLibrary::suited(Technique technique) const
{
    const auto own = m_loaded.find(technique);
    if (own != m_loaded.end())
        return &own->second;
    if (!isInfrared(technique))
        return nullptr;
    const auto other = m_loaded.find(technique == Technique::Ir ? Technique::AtrIr : Technique::Ir);
    return other != m_loaded.end() ? &other->second : nullptr;
}

NamedSubstance ReferenceLibrary::named(const Loaded &loaded, int substance, int reference) const
{
    const store::Substance &said = m_substances[loaded.substances[static_cast<std::size_t>(substance)]];
    NamedSubstance out{said.name, {}, std::string(store::roleName(said.role)), said.isHazardous};
    if (reference >= 0)
        out.form = loaded.references[static_cast<std::size_t>(reference)].form;
    return out;
}

void ReferenceLibrary::fillLimits(const Loaded &loaded, Reading &out) const
{
    for (const matcher::SubstanceLimit &limit : out.verdict.limits)
        out.limits.push_back(named(loaded, limit.substance, -1));
    if (out.verdict.kind == matcher::VerdictKind::Rescan)
        return;
    for (std::size_t s = 0; s < m_substances.size(); ++s) {
        const store::Substance &said = m_substances[s];
        const bool isCompared =
            std::find(loaded.substances.begin(), loaded.substances.end(), s) != loaded.substances.end();
        if (!said.isHazardous || isCompared)
            continue;
        out.limits.push_back({said.name, {}, std::string(store::roleName(said.role)), true});
        out.verdict.limits.push_back({-1, matcher::LimitState::NoReference, 0});
    }
}

Reading ReferenceLibrary::reading(const Loaded &loaded, const Spectrum &scan, matcher::Verdict verdict) const
{
    Reading out{.scan = scan,
                .verdict = std::move(verdict),
                .hits = {},
                .set95 = {},
                .set90 = {},
                .components = {},
                .residual = {},
                .limits = {},
                .substance = {},
                .classHint = {},
                .couldBe = {},
                .modelId = {},
                .libraryVersion = m_version,
                .algorithmVersion = matcher::algorithmVersion,
                .certaintySource = loaded.certaintySource,
                .isPractice = isPractice(),
                .sources = {}};
    const matcher::Verdict &v = out.verdict;
    const auto referenceOf = [&](int substance) {
        const auto hit =
            std::find_if(v.hits.begin(), v.hits.end(), [&](const matcher::Hit &h) { return h.substance == substance; });
        return hit == v.hits.end() ? -1 : hit->reference;
    };
    for (const matcher::Hit &hit : v.hits)
        out.hits.push_back(named(loaded, hit.substance, hit.reference));
    for (const int substance : v.set95)
        out.set95.push_back(named(loaded, substance, referenceOf(substance)));
    for (const int substance : v.set90)
        out.set90.push_back(named(loaded, substance, referenceOf(substance)));
    if (v.mixture)
        for (const matcher::Component &component : v.mixture->components)
            out.components.push_back(named(loaded, component.substance, component.reference));
    for (const matcher::Hit &hit : v.residual.hits)
        out.residual.push_back(named(loaded, hit.substance, hit.reference));
    fillLimits(loaded, out);
    if (v.substance)
        out.substance = named(loaded, *v.substance, referenceOf(*v.substance));
    if (v.classHint)
        out.classHint = loaded.classes[static_cast<std::size_t>(*v.classHint)];
    fillNoticed(out);
    if (out.isPractice && !v.hits.empty()) {
        const store::Reference &best = loaded.references[static_cast<std::size_t>(v.hits.front().reference)];
        out.sources = {best.source, best.confidence};
    }
    return out;
}

Result<Reading> ReferenceLibrary::identify(const Spectrum &scan, const IdentifySettings &settings) const
{
    const auto begin = std::chrono::steady_clock::now();
    const Loaded *loaded = suited(scan.technique);
    if (!loaded)
        return Error{Errc::LibraryEmpty,
                     "the library holds no " + std::string(techniqueName(scan.technique)) + " reference"};
    const Spectrum mended =
        settings.axis == matcher::CheckState::Corrected ? matcher::corrected(scan, settings.axisMap) : scan;
    matcher::Verdict verdict = matcher::identify(loaded->engine, mended,
                                                 {.prior = settings.prior,
                                                  .expectsActive = settings.expectsActive,
                                                  .axis = settings.axis,
                                                  .circumstances = settings.circumstances});
    Reading out = reading(*loaded, scan, std::move(verdict));
    out.prior = settings.prior;
    out.instrument = {settings.axis, settings.axisMap, settings.circumstances.axisShiftPerCm,
                      settings.circumstances.sensitivity};
    out.modelId = verdictModelId(loaded->modelId, settings);
    out.elapsedMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    return out;
}

Result<matcher::CheckState> ReferenceLibrary::sensitivity(const Spectrum &control, const std::string &substance,
                                                          const IdentifySettings &settings) const
{
    const auto reading = identify(control, settings);
    if (!reading)
        return reading.error();
    const std::vector<std::size_t> &held = suited(control.technique)->substances;
    const auto at =
        std::find_if(held.begin(), held.end(), [&](std::size_t s) { return isCalled(m_substances[s], substance); });
    if (at == held.end())
        return Error{Errc::NotFound, "the library holds no reference of " + substance + " by this technique"};
    return matcher::sensitivity(reading->verdict, static_cast<int>(at - held.begin()));
}

std::string ReferenceLibrary::modelIdOf(Technique technique, const IdentifySettings &settings) const
{
    const Loaded *loaded = suited(technique);
    return loaded ? verdictModelId(loaded->modelId, settings) : std::string();
}

IdentifySettings identifySettings(const ScanSettings &known)
{
    IdentifySettings settings;
    settings.circumstances.background = known.background;
    if (known.instrument) {
        settings.axis = known.instrument->axis;
        settings.axisMap = known.instrument->map;
        settings.circumstances.axisShiftPerCm = known.instrument->shiftPerCm;
        settings.circumstances.sensitivity = known.instrument->sensitivity;
    }
    return settings;
}

ScanCheck checkScan(const Spectrum &scan)
{
    const matcher::MatchGrid grid = matcher::matchGrid(scan.technique);
    auto prepared = matcher::prepare(scan, grid);
    const std::optional<matcher::Prepared> ready = prepared ? std::optional(std::move(*prepared)) : std::nullopt;
    ScanCheck out;
    out.quality = matcher::assessQuality(scan, ready, grid, matcher::CheckState::NotAssessed);
    if (ready)
        out.curve = matcher::scanCurve(*ready, grid);
    return out;
}

std::string verdictModelId(const std::string &modelId, const IdentifySettings &settings)
{
    const auto number = [](double value) {
        char text[32];
        return std::string(text, std::to_chars(text, text + sizeof text, value).ptr);
    };
    std::string text =
        modelId + '\n' + number(settings.prior) + '\n' + std::string(matcher::checkStateName(settings.axis));
    if (settings.axis == matcher::CheckState::Corrected)
        text += '\n' + number(settings.axisMap.offsetPerCm) + '\n' + number(settings.axisMap.slopePerThousand);
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace varde::booth
