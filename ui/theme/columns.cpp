// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/columns.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace varde::ui {

namespace {

constexpr int sideBySidePercent = 110; ///< up to this size of text

} // namespace

Columns::Columns(QBoxLayout &row, QWidget &fixed, int px, QWidget *page)
    : QObject(page), m_row(row), m_fixed(fixed), m_px(px)
{
    page->installEventFilter(this);
    fit();
}

void Columns::fit()
{
    const bool isBeside = textPercent() <= sideBySidePercent;
    m_row.setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_fixed.setMinimumWidth(isBeside ? m_px : 0);
    m_fixed.setMaximumWidth(isBeside ? m_px : QWIDGETSIZE_MAX);
}

bool Columns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace varde::ui
