// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spc.h"
#include "formats/spcfixture.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::formats;
using fixtures::Content;
using fixtures::Spc;
using fixtures::spc;
using fixtures::SpcSub;

namespace {

std::vector<FileSpectrum> readAll(const Content &content, const ReadOptions &options = {})
{
    const auto spectra = readSpc(content, options);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    return *spectra;
}

FileSpectrum readOne(const Content &content, const ReadOptions &options = {})
{
    const auto spectra = readAll(content, options);
    REQUIRE(spectra.size() == 1);
    return spectra.front();
}

Error failureOf(const Content &content, const ReadOptions &options = {})
{
    const auto spectra = readSpc(content, options);
    REQUIRE_FALSE(spectra);
    CHECK_FALSE(spectra.error().detail.empty());
    return spectra.error();
}

bool warns(const FileSpectrum &entry, std::string_view words)
{
    for (const std::string &warning : entry.warnings)
        if (warning.find(words) != std::string::npos)
            return true;
    return false;
}

void setByte(Content &content, std::size_t at, std::uint8_t value)
{
    content[at] = std::byte{value};
}

} // namespace

TEST_CASE("spc: a new file of floats is read whole, with its units, title, date and resolution")
{
    const std::uint8_t version = GENERATE(0x4B, 0x4C);
    const std::uint32_t date = 2021U << 20 | 3U << 16 | 9U << 11 | 14U << 6 | 5U;
    const auto entry = readOne(spc({.version = version,
                                    .date = date,
                                    .resolution = "4 cm-1",
                                    .comment = "sample \xB5",
                                    .subs = {fixtures::spcCurve()}}));
    CHECK(entry.format == "spc");
    CHECK(entry.title == "sample \xC2\xB5");
    CHECK(entry.block.empty());
    CHECK(entry.xUnit == "Wavenumber (cm-1)");
    CHECK(entry.yUnit == "Absorbance");
    CHECK(entry.spectrum.technique == Technique::Ir);
    CHECK(entry.techniqueDeclared);
    CHECK(entry.spectrum.unit == IntensityUnit::Absorbance);
    REQUIRE(entry.spectrum.axis.size() == 200);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    const auto y = fixtures::ordinates(200);
    CHECK(entry.spectrum.intensities[59] == Catch::Approx(y[59] / 1000.0));
    CHECK(entry.metadata.at("date") == "2021-03-09 14:05");
    CHECK(entry.metadata.at("resolution") == "4 cm-1");
    CHECK(entry.warnings.empty());
}

TEST_CASE("spc: integers are fractions of two to the exponent, 32 bits or 16")
{
    const std::uint8_t version = GENERATE(0x4B, 0x4C, 0x4D);
    const std::uint8_t flags = GENERATE(0x00, 0x01);
    const auto entry =
        readOne(spc({.version = version, .flags = flags, .subs = {SpcSub{.y = {0.5, -1, 1.25, 0.75}, .exponent = 2}}}));
    CHECK(entry.spectrum.intensities == Eigen::Vector4d(0.5, -1, 1.25, 0.75));
}

TEST_CASE("spc: by hand: 0x40000000 with exponent 1 is a half, in old files with its halves exchanged")
{
    Content content = spc({.subs = {SpcSub{.y = {0, 0, 0}, .exponent = 1}}});
    setByte(content, 512 + 32 + 3, 0x40);
    CHECK(readOne(content).spectrum.intensities == Eigen::Vector3d(0.5, 0, 0));
    content = spc({.version = 0x4D, .subs = {SpcSub{.y = {0, 0, 0}, .exponent = 1}}});
    setByte(content, 256 + 1, 0x40);
    CHECK(readOne(content).spectrum.intensities == Eigen::Vector3d(0.5, 0, 0));
}

TEST_CASE("spc: an old file has its date, and years counted from 1900 mean what they meant")
{
    const std::uint16_t year = GENERATE(1992, 92);
    const auto entry = readOne(spc({.version = 0x4D, .year = year, .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 3}}}));
    CHECK(entry.metadata.at("date") == "1992-05-14 20:19");
    CHECK(readOne(spc({.version = 0x4D, .year = 1330, .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 3}}}))
              .metadata.count("date") == 0);
}

TEST_CASE("spc: every sub-file is read, with its own exponent, floats among integers, and named")
{
    const auto spectra =
        readAll(spc({.flags = 0x04,
                     .exponent = 4,
                     .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 4, .scans = 16}, SpcSub{.y = {4, 5, 6}, .z = 2.5f},
                              SpcSub{.y = {7, 8, 9}, .exponent = 5}}}));
    REQUIRE(spectra.size() == 3);
    CHECK(spectra[0].spectrum.intensities == Eigen::Vector3d(1, 2, 3));
    CHECK(spectra[1].spectrum.intensities == Eigen::Vector3d(4, 5, 6));
    CHECK(spectra[2].spectrum.intensities == Eigen::Vector3d(7, 8, 9));
    CHECK(spectra[0].block == "sub-file 1 of 3");
    CHECK(spectra[1].block == "sub-file 2 of 3, z = 2.5");
    CHECK(spectra[0].metadata.at("scans") == "16");
}

TEST_CASE("spc: floats in the header and nothing in the sub-files still means floats")
{
    Content content = spc({.flags = 0x04, .subs = {SpcSub{.y = {1, 2, 3}}, SpcSub{.y = {4, 5, 6}}}});
    setByte(content, 512 + 1, 0);
    setByte(content, 512 + 32 + 12 + 1, 0);
    CHECK(readAll(content)[1].spectrum.intensities == Eigen::Vector3d(4, 5, 6));
}

TEST_CASE("spc: an old multi-file goes on until its end")
{
    const Spc parts{.version = 0x4D,
                    .flags = 0x04,
                    .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 4}, SpcSub{.y = {4, 5, 6}, .exponent = 5}}};
    const auto spectra = readAll(spc(parts));
    REQUIRE(spectra.size() == 2);
    CHECK(spectra[1].spectrum.intensities == Eigen::Vector3d(4, 5, 6));
    Content content = spc(parts);
    setByte(content, 224 + 1, 0); // no exponent of its own: the header's
    CHECK(readAll(content)[0].spectrum.intensities == Eigen::Vector3d(1, 2, 3));
}

TEST_CASE("spc: abscissae may be stored for all sub-files or for each, which may stand anywhere")
{
    const SpcSub one{.y = {1, 2, 3}, .x = {400, 401, 403}};
    const SpcSub two{.y = {4, 5, 6, 7}, .x = {500, 502, 503, 509}};
    CHECK(readOne(spc({.flags = 0x80, .subs = {one}})).spectrum.axis.values() == Eigen::Vector3d(400, 401, 403));
    const bool withDirectory = GENERATE(false, true);
    const auto spectra = readAll(spc({.flags = 0xC4, .withDirectory = withDirectory, .subs = {one, two}}));
    REQUIRE(spectra.size() == 2);
    CHECK(spectra[0].spectrum.axis.values() == Eigen::Vector3d(400, 401, 403));
    CHECK(spectra[1].spectrum.axis.values() == Eigen::Vector4d(500, 502, 503, 509));
    CHECK(spectra[1].spectrum.intensities == Eigen::Vector4d(4, 5, 6, 7));
}

TEST_CASE("spc: a sub-file that is no spectrum is told of, the others are read")
{
    const auto spectra = readAll(spc({.flags = 0x04, .subs = {SpcSub{.y = {1, 2, NAN}}, SpcSub{.y = {4, 5, 6}}}}));
    REQUIRE(spectra.size() == 1);
    CHECK(spectra[0].block == "sub-file 2 of 2");
    CHECK(warns(spectra[0], "sub-file 1 of 2 was not read: point 3"));
    CHECK(spectra[0].unread == 1);
    CHECK(failureOf(spc({.subs = {SpcSub{.y = {1, 2, INFINITY}}}})).code == Errc::NonFiniteValue);
}

TEST_CASE("spc: of the log, the instrument and the acquisition are kept, persons and folders are not")
{
    const auto entry = readOne(spc({.log = "MODEL=Made 1\r\nOperator=Somebody\r\nSCANS= 16 \r\nUser=Somebody\r\n"
                                           "SRC=C:\\Users\\Somebody\\x.spc\r\nno key\r\n",
                                    .subs = {fixtures::spcCurve()}}));
    CHECK(entry.metadata.at("MODEL") == "Made 1");
    CHECK(entry.metadata.at("SCANS") == "16");
    for (const auto &[key, value] : entry.metadata)
        CHECK((key + value).find("Somebody") == std::string::npos);
}

TEST_CASE("spc: the log tells the laser, in nanometres or as a wavenumber")
{
    const auto laser = [](const std::string &log) {
        return readOne(spc({.xType = 13, .log = log, .subs = {fixtures::spcCurve()}})).laserNm;
    };
    CHECK(laser("Laser=Laser: 457nm_Raman\r\n") == 457);
    CHECK(laser("Excitation=785.1\r\n") == 785.1);
    CHECK(laser("RAMANFREQ= 9395  \r\n") == Catch::Approx(1064.396));
    CHECK_FALSE(laser("Laser_power=Laser_power: 5%\r\n"));
    CHECK_FALSE(laser("LWN=15798\r\n")); // the interferometer's
    CHECK_FALSE(laser("Laser=on\r\n"));
    CHECK_FALSE(laser("RAMANFREQ=0\r\n"));
}

TEST_CASE("spc: a log that is cut off or lies elsewhere is told of, the points are read")
{
    Content content = spc({.log = "MODEL=Made 1\r\n", .subs = {fixtures::spcCurve()}});
    content.resize(content.size() - 70);
    CHECK(warns(readOne(content), "log"));
    content = spc({.log = "MODEL=Made 1\r\n", .subs = {fixtures::spcCurve()}});
    setByte(content, 248 + 3, 0x7F);
    CHECK(warns(readOne(content), "log"));
    content = spc({.log = "MODEL=Made 1\r\n", .subs = {fixtures::spcCurve()}});
    setByte(content, 512 + 32 + 800 + 8, 200); // text behind the end
    CHECK(warns(readOne(content), "log"));
}

TEST_CASE("spc: what is not an infrared or Raman spectrum is refused by its name")
{
    const auto [xType, name] = GENERATE(table<int, const char *>({{4, "chromatogram"},
                                                                  {5, "trace over time"},
                                                                  {6, "frequency"},
                                                                  {9, "a mass spectrum"},
                                                                  {10, "an NMR spectrum"},
                                                                  {14, "energy"},
                                                                  {18, "X-ray"},
                                                                  {20, "temperature"},
                                                                  {22, "interferogram"},
                                                                  {27, "length"},
                                                                  {255, "a double interferogram"},
                                                                  {3, "a UV, visible or near-infrared spectrum"}}));
    const Error error = failureOf(spc({.xType = static_cast<std::uint8_t>(xType), .subs = {fixtures::spcCurve()}}));
    CHECK(error.code == Errc::NotOpticalSpectrum);
    INFO(error.detail);
    CHECK(error.detail.find(name) != std::string::npos);
}

TEST_CASE("spc: interferograms, single beams and other techniques are refused by their ordinate or technique")
{
    const auto detail = [](Spc parts) {
        parts.subs = {fixtures::spcCurve()};
        const Error error = failureOf(spc(parts));
        CHECK(error.code == Errc::NotOpticalSpectrum);
        return error.detail;
    };
    CHECK(detail({.yType = 1}).find("an interferogram") != std::string::npos);
    CHECK(detail({.yType = 130}).find("single-beam") != std::string::npos);
    CHECK(detail({.yType = 131}).find("emission") != std::string::npos);
    CHECK(detail({.experiment = 5}).find("a near-infrared spectrum") != std::string::npos);
    CHECK(detail({.experiment = 7}).find("a UV/VIS spectrum") != std::string::npos);
    CHECK(detail({.experiment = 12}).find("a fluorescence spectrum") != std::string::npos);
    CHECK(detail({.flags = 0x20, .xType = 0, .labels = std::string("2-theta\0I\0", 10)}).find("2-theta") !=
          std::string::npos);
    // A chromatograph's infrared detector measures spectra.
    CHECK(readOne(spc({.experiment = 1, .subs = {fixtures::spcCurve()}})).spectrum.technique == Technique::Ir);
}

TEST_CASE("spc: Raman is known by axis, technique, label or log; else by the ordinate, as a guess")
{
    const auto read = [](Spc parts, const ReadOptions &options = {}) {
        parts.subs = {fixtures::spcCurve()};
        return readOne(spc(parts), options);
    };
    for (const Spc &parts :
         {Spc{.experiment = 0, .xType = 13}, Spc{.experiment = 11}, Spc{.experiment = 0, .log = "RAMANFREQ=9395\r\n"},
          Spc{.flags = 0x20, .experiment = 0, .labels = std::string("\0Raman Intensity\0", 17)}}) {
        CHECK(read(parts).spectrum.technique == Technique::Raman);
        CHECK(read(parts).techniqueDeclared);
        CHECK(read(parts, {Technique::Ir}).spectrum.technique == Technique::Raman);
    }
    const auto guess = read({.experiment = 0, .yType = 4});
    CHECK(guess.spectrum.technique == Technique::Raman);
    CHECK_FALSE(guess.techniqueDeclared);
    CHECK(warns(guess, "does not say whether it is infrared or Raman"));
    CHECK(read({.experiment = 0, .yType = 4}, {Technique::Ir}).spectrum.technique == Technique::Ir);
    CHECK(read({.experiment = 0}).spectrum.technique == Technique::Ir);
    CHECK_FALSE(read({.experiment = 0}).techniqueDeclared);
    CHECK(read({.experiment = 0, .yType = 128}).techniqueDeclared);
    CHECK(read({.log = "ACCESSORY=Diamond ATR\r\n"}).spectrum.technique == Technique::AtrIr);
}

TEST_CASE("spc: an absorbance beyond any is not taken for one")
{
    const auto entry =
        readOne(spc({.experiment = 0, .first = 118, .last = 1050, .subs = {SpcSub{.y = {100, 200, 585}}}}));
    CHECK(entry.spectrum.unit == IntensityUnit::Arbitrary);
    CHECK(entry.spectrum.technique == Technique::Raman);
    CHECK(warns(entry, "which no absorbance does"));
    const auto low =
        readOne(spc({.experiment = 0, .yType = 0, .first = 100, .last = 3200, .subs = {fixtures::spcCurve()}}));
    CHECK(low.spectrum.technique == Technique::Raman);
    const auto high = readOne(spc({.experiment = 0, .yType = 0, .subs = {fixtures::spcCurve()}}));
    CHECK(high.spectrum.technique == Technique::Ir);
    CHECK_FALSE(high.techniqueDeclared);
    CHECK(readOne(spc({.subs = {SpcSub{.y = {100, 200, 585}}}})).spectrum.technique == Technique::Ir);
}

TEST_CASE("spc: transmission in percent and in fractions are the same")
{
    CHECK(readOne(spc({.yType = 128, .subs = {SpcSub{.y = {90, 50, 10}}}})).spectrum.intensities ==
          Eigen::Vector3d(0.9, 0.5, 0.1));
    CHECK(readOne(spc({.yType = 128, .subs = {SpcSub{.y = {0.5, 0.25, 1}}}})).spectrum.intensities ==
          Eigen::Vector3d(0.5, 0.25, 1));
}

TEST_CASE("spc: wavelengths become wavenumbers: micrometres always, nanometres with a laser")
{
    const auto infrared = readOne(spc({.xType = 2, .first = 2.5, .last = 25, .subs = {SpcSub{.y = {1, 2, 3}}}}));
    CHECK(infrared.spectrum.axis.first() == Catch::Approx(4000));
    CHECK(infrared.spectrum.axis.last() == Catch::Approx(400));
    const auto raman = readOne(
        spc({.xType = 3, .first = 800, .last = 900, .log = "Laser=785 nm\r\n", .subs = {SpcSub{.y = {1, 2, 3}}}}));
    CHECK(raman.spectrum.technique == Technique::Raman);
    CHECK(raman.spectrum.axis.first() == Catch::Approx(1e7 / 785 - 1e7 / 800));
}

TEST_CASE("spc: an abscissa of no unit is read only where something tells what it can be")
{
    const SpcSub curve = fixtures::spcCurve();
    CHECK(failureOf(spc({.experiment = 0, .xType = 0, .subs = {curve}})).code == Errc::WrongUnit);
    CHECK(warns(readOne(spc({.experiment = 0, .xType = 0, .subs = {curve}}), {Technique::Raman}), "read as cm-1"));
    CHECK(warns(readOne(spc({.experiment = 4, .xType = 0, .subs = {curve}})), "read as cm-1"));
    const auto labelled = readOne(spc({.flags = 0x20,
                                       .experiment = 0,
                                       .xType = 0,
                                       .labels = std::string("Raman Shift\0Counts\0", 19),
                                       .subs = {curve}}));
    CHECK(labelled.xUnit == "Raman Shift");
    CHECK(labelled.spectrum.technique == Technique::Raman);
    CHECK(labelled.spectrum.unit == IntensityUnit::Counts);
    CHECK(warns(readOne(spc({.yType = 11, .subs = {curve}})), "not of what"));
    CHECK(warns(readOne(spc({.yType = 77, .subs = {curve}})), "ordinate type 77"));
}

TEST_CASE("spc: counts that cannot be are refused before anything is allocated")
{
    const SpcSub curve{.y = {1, 2, 3}};
    CHECK(failureOf(spc({.points = 0xFFFFFFFF, .subs = {curve}})).code == Errc::Malformed);
    CHECK(failureOf(spc({.points = 1 << 20, .subs = {curve}})).code == Errc::Truncated);
    CHECK(failureOf(spc({.points = 2, .subs = {curve}})).code == Errc::TooFewPoints);
    CHECK(failureOf(spc({.flags = 0x04, .subFiles = 5000, .subs = {curve}})).code == Errc::Malformed);
    CHECK(failureOf(spc({.flags = 0x04, .subFiles = 3, .subs = {curve, curve}})).code == Errc::Truncated);
    CHECK(failureOf(spc({.flags = 0x40, .subs = {SpcSub{}}})).code == Errc::TooFewPoints);
    for (const float points : {NAN, -1.0f, 2.5f, 1e9f}) {
        Content content = spc({.version = 0x4D, .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 3}}});
        std::memcpy(content.data() + 4, &points, 4);
        CHECK(failureOf(content).code == Errc::Malformed);
        CHECK(probeSpc(content) == Probe::No);
    }
    Content content = spc({.version = 0x4D, .exponent = 1000, .subs = {SpcSub{.y = {1, 2, 3}, .exponent = 3}}});
    CHECK(failureOf(content).code == Errc::Malformed);
    content = spc({.flags = 0x44, .subs = {SpcSub{.y = {1, 2, 3}, .x = {1, 2, 3}}}});
    setByte(content, 512 + 16 + 3, 0x7F); // points of the sub-file
    CHECK(failureOf(content).code == Errc::Malformed);
}

TEST_CASE("spc: a directory that sends every sub-file to the same points is refused")
{
    std::vector<double> x, y;
    for (int i = 0; i < 1000; ++i) {
        x.push_back(400 + i);
        y.push_back(i % 7);
    }
    Content content =
        spc({.flags = 0xC4, .withDirectory = true, .subs = std::vector<SpcSub>(20, SpcSub{.y = y, .x = x})});
    const std::size_t directory = content.size() - 20 * 12;
    for (std::size_t i = 0; i < 20; ++i)
        std::memcpy(content.data() + directory + 12 * i, content.data() + directory, 4);
    content.erase(content.begin() + 512 + 32 + 8000, content.begin() + static_cast<long>(directory));
    const auto moved = static_cast<std::uint32_t>(content.size() - 20 * 12);
    std::memcpy(content.data() + 4, &moved, 4);
    const Error error = failureOf(content);
    CHECK(error.code == Errc::Malformed);
    CHECK(error.detail.find("lie upon each other") != std::string::npos);
}

TEST_CASE("spc: a header that is cut, of another version or without numbers is refused")
{
    const Content whole = spc({.subs = {fixtures::spcCurve()}});
    CHECK(failureOf({whole.begin(), whole.begin() + 400}).code == Errc::Truncated);
    CHECK(failureOf(fixtures::bytesOf("AZ")).code == Errc::Malformed);
    CHECK(failureOf(spc({.first = NAN, .subs = {fixtures::spcCurve()}})).code == Errc::NonFiniteValue);
    CHECK(failureOf(spc({.first = 400, .subs = {fixtures::spcCurve()}})).code == Errc::NonMonotonicAxis);
}

TEST_CASE("spc: what stands between the points and the log, or behind, does no harm")
{
    Content content = spc({.subs = {fixtures::spcCurve()}});
    content.resize(content.size() + 1056);
    CHECK(readOne(content).spectrum.axis.size() == 200);
}
