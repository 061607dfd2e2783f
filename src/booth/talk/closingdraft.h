// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"
#include "store/record/talkrows.h"

#include <optional>
#include <string>

namespace varde::booth {

/// What is answered so far where a sample is closed.
struct ClosingDraft {
    store::Intention intention = store::Intention::NotAsked;
    store::Disposal disposal = store::Disposal::Returned;
    std::string witnessCode = {};
    int lab = 0; ///< 0 no, 1 to be sent, 2 on its way
    std::string labCode = {};
};

/// Replaced each time; closeSample() removes it. require(Permission::Talk); NotAllowed before and after the talk.
Status saveClosing(RunService &service, const store::Id &sampleId, const ClosingDraft &draft);

/// Nothing where nobody has begun.
Result<std::optional<ClosingDraft>> begunClosing(const store::Record &record, const store::Id &sampleId);

Status forgetClosing(store::Record &record, const store::Id &sampleId);

} // namespace varde::booth
