// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/lastheader.h"

#include <QEvent>
#include <QHeaderView>

namespace varde::ui {

namespace {

constexpr int aroundHeaderPx = 24; ///< padding of the style sheet on both sides, and the frame

void keepHeaderRoom(QHeaderView &header)
{
    if (!header.model() || header.count() == 0)
        return;
    QFont font = header.font();
    font.setWeight(QFont::DemiBold); // as the style sheet draws it
    const int last = header.count() - 1;
    const QString text = header.model()->headerData(last, Qt::Horizontal).toString();
    const int needed = QFontMetrics(font).horizontalAdvance(text) + aroundHeaderPx;
    header.setMinimumSectionSize(needed);
    if (header.sectionSize(last) < needed) // the least size counts from the next change on
        header.resizeSection(last, needed);
}

class HeaderRoomKeeper : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::StyleChange || type == QEvent::FontChange || type == QEvent::LanguageChange ||
            type == QEvent::Show)
            if (auto *header = qobject_cast<QHeaderView *>(watched))
                keepHeaderRoom(*header);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepRoomForLastHeader(QHeaderView *header)
{
    header->installEventFilter(new HeaderRoomKeeper(header));
    keepHeaderRoom(*header);
}

} // namespace varde::ui
