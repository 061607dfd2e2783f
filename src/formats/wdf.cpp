// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wdf.h"

#include "formats/bytes.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <cmath>

// The layout as in py-wdf-reader and Gwyddion, checked on public files. Renishaw publishes none.

namespace varde::formats {

namespace {

constexpr std::uint64_t blockHeaderBytes = 16;
constexpr std::uint64_t fileHeaderBytes = 512;

/// Units of the list of abscissae.
enum class WdfUnit { Arbitrary = 0, RamanShift = 1, Wavenumber = 2, Nanometre = 3, ElectronVolt = 4, Micron = 5 };

/// What follows the headers of the two blocks that are read.
struct WdfBlocks {
    std::optional<Bytes> data;      ///< DATA
    std::optional<Bytes> abscissae; ///< XLST
    bool isCut = false;             ///< the last block runs past the end
};

WdfBlocks wdfBlocks(const Bytes &file)
{
    WdfBlocks out;
    for (std::uint64_t at = 0; file.holds(at, blockHeaderBytes);) {
        const std::uint64_t size = *file.u64(at + 8);
        const std::string_view name = *file.text(at, 4);
        const auto block = size < blockHeaderBytes ? std::nullopt : file.part(at, size);
        if (!block) {
            out.isCut = true;
            break;
        }
        auto &wanted = name == "XLST" ? out.abscissae : out.data;
        // The first of each: later ones hold what was made of it.
        if ((name == "DATA" || name == "XLST") && !wanted)
            wanted = block->part(blockHeaderBytes, size - blockHeaderBytes);
        at += size;
    }
    return out;
}

/// Points of one spectrum, once both blocks hold what the header claims.
Result<Eigen::Index> wdfPoints(const Bytes &file, const WdfBlocks &blocks)
{
    const std::uint64_t points = *file.u32(0x3C);
    const std::uint64_t spectra = *file.u64(0x48);
    if (points > static_cast<std::uint64_t>(mostPointsPerSpectrum) || *file.u32(0x58) != points)
        return Error{Errc::Malformed, "the WDF header claims " + std::to_string(points) + " points and " +
                                          std::to_string(*file.u32(0x58)) + " abscissae"};
    if (spectra == 0)
        return Error{Errc::TooFewPoints, "the WDF file holds no spectrum yet: the measurement was not finished"};
    if (!blocks.data || !blocks.abscissae)
        return Error{Errc::Truncated,
                     std::string("the WDF file ends before its block ") + (blocks.data ? "XLST" : "DATA")};
    if (blocks.data->size() / 4 < points || blocks.abscissae->size() < 8 + 4 * points)
        return Error{Errc::Malformed, "the WDF header claims " + std::to_string(points) +
                                          " points, its blocks have room for " +
                                          std::to_string(blocks.data->size() / 4)};
    return static_cast<Eigen::Index>(points);
}

Status setWdfAbscissa(const Bytes &file, const Bytes &abscissae, RawSpectrum &raw)
{
    const float laserPerCm = *file.f32(0x9C);
    if (laserPerCm > 5000 && laserPerCm < 50000)
        raw.laserNm = 1e7 / double{laserPerCm};
    switch (static_cast<WdfUnit>(*abscissae.u32(4))) {
    case WdfUnit::RamanShift:
        raw.xKind = XKind::RamanShift;
        raw.xUnit = "Raman shift (cm-1)";
        return Done{};
    case WdfUnit::Nanometre:
        raw.xKind = XKind::Nanometres;
        raw.xUnit = "nm";
        break;
    case WdfUnit::Micron:
        raw.xKind = XKind::Micrometres;
        raw.xUnit = "um";
        break;
    default:
        return Error{Errc::NotOpticalSpectrum, "the abscissa of the WDF file has unit " +
                                                   std::to_string(*abscissae.u32(4)) +
                                                   ", which is neither a Raman shift nor a wavelength"};
    }
    if (!raw.laserNm)
        return Error{Errc::NotOpticalSpectrum,
                     "the abscissa of the WDF file is a wavelength and no laser is named: not a Raman spectrum"};
    return Done{};
}

std::string wdfText(const Bytes &file, std::uint64_t offset, std::uint64_t length)
{
    const std::string_view bytes = *file.text(offset, length);
    return cleaned(isValidUtf8(bytes) ? std::string(bytes) : latin1ToUtf8(bytes));
}

void describeWdf(const Bytes &file, const WdfBlocks &blocks, RawSpectrum &raw)
{
    const std::uint64_t spectra = *file.u64(0x48);
    raw.title = wdfText(file, 0xF0, 160);
    raw.yUnit = "counts";
    raw.yKind = {IntensityUnit::Counts};
    if (const std::string program = wdfText(file, 0x60, 24); !program.empty())
        raw.metadata["program"] =
            program + " " + std::to_string(*file.u16(0x78)) + "." + std::to_string(*file.u16(0x7A));
    if (const std::uint32_t accumulations = *file.u32(0x50); accumulations > 0)
        raw.metadata["accumulations"] = std::to_string(accumulations);
    if (spectra > 1) {
        raw.block = "spectrum 1 of " + std::to_string(spectra);
        raw.warnings.push_back("this is a map or a series of " + std::to_string(spectra) +
                               " spectra; only the first is read");
        raw.unread = static_cast<int>(spectra - 1);
    }
    raw.isCut = blocks.isCut;
    if (blocks.isCut)
        raw.warnings.push_back("the file ends before its last part; the spectrum is whole");
}

} // namespace

Probe probeWdf(std::span<const std::byte> content)
{
    return Bytes(content).startsWith("WDF1") ? Probe::Yes : Probe::No;
}

Result<std::vector<FileSpectrum>> readWdf(std::span<const std::byte> content, const ReadOptions &)
{
    const Bytes file(content);
    if (!file.holds(0, fileHeaderBytes))
        return Error{Errc::Truncated, "the WDF header is cut short"};
    const WdfBlocks blocks = wdfBlocks(file);
    const Result<Eigen::Index> points = wdfPoints(file, blocks);
    if (!points)
        return points.error();
    RawSpectrum raw;
    raw.format = "wdf";
    raw.technique = Technique::Raman;
    raw.techniqueDeclared = true;
    if (const Status status = setWdfAbscissa(file, *blocks.abscissae, raw); !status)
        return status.error();
    const auto values = [](const Bytes &block, std::uint64_t from) {
        return [&block, from](Eigen::Index i) { return double{*block.f32(from + 4 * static_cast<std::uint64_t>(i))}; };
    };
    raw.x = Eigen::VectorXd::NullaryExpr(*points, values(*blocks.abscissae, 8));
    raw.y = Eigen::VectorXd::NullaryExpr(*points, values(*blocks.data, 0));
    describeWdf(file, blocks, raw);
    Result<FileSpectrum> spectrum = toFileSpectrum(std::move(raw));
    if (!spectrum)
        return spectrum.error();
    return std::vector<FileSpectrum>{std::move(*spectrum)};
}

} // namespace varde::formats
