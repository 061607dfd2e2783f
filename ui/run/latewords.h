// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/findingdraft.h"

#include <QString>

#include <vector>

namespace varde::ui {

/// What was written about a sample whose step another had finished, a line for each; empty for nothing.
QString lateSentences(const std::vector<booth::LateWords> &late);

} // namespace varde::ui
