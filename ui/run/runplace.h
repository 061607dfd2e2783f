// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/world.h"

#include <QStackedWidget>

namespace varde::ui {

class ClosePage;
class ClosedPage;
class CorrectionPage;
class DetailsPage;
class DisputePage;
class FindingPage;
class IntakePage;
class ReadPage;
class ReconciliationCard;
class ScanPage;
class ShowPage;
class SlipPage;
class StationPage;
class TalkPage;
class TestsPage;

/// The pages of one sample, one at a time. RunFlow decides which.
class RunPlace : public QStackedWidget {
    Q_OBJECT

public:
    explicit RunPlace(booth::World world, QWidget *parent = nullptr);

    StationPage *station() const { return m_station; }
    IntakePage *intake() const { return m_intake; }
    DetailsPage *details() const { return m_details; }
    ScanPage *scan() const { return m_scan; }
    ReadPage *read() const { return m_read; }
    FindingPage *finding() const { return m_finding; }
    TestsPage *tests() const { return m_tests; }
    ReconciliationCard *reconciliation() const { return m_reconciliation; } ///< on the finding page
    DisputePage *dispute() const { return m_dispute; }
    TalkPage *talk() const { return m_talk; }
    ShowPage *person() const { return m_show; }
    SlipPage *slip() const { return m_slip; }
    ClosePage *closing() const { return m_close; }
    ClosedPage *closed() const { return m_closed; }
    CorrectionPage *correction() const { return m_correction; }

signals:
    void undoRequested(); ///< Ctrl+Z, where no field that is being typed in takes it

private:
    StationPage *m_station;
    IntakePage *m_intake;
    DetailsPage *m_details;
    ScanPage *m_scan;
    ReadPage *m_read;
    FindingPage *m_finding;
    TestsPage *m_tests;
    ReconciliationCard *m_reconciliation;
    DisputePage *m_dispute;
    TalkPage *m_talk;
    ShowPage *m_show;
    SlipPage *m_slip;
    ClosePage *m_close;
    ClosedPage *m_closed;
    CorrectionPage *m_correction;
};

} // namespace varde::ui
