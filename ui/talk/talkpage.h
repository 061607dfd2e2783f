// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/talkview.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class TakenLine;
class TextColumn;

/// The talk: what was found in the finding's own words and what could not be seen on the left; advice, what acts
/// together, and where to get help on the right.
class TalkPage : public QWidget {
    Q_OBJECT

public:
    using BookPointer = std::shared_ptr<const booth::AdviceBook>; ///< second owner: whoever leads the talk

    explicit TalkPage(QWidget *parent = nullptr);

    void showTalk(const booth::TalkView &view, const BookPointer &book);
    void clear(); ///< nothing is known of a sample
    void setProblem(const QString &sentence);
    void forgetTaken(); ///< what somebody said they take is gone
    const std::optional<booth::TalkView> &view() const { return m_view; }

signals:
    void closeRequested();
    void slipRequested();
    void showRequested();
    void findingAgainRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void fillFound();
    void fillTogether();

    std::optional<booth::TalkView> m_view;
    BookPointer m_book;
    QLabel *m_title;
    TextColumn *m_found;
    ChoiceRow *m_parts;
    QStackedWidget *m_stack;
    TextColumn *m_advice;
    QLabel *m_takenTitle;
    TakenLine *m_taken;
    QLabel *m_takenHint;
    TextColumn *m_together;
    TextColumn *m_help;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_again;
    KeyButton *m_show;
    KeyButton *m_slip;
    KeyButton *m_close;
};

} // namespace varde::ui
