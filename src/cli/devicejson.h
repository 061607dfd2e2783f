// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/acquire.h"
#include "drivers/spectrometer.h"
#include "matcher/axischeck.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace varde::cli {

// One line each of `device ... --json`; docs/developers/device.schema.json says what is in it.

nlohmann::ordered_json deviceFoundObject(const std::string &instrument, bool isPractice);
/// Asks the instrument for its temperature and its laser's state; fails like those.
Result<nlohmann::ordered_json> deviceInfoObject(const std::string &instrument, drivers::Spectrometer &device);
nlohmann::ordered_json deviceScanObject(const std::string &instrument, const std::string &file,
                                        const drivers::Scan &scan);
nlohmann::ordered_json deviceCheckObject(const std::string &instrument, const std::string &material,
                                         const matcher::AxisCheck &check, const std::string &said);
nlohmann::ordered_json deviceErrorObject(const std::string &instrument, const Error &error);

} // namespace varde::cli
