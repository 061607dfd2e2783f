// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/collectedspectra.h"

#include "formats/rawspectrum.h"

namespace varde::formats {

void CollectedSpectra::add(const std::string &name, Result<FileSpectrum> spectrum)
{
    if (spectrum) {
        m_spectra.push_back(std::move(*spectrum));
        return;
    }
    warn(name + " was not read: " + spectrum.error().detail);
    // A photograph beside the spectra is none of them.
    const Errc code = spectrum.error().code;
    m_unread += code != Errc::UnknownFormat && code != Errc::NotOpticalSpectrum && code != Errc::EmptyFile ? 1 : 0;
    if (!m_firstError)
        m_firstError = spectrum.error();
}

void CollectedSpectra::warn(std::string warning)
{
    if (m_warnings.size() < mostMetadata)
        m_warnings.push_back(std::move(warning));
}

Result<std::vector<FileSpectrum>> CollectedSpectra::take(Error ifEmpty) &&
{
    if (m_spectra.empty())
        return m_firstError.value_or(std::move(ifEmpty));
    m_spectra[0].unread += m_unread;
    m_spectra[0].warnings.insert(m_spectra[0].warnings.end(), m_warnings.begin(), m_warnings.end());
    return std::move(m_spectra);
}

} // namespace varde::formats
