// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importhost.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace varde::ui {

class ImportDetail;
class ImportStart;
class ImportTerms;
class KeyButton;

/// Fills the measured library from files: chosen, read in the background, looked through, and taken in one step.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportPage(QWidget *parent = nullptr);

    /// The library that is filled, which need not exist yet, and the code of the person at this machine.
    void enter(const QString &libraryPath, const QString &operatorCode);

    // What the host says; public, so that a page can be shown without files.
    void showStand(const booth::ImportStand &stand);
    void showProgress(booth::ImportStep step, int done, int total, double elapsedSeconds);
    void showAdmitted(const booth::Admitted &admitted, const QString &reportPath);
    void showProblem(const Error &error);
    void setRunning(bool isRunning);
    void beginWith(const QStringList &paths); ///< reads these
    void chooseRow(int row);                  ///< as shown, from 0

signals:
    void libraryFilled(); ///< another content: load it again
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildTable();
    void sizeColumns();
    void connectHost();
    void connectTable();
    void retranslate();
    void refresh();
    void showSelection();
    std::vector<std::int64_t> chosenIds() const;

    booth::ImportHost m_host;
    booth::ImportStand m_stand;
    bool m_isRunning = false;
    bool m_isSeen = false;   ///< what was begun before is looked at; false: it is offered
    bool m_isAsking = false; ///< whether to throw everything away
    std::optional<booth::Admitted> m_admitted;
    QString m_library;
    QString m_report;
    booth::ImportModel *m_model;
    booth::ImportFilter *m_filter;
    QLabel *m_counts;
    QStackedWidget *m_stack;
    ImportStart *m_start;
    QWidget *m_review;
    ImportTerms *m_terms;
    KeyButton *m_onlyProblems;
    QTableView *m_table;
    ImportDetail *m_detail;
    QLabel *m_work;
    QProgressBar *m_bar;
    KeyButton *m_cancel;
    QLabel *m_message;
    KeyButton *m_again;
    KeyButton *m_back;
    KeyButton *m_accept;
};

} // namespace varde::ui
