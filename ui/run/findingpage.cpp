// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/findingpage.h"

#include "booth/people/operators.h"

#include "theme/linehint.h"
#include "ui_findingpage.h"

#include <QRegularExpressionValidator>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Conclusion;

constexpr std::array conclusions{Conclusion::Seen,  Conclusion::SeenWithOther, Conclusion::NotSeen,
                                 Conclusion::Named, Conclusion::Unknown,       Conclusion::NoReading};

enum Agreement { Agrees, Differs };

/// Two lines: where room is short the words are scrolled, and not what contradicts them.
constexpr int leastWordsHeightPx = 56;

int indexOf(Conclusion conclusion)
{
    return static_cast<int>(std::find(conclusions.begin(), conclusions.end(), conclusion) - conclusions.begin());
}

} // namespace

FindingPage::FindingPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FindingPage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("page"));
    m_ui->secondCard->hide();
    m_ui->problem->hide();
    m_ui->textTitle->setBuddy(m_ui->text);
    m_ui->codeTitle->setBuddy(m_ui->code);
    m_ui->privacyNote->setStacked(true);
    m_ui->text->setMinimumHeight(leastWordsHeightPx);
    static const QRegularExpression digits(QStringLiteral("[0-9]*"));
    m_ui->pin->setValidator(new QRegularExpressionValidator(digits, m_ui->pin));
    m_ui->pin->setMaxLength(static_cast<int>(booth::kLongestPin));
    connectDraft();
    connect(m_ui->isNew, &ChoiceRow::chosenChanged, this, [this](int index) { emit newVolunteerChanged(index == 1); });
    connect(m_ui->agreement, &ChoiceRow::chosenChanged, this, &FindingPage::takeAgreement);
    connect(m_ui->blind, &QPushButton::clicked, this, &FindingPage::readBlind);
    connect(m_ui->draft, &QPushButton::clicked, this, &FindingPage::insertDraft);
    connect(m_ui->store, &QPushButton::clicked, this, &FindingPage::finish);
    connect(m_ui->back, &QPushButton::clicked, this, &FindingPage::backRequested);
    retranslate();
}

FindingPage::~FindingPage() = default;

void FindingPage::connectDraft()
{
    connect(m_ui->text, &QPlainTextEdit::textChanged, this, &FindingPage::noteDraft);
    connect(m_ui->code, &QLineEdit::textEdited, this, &FindingPage::noteDraft);
    connect(m_ui->isNew, &ChoiceRow::chosenChanged, this, &FindingPage::noteDraft);
    connect(m_ui->agreement, &ChoiceRow::chosenChanged, this, &FindingPage::noteDraft);
    const auto conclude = [this] {
        m_hasConcluded = m_hasConcluded || !m_isFilling;
        noteDraft();
    };
    connect(m_ui->conclusion, &ChoiceRow::chosenChanged, this, conclude);
    connect(m_ui->substances, &SubstanceRow::changed, this, conclude);
}

void FindingPage::noteDraft()
{
    if (m_isFilling)
        return;
    m_isWritten = true;
    emit draftChanged();
}

booth::FindingDraft FindingPage::draft() const
{
    booth::FindingDraft draft{text().toStdString()};
    if (m_hasConcluded && m_ui->conclusion->chosen() >= 0)
        draft.conclusion = conclusions[static_cast<std::size_t>(m_ui->conclusion->chosen())];
    if (m_hasConcluded)
        draft.substances = m_ui->substances->substances();
    draft.code = m_ui->code->text().trimmed().toUpper().toStdString();
    draft.isNewVolunteer = m_ui->isNew->chosen() == 1;
    if (m_isSecond && m_ui->agreement->chosen() >= 0)
        draft.agrees = m_ui->agreement->chosen() == Agrees;
    draft.isBlind = m_isBlind;
    draft.step = m_isSecond ? booth::WritingStep::Second : booth::WritingStep::First;
    return draft;
}

void FindingPage::showDraft(const booth::FindingDraft &draft)
{
    if (m_isSecond && draft.isBlind)
        readBlind();
    if (m_isSecond && draft.agrees)
        m_ui->agreement->choose(*draft.agrees ? Agrees : Differs);
    m_ui->text->setPlainText(QString::fromStdString(draft.words));
    if (!draft.code.empty() && !m_ui->code->isReadOnly())
        m_ui->code->setText(QString::fromStdString(draft.code));
    if (draft.isNewVolunteer)
        m_ui->isNew->choose(1);
    if (draft.conclusion)
        m_ui->conclusion->choose(indexOf(*draft.conclusion));
    if (draft.substances)
        m_ui->substances->setSubstances(*draft.substances);
    m_hasConcluded = draft.conclusion.has_value() || draft.substances.has_value();
    m_isWritten = true;
}

void FindingPage::setPeople(const std::optional<booth::SignedIn> &signedIn, bool asksForSignIn)
{
    m_signedIn = signedIn;
    m_asksForSignIn = asksForSignIn;
}

void FindingPage::setKnownSubstances(const QStringList &names, std::function<std::string(const std::string &name)> idOf)
{
    m_ui->substances->setKnown(names, std::move(idOf));
}

void FindingPage::setReconciliation(QWidget *card)
{
    while (QLayoutItem *item = m_ui->reconciliation->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (card)
        m_ui->reconciliation->addWidget(card);
}

void FindingPage::showFirst(const booth::SampleView &view, const QString &operatorCode)
{
    m_ui->privacyNote->forget();
    const QScopedValueRollback filling(m_isFilling, true);
    m_view = view;
    m_isSecond = false;
    m_isBlind = false;
    m_hasConcluded = false;
    m_isWritten = false;
    const auto late = std::find_if(view.lateWords.begin(), view.lateWords.end(),
                                   [](const booth::LateWords &one) { return one.isMine; });
    m_ui->text->setPlainText(late == view.lateWords.end() ? QString() : QString::fromStdString(late->words));
    m_ui->code->setText(m_signedIn ? QString::fromStdString(m_signedIn->code) : operatorCode);
    m_ui->isNew->choose(0);
    m_ui->conclusion->setEnabled(true);
    m_ui->substances->setFixed(false);
    m_ui->substances->setSubstances(view.suggested);
    if (view.reading)
        m_ui->conclusion->choose(indexOf(booth::suggestedConclusion(*view.reading, view.claim)));
    setBusy(false);
    setProblem({});
    retranslate();
    if (view.draft)
        showDraft(*view.draft);
    m_ui->text->setFocus(Qt::OtherFocusReason);
}

void FindingPage::showSecond(const booth::SampleView &view)
{
    m_ui->privacyNote->forget();
    const QScopedValueRollback filling(m_isFilling, true);
    m_view = view;
    m_isSecond = true;
    m_isBlind = false;
    m_hasConcluded = false;
    m_isWritten = false;
    // Who wrote it does not read it a second time: somebody else comes to this page, or reads in a window of their own.
    const bool isSomebodyElse =
        m_signedIn && (view.findings.empty() || view.findings.back().operatorCode != m_signedIn->code);
    m_ui->code->setText(isSomebodyElse ? QString::fromStdString(m_signedIn->code) : QString());
    m_ui->pin->clear();
    m_ui->agreement->clearChoice();
    showFirstFinding();
    setBusy(false);
    setProblem({});
    retranslate();
    m_ui->agreement->setFocus(Qt::OtherFocusReason);
    if (view.draft)
        showDraft(*view.draft);
}

void FindingPage::showFirstFinding()
{
    if (!m_view || m_view->findings.empty())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const store::Finding &first = m_view->findings.back();
    m_ui->text->setPlainText(QString::fromStdString(first.text));
    m_ui->conclusion->choose(indexOf(first.conclusion));
    m_ui->substances->setSubstances(first.substances);
    takeAgreement();
}

void FindingPage::takeAgreement()
{
    // Who agrees may say it in better words, and concludes and names the same.
    const bool isFixed = m_isSecond && !m_isBlind && m_ui->agreement->chosen() != Differs;
    m_ui->conclusion->setEnabled(!isFixed);
    m_ui->substances->setFixed(isFixed);
    if (!isFixed || !m_view || m_view->findings.empty())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    m_ui->conclusion->choose(indexOf(m_view->findings.back().conclusion));
    m_ui->substances->setSubstances(m_view->findings.back().substances);
}

void FindingPage::readBlind()
{
    m_isBlind = true;
    m_ui->text->clear();
    m_ui->conclusion->clearChoice();
    m_ui->substances->setSubstances({});
    takeAgreement();
    retranslate();
    m_ui->conclusion->setFocus(Qt::OtherFocusReason);
}

void FindingPage::setReasons(const std::vector<booth::SecondReadReason> &reasons)
{
    m_reasons = reasons;
    QStringList lines;
    for (const booth::SecondReadReason reason : reasons)
        // Why it was asked for tells what the first finding or the claim was.
        if (!m_isBlind || reason == booth::SecondReadReason::NewVolunteer)
            lines.append(booth::words::secondReadReason(reason));
    m_ui->secondReasons->setText(lines.join(QLatin1Char('\n')));
    m_ui->secondReasons->setVisible(!lines.isEmpty());
    m_ui->secondCard->setVisible(!reasons.empty());
}

void FindingPage::setProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
}

void FindingPage::setBusy(bool isBusy)
{
    m_ui->store->setEnabled(!isBusy);
}

QString FindingPage::text() const
{
    return m_ui->text->toPlainText();
}

void FindingPage::insertDraft()
{
    if (!m_view || !m_view->reading)
        return;
    // Added to what was typed: Ctrl+D must not lose words. Blind, it says nothing of what it was sold as.
    const booth::words::Claim claim = m_isBlind ? booth::words::Claim() : m_view->claim;
    const QString draft = booth::words::draftFinding(*m_view->reading, claim, m_view->done);
    m_ui->text->setPlainText(text().trimmed().isEmpty() ? draft : text() + QLatin1Char('\n') + draft);
    m_ui->text->setFocus(Qt::OtherFocusReason);
}

bool FindingPage::mayKeepDraft() const
{
    return m_ui->privacyNote->isHarmless(text());
}

bool FindingPage::mayStore()
{
    if (!m_ui->privacyNote->mayStore(text(), m_ui->text))
        return false;
    for (const store::FindingSubstance &named : m_ui->substances->substances())
        if (named.substance.empty() &&
            !m_ui->privacyNote->mayStore(QString::fromStdString(named.label), m_ui->substances))
            return false;
    return true;
}

void FindingPage::finish()
{
    if (text().trimmed().isEmpty())
        return setProblem(booth::words::emptyFinding());
    if (m_isSecond && !m_isBlind && m_ui->agreement->chosen() < 0)
        return setProblem(tr("Say whether you agree."));
    if (m_ui->conclusion->chosen() < 0)
        return setProblem(tr("Choose what you conclude."));
    if (m_ui->code->text().trimmed().isEmpty())
        return setProblem(m_isSecond ? tr("The second reader's code is missing.") : tr("Your code is missing."));
    if (!mayStore())
        return;
    setProblem({});
    const Conclusion conclusion = conclusions[static_cast<std::size_t>(m_ui->conclusion->chosen())];
    const std::string code = m_ui->code->text().trimmed().toUpper().toStdString();
    if (!m_isSecond) {
        emit firstWritten(
            {conclusion, text().toStdString(), code, m_ui->isNew->chosen() == 1, m_ui->substances->substances()});
        return;
    }
    emit secondWritten({.reader = {code, m_ui->pin->text().toStdString()},
                        .agrees = m_ui->agreement->chosen() == Agrees,
                        .wasBlind = m_isBlind,
                        .conclusion = conclusion,
                        .text = text().toStdString(),
                        .substances = m_ui->substances->substances()});
    m_ui->pin->clear();
}

void FindingPage::showEvidence()
{
    if (!m_view || !m_view->reading)
        return;
    const booth::words::Claim claim = m_isBlind ? booth::words::Claim() : m_view->claim;
    const booth::words::ResultWords words = booth::words::resultWords(*m_view->reading, claim, m_view->done);
    m_ui->soldAsLine->setText(words.soldAs);
    m_ui->soldAsLine->setVisible(!m_isBlind);
    m_ui->headline->setText(words.headline);
    m_ui->sentence->setText(words.sentence);
    m_ui->certainty->setText(words.certainty);
    m_ui->certainty->setVisible(!words.certainty.isEmpty());
    m_ui->done->setText(words.done);
}

void FindingPage::showCodes()
{
    const bool isFirstSigned = !m_isSecond && m_signedIn;
    m_ui->code->setReadOnly(isFirstSigned);
    m_ui->codeTitle->setText(m_isSecond ? tr("Second reader's code") : tr("Your code"));
    const bool needsPin = m_isSecond && m_asksForSignIn;
    m_ui->pin->setVisible(needsPin);
    m_ui->pinTitle->setVisible(needsPin);
    m_ui->pinTitle->setText(tr("Their PIN"));
    m_ui->pin->setAccessibleName(tr("Second reader's PIN"));
    setLineHint(m_ui->pin,
                m_signedIn ? tr("not needed from %1").arg(QString::fromStdString(m_signedIn->code)) : QString());
    // Where people sign in, an administrator has said who is new.
    const bool isAsked = !m_isSecond && !m_asksForSignIn;
    m_ui->isNew->setVisible(isAsked);
    m_ui->newTitle->setVisible(isAsked);
}

void FindingPage::retranslate()
{
    QStringList names;
    for (const Conclusion conclusion : conclusions)
        names.append(booth::words::conclusionName(conclusion));
    m_ui->conclusion->setAnswers(names);
    m_ui->isNew->setAnswers({tr("No"), tr("Yes")});
    m_ui->agreement->setAnswers({tr("I agree"), tr("I see it otherwise")});
    m_ui->agreement->setVisible(m_isSecond && !m_isBlind);
    m_ui->blind->setText(tr("Read it blind"));
    m_ui->blind->setToolTip(tr("Hides what it was sold as and the first finding until you have written yours"));
    m_ui->blind->setVisible(m_isSecond && !m_isBlind);
    // What does not agree may be what it was sold as.
    if (const QLayoutItem *card = m_ui->reconciliation->itemAt(0))
        card->widget()->setVisible(!m_isBlind);
    m_ui->conclusionTitle->setText(m_isSecond && !m_isBlind ? tr("Do you agree with this finding?")
                                   : m_isBlind              ? tr("Blind: what do you conclude?")
                                                            : tr("What do you conclude?"));
    m_ui->textTitle->setText(m_isSecond && !m_isBlind ? tr("Read it, change what is not right, and sign")
                                                      : tr("Your words, as you will say them"));
    m_ui->store->setText(m_isSecond ? tr("I have read it") : tr("Store the finding"));
    showCodes();
    setReasons(m_reasons);
    showEvidence();
}

void FindingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
