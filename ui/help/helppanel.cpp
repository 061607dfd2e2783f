// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helppanel.h"

#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/shapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

HelpPanel::HelpPanel(QWidget *parent)
    : Card(Kind::Hazard, parent),
      m_title(textLabel("title", this)),
      m_call(textLabel("emergency", this)),
      m_site(textLabel("emergency", this)),
      m_steps(textLabel("emergencySteps", this)),
      m_close(new KeyButton(KeyButton::Kind::Hazard, this))
{
    m_close->setObjectName(QStringLiteral("close"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    auto *calls = new QVBoxLayout;
    calls->addWidget(m_call);
    calls->addWidget(m_site);
    calls->addStretch();
    columns->addLayout(calls, 2);
    columns->addWidget(m_steps, 3, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 16, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addLayout(columns);
    layout->addStretch(1);
    connect(m_close, &QPushButton::clicked, this, &HelpPanel::closed);
    retranslate();
}

void HelpPanel::setSite(const QString &medicalNumber, const QString &naloxonePlace)
{
    m_medicalNumber = medicalNumber;
    m_naloxonePlace = naloxonePlace;
    retranslate();
}

void HelpPanel::retranslate()
{
    m_title->setText(tr("Someone is unwell: help first, testing later"));
    m_call->setText(tr("Not breathing well, cannot be woken, chest pain, seizure or very hot: call 113."));
    QString site = m_medicalNumber.isEmpty()
                       ? tr("Medical staff here: ask the shift leader. The number can be entered in the settings.")
                       : tr("Medical staff here: %1").arg(m_medicalNumber);
    if (!m_naloxonePlace.isEmpty())
        site += QLatin1Char('\n') + tr("Naloxone: %1").arg(m_naloxonePlace);
    m_site->setText(site);
    m_steps->setText(tr("1  Stay with them. Send someone else for help.\n"
                        "2  Awake: sit down somewhere quiet and cool, small sips of water.\n"
                        "3  Not awake but breathing: on their side, keep checking the breath.\n"
                        "4  Not breathing: start CPR. Give naloxone if an opioid is possible.\n"
                        "5  Tell the medics what was taken, how much and when. Keep what is left for them."));
    // The key itself belongs to the window: it opens and closes.
    m_close->setText(tr("Close (F1)"));
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
