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
    const QString text = header.model()->headerData(header.count() - 1, Qt::Horizontal).toString();
    header.setMinimumSectionSize(QFontMetrics(font).horizontalAdvance(text) + aroundHeaderPx);
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
