// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/library/librarystore.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace varde::store {

struct Identity;

/// Who says something of the library, and why.
struct Saying {
    std::string by; ///< operator code or program step
    std::string reason{};
};

/// What is said of a substance; what is not set stays as it is.
struct SubstanceEdit {
    std::optional<std::string> name{};
    std::optional<std::string> stereo{};
    std::optional<std::string> substanceClass{};
    std::optional<Role> role{};
    std::optional<bool> isHazardous{}; ///< taking it back needs a reason
    std::optional<std::string> cas{};
    std::optional<std::string> inchikey{};
    std::vector<SubstanceName> addNames{}; ///< a name that is there already gets this kind and language
    std::vector<std::string> removeNames{};
};

/// What leaves a substance.
struct SplitRequest {
    std::string into;                        ///< name of the substance that gets it; made where it is not there
    std::vector<std::string> referenceIds{}; ///< of the substance that is split
    std::vector<std::string> names{};        ///< other names of it
};

/// One step of the history.
struct CurationStep {
    std::int64_t id = 0;
    std::string kind; ///< `add`, `edit`, `merge`, `split`, `class`, `pack`, `undo`
    std::optional<std::int64_t> undoes{};
    bool isUndone = false;
    std::chrono::system_clock::time_point at{};
    std::string by{};
    std::string reason{};
    std::vector<std::string> changes{}; ///< `hazard: no`, English; for the history, not for a program
};

/// What people say of substances, after the imports. Every call that changes something is one step in one
/// transaction, adds to the history and can be undone; references and what was imported stay as they are. A change
/// that alters results changes the library's version, so that calibration and verdicts show as stale.
///
/// Calls block and fail as LibraryStore's do; below stands what they add. `library` must outlive the curator.
class Curator {
public:
    explicit Curator(LibraryStore &library) : m_library(library) {}

    /// By id, by name, by synonym, then by a street name. NotFound; NotAllowed where it means several.
    Result<Substance> find(const std::string &name) const;

    /// Duplicate when a substance has this name or synonym; OutOfRange without a name. \return its id
    Result<std::string> add(const SubstanceEdit &edit, const Saying &saying);

    /// NotFound; NotAllowed when nothing would change; Duplicate for a name or synonym of another substance;
    /// OutOfRange for an empty name, a name it does not have, or a hazard taken back without a reason.
    Status edit(const std::string &id, const SubstanceEdit &edit, const Saying &saying);

    /// `from` is `into` from now on: its references count for it and its names become other names of it. What `into`
    /// does not say it takes from `from`; a hazard is never lost by it.
    /// \param form  of the references of `from` that have none; may be empty
    /// NotFound; NotAllowed when both are one.
    Status merge(const std::string &from, const std::string &into, const std::string &form, const Saying &saying);

    /// Parts what was one by mistake. What it moves to gets class, role and hazard when it is new.
    /// NotFound for a substance, reference or name that is not there; NotAllowed when `into` is another name's
    /// substance; OutOfRange when nothing is moved. \return id of the substance that was split off
    Result<std::string> split(const std::string &id, const SplitRequest &request, const Saying &saying);

    /// NotFound; NotAllowed for a step that was undone, that a later one builds on, or that a pack made.
    Status undo(std::int64_t step, const Saying &saying);

    /// OutOfRange without a name; Duplicate; NotFound for a parent that is not there.
    Status addClass(const std::string &name, const std::string &parent, const Saying &saying);
    /// NotFound; NotAllowed when it would lie below itself.
    Status moveClass(const std::string &name, const std::string &parent, const Saying &saying);
    /// The name of a class that is there joins both. NotFound; OutOfRange; NotAllowed.
    Status renameClass(const std::string &name, const std::string &newName, const Saying &saying);
    /// NotFound; NotAllowed while a substance or a class is in it.
    Status removeClass(const std::string &name, const Saying &saying);

    Result<std::vector<CurationStep>> history() const; ///< newest first

private:
    friend class PackStore;
    struct Word;

    Result<std::int64_t> beginStep(const char *kind, const Saying &saying, std::optional<std::int64_t> undoes = {});
    Status say(std::int64_t step, const Word &word);
    Status sayAll(const char *kind, const Saying &saying, const std::vector<Word> &words);
    Result<std::vector<Word>> editWords(const Identity &identity, const Substance &now, const SubstanceEdit &edit,
                                        const Saying &saying) const;
    Status makeSubstance(const std::string &name);
    Status makeClass(const std::string &name);

    LibraryStore &m_library;
};

} // namespace varde::store
