// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/takenline.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace varde::ui {

TakenLine::TakenLine(QWidget *parent) : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(400);
}

bool TakenLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TakenLine::keyPressEvent(QKeyEvent *event)
{
    const bool isCopy = event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut) ||
                        (event->key() == Qt::Key_Insert && event->modifiers().testFlag(Qt::ControlModifier));
    // What is marked can be pasted elsewhere with the middle button.
    const bool isMarking = event->matches(QKeySequence::SelectAll) ||
                           (event->modifiers().testFlag(Qt::ShiftModifier) && event->text().isEmpty());
    if (isCopy || isMarking)
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

void TakenLine::mousePressEvent(QMouseEvent *event)
{
    setCursorPosition(cursorPositionAt(event->pos()));
    event->accept();
}

void TakenLine::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void TakenLine::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void TakenLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace varde::ui
