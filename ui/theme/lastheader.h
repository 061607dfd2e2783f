// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHeaderView;

namespace varde::ui {

/// A column that takes what the others leave is never narrower than its header, at every size of text and in every
/// language: no section is narrower than the last one's header. GUI thread.
void keepRoomForLastHeader(QHeaderView *header);

} // namespace varde::ui
