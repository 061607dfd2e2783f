// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/findingpage.h"

#include "ui_findingpage.h"

#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Conclusion;

constexpr std::array conclusions{Conclusion::Seen,  Conclusion::SeenWithOther, Conclusion::NotSeen,
                                 Conclusion::Named, Conclusion::Unknown,       Conclusion::NoReading};

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
    connect(m_ui->text, &QPlainTextEdit::textChanged, this, [this] { emit draftChanged(text()); });
    connect(m_ui->isNew, &ChoiceRow::chosenChanged, this, [this](int index) { emit newVolunteerChanged(index == 1); });
    connect(m_ui->draft, &QPushButton::clicked, this, &FindingPage::insertDraft);
    connect(m_ui->store, &QPushButton::clicked, this, &FindingPage::finish);
    connect(m_ui->back, &QPushButton::clicked, this, &FindingPage::backRequested);
    retranslate();
}

FindingPage::~FindingPage() = default;

void FindingPage::showFirst(const booth::SampleView &view, const QString &operatorCode)
{
    m_view = view;
    m_isSecond = false;
    {
        const QSignalBlocker blocker(m_ui->text);
        m_ui->text->setPlainText(QString::fromStdString(view.draft));
    }
    m_ui->code->setText(operatorCode);
    m_ui->isNew->choose(0);
    if (view.reading)
        m_ui->conclusion->choose(indexOf(booth::suggestedConclusion(*view.reading, view.claim)));
    setBusy(false);
    setProblem({});
    retranslate();
    m_ui->text->setFocus(Qt::OtherFocusReason);
}

void FindingPage::showSecond(const booth::SampleView &view)
{
    m_view = view;
    m_isSecond = true;
    if (!view.findings.empty()) {
        const QSignalBlocker blocker(m_ui->text);
        m_ui->text->setPlainText(QString::fromStdString(view.findings.back().text));
        m_ui->conclusion->choose(indexOf(view.findings.back().conclusion));
    }
    m_ui->code->clear();
    setBusy(false);
    setProblem({});
    retranslate();
    m_ui->code->setFocus(Qt::OtherFocusReason);
}

void FindingPage::setReasons(const std::vector<booth::SecondReadReason> &reasons)
{
    m_reasons = reasons;
    QStringList lines;
    for (const booth::SecondReadReason reason : reasons)
        lines.append(booth::words::secondReadReason(reason));
    m_ui->secondReasons->setText(lines.join(QLatin1Char('\n')));
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
    // Added to what was typed: Ctrl+D must not lose words.
    const QString draft = booth::words::draftFinding(*m_view->reading, m_view->claim, m_view->done);
    m_ui->text->setPlainText(text().trimmed().isEmpty() ? draft : text() + QLatin1Char('\n') + draft);
    m_ui->text->setFocus(Qt::OtherFocusReason);
}

void FindingPage::finish()
{
    if (text().trimmed().isEmpty())
        return setProblem(booth::words::emptyFinding());
    if (m_ui->conclusion->chosen() < 0)
        return setProblem(tr("Choose what you conclude."));
    if (m_ui->code->text().trimmed().isEmpty())
        return setProblem(m_isSecond ? tr("The second reader's code is missing.") : tr("Your code is missing."));
    setProblem({});
    const Conclusion conclusion = conclusions[static_cast<std::size_t>(m_ui->conclusion->chosen())];
    const QString code = m_ui->code->text().trimmed().toUpper();
    if (m_isSecond)
        emit secondWritten(code, conclusion, text());
    else
        emit firstWritten({conclusion, text().toStdString(), code.toStdString(), m_ui->isNew->chosen() == 1});
}

void FindingPage::showEvidence()
{
    if (!m_view || !m_view->reading)
        return;
    const booth::words::ResultWords words = booth::words::resultWords(*m_view->reading, m_view->claim, m_view->done);
    m_ui->soldAsLine->setText(words.soldAs);
    m_ui->headline->setText(words.headline);
    m_ui->sentence->setText(words.sentence);
    m_ui->certainty->setText(words.certainty);
    m_ui->certainty->setVisible(!words.certainty.isEmpty());
    m_ui->done->setText(words.done);
}

void FindingPage::retranslate()
{
    QStringList names;
    for (const Conclusion conclusion : conclusions)
        names.append(booth::words::conclusionName(conclusion));
    m_ui->conclusion->setAnswers(names);
    m_ui->isNew->setAnswers({tr("No"), tr("Yes")});
    m_ui->isNew->setVisible(!m_isSecond);
    m_ui->newTitle->setVisible(!m_isSecond);
    m_ui->codeTitle->setText(m_isSecond ? tr("Second reader's code") : tr("Your code"));
    m_ui->textTitle->setText(m_isSecond ? tr("Read it, change what is not right, and sign")
                                        : tr("Your words, as you will say them"));
    m_ui->store->setText(m_isSecond ? tr("I have read it") : tr("Store the finding"));
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
