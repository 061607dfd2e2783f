// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace varde::ui {

class FlowLayout;
class KeyButton;
class PinPad;

/// Code and PIN: before the first step, and again after the window was locked.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setPeople(const QStringList &codes); ///< who may sign in; a key for each of the first 24

    void ask(const QString &because);         ///< with a way back; `because` may be empty
    void askToUnlock(const QString &whoCode); ///< without one; somebody else may sign in instead

    void setProblem(const QString &sentence); ///< empties the PIN
    void setBusy(bool isBusy);
    bool isLock() const { return m_isLock; }

signals:
    void entered(const QString &code, const QString &pin);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void begin(bool isLock, const QString &code, const QString &because);
    void retranslate();
    void finish();

    bool m_isLock = false;
    QString m_because;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_codeTitle;
    QWidget *m_people;
    FlowLayout *m_peopleLayout;
    QLineEdit *m_code;
    QLabel *m_pinTitle;
    PinPad *m_pin;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_signIn;
};

} // namespace varde::ui
