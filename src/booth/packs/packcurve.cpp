// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/packs/packcurve.h"

#include <bit>
#include <cstring>
#include <sodium.h>

namespace varde::booth {

namespace {

constexpr double largestShiftPerCm = 100'000;

static_assert(std::endian::native == std::endian::little,
              "packs are little-endian, and so is every machine Varde is for");

template <typename T>
std::string base64Of(const Eigen::VectorXd &values)
{
    const Eigen::Matrix<T, Eigen::Dynamic, 1> numbers = values.cast<T>();
    const std::size_t bytes = static_cast<std::size_t>(numbers.size()) * sizeof(T);
    std::string text(sodium_base64_encoded_len(bytes, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(numbers.data()), bytes,
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // its end
    return text;
}

template <typename T>
std::optional<Eigen::VectorXd> numbersOf(const std::string &text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        length % sizeof(T) != 0 || length / sizeof(T) < 3 || length / sizeof(T) > mostPackPoints)
        return std::nullopt;
    Eigen::Matrix<T, Eigen::Dynamic, 1> numbers(static_cast<Eigen::Index>(length / sizeof(T)));
    std::memcpy(numbers.data(), bytes.data(), length);
    return numbers.template cast<double>();
}

} // namespace

PackCurve curveForPack(const Spectrum &spectrum)
{
    const Spectrum rising = spectrum.rising();
    PackCurve curve;
    curve.y = base64Of<float>(rising.intensities);
    if (rising.axis.isUniform()) {
        curve.x0 = rising.axis.first();
        curve.dx = rising.axis.step();
    } else {
        curve.x = base64Of<double>(rising.axis.values());
    }
    return curve;
}

Result<Spectrum> curveFromPack(const PackCurve &curve, Technique technique, IntensityUnit unit)
{
    auto y = numbersOf<float>(curve.y);
    if (!y)
        return Error{Errc::PackInvalid, "y is no base64 of 3 to 100000 float32"};
    auto axis = Result<Axis>(Error{Errc::PackInvalid, {}});
    if (curve.x.empty()) {
        axis = Axis::uniform(curve.x0, curve.dx, y->size());
    } else {
        const auto x = numbersOf<double>(curve.x);
        if (!x || x->size() != y->size())
            return Error{Errc::PackInvalid, "x does not fit y"};
        axis = Axis::fromValues(*x);
    }
    if (!axis)
        return Error{Errc::PackInvalid, "its axis: " + axis.error().detail};
    if (axis->min() < -largestShiftPerCm || axis->max() > largestShiftPerCm)
        return Error{Errc::PackInvalid, "its axis leaves what can be measured"};
    auto spectrum = Spectrum::make(std::move(*axis), std::move(*y), technique, unit);
    if (!spectrum)
        return Error{Errc::PackInvalid, spectrum.error().detail};
    return spectrum;
}

} // namespace varde::booth
