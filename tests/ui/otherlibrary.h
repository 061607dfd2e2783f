// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace varde::test {

/// The practice library with two relatives of mephedrone that look so alike that a scan cannot tell which it is. Made
/// once.
QString lookAlikeLibrary();

/// The same without one of its other substances: what a later version of the program may come with. Made once.
QString laterLibrary();

} // namespace varde::test
