// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/scansettings.h"
#include "booth/library/namesearch.h"
#include "booth/reading.h"
#include "booth/unknowngroup.h"
#include "core/progress.h"
#include "core/result.h"
#include "matcher/axischeck.h"
#include "matcher/identify.h"
#include "store/library/librarystore.h"
#include "store/library/packrows.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace varde::booth {

/// What is known beside a scan when it is identified.
struct IdentifySettings {
    double prior = 0.8;        ///< share of scans whose substance is in the library, (0, 0.95]
    bool expectsActive = true; ///< false where the sample was sold as nothing active
    matcher::CheckState axis = matcher::CheckState::NotAssessed; ///< the instrument's check of the day
    matcher::AxisMap axisMap = {};             ///< applied to the scan where axis is Corrected, and only there
    matcher::Circumstances circumstances = {}; ///< for the checks that a curve alone cannot answer
};

/// As it was known when the scan was made; the prior and what is expected stay as they are by default.
IdentifySettings identifySettings(const ScanSettings &known);

/// A library read into memory, ready to identify scans with. Immutable; every const call from any thread.
class ReferenceLibrary {
public:
    /// Reads every technique that has references and a certainty model of exactly this content. Blocks.
    /// Fails as LibraryStore::open() does; LibraryEmpty without references, ModelMissing where calibration is
    /// missing or of other content.
    static Result<std::shared_ptr<const ReferenceLibrary>> open(const std::filesystem::path &path);
    static Result<std::shared_ptr<const ReferenceLibrary>> load(const store::LibraryStore &store);

    bool isPractice() const { return m_provenance == store::Provenance::Practice; }
    int referenceCount() const;
    std::vector<Technique> techniques() const;
    const std::string &version() const { return m_version; }                         ///< content hash
    const std::vector<store::Substance> &substances() const { return m_substances; } ///< by name
    std::vector<std::string> synonymsOf(const std::string &name) const; ///< name or synonym, case does not count
    bool knows(const std::string &name) const; ///< a substance's name or one of its synonyms, case does not count

    const std::vector<store::SubstanceClass> &classes() const { return m_classes; }
    /// Whether a scan of this technique could be named so. \param substance  index into substances()
    bool hasReference(std::size_t substance, Technique technique) const;
    /// Whether the scan shows the bands that an early warning of this substance tells of.
    bool showsNoticedBands(std::size_t substance, const Reading &reading) const;
    const std::vector<store::AdviceDraft> &cards() const { return m_cards; } ///< advice from packs: drafts
    const NameSearch &names() const { return m_names; } ///< over substances(): for what a sample is sold as

    /// Names a scan. An infrared scan is compared with references of its own kind, or, where there are none, with
    /// the other kind. Fails with LibraryEmpty when no reference suits the technique.
    /// Reading::elapsedMs covers this call only.
    Result<Reading> identify(const Spectrum &scan, const IdentifySettings &settings = {}) const;

    /// The sensitivity control of the day: whether a scan of a small share of a substance names it. NotChecked where
    /// the scan is too poor to be read. Fails as identify() does, and with NotFound where the library lacks the
    /// substance.
    Result<matcher::CheckState> sensitivity(const Spectrum &control, const std::string &substance,
                                            const IdentifySettings &settings = {}) const;

    /// Puts together the scans that this library does not explain: those that are probably of one substance, of one
    /// technique (docs/method/unknowns.md). Explained ones and those of poor quality are in no group; a scan that is
    /// like no other is a group of one.
    /// \param kept  groups that stay as they are; the other scans join them one by one or begin new ones. Indices of
    ///              scans; what the library explains by now is left out. Empty: everything anew, in any order the same
    /// \return by first scan, after those kept. Cancelled. n scans take n^2 comparisons; any thread.
    Result<std::vector<UnknownGroup>> groupUnknowns(const std::vector<Spectrum> &scans, double prior = 0.8,
                                                    const std::vector<std::vector<std::size_t>> &kept = {},
                                                    const Progress &progress = {}) const;

    /// Chance that two scans show the same, as simulated repeats of one reference do beside pairs of two
    /// (docs/method/unknowns.md): for two spots of one sample. [0, 1]. ShapeMismatch for two techniques; LibraryEmpty;
    /// fails as matcher::prepare() does. Any thread.
    Result<double> chanceAlike(const Spectrum &a, const Spectrum &b) const;

    /// The model id that identify() gives a scan of this technique; empty where no reference suits it.
    std::string modelIdOf(Technique technique, const IdentifySettings &settings) const;

private:
    struct Loaded {
        matcher::Engine engine;
        std::vector<store::Reference> references; ///< without their spectra
        std::vector<std::size_t> substances;      ///< engine's substance -> m_substances
        std::vector<std::string> classes;         ///< engine's class id -> name
        std::string modelId;
        std::string certaintySource;
    };

    Status loadTechnique(const store::LibraryStore &store, Technique technique);
    const Loaded *suited(Technique technique) const;
    NamedSubstance named(const Loaded &loaded, int substance, int reference) const;
    void fillNoticed(Reading &out) const;
    void fillLimits(const Loaded &loaded, Reading &out) const; ///< names, and what has no reference
    Reading reading(const Loaded &loaded, const Spectrum &scan, matcher::Verdict verdict) const;

    store::Provenance m_provenance = store::Provenance::Measured;
    std::string m_version;
    std::vector<store::Substance> m_substances;
    std::vector<store::SubstanceClass> m_classes;
    std::vector<store::Notice> m_notices; ///< those that count
    std::vector<store::AdviceDraft> m_cards;
    NameSearch m_names;
    std::map<Technique, Loaded> m_loaded;
};

/// Curve and quality of a scan where nothing may be named: live work without a measured library.
struct ScanCheck {
    matcher::Quality quality;
    matcher::Overlay curve; ///< the scan alone
};
ScanCheck checkScan(const Spectrum &scan);

/// Of the library's content, the algorithm, the prior, the state of the axis and its correction: another id, another
/// answer.
std::string verdictModelId(const std::string &modelId, const IdentifySettings &settings);

} // namespace varde::booth
