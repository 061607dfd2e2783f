// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/referencescan.h"

#include "booth/words/axiswords.h"
#include "formats/format.h"

namespace varde::cli {

using matcher::ReferenceMaterial;

std::vector<std::string> referenceMaterials()
{
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(matcher::lastReferenceMaterial); ++i)
        names.emplace_back(matcher::referenceMaterialName(static_cast<ReferenceMaterial>(i)));
    names.emplace_back("paracetamol");
    return names;
}

void ReferenceScan::apply(Technique of, booth::IdentifySettings &settings) const
{
    if (isInfrared(of) != isInfrared(technique)) {
        settings.axis = matcher::CheckState::NotChecked;
        return;
    }
    settings.axis = check.state;
    settings.axisMap = check.profile.map;
    settings.circumstances.axisShiftPerCm = check.meanShiftPerCm;
}

Result<ReferenceScan> checkReferenceScan(const std::string &file, const std::string &material,
                                         std::optional<Technique> technique)
{
    const auto named = matcher::referenceMaterialFromName(material);
    if (!named)
        return Error{Errc::NotFound, "no reference material is called " + material};
    const auto spectra = formats::readFile(file, {technique});
    if (!spectra)
        return spectra.error();
    const Spectrum &scan = spectra->front().spectrum;
    ReferenceScan out{scan.technique, matcher::checkAxis(scan, *named), {}};
    out.said = booth::words::axisResult(out.check, *named).toStdString();
    return out;
}

} // namespace varde::cli
