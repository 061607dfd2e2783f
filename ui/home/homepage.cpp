// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homepage.h"

#include "theme/keybutton.h"

#include "ui_homepage.h"

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int mostRows = 3;

QLabel *cell(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    return label;
}

} // namespace

HomePage::HomePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::HomePage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("page"));
    m_ui->nowRows->setColumnStretch(1, 1);
    connect(m_ui->newSample, &QPushButton::clicked, this, &HomePage::newSampleRequested);
    connect(m_ui->openSamples, &QPushButton::clicked, this, [this] { emit openSampleRequested(0); });
    connect(m_ui->showQueue, &QPushButton::clicked, this, &HomePage::queueRequested);
    connect(m_ui->openDesk, &QPushButton::clicked, this, &HomePage::deskRequested);
    connect(m_ui->startPractice, &QPushButton::clicked, this, &HomePage::practiceRequested);
    connect(m_ui->openPractice, &QPushButton::clicked, this, &HomePage::practiceQueueRequested);
    showState();
}

HomePage::~HomePage() = default;

void HomePage::setState(const HomeState &state)
{
    m_state = state;
    showState();
}

void HomePage::showState()
{
    m_ui->testState->setText(m_state.library);
    m_ui->deskState->setText(m_state.desk);
    m_ui->newSample->setText(m_state.isLiveOpening ? tr("Opening …") : tr("New sample"));
    m_ui->startPractice->setText(m_state.isPracticeOpening ? tr("Opening …") : tr("Start practice"));
    m_ui->startPractice->setEnabled(m_state.canPractise);
    m_ui->openPractice->setText(tr("Left open: %1").arg(m_state.openPractice));
    m_ui->openPractice->setVisible(m_state.canPractise && m_state.openPractice > 0);
    const int open = static_cast<int>(m_state.openSamples.size());
    m_ui->openSamples->setText(tr("Open samples: %1").arg(open));
    m_ui->openSamples->setVisible(open > 0);
    m_ui->nowEmpty->setVisible(open == 0);
    m_ui->notices->setText(m_state.notices.isEmpty() ? tr("Nothing to tell right now.")
                                                     : m_state.notices.join(QStringLiteral("\n\n")));
    showRows();
}

void HomePage::showRows()
{
    while (QLayoutItem *item = m_ui->nowRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int shown = std::min(mostRows, static_cast<int>(m_state.openSamples.size()));
    for (int i = 0; i < shown; ++i) {
        const OpenSampleRow &row = m_state.openSamples.at(i);
        auto *open = new KeyButton(KeyButton::Kind::Quiet, m_ui->nowCard);
        open->setText(row.ticketCode);
        connect(open, &QPushButton::clicked, this, [this, i] { emit openSampleRequested(i); });
        m_ui->nowRows->addWidget(open, i, 0);
        m_ui->nowRows->addWidget(cell(row.waiting, "", m_ui->nowCard), i, 1);
        m_ui->nowRows->addWidget(cell(row.age, "muted", m_ui->nowCard), i, 2);
    }
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showState();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
