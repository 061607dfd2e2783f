// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "booth/importing/importplan.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace varde::booth {

// How an import lies in its staging file. Every ...From() fails with Malformed for text that the other function does
// not write; ids and names that come from outside are text and may be anything.

std::string planJson(const ImportPlan &plan);
Result<ImportPlan> planFrom(const std::string &json);

/// Either what was read or why nothing was.
std::string readJson(const WhatWasRead &read);
std::string readJson(const Error &error);
Status fillRead(const std::string &json, ImportItem &item);

std::string problemsJson(const std::vector<ImportProblem> &problems);
Result<std::vector<ImportProblem>> problemsFrom(const std::string &json);

std::string editsJson(const ItemEdits &edits);
Result<ItemEdits> editsFrom(const std::string &json);

} // namespace varde::booth
