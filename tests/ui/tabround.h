// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace varde::test {

/// What somebody finds who goes once round a window with Tab, as the keyboard sends it to the window.
struct TabRound {
    int stops = 0;
    QStringList faults; ///< one line each
};

/// Goes round an active window with Tab, and back with Shift+Tab. It is a fault
/// - where Tab never stops although it must, or stops twice: it must at every widget that is shown, enabled and has
///   Qt::TabFocus, and once at a question of whose answers one can be chosen, at the chosen one;
/// - where, of any two stops, the later one is wholly above the earlier one and not wholly to the right of it, or on
///   one line with it and wholly to the left: what is above in a column and what is on the left of a line comes first;
/// - where the round leaves a card, or what is scrolled together, and comes back to it;
/// - where Shift+Tab does not go the same way back;
/// - where a stop within a scroll area is not in sight when Tab is there: all of it, or as much as half of the area.
/// A round begins at the leftmost stop of the head of the window. What is scrolled stands, for what is outside, where
/// the scroll area stands. Of all this nothing asks the window for an order: only where widgets are, and what they are.
TabRound roundByTab(QWidget &window, const QWidget &head);

} // namespace varde::test
