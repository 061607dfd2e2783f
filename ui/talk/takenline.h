// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace varde::ui {

/// What somebody says they take. It leaves this field in no way: not by copying, cutting, dragging or marking with the
/// mouse (which is a copy on X11), and keyboards are asked not to learn it.
/// Enter ends nothing here: half a list must not lead to the next page.
class TakenLine : public QLineEdit {
    Q_OBJECT

public:
    explicit TakenLine(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace varde::ui
