// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace varde::ui {

class KeyButton;

/// The passphrase in front of the desk; at the first start it is chosen here.
class LockPage : public QWidget {
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);

    void ask(bool isFirst); ///< empties what was typed
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);

signals:
    void entered(const QString &passphrase); ///< at the first start typed twice alike
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void finish();

    bool m_isFirst = false;
    QLabel *m_title;
    QLabel *m_text;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_open;
};

} // namespace varde::ui
