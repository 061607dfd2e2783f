// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/dialects.h"
#include "formats/fixtures.h"
#include "formats/spcfixture.h"
#include "formats/vendorfixtures.h"

#include <array>

namespace fixtures {

std::vector<Named> everyKind()
{
    std::vector<Named> out;
    const std::array<std::pair<std::string, Form>, 5> forms{
        {{"affn", Form::Affn}, {"pac", Form::Pac}, {"sqz", Form::Sqz}, {"dif", Form::Dif}, {"difdup", Form::DifDup}}};
    for (const auto &[name, form] : forms)
        out.push_back({"jcamp-dx " + name, "jcamp-dx", bytesOf(jcamp({.form = form}))});
    out.push_back({"jcamp-dx pairs", "jcamp-dx", bytesOf(jcamp({.pairs = true}))});
    out.push_back(
        {"jcamp-dx link", "jcamp-dx", bytesOf(jcampLink({jcamp({}), jcamp({.dataType = "RAMAN SPECTRUM"})}))});
    out.push_back({"opus", "opus", opusAbsorbanceFile(200)});
    const SpcSub curve = spcCurve(), whole{.y = {0.5, 0.25, 1.5, 0.75}, .exponent = 2};
    out.push_back({"spc", "spc", spc({.subs = {curve}})});
    out.push_back({"spc of integers", "spc", spc({.flags = 0x01, .xType = 13, .yType = 4, .subs = {whole}})});
    out.push_back({"spc big-endian", "spc", spc({.version = 0x4C, .subs = {curve}})});
    out.push_back({"spc old", "spc", spc({.version = 0x4D, .subs = {whole}})});
    out.push_back({"spc multi-file", "spc", spc({.flags = 0x04, .subs = {curve, spcCurve()}})});
    out.push_back(
        {"spc with abscissae of each", "spc",
         spc({.flags = 0xC4,
              .withDirectory = true,
              .subs = {SpcSub{.y = {1, 2, 3}, .x = {400, 401, 403}}, SpcSub{.y = {4, 5, 6}, .x = {5, 7, 9}}}})});
    out.push_back({"spa", "omnic", omnic({.parts = {{.y = floatCurve()}}})});
    out.push_back(
        {"spg", "omnic", omnic({.parts = {{.y = {4, 5, 6}, .title = "one"}, {.y = {1, 2, 3}, .title = "two"}}})});
    out.push_back({"sp", "perkinelmer-sp", perkinElmer({.y = doubleCurve()})});
    out.push_back({"wdf", "wdf", wdf({.y = {5, 6, 7, 8}, .x = {1800, 1799, 1797, 1794}})});
    out.push_back({"wdf map", "wdf", wdf({.y = {5, 6, 7, 8, 9, 10}, .x = {1, 2, 3}, .spectra = 2})});
    out.push_back({"asp", "asp", bytesOf(asp(doubleCurve()))});
    out.push_back({"raman csv", "text", bytesOf(ramanCsv(Layout::PixelWavelengthWavenumber))});
    out.push_back({"raman csv, wavelength", "text", bytesOf(ramanCsv(Layout::PixelWavelength))});
    out.push_back(
        {"text with ; and decimal comma", "text", bytesOf("cm-1;%T\n4000,5;99,1\n3999,5;98,2\n3998,5;97,3\n")});
    for (const auto &[name, text] :
         {std::pair{"opus dpt", opusDpt(',')}, std::pair{"omnic csv", omnicCsv()},
          std::pair{"perkinelmer csv", perkinElmerCsv(true)}, std::pair{"bwspec", bwSpec(true)},
          std::pair{"oceanview", oceanView("Raman Shifts")}, std::pair{"labspec", labSpec("1/cm")},
          std::pair{"labspec map", labSpecRows(2, 4)}, std::pair{"wire text", wireText()}})
        out.push_back({name, "text", bytesOf(text)});
    out.push_back({"pdf", "", bytesOf("%PDF-1.4\n1 0 obj\n1 2\n3 4\n5 6\n")});
    out.push_back({"png", "", bytesOf("\x89PNG\r\n\x1A\n and more")});
    out.push_back({"sqlite", "", bytesOf(std::string_view("SQLite format 3\0\x10\x00", 18))});
    out.push_back({"office document", "", bytesOf("PK\x03\x04 [Content_Types].xml")});
    out.push_back({"srs", "", bytesOf("Spectral Exte File\r\n")});
    out.push_back({"html", "", bytesOf("<!DOCTYPE html>\n<p>\n1 2\n3 4\n5 6\n")});
    return out;
}

} // namespace fixtures
