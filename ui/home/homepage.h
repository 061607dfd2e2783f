// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace varde::ui {

namespace Ui {
class HomePage;
}

/// One open sample as the home page lists it.
struct OpenSampleRow {
    QString ticketCode;
    QString waiting; ///< `waits for a scan`, and why it goes first
    QString age;     ///< `6 min`
};

struct HomeState {
    QString library; ///< what the live door can do today
    QString desk;    ///< what waits there
    QList<OpenSampleRow> openSamples;
    QStringList notices;
    bool isLiveOpening = false; ///< somebody asked for it, and it opens when its library is there
    bool isPracticeOpening = false;
    bool canPractise = true;
    int openPractice = 0; ///< practice samples that are not closed
};

/// The three doors.
class HomePage : public QWidget {
    Q_OBJECT

public:
    explicit HomePage(QWidget *parent = nullptr);
    ~HomePage() override;

    void setState(const HomeState &state);

signals:
    void newSampleRequested();
    void openSampleRequested(int row); ///< of HomeState::openSamples
    void queueRequested();
    void deskRequested();
    void practiceRequested();
    void practiceQueueRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showRows();

    std::unique_ptr<Ui::HomePage> m_ui;
    HomeState m_state;
};

} // namespace varde::ui
