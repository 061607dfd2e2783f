// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/readpage.h"

#include "booth/words/errorwords.h"
#include "booth/words/runwords.h"
#include "run/curvepanel.h"
#include "run/verdictpanel.h"
#include "tests/testsbutton.h"
#include "theme/card.h"
#include "theme/columns.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

constexpr int leftPx = 620;

bool isScanAgain(const booth::Reading &reading)
{
    return reading.verdict.kind == matcher::VerdictKind::Rescan;
}

} // namespace

ReadPage::ReadPage(QWidget *parent)
    : QWidget(parent),
      m_verdict(new VerdictPanel(this)),
      m_curveOnly(new Card(Card::Kind::Caution, this)),
      m_curveOnlyTitle(textLabel("title", m_curveOnly)),
      m_curveOnlyText(textLabel("", m_curveOnly)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_again(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_tests(new TestsButton(this)),
      m_finding(new KeyButton(KeyButton::Kind::Primary, this)),
      m_curve(new CurvePanel(this))
{
    setObjectName(QStringLiteral("page"));
    m_back->setObjectName(QStringLiteral("back"));
    m_again->setObjectName(QStringLiteral("again"));
    m_finding->setObjectName(QStringLiteral("writeFinding"));
    auto *noteLayout = new QVBoxLayout(m_curveOnly);
    noteLayout->setContentsMargins(28, 20, 20, 20);
    noteLayout->setSpacing(10);
    noteLayout->addWidget(m_curveOnlyTitle);
    noteLayout->addWidget(m_curveOnlyText);
    m_curveOnly->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_back);
    actions->addWidget(m_again);
    actions->addWidget(m_tests);
    actions->addWidget(m_finding, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_verdict, 1);
    left->addWidget(m_curveOnly);
    left->addStretch(0); // below the note; the verdict takes all the height it is given
    left->addWidget(m_problem);
    left->addLayout(actions);
    auto *leftBox = new QWidget(this);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setLayout(left);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(leftBox);
    layout->addWidget(m_curve, 1);
    new Columns(*layout, *leftBox, leftPx, this);
    m_problem->hide();
    m_curveOnly->hide();
    connect(m_back, &QPushButton::clicked, this, &ReadPage::backRequested);
    connect(m_again, &QPushButton::clicked, this, &ReadPage::scanAgainRequested);
    connect(m_tests, &QPushButton::clicked, this, &ReadPage::testsRequested);
    connect(m_finding, &QPushButton::clicked, this, [this] {
        if (m_result && isScanAgain(m_result->reading))
            emit scanAgainRequested();
        else
            emit writeFindingRequested();
    });
    connect(m_verdict, &VerdictPanel::runAgainRequested, this, &ReadPage::runAgainRequested);
    connect(m_curve, &CurvePanel::detailsRequested, this, &ReadPage::detailsRequested);
    connect(m_curve, &CurvePanel::scanChosen, this, &ReadPage::scanChosen);
    connect(m_curve, &CurvePanel::exportFailed, this,
            [this](const QString &path) { setProblem(booth::words::errorSentence(Errc::WriteFailed, path)); });
    retranslate();
}

void ReadPage::showResult(const ShownResult &result)
{
    m_result = result;
    m_isCurveOnly = false;
    setProblem({});
    refresh();
    m_finding->setFocus(Qt::OtherFocusReason);
}

void ReadPage::showCurveOnly(const ShownResult &result)
{
    m_result = result;
    m_isCurveOnly = true;
    setProblem({});
    refresh();
    m_again->setFocus(Qt::OtherFocusReason);
}

void ReadPage::refresh()
{
    if (!m_result)
        return;
    m_verdict->setVisible(!m_isCurveOnly);
    m_curveOnly->setVisible(m_isCurveOnly);
    m_finding->setVisible(!m_isCurveOnly);
    m_tests->setVisible(!m_isCurveOnly);
    m_verdict->showResult(*m_result);
    m_curve->showResult(*m_result);
    const bool again = isScanAgain(m_result->reading);
    m_again->setVisible(m_isCurveOnly || (!again && m_result->reading.isScanned()));
    m_finding->setText(again ? tr("Scan again") : tr("Write the finding"));
    m_finding->setKey(again ? QStringLiteral("S") : QStringLiteral("F"));
    m_again->setText(m_isCurveOnly ? tr("Open another file") : tr("Second spot"));
    m_again->setKey(again ? QString() : QStringLiteral("S"));
}

void ReadPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ReadPage::setChemist(bool isOn)
{
    m_curve->setChemist(isOn);
}

bool ReadPage::isChemist() const
{
    return m_curve->isChemist();
}

void ReadPage::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_curveOnlyTitle->setText(tr("Nothing is named here"));
    m_curveOnlyText->setText(booth::words::needsLibrary());
    refresh();
}

void ReadPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
