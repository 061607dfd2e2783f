// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/people/roles.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace varde::ui {

class Card;
class ChoiceRow;
class KeyButton;

/// Who may sign in: an administrator adds people, gives PINs and roles, and ends what nobody needs any more.
class OperatorsPage : public QWidget {
    Q_OBJECT

public:
    explicit OperatorsPage(QWidget *parent = nullptr);

    /// Before there is anybody; `asksPassphrase` where the desk has one.
    void showFirst(bool asksPassphrase);

    void showPeople(const std::vector<store::Operator> &people);
    void setProblem(const QString &sentence);
    void setNews(const QString &sentence); ///< what was done, for example the code that was drawn
    void setBusy(bool isBusy);

signals:
    void firstRequested(const QString &pin, const QString &passphrase);
    void addRequested(varde::booth::Role role, bool isNew, const QString &pin);
    void pinRequested(const QString &operatorId, const QString &pin);
    void standingRequested(const QString &operatorId, varde::booth::Role role, bool isNew, bool isActive);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillTable();
    void showChosen();
    void finish();
    const store::Operator *chosen() const; ///< null: somebody is being added

    bool m_isFirst = false;
    bool m_asksPassphrase = false;
    std::vector<store::Operator> m_people;
    QLabel *m_title;
    QLabel *m_text;
    QTableWidget *m_table;
    KeyButton *m_add;
    QLabel *m_editTitle;
    QLabel *m_roleTitle;
    ChoiceRow *m_role;
    QLabel *m_roleMay;
    QLabel *m_newTitle;
    ChoiceRow *m_isNew;
    QLabel *m_activeTitle;
    ChoiceRow *m_isActive;
    QLabel *m_pinTitle;
    QLineEdit *m_pin;
    QLineEdit *m_pinAgain;
    QLineEdit *m_passphrase;
    QLabel *m_problem;
    QLabel *m_news;
    KeyButton *m_back;
    KeyButton *m_setPin;
    KeyButton *m_store;
};

} // namespace varde::ui
