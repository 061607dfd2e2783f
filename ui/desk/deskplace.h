// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayrows.h"
#include "booth/run/runhost.h"
#include "window/background.h"

#include <QStackedWidget>

#include <atomic>
#include <functional>
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
    ~DeskPlace() override;

    /// Asks for the passphrase, unless who is signed in may review the day.
    void enter(bool isSignedIn = false);
    /// Asks for it, and goes on with `next` instead of the day, where who is signed in may care for the library.
    void enterForLibrary(const std::function<void()> &next);
    LockPage *lock() const { return m_lock; }
    DayPage *day() const { return m_day; }

signals:
    void leaveRequested();
    void libraryRequested();

private:
    void unlock(const QString &passphrase);
    void askForLibrary(const std::function<void()> &next);
    void showDay(const QDate &day);
    void compareUnknowns(const std::vector<booth::DayRow> &rows);
    void overlay(const std::vector<store::Id> &ids);
    void exportTo(const std::vector<store::Id> &ids, const QString &folder);

    booth::RunHost &m_host;
    LockPage *m_lock;
    DayPage *m_day;
    bool m_isFirst = false;
    std::function<void()> m_next;                       ///< what the passphrase was asked for; empty: the day
    std::shared_ptr<std::atomic<bool>> m_stopComparing; ///< of the last comparison; its second owner is that work
    Background m_comparing;
};

} // namespace varde::ui
