// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayexport.h"
#include "booth/desk/daymodel.h"
#include "booth/desk/overlay.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QTableView;

namespace varde::ui {

class KeyButton;
class SpectrumPlot;

/// The coordinator's table of one day: filter, up to four scans above each other, export of a selection.
class DayPage : public QWidget {
    Q_OBJECT

public:
    explicit DayPage(QWidget *parent = nullptr);

    void setDay(const QDate &day, std::vector<booth::DayRow> rows);
    void setLikeGroups(std::vector<booth::LikeGroup> groups);
    void setOverlay(const std::vector<booth::OverlayCurve> &curves);
    void setExported(const booth::ExportReport &report);
    void setProblem(const QString &sentence);
    void selectRows(const QList<int> &rows); ///< as shown, from 0

signals:
    void dayRequested(const QDate &day);
    void overlayRequested(const std::vector<varde::store::Id> &sampleIds);
    void exportRequested(const std::vector<varde::store::Id> &sampleIds, const QString &folder);
    void libraryRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void retranslate();
    void showSelection();
    std::vector<store::Id> selectedIds() const;
    void askForFolder();

    QDate m_day;
    booth::DayModel *m_model;
    booth::DayFilter *m_filter;
    std::vector<booth::OverlayCurve> m_curves;
    QLabel *m_title;
    KeyButton *m_before;
    KeyButton *m_after;
    KeyButton *m_onlyEyes;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_plotTitle;
    QLabel *m_plotNames;
    SpectrumPlot *m_plot;
    QLabel *m_todoTitle;
    QLabel *m_todo;
    QLabel *m_message;
    QLabel *m_problem;
    KeyButton *m_overlay;
    KeyButton *m_export;
    KeyButton *m_library;
    KeyButton *m_back;
};

} // namespace varde::ui
