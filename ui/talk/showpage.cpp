// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/showpage.h"

#include "booth/talk/persontext.h"
#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace varde::ui {

ShowPage::ShowPage(QWidget *parent)
    : QWidget(parent),
      m_languageTitle(lineLabel("strong", this)),
      m_language(new ChoiceBox(this)),
      m_way(new ChoiceRow(this)),
      m_text(new TextColumn(this)),
      m_back(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_language->setObjectName(QStringLiteral("personLanguage"));
    m_way->setObjectName(QStringLiteral("way"));
    m_text->setObjectName(QStringLiteral("shown"));
    m_back->setObjectName(QStringLiteral("done"));
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_languageTitle);
    top->addWidget(m_language);
    top->addStretch(1);
    top->addWidget(m_way, 1);
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(40, 24, 20, 24);
    inner->addWidget(m_text);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    actions->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(card, 1);
    layout->addLayout(actions);
    connect(m_language, &QComboBox::activated, this, &ShowPage::languageChosen);
    connect(m_way, &ChoiceRow::chosenChanged, this, &ShowPage::fill);
    connect(m_back, &QPushButton::clicked, this, &ShowPage::backRequested);
    m_way->setAnswers({QString(), QString()});
    m_way->choose(0);
    retranslate();
}

void ShowPage::setLanguages(const QStringList &names, int chosen)
{
    const QSignalBlocker blocker(m_language);
    m_language->clear();
    m_language->addItems(names);
    m_language->setCurrentIndex(chosen);
}

int ShowPage::language() const
{
    return m_language->currentIndex();
}

void ShowPage::showContent(const booth::SlipContent &content)
{
    m_content = content;
    fill();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ShowPage::fill()
{
    m_text->clear();
    if (!m_content)
        return;
    m_text->widget()->setLayoutDirection(m_content->isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_text->addText("muted", m_content->note);
    if (m_way->chosen() == 1) {
        int number = 0;
        for (const QString &line : booth::spokenLines(*m_content))
            m_text->addText("emergencySteps", QStringLiteral("%1  %2").arg(++number).arg(line));
        return;
    }
    m_text->addText("caution", m_content->practiceMark);
    m_text->addText("strong", m_content->ticket);
    m_text->addText("caution", m_content->correction);
    for (const QString &line : m_content->saw)
        m_text->addText("verdictLong", line);
    m_text->addText("strong", m_content->wordsTitle);
    for (const QString &line : m_content->lines)
        m_text->addText("emergencySteps", line);
    m_text->addText("emergency", m_content->limitsTitle);
    int number = 0;
    for (const QString &limit : m_content->limits)
        m_text->addText("emergencySteps", QStringLiteral("%1  %2").arg(++number).arg(limit));
    m_text->addText("emergency", m_content->footer);
}

void ShowPage::retranslate()
{
    m_languageTitle->setText(tr("Their language"));
    m_language->setAccessibleName(m_languageTitle->text());
    m_way->setAnswers({tr("For their eyes"), tr("To read aloud")});
    m_text->setAccessibleName(tr("What the person is shown"));
    m_back->setText(tr("Back to the talk"));
    m_back->setKey(QStringLiteral("Esc"));
}

void ShowPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
