// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "booth/instrument/instrumentchecks.h"
#include "instrument/instrumentchip.h"

#include <QObject>

#include <map>
#include <optional>

namespace varde::booth {
class RunHost;
}

namespace varde::ui {

/// Brings together what is plugged in and what the record says of its checks, for everything that shows it.
class InstrumentBoard : public QObject {
    Q_OBJECT

public:
    /// Both outlive it; `host` holds the live record.
    InstrumentBoard(booth::Instruments &instruments, booth::RunHost &host, QObject *parent = nullptr);

    const QList<InstrumentChipState> &chips() const { return m_chips; } ///< the preferred instrument first
    booth::Instruments &instruments() const { return m_instruments; }

    void askChecks(); ///< again: one was checked, or time went by
    void refresh();   ///< the words, in the language of now

signals:
    void changed();

private:
    InstrumentChipState chipOf(const booth::ConnectedInstrument &known) const;

    booth::Instruments &m_instruments;
    booth::RunHost &m_host;
    std::map<std::string, booth::InstrumentStanding> m_standings; ///< by device
    QList<InstrumentChipState> m_chips;
    std::vector<std::string> m_asked;
};

} // namespace varde::ui
