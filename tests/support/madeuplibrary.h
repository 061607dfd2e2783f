// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/referencematerial.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace varde::test {

/// A folder of its own with made-up references and scans as files; gone with the object.
class MadeUpFolder {
public:
    /// `references` files and a manifest.csv that lists them, named substance 0, substance 1, ...
    explicit MadeUpFolder(int references);

    std::filesystem::path path(const std::string &name) const;
    std::filesystem::path manifest() const { return path("manifest.csv"); }

    /// Writes a scan of a substance (also of one that no reference shows) and returns its path.
    std::filesystem::path addScan(const std::string &name, int substance, double noise = 0.003,
                                  const std::string &title = "scan") const;
    /// Writes a scan of a reference material on an axis that is off by `shiftPerCm`, and returns its path.
    std::filesystem::path addReferenceScan(const std::string &name, matcher::ReferenceMaterial material,
                                           double shiftPerCm) const;
    std::filesystem::path addText(const std::string &name, const std::string &text) const;

private:
    QTemporaryDir m_folder;
};

} // namespace varde::test
