// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/record.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace varde::store {

/// Something the record said it had kept.
struct Acknowledged {
    std::string what; ///< a table, or `state <name>`
    Id id;
};

/// Serves `samples` samples from intake to closed, telling every step once the record has returned from it.
/// Returns the failures on the way; goes on after one, unless `stopAtFailure`.
std::vector<Error> boothRun(Record &record, int samples, bool stopAtFailure,
                            const std::function<void(const Acknowledged &)> &tell);

/// Opens the record in `path` as after a power cut and compares it with what was acknowledged. Empty when it is
/// sound and nothing is missing; otherwise the first thing that is wrong.
std::string lossIn(const std::filesystem::path &path, const std::vector<Acknowledged> &acknowledged);

} // namespace varde::store
