// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madeuplibrary.h"

#include "formats/format.h"
#include "support/madeup.h"

#include <fstream>

namespace varde::test {

MadeUpFolder::MadeUpFolder(int references)
{
    std::string manifest = "file,substance,form,class,role,cas,source,licence,synonyms\n";
    for (int i = 0; i < references; ++i) {
        const std::string number = std::to_string(i);
        const std::string file = "reference-" + number + ".dx";
        const Spectrum curve =
            curveOf(bandsOf(i), Technique::Raman, {.noise = 0.001, .seed = static_cast<std::uint64_t>(i) + 100});
        if (!formats::writeJcampDx(path(file), curve, "reference " + number))
            std::abort();
        manifest += file + ",substance " + number + ",HCl,made up," + (i == 1 ? "carrier" : "active") +
                    ",,own,CC0,\"name " + number + "|street, " + number + "\"\n";
    }
    addText("manifest.csv", manifest);
}

std::filesystem::path MadeUpFolder::path(const std::string &name) const
{
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

std::filesystem::path MadeUpFolder::addScan(const std::string &name, int substance, double noise,
                                            const std::string &title) const
{
    const Spectrum scan =
        curveOf(bandsOf(substance), Technique::Raman, {.background = 0.3, .noise = noise, .seed = 17});
    if (!formats::writeJcampDx(path(name), scan, title))
        std::abort();
    return path(name);
}

std::filesystem::path MadeUpFolder::addReferenceScan(const std::string &name, matcher::ReferenceMaterial material,
                                                     double shiftPerCm) const
{
    std::vector<Band> bands;
    for (const matcher::ReferenceBand &band : matcher::referenceBands(material, Technique::Raman))
        bands.push_back({band.atPerCm + shiftPerCm, band.height, 5});
    if (!formats::writeJcampDx(path(name), curveOf(bands, Technique::Raman, {.noise = 0.002}), "reference"))
        std::abort();
    return path(name);
}

std::filesystem::path MadeUpFolder::addText(const std::string &name, const std::string &text) const
{
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
}

} // namespace varde::test
