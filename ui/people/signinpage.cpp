// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/signinpage.h"

#include "people/pinpad.h"
#include "theme/card.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace varde::ui {

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_text(textLabel("", this)),
      m_codeTitle(lineLabel("heading", this)),
      m_people(new QWidget(this)),
      m_peopleLayout(new FlowLayout(m_people)),
      m_code(new QLineEdit(this)),
      m_pinTitle(lineLabel("heading", this)),
      m_pin(new PinPad(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_signIn(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_code->setObjectName(QStringLiteral("signInCode"));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_back->setObjectName(QStringLiteral("signInBack"));
    m_problem->setObjectName(QStringLiteral("signInProblem"));
    m_code->setMaxLength(12);
    auto *card = new Card(this);
    auto *who = new QVBoxLayout;
    who->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_text, m_codeTitle, m_people, m_code, m_problem})
        who->addWidget(widget);
    who->addStretch(1);
    auto *secret = new QVBoxLayout;
    secret->setSpacing(12);
    secret->addWidget(m_pinTitle);
    secret->addWidget(m_pin);
    secret->addStretch(1);
    auto *columns = new QHBoxLayout(card);
    columns->setContentsMargins(28, 24, 28, 24);
    columns->setSpacing(40);
    columns->addLayout(who, 3);
    columns->addLayout(secret, 2);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_signIn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 24, 64, 20);
    layout->addWidget(card, 1);
    layout->addLayout(actions);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::finish);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    begin(false, {}, {});
}

void SignInPage::setPeople(const QStringList &codes)
{
    constexpr qsizetype mostKeys = 24;
    while (QLayoutItem *item = m_peopleLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &code : codes.mid(0, mostKeys)) {
        auto *key = new KeyButton(KeyButton::Kind::Choice, m_people);
        key->setText(code);
        key->setObjectName(QStringLiteral("person-") + code);
        connect(key, &QPushButton::clicked, this, [this, code] {
            m_code->setText(code);
            m_pin->line()->setFocus(Qt::OtherFocusReason);
        });
        m_peopleLayout->addWidget(key);
    }
    m_people->setVisible(!codes.isEmpty());
}

void SignInPage::ask(const QString &because)
{
    begin(false, {}, because);
}

void SignInPage::askToUnlock(const QString &whoCode)
{
    begin(true, whoCode, {});
}

void SignInPage::begin(bool isLock, const QString &code, const QString &because)
{
    m_isLock = isLock;
    m_because = because;
    m_code->setText(code);
    m_back->setVisible(!isLock);
    setProblem({});
    setBusy(false);
    retranslate();
    (code.isEmpty() ? m_code : m_pin->line())->setFocus(Qt::OtherFocusReason);
}

void SignInPage::setProblem(const QString &sentence)
{
    m_pin->clear();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SignInPage::setBusy(bool isBusy)
{
    m_signIn->setEnabled(!isBusy);
}

void SignInPage::finish()
{
    const QString code = m_code->text().trimmed().toUpper();
    if (code.isEmpty()) {
        m_code->setFocus(Qt::OtherFocusReason);
        return setProblem(tr("Your code is missing."));
    }
    if (m_pin->pin().isEmpty())
        return m_pin->line()->setFocus(Qt::OtherFocusReason);
    const QString pin = m_pin->pin();
    setProblem({});
    setBusy(true);
    emit entered(code, pin);
}

void SignInPage::retranslate()
{
    m_title->setText(m_isLock ? tr("Locked") : tr("Who is working?"));
    m_text->setText(m_isLock ? tr("What was begun goes on, and what was typed is kept. Sign in to go on with it, or "
                                  "let somebody else take over.")
                    : m_because.isEmpty() ? tr("Choose your code and type your PIN. Nobody's name is kept.")
                                          : m_because);
    m_codeTitle->setText(tr("Your code"));
    m_code->setPlaceholderText(tr("for example K7M4"));
    m_code->setAccessibleName(tr("Your code"));
    m_pinTitle->setText(tr("Your PIN"));
    m_pin->setPlaceholder(tr("PIN"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_signIn->setText(m_isLock ? tr("Unlock") : tr("Sign in"));
    m_signIn->setKey(QStringLiteral("Return"));
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
