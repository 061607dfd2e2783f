// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace varde::ui {

class KeyButton;

/// Asked once, before the first live sample: which event, and the booth's word on the ticket codes.
class StationPage : public QWidget {
    Q_OBJECT

public:
    explicit StationPage(QWidget *parent = nullptr);

    void setProblem(const QString &sentence);

signals:
    void chosen(const QString &event, const QString &boothWord);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void finish();

    QLabel *m_title;
    QLabel *m_eventTitle;
    QLineEdit *m_event;
    QLabel *m_wordTitle;
    QLineEdit *m_word;
    QLabel *m_hint;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_next;
};

} // namespace varde::ui
