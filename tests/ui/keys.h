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

    /// A text, one key for each of its letters; what no key of QTest has comes as an input method would send it.
    void type(const QString &text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
            const QString letter = text.mid(at, isPair ? 2 : 1);
            at += isPair ? 1 : 0;
            QWidget *target = m_window.focusWidget() ? m_window.focusWidget() : &m_window;
            if (letter.at(0).unicode() < 0x80)
                QTest::keyClicks(target, letter);
            else
                QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, letter, Qt::NoModifier);
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
