// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/advicepage.h"

#include "booth/words/talkwords.h"
#include "talk/talkpanels.h"
#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace varde::ui {

AdvicePage::AdvicePage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_language(new ChoiceRow(this)),
      m_list(new QListView(this)),
      m_state(textLabel("caution", this)),
      m_stack(new QStackedWidget(this)),
      m_card(new TextColumn(this)),
      m_edit(new QPlainTextEdit(this)),
      m_editHint(textLabel("muted", this)),
      m_codeTitle(lineLabel("strong", this)),
      m_code(new QLineEdit(this)),
      m_problem(textLabel("problem", this)),
      m_done(textLabel("strong", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_editCopy(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_withdraw(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_approve(new KeyButton(KeyButton::Kind::Primary, this)),
      m_keep(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_language->setObjectName(QStringLiteral("cardLanguage"));
    m_list->setObjectName(QStringLiteral("cards"));
    m_edit->setObjectName(QStringLiteral("cardText"));
    m_code->setObjectName(QStringLiteral("code"));
    m_state->setObjectName(QStringLiteral("cardState"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_back->setObjectName(QStringLiteral("adviceBack"));
    m_editCopy->setObjectName(QStringLiteral("editCopy"));
    m_withdraw->setObjectName(QStringLiteral("withdrawCard"));
    m_approve->setObjectName(QStringLiteral("approveCard"));
    m_keep->setObjectName(QStringLiteral("keepCopy"));
    m_list->setModel(&m_model);
    m_edit->setTabChangesFocus(true);
    m_code->setMaxLength(12);
    build();
    m_language->setAnswers({QStringLiteral("English"), QStringLiteral("Bokmål")});
    m_language->choose(screenLanguage() == QLatin1String("nb") ? 1 : 0);
    connect(m_language, &ChoiceRow::chosenChanged, this, &AdvicePage::setLanguage);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_chosen = current.isValid() ? m_model.card(current.row()).hash : std::string();
        setDone({});
        setEditing(false);
    });
    connect(m_approve, &QPushButton::clicked, this, [this] { say(true); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { say(false); });
    connect(m_editCopy, &QPushButton::clicked, this, [this] { setEditing(true); });
    connect(m_keep, &QPushButton::clicked, this, &AdvicePage::finishEditing);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_stack->currentIndex() == 1)
            setEditing(false);
        else
            emit backRequested();
    });
    setProblem({});
    setDone({});
    retranslate();
    setEditing(false);
}

void AdvicePage::build()
{
    auto *listCard = new Card(this);
    auto *left = new QVBoxLayout(listCard);
    left->setContentsMargins(16, 14, 16, 14);
    left->setSpacing(10);
    left->addWidget(m_title);
    left->addWidget(m_language);
    left->addWidget(m_list, 1);
    auto *cardCard = new Card(this);
    auto *right = new QVBoxLayout(cardCard);
    right->setContentsMargins(24, 14, 12, 14);
    right->setSpacing(8);
    auto *editing = new QWidget(m_stack);
    auto *editingLayout = new QVBoxLayout(editing);
    editingLayout->setContentsMargins(0, 0, 12, 0);
    editingLayout->addWidget(m_editHint);
    editingLayout->addWidget(m_edit, 1);
    m_stack->addWidget(m_card);
    m_stack->addWidget(editing);
    right->addWidget(m_state);
    right->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(listCard, 2);
    columns->addWidget(cardCard, 5);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_codeTitle);
    actions->addWidget(m_code);
    for (QWidget *button : std::initializer_list<QWidget *>{m_editCopy, m_withdraw, m_approve, m_keep})
        actions->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(10);
    layout->addLayout(columns, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_done);
    layout->addLayout(actions);
}

void AdvicePage::showShelf(const std::vector<booth::ShelfCard> &shelf, const QString &operatorCode)
{
    m_shelf = shelf;
    if (m_code->text().isEmpty())
        m_code->setText(operatorCode);
    setLanguage(m_language->chosen());
}

void AdvicePage::setLanguage(int index)
{
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model.setCards(m_shelf, index == 1 ? "nb" : "en");
        const int row = std::max(0, m_model.rowOf(m_chosen));
        if (m_model.rowCount() > 0) {
            m_list->setCurrentIndex(m_model.index(row));
            m_chosen = m_model.card(row).hash;
        }
    }
    setEditing(false);
}

const booth::ShelfCard *AdvicePage::chosen() const
{
    const int row = m_model.rowOf(m_chosen);
    return row < 0 ? nullptr : &m_model.card(row);
}

void AdvicePage::setEditing(bool isEditing)
{
    const booth::ShelfCard *card = chosen();
    if (isEditing && card)
        m_edit->setPlainText(QString::fromStdString(booth::editableText(card->text)));
    m_stack->setCurrentIndex(isEditing && card ? 1 : 0);
    setProblem({});
    showChosen();
    if (isEditing)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void AdvicePage::showChosen()
{
    const booth::ShelfCard *card = chosen();
    const bool isEditing = m_stack->currentIndex() == 1;
    m_keep->setVisible(isEditing);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_codeTitle, m_code, m_editCopy})
        widget->setVisible(!isEditing);
    m_editCopy->setEnabled(card);
    m_approve->setVisible(!isEditing && card && !card->isApproved);
    m_withdraw->setVisible(!isEditing && card && card->isApproved);
    m_card->clear();
    if (!card)
        return m_state->setText(tr("There is no card in this language."));
    const QString origin = booth::words::cardOriginText(card->origin, QString::fromStdString(card->publisher));
    m_state->setText(
        card->isApproved
            ? tr("Approved by %1: it is shown in the talk (%2).").arg(QString::fromStdString(card->approvedBy), origin)
            : tr("Draft: shown to nobody (%1). Read every line and its source.").arg(origin));
    fillCard(*m_card, card->text, true);
}

void AdvicePage::say(bool isApproved)
{
    const booth::ShelfCard *card = chosen();
    if (!card)
        return;
    const QString code = m_code->text().trimmed().toUpper();
    if (code.isEmpty())
        return setProblem(tr("Your code is missing: it stands beside the card as who read it."));
    setProblem({});
    emit said(card->text, isApproved, code);
}

void AdvicePage::finishEditing()
{
    const booth::ShelfCard *card = chosen();
    if (!card)
        return;
    const auto edited = booth::withEditedText(card->text, m_edit->toPlainText().toStdString());
    if (!edited)
        return setProblem(tr("This is no card yet: %1.").arg(QString::fromStdString(edited.error().detail)));
    m_chosen = booth::contentHash(*edited);
    emit written(*edited);
}

void AdvicePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_done->hide();
}

void AdvicePage::setDone(const QString &sentence)
{
    m_done->setText(sentence);
    m_done->setVisible(!sentence.isEmpty());
}

void AdvicePage::retranslate()
{
    m_title->setText(tr("Advice cards"));
    m_list->setAccessibleName(m_title->text());
    m_card->setAccessibleName(tr("The chosen card"));
    m_editHint->setText(tr("One statement a line, then || and its source; more sources with | between. A line in "
                           "brackets begins a part: [effects] [duration] [dose] [interactions] [wellbeing] "
                           "[danger_signs] [what_to_do]"));
    m_edit->setAccessibleName(tr("The card's text"));
    m_codeTitle->setText(tr("Your code"));
    m_code->setAccessibleName(m_codeTitle->text());
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_editCopy->setText(tr("Edit a copy"));
    m_editCopy->setKey(QStringLiteral("E"));
    m_withdraw->setText(tr("Show it no longer"));
    m_withdraw->setKey(QStringLiteral("W"));
    m_approve->setText(tr("I read it: show it"));
    m_approve->setKey(QStringLiteral("Ctrl+Return"));
    m_keep->setText(tr("Keep the copy as a draft"));
    m_keep->setKey(QStringLiteral("Ctrl+S"));
    showChosen();
}

void AdvicePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
