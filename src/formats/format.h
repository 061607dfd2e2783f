// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background.h"
#include "core/spectrum.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::formats {

/// One spectrum as a file declared it. Text is UTF-8 with control characters removed.
struct FileSpectrum {
    Spectrum spectrum;  ///< in the file's own order of points; x already in cm-1
    std::string format; ///< registry name, e.g. `jcamp-dx`
    std::string block;  ///< which part of the file was read, e.g. `AB (absorbance)`; empty where a file has one
    std::string title;
    std::string xUnit;              ///< as the file says it, e.g. `1/CM`, `Raman shift`; `nm (converted)` where it was
    std::string yUnit;              ///< as the file says it; empty where it does not
    double xFileFirst = 0;          ///< first point's abscissa in the file's own unit, before any conversion
    double xFileLast = 0;           ///< last point's abscissa in the file's own unit
    double yFileMin = 0;            ///< smallest ordinate in the file's own unit (percent stays percent)
    double yFileMax = 0;            ///< largest ordinate in the file's own unit
    bool techniqueDeclared = false; ///< false: the reader guessed; a caller's choice wins
    std::optional<double> laserNm;  ///< excitation wavelength, where the file tells
    std::optional<Background> background; ///< infrared, where the file tells
    std::map<std::string, std::string>
        metadata;                      ///< instrument, date, resolution, accumulations ...; never exported by default
    std::vector<std::string> warnings; ///< English, for the log and the import report
    bool isCut = false;                ///< the file ends before the last part that it names; these points are whole
    int unread = 0; ///< of the first spectrum: how many more the file holds that were not read (the rest of a map)
};

/// What to assume where a file does not say.
struct ReadOptions {
    /// Wins over a guess, never over what the file declares. A file that says only `infrared` leaves open
    /// whether by transmission or by ATR: there it decides between the two.
    std::optional<Technique> technique;
};

/// How sure a probe is that content is of its format.
enum class Probe { No, Maybe, Yes };

/// One file format. Readers take the whole content, touch no file and keep no state (any thread).
struct Format {
    const char *name;        ///< [a-z0-9-]; written into saved measurements, never changed
    const char *description; ///< English, e.g. `JCAMP-DX 4.24 and 5.01`
    Probe (*probe)(std::span<const std::byte> content);
    Result<std::vector<FileSpectrum>> (*read)(std::span<const std::byte> content, const ReadOptions &options);
};

/// Every format in this build, the least particular last. One line each in registry.cpp; any thread.
std::span<const Format> formats();

constexpr std::uintmax_t mostFileBytes = std::uintmax_t{64} << 20;

/// Reads every IR or Raman spectrum in the content of a file; the format is found by it. Of a ZIP archive, those of all
/// its members, each named in `block`; the first has a warning about every member that was not read. Never an empty
/// list. Any thread.
Result<std::vector<FileSpectrum>> readContent(std::span<const std::byte> content, const ReadOptions &options = {});

/// The same of a file. Files over mostFileBytes are refused unread. Blocks on the file system; any thread. Error
/// details leave the path to the caller.
Result<std::vector<FileSpectrum>> readFile(const std::filesystem::path &path, const ReadOptions &options = {});

/// Writes one spectrum as JCAMP-DX 4.24. Only title, technique, units and points leave: no metadata. The file is
/// written beside its final name and renamed, so a failure (WriteFailed) leaves what was there before.
Status writeJcampDx(const std::filesystem::path &path, const Spectrum &spectrum, const std::string &title);

/// Writes one spectrum as GRAMS SPC (0x4B): ordinates as 32-bit floats, an even axis as its two ends, any other as
/// 32-bit floats. What leaves and how it replaces is as for writeJcampDx(). Fails with OutOfRange where floats cannot
/// hold a value or tell two abscissae apart, or with WriteFailed.
Status writeSpc(const std::filesystem::path &path, const Spectrum &spectrum, const std::string &title);

/// Writes two columns under a header line that names technique and units, C locale, exact to double. Replaces
/// and fails like writeJcampDx().
Status writeCsv(const std::filesystem::path &path, const Spectrum &spectrum);

} // namespace varde::formats
