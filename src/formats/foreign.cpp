// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/foreign.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <string>

namespace varde::formats {

using namespace std::string_view_literals;

namespace {

struct Signature {
    std::string_view name;
    std::string_view magic;
    std::size_t offset = 0;
};

constexpr std::array kinds{
    // Spectra of other makers
    Signature{"a Thermo OMNIC series (SRS); save its spectra as SPA", "Spectral Exte File"sv},
    Signature{"an OLE2 container (Shimadzu, JASCO or an old Office file)", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    Signature{"a WiTec project", "WIT^"sv},
    Signature{"a WiTec project", "WIT_PR06"sv},
    Signature{"an Andor SIF file", "Andor Technology Multi-Channel File"sv},
    Signature{"an HDF5 file", "\x89HDF\r\n\x1A\n"sv},
    Signature{"a netCDF file", "CDF\x01"sv},
    Signature{"a netCDF file", "CDF\x02"sv},
    Signature{"a MATLAB file", "MATLAB 5.0 MAT-file"sv},
    // Everything else that ends up in such a folder
    Signature{"a PDF document", "%PDF-"sv},
    Signature{"a PNG picture", "\x89PNG\r\n\x1A\n"sv},
    Signature{"a JPEG picture", "\xFF\xD8\xFF"sv},
    Signature{"a GIF picture", "GIF8"sv},
    Signature{"a TIFF picture", "II*\0"sv},
    Signature{"a TIFF picture", "MM\0*"sv},
    Signature{"an SQLite database", "SQLite format 3\0"sv},
    Signature{"a program (ELF)", "\x7F"
                                 "ELF"sv},
    Signature{"a gzip archive", "\x1F\x8B\x08"sv},
    Signature{"an xz archive", "\xFD"
                               "7zXZ\0"sv},
    Signature{"a bzip2 archive", "BZh"sv},
    Signature{"a 7-Zip archive", "7z\xBC\xAF\x27\x1C"sv},
    Signature{"a RAR archive", "Rar!\x1A\x07"sv},
    Signature{"an RTF document", "{\\rtf"sv},
    Signature{"a PostScript document", "%!PS"sv},
    Signature{"a MIDI or sound file", "RIFF"sv},
};

std::string_view asText(std::span<const std::byte> content)
{
    return {reinterpret_cast<const char *>(content.data()), content.size()};
}

/// Office documents are ZIP archives of a kind; any other archive is read.
bool isOfficeDocument(std::string_view bytes)
{
    const std::string_view front = bytes.substr(0, 4096);
    return bytes.starts_with("PK\x03\x04") && (front.find("[Content_Types].xml") != std::string_view::npos ||
                                               front.find("mimetypeapplication/vnd.oasis") != std::string_view::npos);
}

std::optional<std::string_view> markupKind(std::string_view bytes)
{
    const std::size_t start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string front = lowered(bytes.substr(std::min(start, bytes.size()), 64));
    if (front.starts_with("<!doctype html") || front.starts_with("<html") || front.starts_with("<head"))
        return "a web page (HTML)"sv;
    if (front.starts_with("<?xml") || front.starts_with("<!doctype"))
        return "an XML document"sv;
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> foreignKind(std::span<const std::byte> content)
{
    const std::string_view bytes = asText(content);
    for (const Signature &kind : kinds)
        if (bytes.size() >= kind.offset && bytes.substr(kind.offset).starts_with(kind.magic))
            return kind.name;
    if (isOfficeDocument(bytes))
        return "an Office document; save the sheet as CSV"sv;
    return markupKind(bytes);
}

} // namespace varde::formats
