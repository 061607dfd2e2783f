// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde::ui {

/// Places of the run, in the order of the step bar.
enum RunStep { IntakeStep, ScanStep, ReadStep, SecondReadStep, TalkStep, ClosedStep };

} // namespace varde::ui
