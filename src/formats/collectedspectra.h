// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace varde::formats {

/// What could be read of a file that holds several spectra, and what could not.
class CollectedSpectra {
public:
    /// `name`: which part of the file, for the warning where it was not read.
    void add(const std::string &name, Result<FileSpectrum> spectrum);
    /// About the file as a whole.
    void warn(std::string warning);

    std::size_t size() const { return m_spectra.size(); }

    /// What was read, the first with a warning about each part that was not (at most mostMetadata); else the reason of
    /// the first part that was not; else `ifEmpty`.
    Result<std::vector<FileSpectrum>> take(Error ifEmpty) &&;

private:
    std::vector<FileSpectrum> m_spectra;
    std::vector<std::string> m_warnings;
    std::optional<Error> m_firstError;
    int m_unread = 0;
};

} // namespace varde::formats
