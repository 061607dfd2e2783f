// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/linehint.h"

#include <QEvent>
#include <QLineEdit>

namespace varde::ui {

namespace {

constexpr int aroundTextPx = 40; ///< padding and frame of the style sheet on both sides, and the cursor

void keepRoom(QLineEdit &line)
{
    line.setMinimumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + aroundTextPx);
}

class RoomKeeper : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
            event->type() == QEvent::Polish)
            if (auto *line = qobject_cast<QLineEdit *>(watched))
                keepRoom(*line);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void setLineHint(QLineEdit *line, const QString &text)
{
    static const QString keeperName = QStringLiteral("roomKeeper");
    line->setPlaceholderText(text);
    if (!line->findChild<QObject *>(keeperName, Qt::FindDirectChildrenOnly)) {
        auto *keeper = new RoomKeeper(line);
        keeper->setObjectName(keeperName);
        line->installEventFilter(keeper);
    }
    keepRoom(*line);
}

} // namespace varde::ui
