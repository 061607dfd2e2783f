// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <atomic>
#include <string>

namespace varde::cli {

/// Exit codes of varde-cli.
enum Exit { Ok = 0, Failed = 1, Usage = 2 };

/// One line on standard error: `varde-cli: FILE: reason`.
void complain(const std::string &file, const Error &error);
void complain(const std::string &file, const std::string &reason); ///< reason: one sentence, UTF-8
int failed(const std::string &file, const Error &error);           ///< complain(), and Failed

/// Turns true when the person presses Ctrl-C, once watchInterrupt() was called. A second Ctrl-C ends at once.
const std::atomic<bool> &interrupted();
void watchInterrupt();

/// A progress bar on standard error where that is a terminal; nothing elsewhere. Removes itself.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(const char *what, int done, int total);

private:
    bool m_isTerminal;
    int m_lastShown = -1; ///< per mille, so that a long loop does not write thousands of lines
};

} // namespace varde::cli
