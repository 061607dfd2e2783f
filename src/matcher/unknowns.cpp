// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/unknowns.h"

namespace varde::matcher {

namespace {

constexpr double sureOfComponent = 0.95;

/// The reference of a component that is surely there.
std::optional<int> sureReference(const Verdict &verdict)
{
    if (verdict.mixture) {
        const Component &main = verdict.mixture->components.front();
        return main.probability >= sureOfComponent ? std::optional(main.reference) : std::nullopt;
    }
    if (verdict.kind == VerdictKind::Match || verdict.kind == VerdictKind::CarrierOnly)
        return verdict.hits.front().reference;
    return std::nullopt;
}

} // namespace

bool isUnexplained(const Verdict &verdict)
{
    switch (verdict.kind) {
    case VerdictKind::Unknown:
    case VerdictKind::OneOf:
        return true;
    case VerdictKind::Match:
    case VerdictKind::Mixture:
    case VerdictKind::CarrierOnly:
        return verdict.residual.isStructured();
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        break;
    }
    return false;
}

std::optional<UnknownCurve> unknownOf(const Engine &engine, const Spectrum &scan, const Verdict &verdict)
{
    if (!isUnexplained(verdict))
        return std::nullopt;
    auto prepared = preparedFor(engine, scan);
    if (!prepared)
        return std::nullopt;
    const auto main = sureReference(verdict);
    if (!main)
        return UnknownCurve{CurveKind::Scan, std::move(*prepared)};
    const Eigen::Index shift = engine.index.search(*prepared).shift[static_cast<std::size_t>(*main)];
    return unknownCurve(engine.index.grid(), *prepared, engine.index.prepared(*main), shift);
}

} // namespace varde::matcher
