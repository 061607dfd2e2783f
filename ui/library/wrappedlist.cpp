// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/wrappedlist.h"

#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int paddingPx = 26; ///< of the style sheet, left and right together
constexpr int checkPx = 30;   ///< a box to check and its distance
constexpr int finger = 44;    ///< px

/// Knows the style sheet's padding, which Qt leaves out when it works out how high a wrapped text is.
class WrappedDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = static_cast<const QListWidget *>(option.widget);
        const bool isCheckable = index.data(Qt::CheckStateRole).isValid();
        const int width = list->viewport()->width() - paddingPx - (isCheckable ? checkPx : 0);
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, std::max(40, width), 10'000), Qt::TextWordWrap,
                                                           index.data().toString());
        return {std::max(40, width), std::max(finger, text.height() + 16)};
    }
};

} // namespace

WrappedList::WrappedList(const char *name, QWidget *parent) : QListWidget(parent)
{
    setObjectName(QLatin1String(name));
    setItemDelegate(new WrappedDelegate(this));
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void WrappedList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // the width decides on the heights
}

} // namespace varde::ui
