// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/queuemodel.h"
#include "booth/run/ticketsearch.h"
#include "booth/run/world.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace varde::ui {

class FlowLayout;
class KeyButton;
class PrivacyNote;

/// Everything that waits, urgent ones first; a field that finds a code; and, in live work, the note for the next shift
/// and a window of its own for a sample.
class QueuePage : public QWidget {
    Q_OBJECT

public:
    explicit QueuePage(booth::World world, QWidget *parent = nullptr);

    void setEntries(const std::vector<booth::QueueEntry> &entries, store::TimePoint now); ///< what was chosen stays so
    void setFound(const booth::TicketSearch &found);                                      ///< answers findRequested()
    void setNotes(const std::vector<store::Handover> &notes);                             ///< latest first
    void setNoteLeft();                                                                   ///< answers noteRequested()
    void setProblem(const QString &sentence);

signals:
    void openRequested(const QString &sampleId);
    void windowRequested(const QString &sampleId); ///< the same in a window of its own; empty: the home page
    void findRequested(const QString &typed);
    void noteRequested(const QString &note);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void leaveNote();
    void retranslate();
    QString chosen() const; ///< sample id; empty for none

    const booth::World m_world;
    booth::QueueModel *m_model;
    QLabel *m_title;
    QLineEdit *m_find;
    KeyButton *m_search;
    QLabel *m_foundText;
    QWidget *m_found;
    FlowLayout *m_foundLayout;
    QLabel *m_empty;
    QTableView *m_table;
    QLabel *m_noteTitle;
    QLabel *m_lastNote;
    QLineEdit *m_note;
    PrivacyNote *m_privacy;
    KeyButton *m_leave;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_window;
    KeyButton *m_open;
};

} // namespace varde::ui
