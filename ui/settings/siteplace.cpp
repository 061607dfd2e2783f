// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/siteplace.h"

#include "settings/siteflow.h"
#include "settings/sitepage.h"
#include "talk/adviceflow.h"
#include "talk/advicepage.h"

namespace varde::ui {

SitePlace::SitePlace(booth::RunHost &host, Settings &settings, QWidget *parent)
    : QStackedWidget(parent),
      m_sitePage(new SitePage(this)),
      m_advicePage(new AdvicePage(this)),
      m_site(std::make_unique<SiteFlow>(*m_sitePage, host)),
      m_advice(std::make_unique<AdviceFlow>(*m_advicePage, host, settings))
{
    addWidget(m_sitePage);
    addWidget(m_advicePage);
    connect(m_sitePage, &SitePage::backRequested, this, &SitePlace::leaveRequested);
    connect(m_advicePage, &AdvicePage::backRequested, this, &SitePlace::leaveRequested);
}

SitePlace::~SitePlace() = default;

void SitePlace::enterSite()
{
    setCurrentWidget(m_sitePage);
    m_site->enter();
}

void SitePlace::enterAdvice()
{
    setCurrentWidget(m_advicePage);
    m_advice->enter();
}

} // namespace varde::ui
