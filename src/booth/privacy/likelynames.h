// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace varde::booth {

/// What in a text looks most like a person's name; empty for nothing.
QString likelyName(const QString &text);

} // namespace varde::booth
