// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pagescroll.h"

#include "theme/readingorder.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace varde::ui {

namespace {

/// What the page needs at this width, px.
int neededHeight(const QWidget &page, int width)
{
    const QLayout *layout = page.layout();
    if (!layout)
        return page.minimumSizeHint().height();
    const int least = layout->totalMinimumSize().height();
    return layout->hasHeightForWidth() ? std::max(least, layout->totalHeightForWidth(width)) : least;
}

} // namespace

PageScroll::PageScroll(QStackedWidget *pages, QWidget *parent) : QScrollArea(parent), m_pages(pages)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidget(pages);
    pages->installEventFilter(this);
    connect(pages, &QStackedWidget::currentChanged, this, [this] {
        verticalScrollBar()->setValue(0);
        fit();
        orderTabs();
    });
    connect(qApp, &QApplication::focusChanged, this, [this] { showFocus(); });
}

void PageScroll::setTaken(int heightPx)
{
    m_takenPx = heightPx;
    fit();
    showFocus();
}

void PageScroll::fit()
{
    if (m_isFitting)
        return;
    m_isFitting = true;
    const bool isLarge = textPercent() > 100;
    int width = viewport()->width();
    int height = maximumViewportSize().height();
    if (const QWidget *page = m_pages->currentWidget()) {
        if (isLarge) {
            width = std::max(width, page->minimumSizeHint().width());
            height = std::max(height, neededHeight(*page, width - verticalScrollBar()->sizeHint().width()));
        }
        height = std::max(height, maximumViewportSize().height() + m_takenPx);
    }
    const bool isScrolled = height > maximumViewportSize().height();
    setVerticalScrollBarPolicy(isScrolled ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(isLarge ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (isScrolled)
        width = std::max(viewport()->width(), width - verticalScrollBar()->sizeHint().width());
    m_pages->resize(isScrolled ? width : viewport()->width(), height);
    m_isFitting = false;
}

void PageScroll::orderTabs()
{
    if (QWidget *page = m_pages->currentWidget())
        tabInReadingOrder(*page);
}

void PageScroll::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_pages->isAncestorOf(focus) && verticalScrollBar()->maximum() > 0)
        ensureWidgetVisible(focus, 24, 24);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::LayoutRequest) {
        fit();
        orderTabs();
    }
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageScroll::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

bool PageScroll::focusNextPrevChild(bool isNext)
{
    orderTabs(); // what changed within a scrolled part of the page asked for no layout here
    return QScrollArea::focusNextPrevChild(isNext);
}

} // namespace varde::ui
