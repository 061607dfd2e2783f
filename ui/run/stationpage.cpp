// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/stationpage.h"

#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace varde::ui {

StationPage::StationPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_eventTitle(lineLabel("heading", this)),
      m_event(new QLineEdit(this)),
      m_wordTitle(lineLabel("heading", this)),
      m_word(new QLineEdit(this)),
      m_hint(textLabel("muted", this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_next(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_event->setObjectName(QStringLiteral("event"));
    m_word->setObjectName(QStringLiteral("boothWord"));
    m_next->setObjectName(QStringLiteral("next"));
    m_event->setMaxLength(60);
    m_word->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z]{0,12}")), m_word));
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 20, 28, 20);
    inner->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_eventTitle, m_event, m_wordTitle, m_word, m_hint})
        inner->addWidget(widget);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 18, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    m_problem->hide();
    m_eventTitle->setBuddy(m_event);
    m_wordTitle->setBuddy(m_word);
    connect(m_next, &QPushButton::clicked, this, &StationPage::finish);
    connect(m_back, &QPushButton::clicked, this, &StationPage::backRequested);
    retranslate();
}

void StationPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void StationPage::finish()
{
    const QString word = m_word->text().trimmed().toUpper();
    if (m_event->text().trimmed().isEmpty() || word.size() < 2)
        return setProblem(tr("Both are needed; the booth's word has 2 to 12 letters from A to Z."));
    setProblem({});
    emit chosen(m_event->text().trimmed(), word);
}

void StationPage::retranslate()
{
    m_title->setText(tr("Where are you working?"));
    m_eventTitle->setText(tr("Event"));
    m_event->setPlaceholderText(tr("for example Midsummer festival"));
    m_wordTitle->setText(tr("The booth's word"));
    m_word->setPlaceholderText(tr("for example FJORD"));
    m_hint->setText(tr("Ticket codes begin with it, like FJORD-ROWAN 42. Each booth at the event has its own."));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_next->setText(tr("Start here"));
    m_next->setKey(QStringLiteral("Return"));
}

void StationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
