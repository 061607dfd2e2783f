// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys.h"

class QComboBox;
class QSlider;

namespace varde::ui {
class ChoiceRow;
}

namespace varde::test {

/// What a person does with nothing but keys: Tab to a field, arrows within a row of answers, letters in a line. It
/// fails where a field cannot be reached so.
class Hand {
public:
    explicit Hand(QWidget &window) : m_window(window), m_keys(window) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_keys.press(key, modifiers); }
    void type(const QString &text) { m_keys.type(text); }

    void goTo(const QWidget &target);                      ///< by Tab, until the focus is on it or in it
    void write(const QWidget &field, const QString &text); ///< in place of what stands there
    void choose(const ui::ChoiceRow &row, int index);
    void arrowTo(const QWidget &group, const QWidget &answer); ///< the focus alone: what is chosen stays
    void toggle(const QWidget &row, const QString &text);      ///< one of several keys that may all be on
    void pick(const QComboBox &box, int index);
    void slide(const QSlider &slider, int value);

    int count() const { return m_keys.count(); }

private:
    bool isAt(const QWidget &target) const;

    QWidget &m_window;
    Keys m_keys;
};

} // namespace varde::test
