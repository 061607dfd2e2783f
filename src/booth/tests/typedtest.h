// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/testkey.h"

#include <string>
#include <vector>

namespace varde::booth {

/// What is typed about a test of a sample and not stored yet. Amounts are as somebody typed them, half a number too.
struct TypedTest {
    TestKey test;
    Lot lot;
    std::string mass;
    std::string volume;

    bool operator==(const TypedTest &) const = default;
};

/// A JSON array, in their order.
std::string typedTestsText(const std::vector<TypedTest> &typed);

/// What typedTestsText() wrote; what cannot be read of it is passed over: a person types it again.
std::vector<TypedTest> typedTestsOf(const std::string &text);

} // namespace varde::booth
