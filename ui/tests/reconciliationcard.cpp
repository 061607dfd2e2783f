// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reconciliationcard.h"

#include "booth/words/testwords.h"
#include "tests/testsbutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int leastWordsPx = 70; ///< a contradiction is in sight without scrolling

} // namespace

ReconciliationCard::ReconciliationCard(QWidget *parent)
    : Card(Kind::Plain, parent),
      m_title(textLabel("heading", this)),
      m_tests(new TestsButton(this, KeyButton::Kind::Choice)),
      m_scroll(new QScrollArea(this)),
      m_body(new QWidget),
      m_contradictions(textLabel("problem", m_body)),
      m_next(textLabel("strong", m_body)),
      m_advice(textLabel("", m_body)),
      m_leftOut(textLabel("muted", m_body))
{
    setObjectName(QStringLiteral("reconciliation"));
    m_contradictions->setObjectName(QStringLiteral("contradictions"));
    m_next->setObjectName(QStringLiteral("nextBestTest"));
    m_advice->setObjectName(QStringLiteral("testAdvice"));
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 12, 8);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_tests);
    layout->addLayout(top);
    m_body->setObjectName(QStringLiteral("scrolled"));
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 4, 0);
    body->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_contradictions, m_next, m_advice, m_leftOut})
        body->addWidget(widget);
    body->addStretch(1);
    m_scroll->setWidget(m_body);
    m_title->setBuddy(m_scroll);
    m_scroll->setWidgetResizable(true);
    // Beside a page that has little height it asks for no more than a contradiction needs.
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_tests, &QPushButton::clicked, this, &ReconciliationCard::testsRequested);
    refresh();
}

void ReconciliationCard::showCard(const booth::Reconciliation &card)
{
    m_card = card;
    refresh();
}

void ReconciliationCard::refresh()
{
    using booth::words::filledIn;
    QStringList contradictions;
    for (const booth::CardItem &item : m_card.contradictions)
        if (item.say)
            contradictions << filledIn(*item.say, item);
    QStringList advice;
    for (const booth::CardItem &item : m_card.advice)
        if (item.say)
            advice << filledIn(*item.say, item);
    m_title->setText(contradictions.isEmpty() ? tr("Strips and reagents") : tr("These do not agree"));
    m_contradictions->setText(contradictions.join(QLatin1Char('\n')));
    m_next->setText(m_card.next ? tr("Next best test: %1").arg(filledIn(*m_card.next->next, *m_card.next)) +
                                      QLatin1Char(' ') + filledIn(*m_card.next->why, *m_card.next)
                                : QString());
    m_advice->setText(advice.join(QLatin1Char('\n')));
    m_leftOut->setText(booth::words::leftOutSentence(m_card));
    for (QLabel *label : {m_contradictions, m_next, m_advice, m_leftOut})
        label->setVisible(!label->text().isEmpty());
    fitHeight();
    setKind(contradictions.isEmpty() ? (advice.isEmpty() ? Kind::Plain : Kind::Caution) : Kind::Hazard);
}

void ReconciliationCard::fitHeight()
{
    const int words = m_body->layout()->heightForWidth(m_scroll->viewport()->width());
    m_scroll->setMaximumHeight(words);
    m_scroll->setMinimumHeight(std::min(words, leastWordsPx));
    const QMargins margins = layout()->contentsMargins();
    const int frame = margins.top() + m_tests->sizeHint().height() + layout()->spacing() + margins.bottom();
    setMinimumHeight(frame + m_scroll->minimumHeight());
    setMaximumHeight(frame + words);
}

void ReconciliationCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitHeight();
}

void ReconciliationCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace varde::ui
