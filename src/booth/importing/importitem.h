// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importproblem.h"
#include "core/error.h"
#include "core/spectrum.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

/// Why an item counts as measured by its technique.
enum class TechniqueReason {
    FileSays,
    Chosen,  ///< by a person, where the file does not say
    Guessed, ///< by the reader, from units and axis
};
std::string_view techniqueReasonName(TechniqueReason reason); ///< `file_says`, `chosen`, `guessed`

/// What a reader found in the file.
struct WhatWasRead {
    std::string format; ///< `jcamp-dx` ...
    std::string block;  ///< which part of the file
    std::string title;
    std::string xUnit; ///< as the file says it
    std::string yUnit; ///< as the file says it
    std::string device;
    std::int64_t points = 0;
    double xFirst = 0; ///< in the file's own unit
    double xLast = 0;
    double yMin = 0; ///< in the file's own unit
    double yMax = 0;
    Technique technique = Technique::Raman;
    TechniqueReason reason = TechniqueReason::Guessed;
    IntensityUnit unit = IntensityUnit::Arbitrary;
    bool isCut = false;
    int unread = 0; ///< spectra of a map or series beside this one
    std::vector<std::string> warnings;
};

/// What is said of a reference, as the manifest's columns name it.
enum class Field {
    Substance,
    Form,
    Class,
    SubstanceRole,
    Hazard,
    Cas,
    InchiKey,
    Source,
    Licence,
    Instrument,
    Synonyms
};
constexpr Field lastField = Field::Synonyms;
std::string_view fieldName(Field field); ///< `substance`, `form`, ... as in a manifest
std::optional<Field> fieldFromName(std::string_view name);

using Facts = std::map<Field, std::string>; ///< without empty ones

/// What a coordinator said of an item that has something against it.
struct Overrule {
    std::string by; ///< operator code, never a name
    std::string reason;
};

/// What a person said of an item.
struct ItemEdits {
    Facts facts;         ///< win over manifest, pattern and defaults; empty text counts
    bool isLeft = false; ///< not wanted
    std::optional<Overrule> overrule = std::nullopt;
};

enum class ItemState {
    Ready,
    Overruled,    ///< has something against it and is taken all the same
    Problem,      ///< something bars it
    Left,         ///< not wanted
    AlreadyThere, ///< in the library, or twice in this import
    NotRead,
};
std::string_view itemStateName(ItemState state); ///< `ready`, ...

/// One spectrum of an import, or a file that gives none.
struct ImportItem {
    std::int64_t id = 0;
    std::int64_t fileId = 0;
    std::string file;           ///< absolute path
    std::string member;         ///< of an archive
    int position = 0;           ///< in the file, from 0
    std::string curveHash;      ///< the same points and technique, the same hash
    std::optional<Error> error; ///< nothing was read
    WhatWasRead read;           ///< where error is not set
    Facts facts;                ///< from edits, manifest, pattern and defaults, in this order
    ItemEdits edits;
    std::vector<ImportProblem> problems;

    ItemState state() const;
    bool isTaken() const { return state() == ItemState::Ready || state() == ItemState::Overruled; }
    const std::string &fact(Field field) const; ///< empty where not said
    std::string shownName() const;              ///< file name, with the member of an archive
};

} // namespace varde::booth
