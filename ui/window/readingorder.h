// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace varde::ui {

/// Gives the focus to what a reader of the window comes to next, or came from: as the layouts place it, from the top
/// down, a left column before the right one, and from the end to the beginning again. Answers of which one can be
/// chosen are one place, at the chosen one or else the first. What a scroll area holds is brought in sight. For
/// QWidget::focusNextPrevChild() of a window: Qt's own ring has the order in which widgets were made, and
/// QWidget::setTabOrder() tears it where widgets have a focus proxy or come and go. The order is worked out at every
/// call. GUI thread.
///
/// \return false where there is nowhere to go; the focus is where it was
bool moveFocusAsRead(QWidget &window, bool isNext);

} // namespace varde::ui
