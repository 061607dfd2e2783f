// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runplace.h"

#include "run/closedpage.h"
#include "run/detailspage.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "slip/slippage.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/showpage.h"
#include "talk/talkpage.h"
#include "tests/reconciliationcard.h"
#include "tests/testspage.h"

#include <QShortcut>

namespace varde::ui {

RunPlace::RunPlace(booth::World world, QWidget *parent)
    : QStackedWidget(parent),
      m_station(new StationPage(this)),
      m_intake(new IntakePage(this)),
      m_details(new DetailsPage(this)),
      m_scan(new ScanPage(world == booth::World::Practice, this)),
      m_read(new ReadPage(this)),
      m_finding(new FindingPage(this)),
      m_tests(new TestsPage(this)),
      m_reconciliation(new ReconciliationCard(this)),
      m_dispute(new DisputePage(this)),
      m_talk(new TalkPage(this)),
      m_show(new ShowPage(this)),
      m_slip(new SlipPage(this)),
      m_close(new ClosePage(this)),
      m_closed(new ClosedPage(this)),
      m_correction(new CorrectionPage(this))
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_station, m_intake, m_details, m_scan, m_read, m_finding, m_tests, m_dispute,
                                          m_talk, m_show, m_slip, m_close, m_closed, m_correction})
        addWidget(page);
    auto *undo = new QShortcut(QKeySequence(QKeySequence::Undo), this);
    connect(undo, &QShortcut::activated, this, &RunPlace::undoRequested);
    m_finding->setReconciliation(m_reconciliation);
}

} // namespace varde::ui
