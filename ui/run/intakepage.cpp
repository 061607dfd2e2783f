// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/intakepage.h"

#include "ui_intakepage.h"

#include "booth/words/intakewords.h"
#include "booth/words/runwords.h"
#include "theme/columns.h"

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::SampleForm;

constexpr std::array forms{SampleForm::Powder,  SampleForm::Crystal, SampleForm::Pill,
                           SampleForm::Capsule, SampleForm::Liquid,  SampleForm::Blotter,
                           SampleForm::Plant,   SampleForm::Residue, SampleForm::Other};

enum Taken { NotTaken, TakenFine, TakenUnwell };

int takenIndex(const booth::IntakeDraft &draft)
{
    if (!draft.alreadyTaken)
        return -1;
    return !*draft.alreadyTaken ? NotTaken : draft.isUnwell.value_or(false) ? TakenUnwell : TakenFine;
}

void showChoice(ChoiceRow &row, int index)
{
    row.clearChoice();
    if (index >= 0)
        row.choose(index);
}

} // namespace

IntakePage::IntakePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::IntakePage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("page"));
    for (ChoiceRow *row : {m_ui->taken, m_ui->form, m_ui->harm})
        row->setNumbered(true);
    m_ui->consentPoints->setTextFormat(Qt::RichText);
    m_ui->soldAsTitle->setBuddy(m_ui->soldAs);
    new Columns(*m_ui->columns, *m_ui->sideCard, 390, this);
    m_ui->unwellCard->hide();
    m_ui->problem->hide();
    connectAll();
    retranslate();
    begin({});
}

IntakePage::~IntakePage() = default;

void IntakePage::connectAll()
{
    connect(m_ui->taken, &ChoiceRow::chosenChanged, this,
            [this](int index) { m_ui->unwellCard->setVisible(index == TakenUnwell); });
    for (ChoiceRow *row : {m_ui->taken, m_ui->form, m_ui->harm}) {
        connect(row, &ChoiceRow::chosenChanged, this, &IntakePage::draftChanged);
        connect(row, &ChoiceRow::answeredByKey, this, [this, row](int index) {
            if (row == m_ui->taken && index == TakenUnwell)
                return m_ui->unwellHelp->setFocus(Qt::OtherFocusReason); // help first
            if (row == m_ui->taken)
                return m_ui->soldAs->setFocus(Qt::OtherFocusReason);
            goOn();
        });
    }
    connect(m_ui->soldAs, &QLineEdit::textChanged, this, &IntakePage::draftChanged);
    for (KeyButton *button : {m_ui->consent, m_ui->medical})
        connect(button, &QPushButton::toggled, this, [this] {
            emit draftChanged();
            if (m_told != Open::Nothing)
                tell(stillOpen());
        });
    connect(m_ui->startOver, &QPushButton::clicked, this, [this] {
        clear();
        emit draftChanged();
    });
    connect(m_ui->privacyNote, &PrivacyNote::allowed, this, [this] {
        emit draftChanged();
        goOn();
    });
    connect(m_ui->unwellHelp, &QPushButton::clicked, this, &IntakePage::helpRequested);
    connect(m_ui->next, &QPushButton::clicked, this, &IntakePage::finish);
    connect(m_ui->back, &QPushButton::clicked, this, &IntakePage::backRequested);
}

void IntakePage::begin(const booth::IntakeDraft &draft)
{
    m_isCorrecting = false;
    fill(draft);
    m_ui->unfinished->setVisible(!draft.isEmpty());
    m_ui->startOver->setVisible(!draft.isEmpty());
}

void IntakePage::correct(const store::Intake &intake)
{
    m_isCorrecting = true;
    fill({intake.soldAs, intake.form, intake.alreadyTaken, intake.isUnwell, intake.linkedToHarm,
          intake.isMedicalRequest, intake.hasConsent});
    m_ui->unfinished->hide();
    m_ui->startOver->hide();
}

void IntakePage::fill(const booth::IntakeDraft &draft)
{
    m_ui->privacyNote->forget();
    showChoice(*m_ui->taken, takenIndex(draft));
    m_ui->unwellCard->setVisible(m_ui->taken->chosen() == TakenUnwell);
    const auto form = draft.form ? std::find(forms.begin(), forms.end(), *draft.form) : forms.end();
    showChoice(*m_ui->form, form == forms.end() ? -1 : static_cast<int>(form - forms.begin()));
    showChoice(*m_ui->harm, draft.linkedToHarm ? int(*draft.linkedToHarm) : -1);
    m_ui->soldAs->setStored(QString::fromStdString(draft.soldAs));
    m_ui->consent->setChecked(draft.hasConsent);
    m_ui->medical->setChecked(draft.isMedicalRequest);
    m_ui->consent->setEnabled(!m_isCorrecting); // what was said cannot be unsaid
    setProblem({});
    setBusy(false);
    retranslate();
    m_ui->taken->setFocus(Qt::OtherFocusReason);
}

booth::IntakeDraft IntakePage::draft() const
{
    booth::IntakeDraft draft;
    const QString soldAs = m_ui->soldAs->stored();
    if (m_ui->privacyNote->isHarmless(soldAs))
        draft.soldAs = soldAs.toStdString();
    if (m_ui->form->chosen() >= 0)
        draft.form = forms[static_cast<std::size_t>(m_ui->form->chosen())];
    if (m_ui->taken->chosen() >= 0) {
        draft.alreadyTaken = m_ui->taken->chosen() != NotTaken;
        draft.isUnwell = m_ui->taken->chosen() == TakenUnwell;
    }
    if (m_ui->harm->chosen() >= 0)
        draft.linkedToHarm = m_ui->harm->chosen() == 1;
    draft.isMedicalRequest = m_ui->medical->isChecked();
    draft.hasConsent = m_ui->consent->isChecked();
    return draft;
}

void IntakePage::setSubstances(const std::vector<store::Substance> &substances)
{
    m_ui->soldAs->setSubstances(substances);
}

void IntakePage::setProblem(const QString &sentence)
{
    m_told = Open::Nothing;
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
}

void IntakePage::setBusy(bool isBusy)
{
    m_ui->next->setEnabled(!isBusy);
}

IntakePage::Open IntakePage::stillOpen() const
{
    for (const ChoiceRow *row : {m_ui->taken, m_ui->form, m_ui->harm})
        if (row->chosen() < 0)
            return Open::Answers;
    // Who asks for somebody who cannot be asked does not wait for an answer.
    return m_ui->consent->isChecked() || m_ui->medical->isChecked() || m_isCorrecting ? Open::Nothing : Open::Consent;
}

void IntakePage::tell(Open open)
{
    setProblem(open == Open::Answers   ? tr("Questions 1, 3 and 4 need an answer. Sold as may stay empty.")
               : open == Open::Consent ? tr("Say the points at 5 to the person, then press K.")
                                       : QString());
    m_told = open;
}

void IntakePage::goOn()
{
    for (ChoiceRow *row : {m_ui->taken, m_ui->form, m_ui->harm})
        if (row->chosen() < 0)
            return row->setFocus(Qt::OtherFocusReason);
    if (stillOpen() == Open::Consent)
        return m_ui->consent->setFocus(Qt::OtherFocusReason);
    m_ui->next->setFocus(Qt::OtherFocusReason);
}

void IntakePage::finish()
{
    // Enter on an open list of names takes the name; the window's own Enter comes first, and must not take the page.
    if (m_ui->soldAs->takeOffer())
        return goOn();
    const QString soldAs = m_ui->soldAs->stored();
    if (!m_ui->privacyNote->mayStore(soldAs, m_ui->soldAs))
        return;
    if (const Open open = stillOpen(); open != Open::Nothing) {
        // Enter behind the name is no more than going on.
        if (m_ui->soldAs->hasFocus())
            return goOn();
        tell(open);
        return goOn();
    }
    setProblem({});
    store::Intake intake;
    intake.soldAs = soldAs.toStdString();
    intake.form = forms[static_cast<std::size_t>(m_ui->form->chosen())];
    intake.alreadyTaken = m_ui->taken->chosen() != NotTaken;
    intake.isUnwell = m_ui->taken->chosen() == TakenUnwell;
    intake.linkedToHarm = m_ui->harm->chosen() == 1;
    intake.isMedicalRequest = m_ui->medical->isChecked();
    intake.hasConsent = m_ui->consent->isChecked();
    emit done(intake);
}

void IntakePage::retranslate()
{
    m_ui->title->setText(m_isCorrecting ? tr("The answers at intake") : tr("A new sample"));
    m_ui->taken->setAnswers({tr("Not taken yet"), tr("Taken, nobody is unwell"), tr("Taken, somebody is unwell")});
    QStringList names;
    for (const SampleForm form : forms)
        names.append(booth::words::formName(form));
    m_ui->form->setAnswers(names);
    m_ui->harm->setAnswers({tr("Not that we know"), tr("Yes")});
    QString points;
    for (const QString &point : booth::words::consentPoints())
        points += QStringLiteral("<li>%1</li>").arg(point.toHtmlEscaped());
    m_ui->consentPoints->setText(QStringLiteral("<ul style=\"margin-left: -22px; margin-top: 0\">%1</ul>").arg(points));
    m_ui->next->setText(m_isCorrecting ? tr("Keep these answers") : tr("On to the scan"));
    if (m_told != Open::Nothing)
        tell(m_told);
}

void IntakePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
