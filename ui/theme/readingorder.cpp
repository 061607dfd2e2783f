// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/readingorder.h"

#include <QGridLayout>
#include <QWidget>

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>
#include <vector>

namespace varde::ui {

namespace {

/// Collects what Tab may reach.
class Reading {
public:
    void add(QWidget &widget)
    {
        if (widget.isHidden() || widget.isWindow() || !m_seen.insert(&widget).second)
            return;
        if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy())
            m_reached.push_back(&widget);
        if (const QLayout *layout = widget.layout())
            add(*layout);
        for (QObject *child : widget.children()) // those in no layout: what a scroll area shows
            if (child->isWidgetType())
                add(*static_cast<QWidget *>(child));
    }

    const std::vector<QWidget *> &reached() const { return m_reached; }

private:
    void add(const QLayout &layout)
    {
        for (const int index : itemsOf(layout)) {
            QLayoutItem *item = layout.itemAt(index);
            if (QWidget *widget = item->widget())
                add(*widget);
            else if (const QLayout *inner = item->layout())
                add(*inner);
        }
    }

    /// A grid holds its items as they were added, whichever cell they are in.
    static std::vector<int> itemsOf(const QLayout &layout)
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

    std::unordered_set<const QWidget *> m_seen;
    std::vector<QWidget *> m_reached;
};

} // namespace

void tabInReadingOrder(QWidget &page)
{
    Reading reading;
    reading.add(page);
    for (std::size_t i = 1; i < reading.reached().size(); ++i)
        QWidget::setTabOrder(reading.reached()[i - 1], reading.reached()[i]);
}

} // namespace varde::ui
