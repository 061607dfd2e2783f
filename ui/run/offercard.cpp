// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/offercard.h"

#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

OfferCard::OfferCard(QWidget *parent)
    : Card(Kind::Set, parent),
      m_file(textLabel("", this)),
      m_question(textLabel("heading", this)),
      m_yes(new KeyButton(KeyButton::Kind::Primary, this)),
      m_no(new KeyButton(KeyButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("offer"));
    m_yes->setObjectName(QStringLiteral("offerYes"));
    m_no->setObjectName(QStringLiteral("offerNo"));
    m_file->setTextFormat(Qt::PlainText);
    m_question->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_no);
    buttons->addStretch(1);
    buttons->addWidget(m_yes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_file);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, &OfferCard::accepted);
    connect(m_no, &QPushButton::clicked, this, &OfferCard::declined);
    withdraw();
    retranslate();
}

void OfferCard::offer(const QString &file, const QString &question, bool isChanged)
{
    m_isOffering = true;
    m_isChanged = isChanged;
    m_fileName = file;
    m_question->setText(question);
    retranslate();
    show();
}

void OfferCard::withdraw()
{
    m_isOffering = false;
    hide();
}

void OfferCard::retranslate()
{
    m_file->setText(m_isChanged ? tr("A file was changed and holds another scan now: %1").arg(m_fileName)
                                : tr("A new scan came: %1").arg(m_fileName));
    m_yes->setText(tr("Yes, take it"));
    m_yes->setKey(tr("Y"));
    m_no->setText(tr("No, leave it"));
    m_no->setKey(QStringLiteral("N"));
}

void OfferCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
