// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"
#include "formats/opus.h"
#include "support/catch.h"

#include <cmath>

using namespace varde;
using namespace varde::formats;
using fixtures::Content;
using fixtures::opusAbsorbance;
using fixtures::opusDataValues;
using fixtures::opusFile;
using fixtures::opusFloats;
using fixtures::opusParametersOf;
using fixtures::OpusPart;
using fixtures::OpusValue;

namespace {

FileSpectrum readOne(const Content &content, const ReadOptions &options = {})
{
    const auto spectra = readOpus(content, options);
    INFO((spectra ? "" : spectra.error().detail));
    REQUIRE(spectra);
    REQUIRE(spectra->size() == 1);
    return spectra->front();
}

Error failureOf(const Content &content)
{
    const auto spectra = readOpus(content, {});
    REQUIRE_FALSE(spectra);
    CHECK_FALSE(spectra.error().detail.empty());
    return spectra.error();
}

/// A data block of `values` with its parameters, `changed` over those that fit it.
std::vector<OpusPart> block(std::uint32_t type, const std::vector<float> &values,
                            const std::vector<OpusValue> &changed = {})
{
    std::vector<OpusValue> parameters = opusDataValues(static_cast<int>(values.size()));
    for (const OpusValue &change : changed)
        for (OpusValue &value : parameters)
            if (value.name == change.name)
                value = change;
    return {{type, opusFloats(values)}, {opusParametersOf(type), fixtures::opusParameters(parameters)}};
}

Content fileOf(std::initializer_list<std::vector<OpusPart>> blocks)
{
    std::vector<OpusPart> parts;
    for (const auto &entry : blocks)
        parts.insert(parts.end(), entry.begin(), entry.end());
    return opusFile(parts);
}

constexpr std::uint32_t transmittance = 0x0000140F;
constexpr std::uint32_t raman = 0x0000280F;
constexpr std::uint32_t singleChannel = 0x00000407;

} // namespace

TEST_CASE("opus: an absorbance block is read whole, named, and only as long as NPT says")
{
    const auto entry = readOne(fixtures::opusAbsorbanceFile(200));
    CHECK(entry.block == "AB (absorbance)");
    CHECK(entry.format == "opus");
    CHECK(entry.title == "made sample");
    REQUIRE(entry.spectrum.axis.size() == 200);
    CHECK(entry.spectrum.axis.first() == 4000);
    CHECK(entry.spectrum.axis.last() == Catch::Approx(400));
    CHECK(entry.spectrum.unit == IntensityUnit::Absorbance);
    const std::vector<int> y = fixtures::ordinates(200);
    CHECK(entry.spectrum.intensities[59] == Catch::Approx(static_cast<float>(y[59]) / 1000));
    CHECK(entry.xUnit == "WN");
}

TEST_CASE("opus: the accessory tells ATR, otherwise the caller decides between the two ways of infrared")
{
    CHECK(readOne(fixtures::opusAbsorbanceFile(50)).spectrum.technique == Technique::AtrIr);
    const Content plain = fileOf({block(opusAbsorbance, {1, 2, 3})});
    CHECK(readOne(plain).spectrum.technique == Technique::Ir);
    CHECK(readOne(plain, {Technique::AtrIr}).spectrum.technique == Technique::AtrIr);
    CHECK(readOne(plain, {Technique::Raman}).spectrum.technique == Technique::Ir);
}

TEST_CASE("opus: how old the background is follows from when and how warm it and the scan were measured")
{
    const auto measured = [](std::vector<fixtures::OpusValue> sample, std::vector<fixtures::OpusValue> background) {
        return readOne(fixtures::opusFile({{0x20, fixtures::opusParameters(std::move(sample))},
                                           {0x28, fixtures::opusParameters(std::move(background))},
                                           {opusAbsorbance, fixtures::opusFloats({1, 2, 3})},
                                           {fixtures::opusParametersOf(opusAbsorbance),
                                            fixtures::opusParameters(fixtures::opusDataValues(3))}}))
            .background;
    };
    const auto both =
        measured({{"SRT", 1, 1.6e9 + 2400, ""}, {"TSC", 1, 28.5, ""}}, {{"SRT", 1, 1.6e9, ""}, {"TSC", 1, 27, ""}});
    REQUIRE(both);
    CHECK(both->minutes == Catch::Approx(40));
    CHECK(both->warmedByCelsius == Catch::Approx(1.5));
    const auto cold = measured({{"SRT", 1, 1.6e9 + 60, ""}, {"TSC", 1, 28.5, ""}}, {{"SRT", 1, 1.6e9, ""}});
    REQUIRE(cold);
    CHECK(cold->minutes == Catch::Approx(1));
    CHECK(cold->warmedByCelsius == 0);
    CHECK_FALSE(measured({{"SRT", 1, 1.6e9, ""}}, {{"SRT", 1, 1.6e9 + 1, ""}}));
    CHECK_FALSE(measured({{"SRT", 1, 1.6e9, ""}}, {{"TSC", 1, 27, ""}}));
    CHECK_FALSE(measured({{"SRT", 1, std::nan(""), ""}}, {{"SRT", 1, 1.6e9, ""}}));
    CHECK_FALSE(readOne(fixtures::opusAbsorbanceFile(50)).background);
}

TEST_CASE("opus: absorbance goes before transmittance, and transmittance before Raman")
{
    CHECK(readOne(fileOf({block(raman, {1, 2, 3}), block(transmittance, {4, 5, 6}), block(opusAbsorbance, {7, 8, 9})}))
              .block == "AB (absorbance)");
    const auto entry = readOne(fileOf({block(raman, {1, 2, 3}), block(transmittance, {0.4f, 0.5f, 0.6f})}));
    CHECK(entry.block == "TR (transmittance)");
    CHECK(entry.spectrum.unit == IntensityUnit::Transmittance);
    CHECK(readOne(fileOf({block(raman, {1, 2, 3})})).spectrum.technique == Technique::Raman);
}

TEST_CASE("opus: of two absorbance blocks the one with the atmosphere taken out is read")
{
    const auto entry = readOne(
        fileOf({block(opusAbsorbance | fixtures::opusUncompensated, {1, 2, 3}), block(opusAbsorbance, {4, 5, 6})}));
    CHECK(entry.yFileMax == 6);
}

TEST_CASE("opus: scale, whole numbers and wavelengths are understood")
{
    CHECK(readOne(fileOf({block(opusAbsorbance, {1, 2, 3}, {{"CSF", 1, 0.5, ""}})})).yFileMax == 1.5);
    // 0x3F800000 is 1.0f as a float and this as an int32.
    CHECK(readOne(fileOf({block(opusAbsorbance, {1, 2, 3}, {{"DPF", 0, 2, ""}})})).yFileMin == 0x3F800000);
    const auto entry = readOne(
        fileOf({block(opusAbsorbance, {1, 2, 3}, {{"DXU", 2, 0, "WL"}, {"FXV", 1, 2.5, ""}, {"LXV", 1, 5, ""}})}));
    CHECK(entry.spectrum.axis.first() == Catch::Approx(4000));
    CHECK(entry.spectrum.axis.last() == Catch::Approx(2000));
}

TEST_CASE("opus: a file with nothing to match says what it holds")
{
    const Error error =
        failureOf(fileOf({block(fixtures::opusInterferogram, {1, 2, 3}), block(singleChannel, {1, 2, 3})}));
    CHECK(error.code == Errc::NotOpticalSpectrum);
    CHECK(error.detail.find("interferograms") != std::string::npos);
    CHECK(error.detail.find("single channel spectra") != std::string::npos);
    CHECK(failureOf(opusFile({})).code == Errc::NotOpticalSpectrum);
}

TEST_CASE("opus: parameters that cannot be are refused")
{
    const auto failure = [](const OpusValue &changed) {
        return failureOf(fileOf({block(opusAbsorbance, {1, 2, 3, 4}, {changed})})).code;
    };
    CHECK(failure({"NPT", 0, 5, ""}) == Errc::Malformed);
    CHECK(failure({"NPT", 0, 2e9, ""}) == Errc::Malformed);
    CHECK(failure({"NPT", 0, -1, ""}) == Errc::Malformed);
    CHECK(failure({"NPT", 2, 0, "four"}) == Errc::Malformed);
    CHECK(failure({"NPT", 0, 2, ""}) == Errc::TooFewPoints);
    CHECK(failure({"DPF", 0, 7, ""}) == Errc::Malformed);
    CHECK(failure({"LXV", 1, 4000, ""}) == Errc::NonMonotonicAxis);
    CHECK(failure({"LXV", 1, std::numeric_limits<double>::quiet_NaN(), ""}) == Errc::NonFiniteValue);
    CHECK(failure({"DXU", 2, 0, "PNT"}) == Errc::WrongUnit);
    CHECK(failureOf(opusFile({{opusAbsorbance, opusFloats({1, 2, 3})}})).code == Errc::Malformed);
}

TEST_CASE("opus: points without a number are refused")
{
    const float bad = GENERATE(std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity());
    CHECK(failureOf(fileOf({block(opusAbsorbance, {1, bad, 3})})).code == Errc::NonFiniteValue);
}

TEST_CASE("opus: extremes that are not those of the points are said")
{
    std::vector<OpusValue> values = opusDataValues(3);
    values.push_back({"MXY", 1, 9, ""});
    values.push_back({"MNY", 1, 1, ""});
    const auto entry = readOne(opusFile({{opusAbsorbance, opusFloats({1, 2, 3})},
                                         {opusParametersOf(opusAbsorbance), fixtures::opusParameters(values)}}));
    REQUIRE(entry.warnings.size() == 1);
    CHECK(entry.warnings[0].find("MXY") != std::string::npos);
}

TEST_CASE("opus: a parameter that runs past its block, and a directory that cannot be, are malformed")
{
    Content parameters = fixtures::opusParameters(opusDataValues(3));
    parameters[6] = std::byte{0xFF}; // the first one's length
    parameters[7] = std::byte{0xFF};
    CHECK(failureOf(opusFile({{opusAbsorbance, opusFloats({1, 2, 3})}, {opusParametersOf(opusAbsorbance), parameters}}))
              .code == Errc::Malformed);
    Content file = fixtures::opusAbsorbanceFile(50);
    file[20] = std::byte{41}; // used entries, room is 40
    CHECK(failureOf(file).code == Errc::Malformed);
}

TEST_CASE("opus: the operator and the paths in a file are not taken out of it")
{
    const auto entry = readOne(opusFile(
        {{0xA0, fixtures::opusParameters({{"CNM", 2, 0, "A Person"}, {"SNM", 2, 0, "x"}, {"SFM", 2, 0, "powder"}})},
         {opusAbsorbance, opusFloats({1, 2, 3})},
         {opusParametersOf(opusAbsorbance), fixtures::opusParameters(opusDataValues(3))}}));
    CHECK(entry.metadata.at("SFM") == "powder");
    for (const auto &[key, value] : entry.metadata)
        CHECK(value.find("Person") == std::string::npos);
}

TEST_CASE("opus: cut anywhere, a file is truncated, and nothing else")
{
    const Content whole = fixtures::opusAbsorbanceFile(200);
    for (std::size_t i = 1; i < 50; ++i) {
        const Content cut(whole.begin(), whole.begin() + static_cast<long>(whole.size() * i / 50));
        INFO(cut.size());
        CHECK(failureOf(cut).code == Errc::Truncated);
    }
}
