// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/admission.h"

#include <optional>
#include <string>
#include <string_view>

namespace varde::booth {

/// What keeps an item of an import out of the library, or is to be told of it. The names are written into reports and
/// the staging file: never changed.
enum class ImportFault {
    NotRead,           ///< the file or the member: Error says why
    NoSubstance,       ///< neither a pattern, a manifest nor a person says what it is
    NoSource,          ///< where the spectrum comes from
    NoLicence,         ///< under what terms
    TechniqueGuessed,  ///< the file does not say how it was measured
    ManifestDisagrees, ///< the file says another technique than the manifest
    BadRow,            ///< a word in the manifest or the pattern that cannot be used
    Unusable,          ///< flat, or outside what is compared: a curve that nothing can be compared with
    Cut,               ///< the file ends before what it declares
    PartOfSeries,      ///< of a map or series the first spectrum; the others were not read
    AlreadyThere,      ///< the library has this content under this name
    Twice,             ///< an earlier item of this import is the same
    Admission,         ///< what matcher::AdmissionFault says
};
constexpr ImportFault lastImportFault = ImportFault::Admission;

struct ImportProblem {
    ImportFault fault = ImportFault::NotRead;
    matcher::AdmissionFinding finding = {}; ///< for Admission; `other` is not used
    std::string other = {};                 ///< file, or substance and id of the reference it was compared with
    std::string detail = {};                ///< English, for BadRow
    bool bars = true;                       ///< false: to be told, forbids nothing
};

/// `no_substance` ...; of Admission `check_snr`, `near_duplicate` ...
std::string problemName(const ImportProblem &problem);

/// Whether a coordinator may let it in all the same: what is a judgement, not what is missing.
bool canBeOverruled(const ImportProblem &problem);

} // namespace varde::booth
