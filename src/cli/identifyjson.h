// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "core/error.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace varde::cli {

/// One object of `identify --json`; docs/developers/identify.schema.json says what is in it.
nlohmann::ordered_json identifyObject(const std::string &file, int index, const booth::Reading &reading);

/// The object of a file, or a spectrum in it, that could not be read.
nlohmann::ordered_json errorObject(const std::string &file, int index, const Error &error);

/// One line of UTF-8; bytes that are not are replaced, so that nothing is thrown.
std::string oneLine(const nlohmann::ordered_json &object);

} // namespace varde::cli
