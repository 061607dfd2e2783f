// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;

namespace varde::ui {

/// The placeholder text of a line, which keeps the line wide enough to show all of it at every size of text. GUI
/// thread.
void setLineHint(QLineEdit *line, const QString &text);

} // namespace varde::ui
