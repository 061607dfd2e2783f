// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runhost.h"

#include <QStackedWidget>

#include <memory>

namespace varde::ui {

class AdviceFlow;
class AdvicePage;
class Settings;
class SiteFlow;
class SitePage;

/// What a coordinator sets up for the talk: the site profile and the advice cards.
class SitePlace : public QStackedWidget {
    Q_OBJECT

public:
    SitePlace(booth::RunHost &host, Settings &settings, QWidget *parent = nullptr);
    ~SitePlace() override;

    void enterSite();
    void enterAdvice();

signals:
    void leaveRequested();

private:
    SitePage *m_sitePage;
    AdvicePage *m_advicePage;
    std::unique_ptr<SiteFlow> m_site;
    std::unique_ptr<AdviceFlow> m_advice;
};

} // namespace varde::ui
