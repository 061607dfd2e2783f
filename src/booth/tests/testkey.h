// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <optional>
#include <string>
#include <string_view>

namespace varde::booth {

/// Which test; `strip:fentanyl` as text.
struct TestKey {
    store::TestKind kind = store::TestKind::Strip;
    std::string id;

    bool operator==(const TestKey &) const = default;
};

std::string testKeyText(const TestKey &key);
std::optional<TestKey> testKeyFromText(std::string_view text);

/// The lot in the box, as a booth remembers it.
struct Lot {
    std::string brand;
    std::string lot;
    std::string expiresOn; ///< `2027-05`, or empty

    bool operator==(const Lot &) const = default;
};

} // namespace varde::booth
