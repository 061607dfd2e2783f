// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/readingorder.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>
#include <vector>

namespace varde::ui {

namespace {

constexpr int aroundFocusPx = 24; ///< what is brought in sight stands clear of the edge

/// What all answers of one question have in common; null where a button is no such answer.
const QObject *questionOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->isCheckable())
        return nullptr;
    if (const QButtonGroup *group = button->group())
        return group->exclusive() ? group : nullptr;
    return button->autoExclusive() ? button->parentWidget() : nullptr;
}

bool isChosen(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->isChecked();
}

/// Qt takes Qt::TabFocus away from every answer but the one that had the focus last: of those it says nothing.
bool canStopAt(const QWidget &widget)
{
    const bool isMeant =
        questionOf(&widget) ? widget.focusPolicy() != Qt::NoFocus : bool(widget.focusPolicy() & Qt::TabFocus);
    return isMeant && widget.isVisible() && widget.isEnabled() && !widget.focusProxy();
}

/// A grid holds its items as they were added, whichever cell they are in; a row may run backwards.
std::vector<int> itemsAsRead(const QLayout &layout)
{
    std::vector<int> items(static_cast<std::size_t>(layout.count()));
    std::iota(items.begin(), items.end(), 0);
    if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) {
        const auto cellOf = [grid](int index) {
            int row = 0, column = 0, rows = 0, columns = 0;
            grid->getItemPosition(index, &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        std::stable_sort(items.begin(), items.end(), [&](int a, int b) { return cellOf(a) < cellOf(b); });
    }
    return items;
}

/// Goes through what is shown of a window and notes where Tab stops.
class WindowWalk {
public:
    WindowWalk(QWidget &window, const QWidget *focus) : m_focus(focus) { add(window); }

    QWidget *besideFocus(bool isNext) const
    {
        if (m_stops.empty())
            return nullptr;
        const std::size_t count = m_stops.size();
        // Where the focus is at no stop, `m_passed` of them lie before it.
        const std::size_t next = (m_isAtStop ? m_passed + 1 : m_passed) % count;
        return m_stops[isNext ? next : (m_passed + count - 1) % count].widget;
    }

private:
    struct Stop {
        QWidget *widget;
        const QObject *question;
    };

    void add(QWidget &widget)
    {
        // The focus may be on something that is just being hidden: the place it had counts.
        const bool isToRead = widget.isVisible() || &widget == m_focus || widget.isAncestorOf(m_focus);
        if (!isToRead || !m_seen.insert(&widget).second)
            return;
        addStop(widget);
        if (const QLayout *layout = widget.layout())
            add(*layout);
        addUnplaced(widget);
    }

    void add(const QLayout &layout)
    {
        for (const int index : itemsAsRead(layout)) {
            QLayoutItem *item = layout.itemAt(index);
            if (QWidget *widget = item->widget())
                add(*widget);
            else if (const QLayout *inner = item->layout())
                add(*inner);
        }
    }

    /// Children in no layout, such as what a scroll area shows.
    void addUnplaced(const QWidget &parent)
    {
        std::vector<QWidget *> unplaced;
        for (QObject *child : parent.children())
            if (auto *widget = qobject_cast<QWidget *>(child); widget && !widget->isWindow())
                unplaced.push_back(widget);
        std::stable_sort(unplaced.begin(), unplaced.end(), [](const QWidget *a, const QWidget *b) {
            return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
        });
        for (QWidget *widget : unplaced)
            add(*widget);
    }

    void addStop(QWidget &widget)
    {
        const QObject *question = questionOf(&widget);
        if (&widget == m_focus && !m_isAtStop)
            m_passed = m_stops.size();
        if (!canStopAt(widget))
            return;
        auto stop = std::find_if(m_stops.begin(), m_stops.end(),
                                 [question](const Stop &one) { return question && one.question == question; });
        if (stop == m_stops.end())
            stop = m_stops.insert(stop, {&widget, question});
        else if (isChosen(&widget))
            stop->widget = &widget;
        if (&widget == m_focus) {
            m_passed = static_cast<std::size_t>(stop - m_stops.begin());
            m_isAtStop = true;
        }
    }

    const QWidget *m_focus; ///< may be null
    std::unordered_set<const QWidget *> m_seen;
    std::vector<Stop> m_stops;
    std::size_t m_passed = 0;
    bool m_isAtStop = false;
};

/// The whole widget, where QScrollArea::ensureWidgetVisible() is content with its text cursor; of what is larger than
/// the area its beginning, unless the cursor is elsewhere.
void bringInSight(QScrollArea &area, QWidget &widget)
{
    const QSize room = area.viewport()->size();
    const QSize shown = widget.size().boundedTo(room);
    const QPoint middle = widget.mapTo(area.widget(), QPoint(0, 0)) + QPoint(shown.width() / 2, shown.height() / 2);
    area.ensureVisible(middle.x(), middle.y(), std::min(shown.width() / 2 + aroundFocusPx, room.width() / 2),
                       std::min(shown.height() / 2 + aroundFocusPx, room.height() / 2));
    if (shown != widget.size())
        area.ensureWidgetVisible(&widget, 0, 0);
}

} // namespace

bool moveFocusAsRead(QWidget &window, bool isNext)
{
    const QWidget *focus = window.focusWidget();
    // What had the focus may answer to its loss and throw the target away.
    const QPointer<QWidget> target = WindowWalk(window, focus).besideFocus(isNext);
    if (!target || target == focus)
        return false;
    target->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *around = target ? target->parentWidget() : nullptr; around && around != &window;
         around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around))
            bringInSight(*area, *target);
    return true;
}

} // namespace varde::ui
