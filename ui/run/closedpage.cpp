// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/closedpage.h"

#include "booth/talk/closing.h"
#include "booth/words/talkwords.h"
#include "talk/textcolumn.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

ClosedPage::ClosedPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_steps(textLabel("heading", this)),
      m_noted(new TextColumn(this)),
      m_problem(textLabel("problem", this)),
      m_home(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_takeBack(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_correct(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_slip(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_next(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_home->setObjectName(QStringLiteral("home"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_slip->setObjectName(QStringLiteral("makeSlip"));
    m_next->setObjectName(QStringLiteral("newSample"));
    m_noted->setObjectName(QStringLiteral("noted"));
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 20, 28, 20);
    inner->setSpacing(12);
    inner->addWidget(m_title);
    inner->addWidget(m_steps);
    inner->addWidget(m_noted, 1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    for (QWidget *button : std::initializer_list<QWidget *>{m_home, m_takeBack, m_correct, m_slip})
        actions->addWidget(button);
    actions->addStretch(1);
    actions->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 24, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(card, 1);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    connect(m_home, &QPushButton::clicked, this, &ClosedPage::homeRequested);
    connect(m_takeBack, &QPushButton::clicked, this, &ClosedPage::takeBackRequested);
    connect(m_correct, &QPushButton::clicked, this, &ClosedPage::correctionRequested);
    connect(m_slip, &QPushButton::clicked, this, &ClosedPage::slipRequested);
    connect(m_next, &QPushButton::clicked, this, &ClosedPage::newSampleRequested);
    setProblem({});
    retranslate();
}

void ClosedPage::setSample(const QString &ticketCode)
{
    m_ticketCode = ticketCode;
    m_view.reset();
    setProblem({});
    retranslate();
    m_next->setFocus(Qt::OtherFocusReason);
}

void ClosedPage::showClosed(const booth::TalkView &view)
{
    m_ticketCode = QString::fromStdString(view.sample.ticketCode);
    m_view = view;
    setProblem({});
    retranslate();
    m_next->setFocus(Qt::OtherFocusReason);
}

void ClosedPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool ClosedPage::isFresh() const
{
    return m_view && !m_view->closings.empty() &&
           m_view->at - m_view->closings.back().createdAt <= booth::kTakeBackTime;
}

void ClosedPage::fill()
{
    m_noted->clear();
    m_noted->setVisible(m_view.has_value());
    if (!m_view)
        return;
    if (!m_view->closings.empty()) {
        const store::Closing &closing = m_view->closings.back();
        m_noted->addText("", tr("They mean to: %1").arg(booth::words::intentionText(closing.intention)));
        QString rest = tr("What was left: %1").arg(booth::words::disposalText(closing.disposal));
        if (!closing.witnessCode.empty())
            rest += QStringLiteral(", ") + tr("seen by %1").arg(QString::fromStdString(closing.witnessCode));
        m_noted->addText("", rest);
    }
    for (const store::LabRequest &request : m_view->labRequests)
        m_noted->addText("", tr("Laboratory %1: %2")
                                 .arg(QString::fromStdString(request.lab), booth::words::labStateText(request.state)));
    if (m_view->isCorrected())
        m_noted->addText("caution", tr("Corrected: %1").arg(QString::fromStdString(m_view->finding()->reason)));
    if (const store::Finding *finding = m_view->finding()) {
        m_noted->addText("strong", m_view->isCorrected() ? tr("What holds now") : tr("What was told"));
        m_noted->addText("", QString::fromStdString(finding->text));
    }
    if (m_view->findings.size() > 1) {
        m_noted->addText("strong", tr("What was written before"));
        for (std::size_t i = m_view->findings.size() - 1; i-- > 0;)
            m_noted->addText("muted", QString::fromStdString(m_view->findings[i].text));
    }
}

void ClosedPage::retranslate()
{
    m_title->setText(tr("%1 is closed").arg(m_ticketCode));
    m_steps->setText(tr("1  Give back or dispose of what is left, as the rules of this site say.\n"
                        "2  Clean the instrument and look at it: is anything left on it?\n"
                        "3  New gloves for the next sample."));
    m_noted->setAccessibleName(tr("What was noted at the close"));
    m_home->setText(tr("Back to the start"));
    m_home->setKey(QStringLiteral("Esc"));
    m_takeBack->setText(tr("Take the close back"));
    m_takeBack->setKey(QStringLiteral("U"));
    m_takeBack->setVisible(isFresh());
    m_correct->setText(tr("Correct the finding"));
    m_correct->setKey(QStringLiteral("C"));
    m_correct->setVisible(m_view && m_view->finding());
    m_slip->setText(tr("Slip"));
    m_slip->setKey(QStringLiteral("P"));
    m_slip->setVisible(m_view && m_view->finding() && m_view->site.hasSlip);
    m_next->setText(tr("New sample"));
    m_next->setKey(QStringLiteral("N"));
    fill();
}

void ClosedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
