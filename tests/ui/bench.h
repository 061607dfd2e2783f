// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace varde::test {

/// A window at work on the real services: simulator, practice library, record files in a data directory of its own.
struct Bench {
    QTemporaryDir folder;
    QString dataDir = folder.path();
    ui::Settings settings{dataDir};
    SystemClock clock;
    QString practiceLibrary; ///< that open() takes
    std::unique_ptr<ui::MainWindow> window;

    explicit Bench(const QString &measuredLibrary = {});
    /// Does not open yet. `data`: another directory than one of its own.
    Bench(const QString &measuredLibrary, const QString &practice, const QString &data = {});

    void open(); ///< (again), and waits until every door is open
    void show(); ///< before any library is there: those come through the event loop

    ui::RunPlace &place() const { return window->practicePlace(); }
    ui::RunPlace &live() const { return window->livePlace(); }
    bool eventuallyOn(const QWidget *page) const; ///< of either place

    void startPractice() const;
    void answerIntake(const char *soldAs) const; ///< on the place that is shown
    void scanToRead() const;
    QString ticket() const; ///< in the header
    static QString practiceLibraryPath();
};

} // namespace varde::test
