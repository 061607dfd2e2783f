// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runplace.h"

#include "run/closedpage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "slip/slippage.h"

namespace varde::ui {

RunPlace::RunPlace(booth::World world, QWidget *parent)
    : QStackedWidget(parent),
      m_station(new StationPage(this)),
      m_intake(new IntakePage(this)),
      m_scan(new ScanPage(world == booth::World::Practice, this)),
      m_read(new ReadPage(this)),
      m_finding(new FindingPage(this)),
      m_slip(new SlipPage(this)),
      m_closed(new ClosedPage(this))
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_station, m_intake, m_scan, m_read, m_finding, m_slip, m_closed})
        addWidget(page);
}

} // namespace varde::ui
