// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runhost.h"
#include "booth/site/siteprofile.h"

#include <QObject>

namespace varde::ui {

class SitePage;

/// Fills the site page from the record and keeps what is stored there, off the GUI thread.
class SiteFlow : public QObject {
    Q_OBJECT

public:
    SiteFlow(SitePage &page, booth::RunHost &host, QObject *parent = nullptr);

    void enter(); ///< reads the profile again

private:
    void store(const booth::SiteProfile &profile);
    void take(const QString &path);
    void save(const QString &path, const booth::SiteProfile &profile);
    void addSentences(const QString &path);
    void saveTemplate(const QString &path);

    SitePage &m_page;
    booth::RunHost &m_host;
};

} // namespace varde::ui
