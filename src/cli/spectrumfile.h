// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/spectrum.h"

#include <string>

namespace varde::cli {

/// Whether the ending says in which format to write: .csv, .dx, .jdx, .jcm or .spc. Complains where it does not.
bool saysFormat(const std::string &file);

/// As the ending says; `title` only where the format has one. Fails like formats::writeJcampDx().
Status writeSpectrum(const std::string &file, const Spectrum &spectrum, const std::string &title);

} // namespace varde::cli
