// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sqliterecord.h"

namespace varde::store {

namespace {

Result<DeviceCheck> deviceCheckAt(const Row &row)
{
    return DeviceCheck{{row.text(2), row.text(3), row.text(4), std::nullopt, row.text(5)}, row.text(0), row.time(1)};
}

} // namespace

Result<DeviceCheck> SqliteRecord::addDeviceCheck(const NewDeviceCheck &check)
{
    if (check.device.empty())
        return Error{Errc::OutOfRange, "a check of no instrument"};
    if (Status json = requireJson(check.figuresJson, "figures"); !json)
        return json.error();
    return m_database->transact([&]() -> Result<DeviceCheck> {
        const Result<QVariant> scan = addSpectrum(check.scan);
        if (!scan)
            return scan.error();
        const auto stamp = newStamp();
        if (!stamp)
            return stamp.error();
        if (Status added = m_database->run("INSERT INTO device_check (id, origin, sequence, created_at, device, state, "
                                           "figures, spectrum_id, operator_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                           stamp->values() + QVariantList{bound(check.device), bound(check.state),
                                                                          bound(check.figuresJson), *scan,
                                                                          bound(check.operatorCode)});
            !added)
            return added.error();
        return DeviceCheck{check, stamp->id, stamp->at};
    });
}

Result<std::vector<DeviceCheck>> SqliteRecord::deviceChecks(const std::string &device, TimePoint since) const
{
    return m_database->all<DeviceCheck>("SELECT id, created_at, device, state, figures, operator_code FROM "
                                        "device_check WHERE device = ? AND created_at >= ? ORDER BY sequence, origin",
                                        {bound(device), bound(since)}, deviceCheckAt);
}

} // namespace varde::store
