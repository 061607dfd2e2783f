// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/closepage.h"

#include "booth/words/talkwords.h"
#include "privacy/privacynote.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Disposal;
using store::Intention;

constexpr std::array intentions{Intention::NotAsked, Intention::NotSaid, Intention::Take,     Intention::TakeLess,
                                Intention::NotTake,  Intention::Discard, Intention::Undecided};
constexpr std::array disposals{Disposal::Returned, Disposal::UsedUp, Disposal::Destroyed, Disposal::KeptForLab,
                               Disposal::HandedOver};

template <typename Table, typename Value>
int placeOf(const Table &table, Value value)
{
    return static_cast<int>(std::find(table.begin(), table.end(), value) - table.begin());
}

} // namespace

ClosePage::ClosePage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_intentionTitle(textLabel("heading", this)),
      m_intention(new ChoiceRow(this)),
      m_disposalTitle(textLabel("heading", this)),
      m_disposal(new ChoiceRow(this)),
      m_witnessTitle(textLabel("strong", this)),
      m_witness(new QLineEdit(this)),
      m_labTitle(textLabel("heading", this)),
      m_lab(new ChoiceRow(this)),
      m_labCode(new QLineEdit(this)),
      m_advice(textLabel("muted", this)),
      m_privacy(new PrivacyNote(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_close(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_intention->setObjectName(QStringLiteral("intention"));
    m_disposal->setObjectName(QStringLiteral("disposal"));
    m_witness->setObjectName(QStringLiteral("witness"));
    m_lab->setObjectName(QStringLiteral("lab"));
    m_labCode->setObjectName(QStringLiteral("labCode"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_back->setObjectName(QStringLiteral("back"));
    m_close->setObjectName(QStringLiteral("closeSample"));
    m_witness->setMaxLength(12);
    m_labCode->setMaxLength(40);
    build();
    connect(m_disposal, &ChoiceRow::chosenChanged, this, &ClosePage::showNeeds);
    connect(m_lab, &ChoiceRow::chosenChanged, this, &ClosePage::showNeeds);
    for (ChoiceRow *row : {m_intention, m_disposal, m_lab})
        connect(row, &ChoiceRow::chosenChanged, this, &ClosePage::noteDraft);
    for (QLineEdit *line : {m_witness, m_labCode})
        connect(line, &QLineEdit::textChanged, this, &ClosePage::noteDraft);
    connect(m_close, &QPushButton::clicked, this, &ClosePage::finish);
    connect(m_back, &QPushButton::clicked, this, &ClosePage::backRequested);
    connect(m_privacy, &PrivacyNote::allowed, this, &ClosePage::finish);
    setProblem({});
    retranslate();
}

void ClosePage::build()
{
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 20, 28, 20);
    inner->setSpacing(10);
    auto *witness = new QHBoxLayout;
    witness->setSpacing(12);
    witness->addWidget(m_witnessTitle, 1);
    witness->addWidget(m_witness, 1);
    auto *lab = new QHBoxLayout;
    lab->setSpacing(12);
    lab->addWidget(m_lab, 2);
    lab->addWidget(m_labCode, 1);
    inner->addWidget(m_intentionTitle);
    inner->addWidget(m_intention);
    inner->addWidget(m_disposalTitle);
    inner->addWidget(m_disposal);
    inner->addLayout(witness);
    inner->addWidget(m_labTitle);
    inner->addLayout(lab);
    inner->addWidget(m_advice);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 18, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(card);
    layout->addWidget(m_privacy);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addLayout(actions);
}

void ClosePage::showClosing(const booth::TalkView &view, const std::vector<std::string> &topics,
                            const QString &operatorCode)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_view = view;
    m_topics = topics;
    m_operatorCode = operatorCode;
    m_intention->choose(0);
    m_disposal->choose(placeOf(disposals, view.site.disposal));
    m_lab->choose(0);
    m_witness->clear();
    m_labCode->clear();
    if (view.begunClosing)
        showDraft(*view.begunClosing);
    m_privacy->forget();
    setBusy(false);
    setProblem({});
    retranslate();
    m_intention->setFocus(Qt::OtherFocusReason);
}

booth::ClosingDraft ClosePage::draft() const
{
    booth::ClosingDraft draft;
    draft.intention = intentions[static_cast<std::size_t>(std::max(0, m_intention->chosen()))];
    draft.disposal = disposals[static_cast<std::size_t>(std::max(0, m_disposal->chosen()))];
    draft.witnessCode = m_witness->text().trimmed().toUpper().toStdString();
    draft.lab = std::max(0, m_lab->chosen());
    draft.labCode = m_labCode->text().trimmed().toStdString();
    return draft;
}

bool ClosePage::mayKeepDraft() const
{
    return m_privacy->isHarmless(m_labCode->text());
}

void ClosePage::showDraft(const booth::ClosingDraft &draft)
{
    m_intention->choose(placeOf(intentions, draft.intention));
    m_disposal->choose(placeOf(disposals, draft.disposal));
    m_lab->choose(draft.lab);
    m_witness->setText(QString::fromStdString(draft.witnessCode));
    m_labCode->setText(QString::fromStdString(draft.labCode));
}

void ClosePage::noteDraft()
{
    if (!m_isFilling)
        emit draftChanged();
}

void ClosePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ClosePage::setBusy(bool isBusy)
{
    m_close->setEnabled(!isBusy);
}

void ClosePage::showNeeds()
{
    const bool isDestroyed = m_disposal->chosen() == placeOf(disposals, Disposal::Destroyed);
    const bool isWitnessed = m_view && m_view->site.isDisposalWitnessed && isDestroyed;
    m_witnessTitle->setVisible(isWitnessed);
    m_witness->setVisible(isWitnessed);
    const bool hasLab = m_view && !m_view->site.lab.empty();
    m_labTitle->setVisible(hasLab);
    m_lab->setVisible(hasLab);
    m_labCode->setVisible(hasLab && m_lab->chosen() > 0);
}

void ClosePage::finish()
{
    const QString witness = m_witness->isVisible() ? m_witness->text().trimmed().toUpper() : QString();
    if (m_witness->isVisible() && (witness.isEmpty() || witness == m_operatorCode))
        return setProblem(tr("This site wants a witness: the code of somebody else who saw it destroyed."));
    booth::WrittenClosing closing;
    closing.intention = intentions[static_cast<std::size_t>(std::max(0, m_intention->chosen()))];
    closing.disposal = disposals[static_cast<std::size_t>(std::max(0, m_disposal->chosen()))];
    closing.witnessCode = witness.toStdString();
    closing.advice = m_topics;
    closing.operatorCode = m_operatorCode.toStdString();
    if (m_view && !m_view->site.lab.empty() && m_lab->chosen() > 0)
        closing.lab = booth::LabPlan{m_labCode->text().trimmed().toStdString(), {}, m_lab->chosen() == 2};
    setProblem({});
    if (closing.lab && !m_privacy->mayStore(m_labCode->text(), m_labCode))
        return;
    emit closed(closing);
}

void ClosePage::retranslate()
{
    m_title->setText(tr("Close the sample"));
    m_intentionTitle->setText(tr("What do they mean to do now? Ask only if they like to say"));
    QStringList names;
    for (const Intention intention : intentions)
        names << booth::words::intentionText(intention);
    m_intention->setAnswers(names);
    m_disposalTitle->setText(tr("What became of what was left?"));
    names.clear();
    for (const Disposal disposal : disposals)
        names << booth::words::disposalText(disposal);
    m_disposal->setAnswers(names);
    m_witnessTitle->setText(tr("Who saw it destroyed? Their code"));
    m_witness->setAccessibleName(m_witnessTitle->text());
    m_labTitle->setText(
        tr("For the laboratory: %1").arg(m_view ? QString::fromStdString(m_view->site.lab) : QString()));
    m_lab->setAnswers({tr("no"), tr("to be sent"), tr("on its way")});
    m_labCode->setPlaceholderText(tr("What stands on its bag"));
    m_labCode->setAccessibleName(m_labCode->placeholderText());
    m_advice->setText(m_topics.empty()
                          ? tr("No advice card was shown.")
                          : tr("Advice cards shown in the talk, which is noted: %1.").arg(int(m_topics.size())));
    m_back->setText(tr("Back to the talk"));
    m_back->setKey(QStringLiteral("Esc"));
    m_close->setText(tr("Close the sample"));
    m_close->setKey(QStringLiteral("Return"));
    showNeeds();
}

void ClosePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
