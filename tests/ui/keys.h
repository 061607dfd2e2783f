// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgethelp.h"

namespace varde::test {

/// A person who has nothing but the keys: each goes to where the focus is, and is counted.
class Keys {
public:
    explicit Keys(QWidget &window) : m_window(window)
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::activePopupWidget();
        if (!target)
            target = m_window.focusWidget() ? m_window.focusWidget() : &m_window;
        QTest::keyClick(target, key, modifiers);
        ++m_count;
        settle();
    }

    /// Letters and digits of a text, one key each.
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QWidget *target = m_window.focusWidget() ? m_window.focusWidget() : &m_window;
            QTest::keyClicks(target, QString(letter));
            ++m_count;
            settle();
        }
    }

    int count() const { return m_count; }
    void reset() { m_count = 0; }

private:
    QWidget &m_window;
    int m_count = 0;
};

} // namespace varde::test
