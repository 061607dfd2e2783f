// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/pinpad.h"

#include "booth/people/operators.h"
#include "theme/keybutton.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace varde::ui {

QLineEdit *pinLine(QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setEchoMode(QLineEdit::Password);
    line->setMaxLength(static_cast<int>(booth::kLongestPin));
    line->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    static const QRegularExpression digits(QStringLiteral("[0-9]*"));
    line->setValidator(new QRegularExpressionValidator(digits, line));
    return line;
}

PinPad::PinPad(QWidget *parent)
    : QWidget(parent),
      m_line(pinLine(this)),
      m_clear(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_erase(new KeyButton(KeyButton::Kind::Secondary, this))
{
    m_line->setObjectName(QStringLiteral("pin"));
    m_clear->setObjectName(QStringLiteral("clearPin"));
    m_erase->setObjectName(QStringLiteral("erasePin"));
    auto *keys = new QGridLayout;
    keys->setSpacing(8);
    const auto place = [keys](QWidget *key, int row, int column) {
        key->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line
        key->setMinimumSize(96, 52);
        keys->addWidget(key, row, column);
    };
    for (int digit = 0; digit <= 9; ++digit) {
        auto *key = new KeyButton(KeyButton::Kind::Secondary, this);
        key->setObjectName(QStringLiteral("digit%1").arg(digit));
        key->setText(QString::number(digit));
        connect(key, &QPushButton::clicked, m_line, [this, digit] { m_line->insert(QString::number(digit)); });
        place(key, digit == 0 ? 3 : (digit - 1) / 3, digit == 0 ? 1 : (digit - 1) % 3);
    }
    place(m_clear, 3, 0);
    place(m_erase, 3, 2);
    connect(m_clear, &QPushButton::clicked, m_line, &QLineEdit::clear);
    connect(m_erase, &QPushButton::clicked, m_line, &QLineEdit::backspace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_line);
    layout->addLayout(keys);
    retranslate();
}

QString PinPad::pin() const
{
    return m_line->text();
}

void PinPad::clear()
{
    m_line->clear();
}

void PinPad::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
    m_line->setAccessibleName(text);
}

void PinPad::retranslate()
{
    m_clear->setText(tr("Clear"));
    m_erase->setText(QStringLiteral("⌫"));
    m_erase->setAccessibleName(tr("Erase the last digit"));
}

void PinPad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
