// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::store {

/// Where a library's references come from. One library file holds one kind only, so that practice references
/// never stand beside measured ones. Written to disk: values are never renumbered.
enum class Provenance { Measured = 1, Practice = 2 };

std::string_view provenanceName(Provenance provenance); ///< `measured`, `practice`

/// What a substance does in a sample. Written to disk: values are never renumbered.
enum class Role { NotSaid = 0, Active = 1, Adulterant = 2, Carrier = 3 };

std::string_view roleName(Role role); ///< `active`, ..., `` for NotSaid
std::optional<Role> roleFromName(std::string_view name);

/// What kind of name a substance's other name is. Written to disk: values are never renumbered.
enum class NameKind {
    Synonym = 1, ///< means this substance and no other: an import under it is this substance
    Street = 2,  ///< what people call it; may mean several, so that nothing follows from it
};

std::string_view nameKindName(NameKind kind); ///< `synonym`, `street`
std::optional<NameKind> nameKindFromName(std::string_view name);

/// A name beside the one that is shown.
struct SubstanceName {
    std::string name;
    NameKind kind = NameKind::Synonym;
    std::string language; ///< `en`, `nb`; empty where it is the same in every language
};

/// A curated substance: the neutral parent, the same in every form. The id is made from the name it was imported
/// under (case and spacing do not count) and stays when it is renamed, so two booths that import the same name have
/// the same substance. What people said of it since stands before what imports say (store/library/curator.h).
struct Substance {
    std::string id;
    std::string name;
    std::string substanceClass; ///< empty where not said
    Role role = Role::NotSaid;
    bool isHazardous = false;
    std::string inchikey;               ///< empty where not said; never the key by itself
    std::string cas;                    ///< empty where not said
    std::vector<std::string> synonyms;  ///< every other name, of any kind; sorted
    std::string stereo{};               ///< `S`, `R`, `racemic`; empty where not said
    std::vector<SubstanceName> names{}; ///< the synonyms with kind and language; in their order
};

/// One node of the class tree.
struct SubstanceClass {
    std::string name;
    std::string parent; ///< empty at the top
};

/// One reference spectrum as it comes in. `substance.id` is not read.
struct NewReference {
    Substance substance;
    std::string form; ///< `HCl`, `base` ...; empty where not said
    Spectrum spectrum;
    std::string source;
    std::string licence;
    std::string instrument;
    std::string confidence;           ///< how sure the source is, in its own words
    std::string admittedBy = {};      ///< operator code, where a person decided; empty: the import's own `by`
    std::string admissionReason = {}; ///< why it was let in all the same; empty where nothing spoke against it
};

/// One reference spectrum as the library holds it. Intensities come back rounded to float32.
struct Reference {
    std::string id; ///< 64 hex digits: SHA-256 of technique, axis, float32 intensities, substance and form as imported
    std::string substanceId; ///< the substance it is of today, after merging and splitting
    std::string form;        ///< as imported, unless a person said otherwise
    Spectrum spectrum;
    std::string source;
    std::string licence;
    std::string instrument;
    std::string confidence;
    Provenance provenance = Provenance::Measured;
};

/// What stands beside a reference's curve.
struct ReferenceLabel {
    std::string id;
    std::string substanceId; ///< of today
    std::string form;        ///< of today
    Technique technique = Technique::Raman;
    std::string source;
    std::string licence;
    std::string instrument;
    bool isAdmitted = true; ///< false: withdrawn
};

/// What an import did.
struct ImportReport {
    int added = 0;
    std::vector<std::size_t> alreadyThere; ///< rows whose content the library, or an earlier row, has
};

/// The certainty model of one technique, as calibration made it. Numbers live in the JSON; the simulated
/// samples are bytes of the matcher's own layout.
struct CertaintyModel {
    std::string modelId;
    Technique technique = Technique::Raman;
    std::string libraryVersion; ///< content it was made from; another content makes it stale
    std::string algorithmVersion;
    std::string parametersJson;
    std::string coefficientsJson;
    std::vector<std::byte> simulatedSamples;
    std::uint64_t seed = 0;
    std::string source;              ///< e.g. `simulated repeats`
    std::string measuredFiguresJson; ///< accuracy and calibration it was measured at
};

/// One step in a reference's history.
struct MembershipChange {
    std::string referenceId;
    bool isAdmitted = false; ///< false: withdrawn
    std::chrono::system_clock::time_point at;
    std::string by;     ///< operator code or program step, e.g. `import`
    std::string reason; ///< empty where not said
};

} // namespace varde::store
