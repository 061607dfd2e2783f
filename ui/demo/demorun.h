// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDir>
#include <QObject>
#include <QTextStream>

namespace varde::ui {

class MainWindow;

/// Takes one practice sample from intake to closed by pressing the window's own buttons, prints what a person would
/// read, and writes `slip.pdf` and `read.png`.
class DemoRun : public QObject {
    Q_OBJECT

public:
    DemoRun(MainWindow &window, const QDir &folder, QObject *parent = nullptr);

    void start(); ///< finished() follows; the event loop must run

signals:
    void finished(int exitCode);

private:
    void act();
    void actIntake();
    void actScan();
    void actRead();
    void actFinding();
    void actTalk();
    void actSlip();
    void say(const QString &heading, const QStringList &lines);
    void fail(const QString &sentence);
    bool press(QWidget *page, const char *button); ///< false and fail() where it cannot be pressed

    MainWindow &m_window;
    QDir m_folder;
    QTextStream m_out;
    bool m_hasSlip = false;
    bool m_isFinished = false;
    int m_scans = 0;
};

} // namespace varde::ui
