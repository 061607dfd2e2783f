// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/world.h"

#include <QStackedWidget>

namespace varde::ui {

class ClosedPage;
class FindingPage;
class IntakePage;
class ReadPage;
class ScanPage;
class SlipPage;
class StationPage;

/// The pages of one sample, one at a time. RunFlow decides which.
class RunPlace : public QStackedWidget {
    Q_OBJECT

public:
    explicit RunPlace(booth::World world, QWidget *parent = nullptr);

    StationPage *station() const { return m_station; }
    IntakePage *intake() const { return m_intake; }
    ScanPage *scan() const { return m_scan; }
    ReadPage *read() const { return m_read; }
    FindingPage *finding() const { return m_finding; }
    SlipPage *slip() const { return m_slip; }
    ClosedPage *closed() const { return m_closed; }

private:
    StationPage *m_station;
    IntakePage *m_intake;
    ScanPage *m_scan;
    ReadPage *m_read;
    FindingPage *m_finding;
    SlipPage *m_slip;
    ClosedPage *m_closed;
};

} // namespace varde::ui
