// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/correctionpage.h"

#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "privacy/privacynote.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace varde::ui {

namespace {

using store::Conclusion;

constexpr std::array correctedConclusions{Conclusion::Seen,  Conclusion::SeenWithOther, Conclusion::NotSeen,
                                          Conclusion::Named, Conclusion::Unknown,       Conclusion::NoReading};

} // namespace

CorrectionPage::CorrectionPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_before(textLabel("muted", this)),
      m_conclusionTitle(textLabel("strong", this)),
      m_conclusion(new ChoiceRow(this)),
      m_namesTitle(textLabel("strong", this)),
      m_names(new QLineEdit(this)),
      m_textTitle(textLabel("strong", this)),
      m_text(new QPlainTextEdit(this)),
      m_reasonTitle(textLabel("strong", this)),
      m_reason(new QLineEdit(this)),
      m_codeTitle(textLabel("strong", this)),
      m_code(new QLineEdit(this)),
      m_privacy(new PrivacyNote(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_store(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_conclusion->setObjectName(QStringLiteral("conclusion"));
    m_names->setObjectName(QStringLiteral("names"));
    m_text->setObjectName(QStringLiteral("text"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_code->setObjectName(QStringLiteral("code"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_back->setObjectName(QStringLiteral("back"));
    m_store->setObjectName(QStringLiteral("storeCorrection"));
    m_names->setMaxLength(300);
    m_reason->setMaxLength(200);
    m_code->setMaxLength(12);
    m_text->setTabChangesFocus(true);
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(28, 18, 28, 18);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_before, 0, 0, 1, 2);
    grid->addWidget(m_conclusionTitle, 1, 0, 1, 2);
    grid->addWidget(m_conclusion, 2, 0, 1, 2);
    grid->addWidget(m_namesTitle, 3, 0, 1, 2);
    grid->addWidget(m_names, 4, 0, 1, 2);
    grid->addWidget(m_textTitle, 5, 0, 1, 2);
    grid->addWidget(m_text, 6, 0, 1, 2);
    grid->setRowStretch(6, 1);
    grid->addWidget(m_reasonTitle, 7, 0);
    grid->addWidget(m_codeTitle, 7, 1);
    grid->addWidget(m_reason, 8, 0);
    grid->addWidget(m_code, 8, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_store);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 14, 64, 20);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(card, 1);
    layout->addWidget(m_privacy);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    connect(m_store, &QPushButton::clicked, this, &CorrectionPage::finish);
    connect(m_back, &QPushButton::clicked, this, &CorrectionPage::backRequested);
    connect(m_privacy, &PrivacyNote::allowed, this, &CorrectionPage::finish);
    setProblem({});
    retranslate();
}

void CorrectionPage::showCorrection(const booth::TalkView &view, const QString &operatorCode)
{
    m_view = view;
    QStringList names;
    for (const std::string &name : view.found)
        names << booth::words::substanceName(name);
    m_names->setText(names.join(QStringLiteral(", ")));
    m_text->setPlainText(view.finding() ? QString::fromStdString(view.finding()->text) : QString());
    m_conclusion->clearChoice();
    m_reason->clear();
    m_code->setText(operatorCode);
    m_privacy->forget();
    setBusy(false);
    setProblem({});
    retranslate();
    m_text->setFocus(Qt::OtherFocusReason);
}

void CorrectionPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void CorrectionPage::setBusy(bool isBusy)
{
    m_store->setEnabled(!isBusy);
}

void CorrectionPage::finish()
{
    if (m_conclusion->chosen() < 0)
        return setProblem(tr("Choose what you conclude now."));
    if (m_text->toPlainText().trimmed().isEmpty())
        return setProblem(booth::words::emptyFinding());
    if (m_reason->text().trimmed().isEmpty())
        return setProblem(tr("Write why it is corrected. It stands beside the new words wherever they are shown."));
    if (m_code->text().trimmed().isEmpty())
        return setProblem(tr("Your code is missing."));
    booth::Correction correction;
    correction.finding.conclusion = correctedConclusions[static_cast<std::size_t>(m_conclusion->chosen())];
    correction.finding.text = m_text->toPlainText().toStdString();
    correction.finding.operatorCode = m_code->text().trimmed().toUpper().toStdString();
    for (const std::string &name : booth::namesIn(m_names->text().toStdString())) {
        const bool isFirst = correction.finding.substances.empty();
        correction.finding.substances.push_back({{},
                                                 booth::words::storedName(QString::fromStdString(name)).toStdString(),
                                                 isFirst ? store::SubstancePart::Main : store::SubstancePart::Other});
    }
    correction.reason = m_reason->text().trimmed().toStdString();
    setProblem({});
    if (!m_privacy->mayStore(m_text->toPlainText(), m_text) || !m_privacy->mayStore(m_reason->text(), m_reason) ||
        !m_privacy->mayStore(m_names->text(), m_names))
        return;
    emit corrected(correction);
}

void CorrectionPage::retranslate()
{
    m_title->setText(
        tr("Correct the finding of %1").arg(m_view ? QString::fromStdString(m_view->sample.ticketCode) : QString()));
    m_before->setText(tr("The finding that was told stays in the record beside this one. Everything that is shown from "
                         "now on says that it was corrected."));
    m_conclusionTitle->setText(tr("What do you conclude now?"));
    QStringList names;
    for (const Conclusion conclusion : correctedConclusions)
        names << booth::words::conclusionName(conclusion);
    m_conclusion->setAnswers(names);
    m_namesTitle->setText(tr("What it names, with commas between"));
    m_names->setAccessibleName(m_namesTitle->text());
    m_textTitle->setText(tr("The words as they should have been"));
    m_text->setAccessibleName(m_textTitle->text());
    m_reasonTitle->setText(tr("Why it is corrected"));
    m_reason->setAccessibleName(m_reasonTitle->text());
    m_codeTitle->setText(tr("Your code"));
    m_code->setAccessibleName(m_codeTitle->text());
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_store->setText(tr("Store the correction"));
    m_store->setKey(QStringLiteral("Ctrl+Return"));
}

void CorrectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
