// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/record.h"

#include <optional>
#include <utility>

namespace varde::booth {

/// What `work` returns, with all that it wrote kept at once: a step and what belongs to it are never torn apart.
template <typename Work>
auto inOneStep(store::Record &record, const Work &work) -> decltype(work())
{
    std::optional<decltype(work())> answer;
    const Status kept = record.together([&]() -> Status {
        answer = work();
        return *answer ? Status(Done{}) : Status(answer->error());
    });
    if (!kept)
        return kept.error();
    return *std::move(answer);
}

} // namespace varde::booth
