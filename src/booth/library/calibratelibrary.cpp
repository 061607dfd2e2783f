// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/library/matcherlibrary.h"
#include "booth/library/modelcodec.h"

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

} // namespace varde::booth
