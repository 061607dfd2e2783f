// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace varde::ui {

/// Lets Tab go through what is shown of a page as its layouts place it: from the top down, a left column before the
/// right one. Otherwise Tab follows the order in which widgets were made, and comes last to whatever was added later.
void tabInReadingOrder(QWidget &page);

} // namespace varde::ui
