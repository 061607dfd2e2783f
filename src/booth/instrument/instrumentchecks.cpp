// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/instrumentchecks.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string_view>

namespace varde::booth {

namespace {

using matcher::CheckState;
using nlohmann::json;

// Clocks of two booths whose records were merged differ by minutes.
constexpr std::chrono::minutes clocksDiffer(10);
constexpr const char *lastDevice = "instrument.device";
constexpr const char *lastTechnique = "instrument.technique";

/// What one row says, as far as this version knows the kind of check.
struct KeptCheck {
    enum class Kind { Axis, Sensitivity, Moved } kind = Kind::Moved;
    CheckState state = CheckState::NotChecked;
    std::optional<Technique> technique = {};
    AxisCheckPoint point = {};
    matcher::AxisMap map = {};
};

std::optional<KeptCheck> keptCheck(const store::DeviceCheck &row)
{
    const auto state = matcher::checkStateFromName(row.state);
    const json figures = json::parse(row.figuresJson, nullptr, false);
    if (!state || !figures.is_object())
        return std::nullopt;
    KeptCheck kept;
    kept.state = *state;
    try {
        const auto kind = figures.at("kind").get<std::string>();
        if (kind == "moved")
            return kept;
        kept.technique = techniqueFromName(figures.at("technique").get<std::string>());
        if (!kept.technique)
            return std::nullopt;
        if (kind == "sensitivity") {
            kept.kind = KeptCheck::Kind::Sensitivity;
            return kept;
        }
        const auto material = matcher::referenceMaterialFromName(figures.at("material").get<std::string>());
        if (kind != "axis" || !material)
            return std::nullopt;
        kept.kind = KeptCheck::Kind::Axis;
        kept.map = {figures.at("offset_per_cm").get<double>(), figures.at("slope_per_thousand").get<double>()};
        kept.point = {row.checkedAt,
                      *state,
                      *material,
                      figures.at("mean_shift_per_cm").get<double>(),
                      figures.at("band_width_per_cm").get<double>(),
                      figures.at("snr").get<double>()};
        return kept;
    } catch (const json::exception &) {
        return std::nullopt;
    }
}

/// Infinite and undefined figures have no form in JSON.
double figure(double value)
{
    return std::isfinite(value) ? value : 0;
}

bool counts(store::TimePoint at, store::TimePoint now)
{
    return at <= now + clocksDiffer && now - at <= checkHolds;
}

Status kept(const Result<store::DeviceCheck> &added)
{
    return added ? Status(Done{}) : Status(added.error());
}

} // namespace

Result<InstrumentStanding> InstrumentChecks::standing(const KnownInstrument &instrument) const
{
    const auto rows = m_record.deviceChecks(instrument.device, {});
    if (!rows)
        return rows.error();
    const store::TimePoint now = m_record.now();
    std::optional<KeptCheck> axis;
    CheckState sensitivity = CheckState::NotChecked;
    bool isMoved = false;
    for (const store::DeviceCheck &row : *rows) {
        const auto check = keptCheck(row);
        if (!check || (check->technique && isInfrared(*check->technique) != isInfrared(instrument.technique)))
            continue;
        switch (check->kind) {
        case KeptCheck::Kind::Axis:
            axis = check;
            isMoved = false;
            break;
        case KeptCheck::Kind::Sensitivity:
            sensitivity = counts(row.checkedAt, now) ? check->state : CheckState::NotChecked;
            break;
        case KeptCheck::Kind::Moved:
            isMoved = true;
            sensitivity = CheckState::NotChecked;
            break;
        }
    }
    InstrumentStanding standing;
    standing.state.axis = CheckState::NotChecked;
    standing.state.sensitivity = sensitivity;
    if (!axis) {
        standing.due = isMoved ? CheckDue::Moved : CheckDue::Never;
        return standing;
    }
    standing.checkedAt = axis->point.at;
    standing.material = axis->point.material;
    if (axis->state == CheckState::Failed) {
        standing.due = CheckDue::Failed;
        standing.state.axis = CheckState::Failed;
    } else if (isMoved) {
        standing.due = CheckDue::Moved;
    } else if (!counts(axis->point.at, now)) {
        standing.due = CheckDue::Overdue;
    } else {
        standing.due = CheckDue::No;
        standing.state.axis = axis->state;
        standing.state.map = axis->map;
        standing.state.shiftPerCm = axis->point.meanShiftPerCm;
    }
    return standing;
}

Status InstrumentChecks::addAxisCheck(const std::string &device, const Spectrum &scan,
                                      matcher::ReferenceMaterial material, const matcher::AxisCheck &check,
                                      const std::string &operatorCode)
{
    const json figures{{"kind", "axis"},
                       {"technique", techniqueName(scan.technique)},
                       {"material", matcher::referenceMaterialName(material)},
                       {"mean_shift_per_cm", figure(check.meanShiftPerCm)},
                       {"rms_per_cm", figure(check.rmsPerCm)},
                       {"offset_per_cm", figure(check.profile.map.offsetPerCm)},
                       {"slope_per_thousand", figure(check.profile.map.slopePerThousand)},
                       {"bands_found", check.bandsFound},
                       {"bands_expected", check.bandsExpected},
                       {"band_width_per_cm", figure(check.profile.bandWidthPerCm)},
                       {"snr", figure(check.profile.snr)}};
    return kept(m_record.addDeviceCheck(
        {device, std::string(matcher::checkStateName(check.state)), figures.dump(), scan, operatorCode}));
}

Status InstrumentChecks::addSensitivity(const std::string &device, const Spectrum &scan, const std::string &substance,
                                        CheckState state, const std::string &operatorCode)
{
    const json figures{{"kind", "sensitivity"}, {"technique", techniqueName(scan.technique)}, {"substance", substance}};
    return kept(m_record.addDeviceCheck(
        {device, std::string(matcher::checkStateName(state)), figures.dump(), scan, operatorCode}));
}

Status InstrumentChecks::addMoved(const std::string &device, const std::string &operatorCode)
{
    return kept(m_record.addDeviceCheck({device, std::string(matcher::checkStateName(CheckState::NotChecked)),
                                         json{{"kind", "moved"}}.dump(), std::nullopt, operatorCode}));
}

Result<std::vector<AxisCheckPoint>> InstrumentChecks::history(const KnownInstrument &instrument) const
{
    const auto rows = m_record.deviceChecks(instrument.device, {});
    if (!rows)
        return rows.error();
    std::vector<AxisCheckPoint> points;
    for (const store::DeviceCheck &row : *rows) {
        const auto check = keptCheck(row);
        if (check && check->kind == KeptCheck::Kind::Axis &&
            isInfrared(*check->technique) == isInfrared(instrument.technique))
            points.push_back(check->point);
    }
    return points;
}

Result<std::optional<KnownInstrument>> InstrumentChecks::lastUsed() const
{
    const auto device = m_record.setting(lastDevice);
    if (!device)
        return device.error();
    const auto technique = m_record.setting(lastTechnique);
    if (!technique)
        return technique.error();
    const auto known = *technique ? techniqueFromName(**technique) : std::nullopt;
    if (!*device || !known)
        return std::optional<KnownInstrument>();
    return std::optional(KnownInstrument{**device, *known});
}

Status InstrumentChecks::setLastUsed(const KnownInstrument &instrument)
{
    return m_record.together([&]() -> Status {
        if (const Status set = m_record.setSetting(lastDevice, instrument.device); !set)
            return set;
        return m_record.setSetting(lastTechnique, std::string(techniqueName(instrument.technique)));
    });
}

} // namespace varde::booth
