// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/library/matcherlibrary.h"
#include "booth/library/modelcodec.h"
#include "matcher/identify.h"

namespace varde::booth {

namespace {

/// The certainty model of one technique; nothing to do where it has no reference.
Status calibrateTechnique(store::LibraryStore &store, const std::vector<store::Substance> &substances,
                          Technique technique, const Progress &progress)
{
    const auto references = store.references(technique);
    if (!references)
        return references.error().code == Errc::LibraryEmpty ? Status(Done{}) : Status(references.error());
    const auto version = store.libraryVersion();
    if (!version)
        return version.error();
    constexpr std::uint64_t seed = 1;
    const MatcherLibrary matched = toMatcher(technique, substances, *references);
    const auto index = matcher::SearchIndex::build(matched.library);
    if (!index)
        return index.error();
    const auto model = matcher::calibrate(matched.library, *index, seed, progress);
    if (!model)
        return model.error();
    return store.saveModel(encodeModel(*model, technique, *version));
}

} // namespace

Status calibrateLibrary(store::LibraryStore &store, const std::atomic<bool> *cancel, const ImportProgress &progress)
{
    const auto substances = store.substances();
    if (!substances)
        return substances.error();
    const auto everything = store.references();
    if (!everything)
        return everything.error();
    if (everything->empty())
        return Error{Errc::LibraryEmpty, "the library holds no reference"};
    for (const Technique technique : {Technique::Raman, Technique::Ir, Technique::AtrIr}) {
        Progress one;
        one.cancel = cancel;
        if (progress)
            one.report = [&](int done, int total) { progress(ImportStage::Calibrating, done, total); };
        if (Status status = calibrateTechnique(store, *substances, technique, one); !status)
            return status;
    }
    return Done{};
}

Result<matcher::Refit> refitLibrary(store::LibraryStore &store, Technique technique,
                                    std::span<const matcher::ConfirmedScan> scans)
{
    const auto refit = matcher::fitRefit(scans);
    if (!refit || !refit->isBetter())
        return refit;
    const auto version = store.libraryVersion();
    if (!version)
        return version.error();
    const auto stored = store.latestModel(technique);
    if (!stored)
        return stored.error();
    if (stored->libraryVersion != *version || stored->algorithmVersion != matcher::algorithmVersion)
        return Error{Errc::ModelMissing, "the certainty was calibrated for another content; calibrate first"};
    auto model = decodeModel(*stored);
    if (!model)
        return model.error();
    // The scans were judged with what the model says now.
    model->refit = model->refit ? matcher::composed(*model->refit, *refit) : *refit;
    if (Status saved = store.saveModel(encodeModel(*model, technique, *version)); !saved)
        return saved.error();
    return refit;
}

} // namespace varde::booth
