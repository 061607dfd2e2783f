// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/carepage.h"

#include "booth/words/carewords.h"
#include "library/carework.h"

#include <QEvent>

namespace varde::ui {

CarePage::CarePage(CareWork &work, QWidget *parent) : QWidget(parent), m_work(work)
{
    connect(&work, &CareWork::workingChanged, this, [this](bool isWorking) { setWorking(isWorking); });
}

void CarePage::enter(const CareContext &context)
{
    m_context = context;
    emit told({}, false);
    read();
}

void CarePage::tellProblem(const Error &error)
{
    emit told(booth::words::careError(error), error.code != Errc::Cancelled);
}

void CarePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
