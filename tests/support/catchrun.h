// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Runs the tests that the arguments choose, all of them without any. What main() returns.
int runCatch(int argc, char *argv[]);
