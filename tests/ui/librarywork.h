// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/libraryplace.h"
#include "ui/bench.h"

namespace varde::test {

/// The library's place, reached through the settings: `careLibrary` or `fillLibrary`.
ui::LibraryPlace &openLibrary(const Bench &bench, const char *button = "careLibrary");

/// One of its parts.
void openSection(const ui::LibraryPlace &place, ui::LibraryPlace::Section section);

} // namespace varde::test
