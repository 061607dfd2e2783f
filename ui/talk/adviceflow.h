// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/adviceshelf.h"
#include "booth/run/runhost.h"

#include <QObject>

#include <memory>

namespace varde::ui {

class AdvicePage;
class Settings;

/// Fills the page of advice cards from the record and keeps what is said of them, off the GUI thread.
class AdviceFlow : public QObject {
    Q_OBJECT

public:
    AdviceFlow(AdvicePage &page, booth::RunHost &host, Settings &settings, QObject *parent = nullptr);

    void enter(); ///< reads the cards again

private:
    void load(const QString &done);
    void take(const Status &status, const QString &done);

    AdvicePage &m_page;
    booth::RunHost &m_host;
    Settings &m_settings;
    std::shared_ptr<const booth::AdviceBook> m_book; ///< second owner: the service's thread while it reads
};

} // namespace varde::ui
