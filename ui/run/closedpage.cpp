// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/closedpage.h"

#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

ClosedPage::ClosedPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_steps(textLabel("heading", this)),
      m_home(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_next(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_home->setObjectName(QStringLiteral("home"));
    m_next->setObjectName(QStringLiteral("newSample"));
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 24, 28, 24);
    inner->setSpacing(16);
    inner->addWidget(m_title);
    inner->addWidget(m_steps);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_home);
    actions->addStretch(1);
    actions->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 36, 64, 20);
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addLayout(actions);
    connect(m_home, &QPushButton::clicked, this, &ClosedPage::homeRequested);
    connect(m_next, &QPushButton::clicked, this, &ClosedPage::newSampleRequested);
    retranslate();
}

void ClosedPage::setSample(const QString &ticketCode)
{
    m_ticketCode = ticketCode;
    retranslate();
    m_next->setFocus(Qt::OtherFocusReason);
}

void ClosedPage::retranslate()
{
    m_title->setText(tr("%1 is closed").arg(m_ticketCode));
    m_steps->setText(tr("1  Give back or dispose of what is left, as the rules of this site say.\n"
                        "2  Clean the instrument and look at it: is anything left on it?\n"
                        "3  New gloves for the next sample."));
    m_home->setText(tr("Back to the start"));
    m_home->setKey(QStringLiteral("Esc"));
    m_next->setText(tr("New sample"));
    m_next->setKey(QStringLiteral("N"));
}

void ClosedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
