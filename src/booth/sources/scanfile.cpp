// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/sources/scanfile.h"

#include "formats/fileio.h"
#include "formats/format.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>

namespace varde::booth {

namespace {

// Keys of the vendors' own, letters and digits alone in lower case: OPUS, JCAMP-DX, ENLIGHTEN, BWSpec ...
constexpr std::array<std::string_view, 8> instrumentKeys{
    "ins",   "instrument",     "spectrometer", "spectrometerdatasystem",
    "model", "instrumentname", "device",       "instrumentmodel"};
constexpr std::array<std::string_view, 6> serialKeys{
    "srn", "serial", "serialnumber", "instrumentserial", "instrumentserialnumber", "deviceserialnumber"};

std::string plainKey(const std::string &key)
{
    std::string out;
    for (const char c : key)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

template <std::size_t N>
std::string valueOf(const std::map<std::string, std::string> &metadata, const std::array<std::string_view, N> &keys)
{
    for (const std::string_view key : keys)
        for (const auto &[name, value] : metadata)
            if (plainKey(name) == key)
                return value;
    return {};
}

/// Vendors' programs copy files, rename them and append to them: the curve alone tells whether it is another scan.
std::string curveHashOf(const Spectrum &scan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const Eigen::VectorXd &values) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(values.data()),
                                    static_cast<qsizetype>(values.size()) * static_cast<qsizetype>(sizeof(double))));
    };
    const std::string_view technique = techniqueName(scan.technique);
    hash.addData(QByteArrayView(technique.data(), static_cast<qsizetype>(technique.size())));
    add(scan.axis.values());
    add(scan.intensities);
    return hash.result().toHex().toStdString();
}

} // namespace

std::string deviceOf(const formats::FileSpectrum &file)
{
    constexpr std::size_t most = 60; // a device's name, not a story
    std::string device = valueOf(file.metadata, instrumentKeys);
    const std::string serial = valueOf(file.metadata, serialKeys);
    if (!serial.empty() && device.find(serial) == std::string::npos)
        device += device.empty() ? serial : " " + serial;
    return device.empty() || device.size() > most ? file.format : device;
}

Result<ScanFile> readScanFile(const std::filesystem::path &path)
{
    const auto content = formats::readBytes(path, formats::mostFileBytes);
    if (!content)
        return content.error();
    return readScanContent(*content);
}

Result<ScanFile> readScanContent(std::span<const std::byte> content)
{
    const auto spectra = formats::readContent(content);
    if (!spectra)
        return spectra.error();
    const formats::FileSpectrum &first = spectra->front();
    return ScanFile{first.spectrum,
                    first.format,
                    deviceOf(first),
                    first.title,
                    curveHashOf(first.spectrum),
                    first.background,
                    first.isCut,
                    static_cast<int>(spectra->size()) + first.unread};
}

} // namespace varde::booth
