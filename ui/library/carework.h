// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "window/background.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <deque>
#include <memory>
#include <utility>

namespace varde::ui {

/// What the library's pages do off the window's thread. One thread compares and changes, so that no two pages change
/// the library at once; another one reads, so that a page has something to show meanwhile. Made and used on the GUI
/// thread; the destructor stops what runs and waits for it.
class CareWork : public QObject {
    Q_OBJECT

public:
    explicit CareWork(QObject *parent = nullptr);
    ~CareWork() override;

    /// Runs `work(const Progress &)` after what was asked before, and gives what it returns to `then` on the GUI
    /// thread; nothing is delivered to a receiver that is gone.
    template <typename Work, typename Then>
    void run(QObject *receiver, Work work, Then then)
    {
        const auto cancel = begin();
        m_background.run(
            this, [progress = watched(*cancel), cancel, work = std::move(work)] { return work(progress); },
            [this, receiver = QPointer<QObject>(receiver), then = std::move(then)](auto answer) mutable {
                end();
                if (receiver)
                    then(std::move(answer));
            });
    }

    /// Reads something quickly, beside what run() does.
    template <typename Work, typename Then>
    void glance(QObject *receiver, Work work, Then then)
    {
        ++m_glances;
        m_reading.run(this, std::move(work),
                      [this, receiver = QPointer<QObject>(receiver), then = std::move(then)](auto answer) mutable {
                          --m_glances;
                          if (receiver)
                              then(std::move(answer));
                      });
    }

    bool isWorking() const { return !m_cancels.empty(); }
    bool isBusy() const { return isWorking() || m_glances > 0; }
    void cancel(); ///< everything that was asked of run()

signals:
    void workingChanged(bool isWorking);
    void progressed(int done, int total);

private:
    using Cancel = std::shared_ptr<std::atomic<bool>>; ///< its second owner is the work

    Cancel begin();
    void end();
    Progress watched(const std::atomic<bool> &cancel); ///< tells of every hundredth

    std::deque<Cancel> m_cancels; ///< of what was asked of run(), oldest first
    int m_glances = 0;
    Background m_reading;
    Background m_background; ///< last: their work ends before anything it speaks to goes
};

} // namespace varde::ui
