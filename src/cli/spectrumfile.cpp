// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spectrumfile.h"

#include "cli/terminal.h"
#include "formats/format.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace varde::cli {

namespace {

std::string endingOf(const std::string &file)
{
    std::string ending = std::filesystem::path(file).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

} // namespace

bool saysFormat(const std::string &file)
{
    const std::string ending = endingOf(file);
    if (ending == ".csv" || ending == ".dx" || ending == ".jdx" || ending == ".jcm" || ending == ".spc")
        return true;
    complain(file, "the ending says the format: .dx or .jdx for JCAMP-DX, .csv for CSV, .spc for SPC");
    return false;
}

Status writeSpectrum(const std::string &file, const Spectrum &spectrum, const std::string &title)
{
    const std::string ending = endingOf(file);
    if (ending == ".csv")
        return formats::writeCsv(file, spectrum);
    return ending == ".spc" ? formats::writeSpc(file, spectrum, title) : formats::writeJcampDx(file, spectrum, title);
}

} // namespace varde::cli
