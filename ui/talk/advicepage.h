// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/advice/advicemodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QStackedWidget;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class TextColumn;

/// Where a coordinator reads the advice cards, lets them be shown, takes that back, and writes a card of their own.
class AdvicePage : public QWidget {
    Q_OBJECT

public:
    explicit AdvicePage(QWidget *parent = nullptr);

    void showShelf(const std::vector<booth::ShelfCard> &shelf, const QString &operatorCode); ///< what is chosen stays
    void setProblem(const QString &sentence);
    void setDone(const QString &sentence);

signals:
    void said(const varde::booth::AdviceCardText &card, bool isApproved, const QString &operatorCode);
    void written(const varde::booth::AdviceCardText &card);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void setLanguage(int index);
    void showChosen();
    void setEditing(bool isEditing);
    void say(bool isApproved);
    void finishEditing();
    const booth::ShelfCard *chosen() const;

    std::vector<booth::ShelfCard> m_shelf;
    booth::AdviceModel m_model;
    std::string m_chosen; ///< hash
    QLabel *m_title;
    ChoiceRow *m_language;
    QListView *m_list;
    QLabel *m_state;
    QStackedWidget *m_stack;
    TextColumn *m_card;
    QPlainTextEdit *m_edit;
    QLabel *m_editHint;
    QLabel *m_codeTitle;
    QLineEdit *m_code;
    QLabel *m_problem;
    QLabel *m_done;
    KeyButton *m_back;
    KeyButton *m_editCopy;
    KeyButton *m_withdraw;
    KeyButton *m_approve;
    KeyButton *m_keep;
};

} // namespace varde::ui
