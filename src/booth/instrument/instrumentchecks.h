// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentstate.h"
#include "core/result.h"
#include "matcher/referencematerial.h"
#include "store/record/record.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace varde::booth {

/// How long a check of the axis or of the sensitivity counts.
constexpr std::chrono::hours checkHolds(24);

/// Why an instrument is to be checked before its next scan.
enum class CheckDue {
    No,
    Never,   ///< nobody checked it yet
    Overdue, ///< longer ago than checkHolds, or later than now: somebody set the clock
    Moved,   ///< somebody said so after the last check
    Failed,  ///< the last check; it stays so until one passes
};

/// One instrument as this booth knows it.
struct KnownInstrument {
    std::string device; ///< as in store::NewMeasurement
    Technique technique = Technique::Raman;
};

/// What the checks of one instrument come to at this moment.
struct InstrumentStanding {
    InstrumentState state;
    CheckDue due = CheckDue::Never;
    std::optional<store::TimePoint> checkedAt = {};          ///< the last check of the axis
    std::optional<matcher::ReferenceMaterial> material = {}; ///< that it was made with
};

/// One check of the axis, as the chart over days shows it.
struct AxisCheckPoint {
    store::TimePoint at;
    matcher::CheckState state = matcher::CheckState::Failed;
    matcher::ReferenceMaterial material = matcher::ReferenceMaterial::Polystyrene;
    double meanShiftPerCm = 0; ///< mean of agreed - shown
    double bandWidthPerCm = 0; ///< as in matcher::InstrumentProfile
    double snr = 0;
};

/// The checks of instruments that a record holds. Blocks; belongs to the record's thread. Every call fails as the
/// record's own do.
class InstrumentChecks {
public:
    explicit InstrumentChecks(store::Record &record) : m_record(record) {}

    /// An instrument that nobody checked, or not since it was moved, or not for a day, is NotChecked.
    Result<InstrumentStanding> standing(const KnownInstrument &instrument) const;

    Status addAxisCheck(const std::string &device, const Spectrum &scan, matcher::ReferenceMaterial material,
                        const matcher::AxisCheck &check, const std::string &operatorCode);

    /// The sensitivity control: whether a scan of a small share of `substance` named it.
    Status addSensitivity(const std::string &device, const Spectrum &scan, const std::string &substance,
                          matcher::CheckState state, const std::string &operatorCode);

    /// From now on what was checked before does not count, except that a failure stays one.
    Status addMoved(const std::string &device, const std::string &operatorCode);

    /// Checks of the axis, oldest first.
    Result<std::vector<AxisCheckPoint>> history(const KnownInstrument &instrument) const;

    /// The instrument that was used last here; local to this installation.
    Result<std::optional<KnownInstrument>> lastUsed() const;
    Status setLastUsed(const KnownInstrument &instrument);

private:
    store::Record &m_record;
};

} // namespace varde::booth
