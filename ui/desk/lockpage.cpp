// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/lockpage.h"

#include "booth/words/runwords.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace varde::ui {

LockPage::LockPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_text(textLabel("", this)),
      m_passphrase(new QLineEdit(this)),
      m_again(new QLineEdit(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_open(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_open->setObjectName(QStringLiteral("open"));
    for (QLineEdit *line : {m_passphrase, m_again})
        line->setEchoMode(QLineEdit::Password);
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 24, 28, 24);
    inner->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_text, m_passphrase, m_again, m_problem})
        inner->addWidget(widget);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 36, 64, 20);
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addLayout(actions);
    connect(m_open, &QPushButton::clicked, this, &LockPage::finish);
    connect(m_back, &QPushButton::clicked, this, &LockPage::backRequested);
    m_title->setBuddy(m_passphrase);
    ask(false);
}

void LockPage::ask(bool isFirst)
{
    m_isFirst = isFirst;
    m_passphrase->clear();
    m_again->clear();
    m_again->setVisible(isFirst);
    setProblem({});
    setBusy(false);
    retranslate();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void LockPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void LockPage::setBusy(bool isBusy)
{
    m_open->setEnabled(!isBusy);
}

void LockPage::finish()
{
    if (m_isFirst && m_passphrase->text() != m_again->text())
        return setProblem(tr("The two are not the same. Type it twice."));
    setProblem({});
    setBusy(true);
    emit entered(m_passphrase->text());
}

void LockPage::retranslate()
{
    m_title->setText(m_isFirst ? tr("Set up the desk") : tr("Open the desk"));
    m_text->setText(m_isFirst ? booth::words::firstPassphrase()
                              : tr("The desk is for the coordinator. Type the passphrase of this booth."));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_again->setPlaceholderText(tr("The same again"));
    m_again->setAccessibleName(m_again->placeholderText());
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_open->setText(tr("Open the desk"));
    m_open->setKey(QStringLiteral("Return"));
}

void LockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
