// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/talkpage.h"

#include "booth/words/talkwords.h"
#include "booth/words/words.h"
#include "talk/takenline.h"
#include "talk/talkpanels.h"
#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace varde::ui {

TalkPage::TalkPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_found(new TextColumn(this)),
      m_parts(new ChoiceRow(this)),
      m_stack(new QStackedWidget(this)),
      m_advice(new TextColumn(this)),
      m_takenTitle(textLabel("strong", this)),
      m_taken(new TakenLine(this)),
      m_takenHint(textLabel("muted", this)),
      m_together(new TextColumn(this)),
      m_help(new TextColumn(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_again(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_show(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_slip(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_close(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_parts->setObjectName(QStringLiteral("parts"));
    m_taken->setObjectName(QStringLiteral("taken"));
    m_together->setObjectName(QStringLiteral("together"));
    m_advice->setObjectName(QStringLiteral("advice"));
    m_help->setObjectName(QStringLiteral("referrals"));
    m_found->setObjectName(QStringLiteral("found"));
    m_back->setObjectName(QStringLiteral("back"));
    m_again->setObjectName(QStringLiteral("findingAgain"));
    m_show->setObjectName(QStringLiteral("showPerson"));
    m_slip->setObjectName(QStringLiteral("makeSlip"));
    m_close->setObjectName(QStringLiteral("goOn"));
    build();
    connect(m_parts, &ChoiceRow::chosenChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_taken, &QLineEdit::textChanged, this, &TalkPage::fillTogether);
    connect(m_close, &QPushButton::clicked, this, &TalkPage::closeRequested);
    connect(m_slip, &QPushButton::clicked, this, &TalkPage::slipRequested);
    connect(m_show, &QPushButton::clicked, this, &TalkPage::showRequested);
    connect(m_again, &QPushButton::clicked, this, &TalkPage::findingAgainRequested);
    connect(m_back, &QPushButton::clicked, this, &TalkPage::backRequested);
    setProblem({});
    retranslate();
}

void TalkPage::build()
{
    auto *foundCard = new Card(this);
    auto *found = new QVBoxLayout(foundCard);
    found->setContentsMargins(24, 18, 12, 18);
    found->setSpacing(8);
    found->addWidget(m_title);
    found->addWidget(m_found, 1);
    auto *together = new QWidget(m_stack);
    auto *togetherLayout = new QVBoxLayout(together);
    togetherLayout->setContentsMargins(0, 0, 0, 0);
    togetherLayout->setSpacing(8);
    togetherLayout->addWidget(m_takenTitle);
    togetherLayout->addWidget(m_taken);
    togetherLayout->addWidget(m_takenHint);
    togetherLayout->addWidget(m_together, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_advice, together, m_help})
        m_stack->addWidget(part);
    auto *moreCard = new Card(this);
    auto *more = new QVBoxLayout(moreCard);
    more->setContentsMargins(24, 18, 12, 18);
    more->setSpacing(12);
    more->addWidget(m_parts);
    more->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(foundCard, 5);
    columns->addWidget(moreCard, 6);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    for (QWidget *button : std::initializer_list<QWidget *>{m_back, m_again})
        actions->addWidget(button);
    actions->addStretch(1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_show, m_slip, m_close})
        actions->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
}

void TalkPage::showTalk(const booth::TalkView &view, const BookPointer &book)
{
    const bool isSame = m_view && m_view->sample.id == view.sample.id;
    m_view = view;
    if (m_book != book) {
        m_book = book;
        QStringList names;
        for (const booth::AdviceSubstance &one : book->substances())
            for (const std::string &name : one.names)
                names << QString::fromStdString(name);
        names.sort(Qt::CaseInsensitive);
        auto *completer = new QCompleter(names, m_taken);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setMaxVisibleItems(6);
        completer->popup()->setObjectName(QStringLiteral("completions"));
        m_taken->setCompleter(completer);
    }
    if (!isSame) {
        forgetTaken();
        m_parts->choose(0);
        m_stack->setCurrentIndex(0);
    }
    setProblem({});
    for (KeyButton *button : {m_again, m_show, m_slip, m_close})
        button->setEnabled(true);
    m_slip->setVisible(view.site.hasSlip);
    fill();
    m_close->setFocus(Qt::OtherFocusReason);
}

void TalkPage::clear()
{
    m_view.reset();
    forgetTaken();
    for (TextColumn *column : {m_found, m_advice, m_together, m_help})
        column->clear();
    for (KeyButton *button : {m_again, m_show, m_slip, m_close})
        button->setEnabled(false);
    setProblem({});
}

void TalkPage::forgetTaken()
{
    // Gone from the field's own undo, too.
    m_taken->setText({});
}

void TalkPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void TalkPage::fill()
{
    if (!m_view || !m_book)
        return;
    fillFound();
    fillAdvice(*m_advice, *m_view, *m_book);
    fillTogether();
    fillReferrals(*m_help, *m_view, QTimeZone::systemTimeZone());
}

void TalkPage::fillFound()
{
    m_found->clear();
    if (m_view->isCorrected())
        m_found->addText("caution", tr("Corrected: %1").arg(QString::fromStdString(m_view->finding()->reason)));
    if (m_view->finding())
        for (const QString &line : QString::fromStdString(m_view->finding()->text).split(QLatin1Char('\n')))
            m_found->addText("soldAsLong", line);
    m_found->addText("strong", tr("What this cannot see"));
    int number = 0;
    for (const QString &limit : booth::words::sixLimits())
        m_found->addText("", QStringLiteral("%1  %2").arg(++number).arg(limit));
}

void TalkPage::fillTogether()
{
    if (!m_view || !m_book)
        return;
    m_together->clear();
    if (!m_view->interactions.empty())
        m_together->addText("strong", tr("Among what was found"));
    fillInteractions(*m_together, m_view->interactions);
    const auto taken = booth::namesIn(m_taken->text().toStdString());
    if (taken.empty())
        return;
    m_together->addText("strong", tr("With what they say they take"));
    if (m_view->found.empty())
        m_together->addText("", tr("Nothing was named in the sample, so only what they say is compared."));
    fillInteractions(*m_together, booth::withWhatIsTaken(*m_book, m_view->found, taken));
}

void TalkPage::retranslate()
{
    m_title->setText(tr("Talk it through"));
    m_found->setAccessibleName(tr("What was found"));
    m_parts->setAnswers({tr("Advice"), tr("Taken together"), tr("Where to get help")});
    m_advice->setAccessibleName(tr("Advice"));
    m_together->setAccessibleName(tr("Taken together"));
    m_help->setAccessibleName(tr("Where to get help"));
    m_takenTitle->setText(tr("Do they take anything else? Names with commas between"));
    m_taken->setAccessibleName(m_takenTitle->text());
    m_takenHint->setText(tr("Nothing of this is kept anywhere: it is gone when you leave the page."));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_again->setText(tr("Write the finding again"));
    m_again->setKey(QStringLiteral("U"));
    m_show->setText(tr("Show to the person"));
    m_show->setKey(QStringLiteral("V"));
    m_slip->setText(tr("Slip"));
    m_slip->setKey(QStringLiteral("P"));
    m_close->setText(tr("Go on to the close"));
    m_close->setKey(QStringLiteral("Return"));
    fill();
}

void TalkPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
