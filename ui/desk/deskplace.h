// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runhost.h"

#include <QStackedWidget>

#include <memory>

namespace varde::ui {

class DayPage;
class LockPage;

/// The coordinator's place: locked until the passphrase is given, locked again when left.
class DeskPlace : public QStackedWidget {
    Q_OBJECT

public:
    /// `host` holds the record that is reviewed and outlives the place.
    explicit DeskPlace(booth::RunHost &host, QWidget *parent = nullptr);

    void enter(); ///< asks for the passphrase
    LockPage *lock() const { return m_lock; }
    DayPage *day() const { return m_day; }

signals:
    void leaveRequested();

private:
    void unlock(const QString &passphrase);
    void showDay(const QDate &day);
    void overlay(const std::vector<store::Id> &ids);
    void exportTo(const std::vector<store::Id> &ids, const QString &folder);

    booth::RunHost &m_host;
    LockPage *m_lock;
    DayPage *m_day;
    bool m_isFirst = false;
};

} // namespace varde::ui
