// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/people/operators.h"
#include "store/storesupport.h"
#include "support/catch.h"

#include <memory>
#include <string>

namespace varde::booth {

inline const std::string kRightPin = "482915";

/// A live record in a folder of its own, with a clock that the test moves.
struct PeopleBooth {
    store::TempDir folder;
    store::FakeClock clock;
    std::unique_ptr<store::Record> record;

    PeopleBooth() { reopen(); }

    void reopen()
    {
        record.reset();
        auto opened =
            store::openRecord(folder / "record.sqlite", store::StoreKind::Record, store::OpenMode::Create, clock);
        REQUIRE(opened);
        record = std::move(*opened);
    }
};

} // namespace varde::booth
