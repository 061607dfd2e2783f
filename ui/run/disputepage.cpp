// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/disputepage.h"

#include "booth/words/peoplewords.h"
#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "people/pinpad.h"
#include "privacy/privacynote.h"
#include "run/substancerow.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Conclusion;

constexpr std::array settledConclusions{Conclusion::Seen,  Conclusion::SeenWithOther, Conclusion::NotSeen,
                                        Conclusion::Named, Conclusion::Unknown,       Conclusion::NoReading};

enum How { Together, Decided };

QString namesOf(const store::Finding &finding)
{
    QStringList names;
    for (const store::FindingSubstance &named : finding.substances)
        names.append(booth::words::substanceName(named.label));
    return names.join(QStringLiteral(", "));
}

} // namespace

DisputePage::DisputePage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_text(textLabel("", this)),
      m_first(makeSide()),
      m_second(makeSide()),
      m_how(new ChoiceRow(this)),
      m_conclusion(new ChoiceRow(this)),
      m_substances(new SubstanceRow(this)),
      m_words(new QPlainTextEdit(this)),
      m_privacy(new PrivacyNote(this)),
      m_one(makeSignature()),
      m_other(makeSignature()),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_store(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_how->setObjectName(QStringLiteral("how"));
    m_conclusion->setObjectName(QStringLiteral("settledConclusion"));
    m_words->setObjectName(QStringLiteral("settledWords"));
    m_privacy->setStacked(true);
    m_words->setTabChangesFocus(true);
    m_one.code->setObjectName(QStringLiteral("oneCode"));
    m_one.pin->setObjectName(QStringLiteral("onePin"));
    m_other.code->setObjectName(QStringLiteral("otherCode"));
    m_other.pin->setObjectName(QStringLiteral("otherPin"));
    m_first.take->setObjectName(QStringLiteral("takeFirst"));
    m_second.take->setObjectName(QStringLiteral("takeSecond"));
    m_problem->setObjectName(QStringLiteral("disputeProblem"));
    m_store->setObjectName(QStringLiteral("settle"));
    m_back->setObjectName(QStringLiteral("disputeBack"));
    build();
    connect(m_first.take, &QPushButton::clicked, this, [this] {
        if (m_view)
            takeAsStart(m_view->findings.at(m_view->findings.size() - 2));
    });
    connect(m_second.take, &QPushButton::clicked, this, [this] {
        if (m_view)
            takeAsStart(m_view->findings.back());
    });
    connect(m_how, &ChoiceRow::chosenChanged, this, &DisputePage::showSignatures);
    connect(m_words, &QPlainTextEdit::textChanged, this, &DisputePage::noteDraft);
    connect(m_substances, &SubstanceRow::changed, this, &DisputePage::noteDraft);
    connect(m_one.code, &QLineEdit::textEdited, this, &DisputePage::noteDraft);
    for (ChoiceRow *row : {m_how, m_conclusion})
        connect(row, &ChoiceRow::chosenChanged, this, &DisputePage::noteDraft);
    connect(m_store, &QPushButton::clicked, this, &DisputePage::finish);
    connect(m_back, &QPushButton::clicked, this, &DisputePage::backRequested);
    retranslate();
}

DisputePage::Side DisputePage::makeSide()
{
    auto *card = new Card(Card::Kind::Set, this);
    const Side side{card,
                    textLabel("heading", card),
                    textLabel("strong", card),
                    textLabel("", card),
                    new QPlainTextEdit(card),
                    new KeyButton(KeyButton::Kind::Quiet, card)};
    side.words->setReadOnly(true);
    side.words->setTabChangesFocus(true);
    side.words->setMinimumHeight(60);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(28, 12, 20, 12);
    layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{side.head, side.conclusion, side.named})
        layout->addWidget(widget);
    layout->addWidget(side.words, 1);
    layout->addWidget(side.take, 0, Qt::AlignLeft);
    return side;
}

DisputePage::Signature DisputePage::makeSignature()
{
    const Signature signature{lineLabel("strong", this), new QLineEdit(this), pinLine(this)};
    signature.code->setMaxLength(12);
    return signature;
}

void DisputePage::build()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_first.card, 1);
    left->addWidget(m_second.card, 1);
    left->addWidget(m_privacy);
    left->addWidget(m_problem);
    auto *card = new Card(this);
    auto *right = new QVBoxLayout(card);
    right->setContentsMargins(20, 12, 20, 12);
    right->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_how, m_conclusion, m_substances})
        right->addWidget(widget);
    right->addWidget(m_words, 1);
    auto *signatures = new QHBoxLayout;
    signatures->setSpacing(12);
    for (const Signature &signature : {m_one, m_other}) {
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        box->addWidget(signature.title);
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(signature.code);
        line->addWidget(signature.pin);
        box->addLayout(line);
        signatures->addLayout(box, 1);
    }
    right->addLayout(signatures);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 2);
    columns->addWidget(card, 3);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_store);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(columns, 1);
    layout->addLayout(actions);
}

void DisputePage::setPeople(const std::optional<booth::SignedIn> &signedIn, bool asksForSignIn)
{
    m_signedIn = signedIn;
    m_asksForSignIn = asksForSignIn;
}

void DisputePage::setKnownSubstances(const QStringList &names, std::function<std::string(const std::string &name)> idOf)
{
    m_substances->setKnown(names, std::move(idOf));
}

void DisputePage::showDispute(const booth::SampleView &view)
{
    if (view.findings.size() < 2)
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    m_view = view;
    m_how->choose(Together);
    m_conclusion->clearChoice();
    m_substances->setSubstances({});
    m_words->clear();
    m_one.pin->clear();
    m_other.pin->clear();
    setBusy(false);
    setProblem({});
    retranslate();
    showSignatures();
    m_isWritten = view.draft.has_value();
    if (view.draft)
        showDraft(*view.draft);
    m_words->setFocus(Qt::OtherFocusReason);
}

void DisputePage::noteDraft()
{
    if (m_isFilling)
        return;
    m_isWritten = true;
    emit draftChanged();
}

booth::FindingDraft DisputePage::draft() const
{
    booth::FindingDraft draft{m_words->toPlainText().toStdString()};
    if (m_conclusion->chosen() >= 0)
        draft.conclusion = settledConclusions[static_cast<std::size_t>(m_conclusion->chosen())];
    draft.substances = m_substances->substances();
    draft.step = booth::WritingStep::Settled;
    draft.isDecided = m_how->chosen() == Decided;
    if (draft.isDecided)
        draft.code = m_one.code->text().trimmed().toUpper().toStdString();
    return draft;
}

bool DisputePage::mayKeepDraft() const
{
    return m_privacy->isHarmless(m_words->toPlainText());
}

void DisputePage::showDraft(const booth::FindingDraft &draft)
{
    if (draft.isDecided)
        m_how->choose(Decided);
    if (draft.isDecided && !draft.code.empty())
        m_one.code->setText(QString::fromStdString(draft.code));
    if (draft.conclusion) {
        const auto at = std::find(settledConclusions.begin(), settledConclusions.end(), *draft.conclusion);
        m_conclusion->choose(static_cast<int>(at - settledConclusions.begin()));
    }
    m_substances->setSubstances(draft.substances.value_or(std::vector<store::FindingSubstance>()));
    m_words->setPlainText(QString::fromStdString(draft.words));
}

void DisputePage::fillSide(const Side &side, const store::Finding &finding, const QString &head)
{
    side.head->setText(head);
    side.conclusion->setText(booth::words::conclusionName(finding.conclusion));
    side.named->setText(namesOf(finding));
    side.named->setVisible(!finding.substances.empty());
    side.words->setPlainText(QString::fromStdString(finding.text));
    side.words->setAccessibleName(head);
    side.take->setText(tr("Start from this one"));
}

void DisputePage::takeAsStart(const store::Finding &finding)
{
    const auto at = std::find(settledConclusions.begin(), settledConclusions.end(), finding.conclusion);
    m_conclusion->choose(static_cast<int>(at - settledConclusions.begin()));
    m_substances->setSubstances(finding.substances);
    // Added to what was typed, which is not lost.
    const QString words = QString::fromStdString(finding.text);
    const QString typed = m_words->toPlainText();
    m_words->setPlainText(typed.trimmed().isEmpty() ? words : typed + QLatin1Char('\n') + words);
}

void DisputePage::showSignatures()
{
    if (!m_view)
        return;
    const store::Finding &second = m_view->findings.back();
    const bool isTogether = m_how->chosen() != Decided;
    m_one.title->setText(isTogether ? tr("First reader") : tr("Coordinator"));
    m_other.title->setText(tr("Second reader"));
    m_one.code->setText(isTogether   ? QString::fromStdString(second.operatorCode)
                        : m_signedIn ? QString::fromStdString(m_signedIn->code)
                                     : QString());
    m_other.code->setText(QString::fromStdString(second.secondReaderCode));
    m_one.code->setReadOnly(isTogether);
    m_other.code->setReadOnly(true);
    m_other.title->setVisible(isTogether);
    m_other.code->setVisible(isTogether);
    for (const Signature &signature : {m_one, m_other}) {
        const bool isHere = m_signedIn && signature.code->text().toStdString() == m_signedIn->code;
        signature.pin->setVisible(m_asksForSignIn && !isHere && (isTogether || signature.code == m_one.code));
        signature.pin->setPlaceholderText(tr("PIN"));
        signature.pin->setAccessibleName(tr("PIN of %1").arg(signature.title->text()));
        signature.code->setAccessibleName(signature.title->text());
    }
}

void DisputePage::finish()
{
    if (!m_view)
        return;
    if (m_words->toPlainText().trimmed().isEmpty())
        return setProblem(booth::words::emptyFinding());
    if (m_conclusion->chosen() < 0)
        return setProblem(tr("Choose what you conclude."));
    const auto signedBy = [](const Signature &signature) {
        return booth::Beside{signature.code->text().trimmed().toUpper().toStdString(),
                             signature.pin->text().toStdString()};
    };
    booth::Settlement settlement;
    settlement.one = signedBy(m_one);
    if (m_how->chosen() != Decided)
        settlement.other = signedBy(m_other);
    settlement.conclusion = settledConclusions[static_cast<std::size_t>(m_conclusion->chosen())];
    settlement.text = m_words->toPlainText().toStdString();
    settlement.substances = m_substances->substances();
    if (!m_privacy->mayStore(m_words->toPlainText(), m_words))
        return;
    setProblem({});
    emit settled(settlement);
    m_one.pin->clear();
    m_other.pin->clear();
}

void DisputePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void DisputePage::setBusy(bool isBusy)
{
    m_store->setEnabled(!isBusy);
}

void DisputePage::retranslate()
{
    m_title->setText(tr("Two readers, two findings"));
    m_text->setText(booth::words::readersDiffer());
    QStringList names;
    for (const Conclusion conclusion : settledConclusions)
        names.append(booth::words::conclusionName(conclusion));
    m_conclusion->setAnswers(names);
    m_how->setAnswers({tr("We both stand behind this"), tr("A coordinator decides")});
    m_words->setPlaceholderText(tr("What will be told, in the words that it will be told in"));
    m_words->setAccessibleName(tr("Your words, as you will say them"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_store->setText(tr("Store the finding"));
    m_store->setKey(QStringLiteral("Ctrl+Return"));
    if (!m_view)
        return;
    const store::Finding &first = m_view->findings.at(m_view->findings.size() - 2);
    const store::Finding &second = m_view->findings.back();
    fillSide(m_first, first, tr("First: %1").arg(QString::fromStdString(first.operatorCode)));
    fillSide(m_second, second,
             (second.wasBlind ? tr("Second, read blind: %1") : tr("Second: %1"))
                 .arg(QString::fromStdString(second.secondReaderCode)));
}

void DisputePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSignatures();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
