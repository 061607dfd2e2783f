// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "matcher/prepared.h"
#include "matcher/verdict.h"

#include <Eigen/Core>
#include <functional>
#include <optional>
#include <vector>

namespace varde::matcher {

/// What speaks against a spectrum as a reference. docs/method/admission.md says how the limits were chosen.
enum class AdmissionFault {
    Check,         ///< one of the checks of a scan, with the stricter limit of a reference
    Spacing,       ///< points too far apart for the bands that are compared; value and limit in cm-1
    AxisShifted,   ///< against spectra of the same substance; value and limit in cm-1
    SameCurve,     ///< the very same points under another name
    NearDuplicate, ///< all but the same curve under another name: mislabelled, or a synonym; value and limit scores
    Unlike,        ///< unlike the spectra of the same substance and form; value and limit scores
};
constexpr AdmissionFault lastAdmissionFault = AdmissionFault::Unlike;

struct AdmissionFinding {
    AdmissionFault fault = AdmissionFault::Check;
    double value = 0;
    double limit = 0;
    std::optional<CheckName> check = {}; ///< for Check
    int other = -1;                      ///< index of the member it was compared with; -1 where it stands alone
    bool bars = true;                    ///< false: to be told, forbids nothing
};

/// What a spectrum by itself has against it: the checks of a scan, where a remark about signal, background, range,
/// saturation or negative lobes bars already (a reference stands beside every scan, a scan only for itself), and the
/// spacing of its points. \param prepared  nothing where prepare() failed: then the range or the signal bars
std::vector<AdmissionFinding> admissionAlone(const Spectrum &spectrum, const std::optional<Prepared> &prepared);

/// The coarse look of a curve: bins of 8 cm-1 of the compared grid, mean zero, unit norm. Curves that are alike have
/// sketches with a high inner product; the contrary does not hold.
Eigen::VectorXf sketchOf(const Prepared &curve, Technique technique);

/// One spectrum among those it is to stand beside.
struct CompanyMember {
    int substance = 0; ///< the same number: the same substance
    int form = 0;      ///< the same number: the same form, or both unsaid
    int curve = 0;     ///< the same number: the very same points
    bool isNew = false;
    Eigen::VectorXf sketch; ///< all of one length
};

/// The curve of a member; may be called from several threads at once.
using CurveOf = std::function<Result<Prepared>(std::size_t member)>;

/// What new members of one technique have against them beside all the others, new or not; members in order. A member
/// whose curve cannot be had has nothing against it here. Only the three most alike of the same substance and form and
/// of others are compared closely. Any thread; n members take n^2 inner products of sketches. Fails with Cancelled.
Result<std::vector<std::vector<AdmissionFinding>>> admissionInCompany(Technique technique,
                                                                      const std::vector<CompanyMember> &members,
                                                                      const CurveOf &curveOf,
                                                                      const Progress &progress = {});

} // namespace varde::matcher
