// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/situation.h"

#include <algorithm>

namespace varde::booth {

const TestStanding *Situation::test(store::TestKind kind, std::string_view id) const
{
    const auto at = std::find_if(tests.begin(), tests.end(),
                                 [&](const TestStanding &one) { return one.spec->kind == kind && one.spec->id == id; });
    return at == tests.end() ? nullptr : &*at;
}

} // namespace varde::booth
