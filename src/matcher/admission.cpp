// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/admission.h"

#include "matcher/grid.h"
#include "matcher/parallel.h"
#include "matcher/quality.h"
#include "matcher/sameness.h"
#include "matcher/searchindex.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

// Limits with their reason; docs/method/admission.md lists them for people.
constexpr double pointsPerWindow = 4;       // of the derivative: fewer do not show the bends that it compares
constexpr Eigen::Index binPoints = 4;       // 8 cm-1: what instruments differ by moves little of a band out of its bin
constexpr float leastAlikeSketch = 0.9F;    // below it no two curves were nearly the same
constexpr double mostAlikeOthers = 0.98;    // one substance measured twice on one instrument is seldom below it
constexpr double leastAlikeSame = 0.5;      // what two substances that have nothing to do with each other reach
constexpr double leastAlikeDisplaced = 0.7; // product of slopes from which on a displaced curve is the same one
constexpr double clearlyBetter = 0.15;      // ... and by which it is better than within the comparison's own reach
constexpr Eigen::Index farthestDisplaced = 25; // points: 50 cm-1
constexpr std::size_t mostClose = 3;           // compared as whole curves
constexpr Eigen::Index blockRows = 256;

/// The limit of a reference: where a scan gets a remark, for the checks that a curve is made of; else where it fails.
std::optional<double> referenceLimit(const Check &check)
{
    switch (check.name) {
    case CheckName::Snr:
        return fewSnr;
    case CheckName::Fluorescence:
        return muchFluorescence;
    case CheckName::Range:
        return fairRange;
    case CheckName::NegativeLobes:
        return muchNegative;
    default:
        return std::nullopt;
    }
}

std::optional<AdmissionFinding> findingOf(const Check &check)
{
    const bool isFailed = check.state == CheckState::Failed;
    if (!isFailed && !check.isWarning)
        return std::nullopt;
    const auto stricter = referenceLimit(check);
    return AdmissionFinding{
        AdmissionFault::Check,           check.value, stricter.value_or(check.limit), check.name, -1,
        isFailed || stricter.has_value()};
}

/// The most alike members, best first.
class Closest {
public:
    void offer(int member, float product)
    {
        const auto at = std::find_if(m_found.begin(), m_found.end(),
                                     [&](const std::pair<int, float> &found) { return product > found.second; });
        m_found.insert(at, {member, product});
        if (m_found.size() > mostClose)
            m_found.pop_back();
    }

    const std::vector<std::pair<int, float>> &found() const { return m_found; }

private:
    std::vector<std::pair<int, float>> m_found;
};

/// What a new member is to be compared with as a whole curve.
struct Closely {
    int twin = -1; ///< the very same points under another name; -1 for none
    Closest same;  ///< substance and form
    Closest others;
};

void lookAt(const std::vector<CompanyMember> &members, std::size_t mine, std::size_t other, float product, Closely &out)
{
    const CompanyMember &a = members[mine];
    const CompanyMember &b = members[other];
    if (mine == other)
        return;
    if (a.curve == b.curve) {
        if (a.substance != b.substance && out.twin < 0)
            out.twin = static_cast<int>(other);
        return; // the same points say nothing new
    }
    if (a.substance == b.substance) {
        if (a.form == b.form)
            out.same.offer(static_cast<int>(other), product);
    } else if (product >= leastAlikeSketch) {
        out.others.offer(static_cast<int>(other), product);
    }
}

/// First looks of the members from `first` on with everything.
void lookAtBlock(const Eigen::MatrixXf &sketches, const std::vector<CompanyMember> &members, std::size_t first,
                 std::vector<Closely> &out)
{
    const std::size_t end = std::min(members.size(), first + static_cast<std::size_t>(blockRows));
    const auto rows = static_cast<Eigen::Index>(end - first);
    const bool hasNew = std::any_of(members.begin() + static_cast<std::ptrdiff_t>(first),
                                    members.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](const CompanyMember &member) { return member.isNew; });
    if (!hasNew)
        return;
    const Eigen::MatrixXf products = sketches.transpose() * sketches.middleCols(static_cast<Eigen::Index>(first), rows);
    for (std::size_t mine = first; mine < end; ++mine) {
        if (!members[mine].isNew)
            continue;
        const auto column = products.col(static_cast<Eigen::Index>(mine - first));
        for (std::size_t other = 0; other < members.size(); ++other)
            lookAt(members, mine, other, column[static_cast<Eigen::Index>(other)], out[mine]);
    }
}

struct Displacement {
    double perCm = 0;   ///< by which the curve stands higher than the other
    double product = 0; ///< of unit slopes at that displacement
    double inReach = 0; ///< the best within what the comparison takes up
};

/// How far one curve stands from another along the axis.
Displacement displacementOf(const Prepared &curve, const Prepared &other, Technique technique)
{
    const SearchIndex index = SearchIndex::of({other}, technique);
    const MatchGrid &grid = index.grid();
    Eigen::VectorXd slope = curve.slope.segment(grid.pad, grid.points).cwiseProduct(index.weights());
    slope /= std::max(slope.norm(), 1e-12);
    std::vector<Eigen::Index> by;
    for (Eigen::Index d = -farthestDisplaced; d <= farthestDisplaced; ++d)
        by.push_back(d);
    const Eigen::MatrixXf products = index.slopeProducts(slope, by);
    Displacement out;
    for (std::size_t k = 0; k < by.size(); ++k) {
        const auto product = static_cast<double>(products(0, static_cast<Eigen::Index>(k)));
        if (std::abs(by[k]) <= grid.reach)
            out.inReach = std::max(out.inReach, product);
        if (product > out.product)
            out = {-static_cast<double>(by[k]) * grid.stepPerCm, product, out.inReach};
    }
    return out;
}

/// How a member compares with those of its own substance and form: one that fits is enough, the others will be told
/// of themselves.
std::optional<AdmissionFinding> besideItsOwn(const Prepared &curve, const Closest &same, Technique technique,
                                             const CurveOf &curveOf)
{
    AdmissionFinding unlike{AdmissionFault::Unlike, -2, leastAlikeSame};
    Displacement farthest;
    int farthestOther = -1;
    double inReach = 0;
    for (const auto &[member, product] : same.found()) {
        const auto other = curveOf(static_cast<std::size_t>(member));
        if (!other)
            continue;
        const double score = pairScore(curve, *other, technique);
        if (score > unlike.value) {
            unlike.value = score;
            unlike.other = member;
        }
        const Displacement moved = displacementOf(curve, *other, technique);
        inReach = std::max(inReach, moved.inReach);
        if (moved.product > farthest.product) {
            farthest = moved;
            farthestOther = member;
        }
    }
    const MatchGrid grid = matchGrid(technique);
    const double reachPerCm = static_cast<double>(grid.reach) * grid.stepPerCm;
    if (farthest.product >= leastAlikeDisplaced && farthest.product >= inReach + clearlyBetter)
        return AdmissionFinding{AdmissionFault::AxisShifted, farthest.perCm, reachPerCm, {}, farthestOther};
    return unlike.other >= 0 && unlike.value < leastAlikeSame ? std::optional(unlike) : std::nullopt;
}

std::vector<AdmissionFinding> findingsOf(std::size_t mine, const Closely &closely, Technique technique,
                                         const CurveOf &curveOf)
{
    std::vector<AdmissionFinding> out;
    if (closely.twin >= 0)
        out.push_back({AdmissionFault::SameCurve, 1, 1, {}, closely.twin});
    if (closely.same.found().empty() && closely.others.found().empty())
        return out;
    const auto curve = curveOf(mine);
    if (!curve)
        return out;
    if (const auto found = besideItsOwn(*curve, closely.same, technique, curveOf))
        out.push_back(*found);
    AdmissionFinding nearest{AdmissionFault::NearDuplicate, -1, mostAlikeOthers};
    for (const auto &[member, product] : closely.others.found()) {
        const auto other = curveOf(static_cast<std::size_t>(member));
        const double score = other ? pairScore(*curve, *other, technique) : -1;
        if (score > nearest.value) {
            nearest.value = score;
            nearest.other = member;
        }
    }
    if (nearest.value >= mostAlikeOthers)
        out.push_back(nearest);
    return out;
}

} // namespace

std::vector<AdmissionFinding> admissionAlone(const Spectrum &spectrum, const std::optional<Prepared> &prepared)
{
    const MatchGrid grid = matchGrid(spectrum.technique);
    std::vector<AdmissionFinding> out;
    for (const Check &check : assessQuality(spectrum, prepared, grid, CheckState::NotAssessed).checks)
        if (const auto finding = findingOf(check))
            out.push_back(*finding);
    const double spacing = std::abs(spectrum.axis.step());
    const double widest = static_cast<double>(grid.window - 1) * grid.stepPerCm / pointsPerWindow;
    if (spacing > widest)
        out.push_back({AdmissionFault::Spacing, spacing, widest});
    return out;
}

Eigen::VectorXf sketchOf(const Prepared &curve, Technique technique)
{
    const MatchGrid grid = matchGrid(technique);
    const Eigen::VectorXd root = curve.root.segment(grid.pad, grid.points).cwiseProduct(gridWeights(grid, technique));
    const Eigen::Index bins = grid.points / binPoints;
    Eigen::VectorXf sketch(bins);
    for (Eigen::Index i = 0; i < bins; ++i)
        sketch[i] = static_cast<float>(root.segment(i * binPoints, binPoints).mean());
    sketch.array() -= sketch.mean();
    return sketch / std::max(sketch.norm(), 1e-12F);
}

Result<std::vector<std::vector<AdmissionFinding>>> admissionInCompany(Technique technique,
                                                                      const std::vector<CompanyMember> &members,
                                                                      const CurveOf &curveOf, const Progress &progress)
{
    std::vector<std::vector<AdmissionFinding>> out(members.size());
    if (members.empty())
        return out;
    Eigen::MatrixXf sketches(members.front().sketch.size(), static_cast<Eigen::Index>(members.size()));
    for (std::size_t i = 0; i < members.size(); ++i)
        sketches.col(static_cast<Eigen::Index>(i)) = members[i].sketch;
    // Half of the progress is the first look, half the close comparison.
    const auto half = [&](int from) {
        return Progress{[&, from](int done, int total) { progress.at(from * total + done, 2 * total); },
                        progress.cancel};
    };
    progress.at(0, 1);
    std::vector<Closely> closely(members.size());
    const std::size_t blocks = (members.size() + blockRows - 1) / blockRows;
    forEachIndex(
        blocks,
        [&](std::size_t block) {
            lookAtBlock(sketches, members, block * static_cast<std::size_t>(blockRows), closely);
        },
        half(0));
    forEachIndex(
        members.size(),
        [&](std::size_t mine) {
            if (members[mine].isNew)
                out[mine] = findingsOf(mine, closely[mine], technique, curveOf);
        },
        half(1));
    if (progress.isCancelled())
        return Error{Errc::Cancelled, "the comparison was cancelled"};
    return out;
}

} // namespace varde::matcher
