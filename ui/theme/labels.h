// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QWidget;

namespace varde::ui {

/// A label that wraps and takes its look from the style sheet's `role`.
QLabel *textLabel(const char *role, QWidget *parent);

/// The same in one line.
QLabel *lineLabel(const char *role, QWidget *parent);

} // namespace varde::ui
