// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/intakepage.h"

#include "ui_intakepage.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

#include <array>

namespace varde::ui {

namespace {

using store::SampleForm;

constexpr std::array forms{SampleForm::Powder,  SampleForm::Crystal, SampleForm::Pill,
                           SampleForm::Capsule, SampleForm::Liquid,  SampleForm::Blotter,
                           SampleForm::Plant,   SampleForm::Residue, SampleForm::Other};

enum Taken { NotTaken, TakenFine, TakenUnwell };

} // namespace

IntakePage::IntakePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::IntakePage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("page"));
    m_ui->unwellCard->hide();
    m_ui->problem->hide();
    connect(m_ui->taken, &ChoiceRow::chosenChanged, this,
            [this](int index) { m_ui->unwellCard->setVisible(index == TakenUnwell); });
    connect(m_ui->unwellHelp, &QPushButton::clicked, this, &IntakePage::helpRequested);
    connect(m_ui->next, &QPushButton::clicked, this, &IntakePage::finish);
    connect(m_ui->back, &QPushButton::clicked, this, &IntakePage::backRequested);
    retranslate();
}

IntakePage::~IntakePage() = default;

void IntakePage::clear()
{
    m_ui->taken->clearChoice();
    m_ui->form->clearChoice();
    m_ui->harm->clearChoice();
    m_ui->soldAs->clear();
    m_ui->unwellCard->hide();
    setProblem({});
    setBusy(false);
    m_ui->taken->setFocus(Qt::OtherFocusReason);
}

void IntakePage::setKnownNames(const QStringList &names)
{
    auto *completer = new QCompleter(names, m_ui->soldAs);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(6);
    completer->popup()->setObjectName(QStringLiteral("completions"));
    m_ui->soldAs->setCompleter(completer); // deletes the one before, which has the same parent
}

void IntakePage::setProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
}

void IntakePage::setBusy(bool isBusy)
{
    m_ui->next->setEnabled(!isBusy);
}

void IntakePage::finish()
{
    // Enter on an open list of names takes the name; the window's own Enter comes first, and must not take the page.
    if (const QCompleter *completer = m_ui->soldAs->completer(); completer && completer->popup()->isVisible()) {
        const QModelIndex chosen = completer->popup()->currentIndex();
        if (chosen.isValid())
            m_ui->soldAs->setText(chosen.data().toString());
        completer->popup()->hide();
        return;
    }
    if (m_ui->taken->chosen() < 0 || m_ui->form->chosen() < 0 || m_ui->harm->chosen() < 0) {
        setProblem(tr("Questions 1, 3 and 4 need an answer. Sold as may stay empty."));
        return;
    }
    setProblem({});
    store::Intake intake;
    intake.soldAs = m_ui->soldAs->text().trimmed().toStdString();
    intake.form = forms[static_cast<std::size_t>(m_ui->form->chosen())];
    intake.alreadyTaken = m_ui->taken->chosen() != NotTaken;
    intake.isUnwell = m_ui->taken->chosen() == TakenUnwell;
    intake.linkedToHarm = m_ui->harm->chosen() == 1;
    emit done(intake);
}

void IntakePage::retranslate()
{
    m_ui->taken->setAnswers({tr("Not taken yet"), tr("Taken, nobody is unwell"), tr("Taken, somebody is unwell")});
    QStringList names;
    for (const SampleForm form : forms)
        names.append(booth::words::formName(form));
    m_ui->form->setAnswers(names);
    m_ui->harm->setAnswers({tr("Not that we know"), tr("Yes")});
}

void IntakePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QString problem = m_ui->problem->text();
        m_ui->retranslateUi(this);
        retranslate();
        if (!problem.isEmpty())
            setProblem(tr("Questions 1, 3 and 4 need an answer. Sold as may stay empty."));
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
