// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/talkview.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace varde::ui {

class KeyButton;
class TextColumn;

/// A closed sample: what was noted and, where it was corrected, what holds now. Only looked at; a correction is a
/// further finding.
class ClosedPage : public QWidget {
    Q_OBJECT

public:
    explicit ClosedPage(QWidget *parent = nullptr);

    /// Only its code: nothing is known of it yet, or it was left.
    void setSample(const QString &ticketCode);
    void showClosed(const booth::TalkView &view);
    void setProblem(const QString &sentence);

signals:
    void newSampleRequested();
    void homeRequested();
    void correctionRequested();
    void takeBackRequested();
    void slipRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    bool isFresh() const; ///< the closing can be taken back

    QString m_ticketCode;
    std::optional<booth::TalkView> m_view;
    QLabel *m_title;
    QLabel *m_steps;
    TextColumn *m_noted;
    QLabel *m_problem;
    KeyButton *m_home;
    KeyButton *m_takeBack;
    KeyButton *m_correct;
    KeyButton *m_slip;
    KeyButton *m_next;
};

} // namespace varde::ui
