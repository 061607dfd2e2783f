// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace varde::ui {

class KeyButton;

/// A PIN, typed on a keyboard or on twelve large keys with gloves on. The digits are never shown.
class PinPad : public QWidget {
    Q_OBJECT

public:
    explicit PinPad(QWidget *parent = nullptr);

    QString pin() const;
    void clear();
    void setPlaceholder(const QString &text);
    QLineEdit *line() const { return m_line; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_line;
    KeyButton *m_clear;
    KeyButton *m_erase;
};

/// A line for a PIN: digits only, hidden.
QLineEdit *pinLine(QWidget *parent);

} // namespace varde::ui
