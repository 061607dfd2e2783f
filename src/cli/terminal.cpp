// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "booth/words/errorwords.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace varde::cli {

namespace {

std::atomic<bool> wasInterrupted{false};

void onInterrupt(int)
{
    wasInterrupted.store(true, std::memory_order_relaxed);
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

void complain(const std::string &file, const Error &error)
{
    // The words for these two are those of a screen with its steps; here the detail says what was asked for.
    if ((error.code == Errc::NotAllowed || error.code == Errc::NotFound) && !error.detail.empty())
        return complain(file, error.detail);
    QString reason = booth::words::errorText(error);
    reason.replace(u'\n', u' ');
    complain(file, reason.toStdString());
}

void complain(const std::string &file, const std::string &reason)
{
    std::fprintf(stderr, "varde-cli: %s: %s\n", file.c_str(), reason.c_str());
}

int failed(const std::string &file, const Error &error)
{
    complain(file, error);
    return Failed;
}

const std::atomic<bool> &interrupted()
{
    return wasInterrupted;
}

void watchInterrupt()
{
    std::signal(SIGINT, onInterrupt);
}

ProgressBar::ProgressBar() : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
}

ProgressBar::~ProgressBar()
{
    if (m_isTerminal && m_lastShown >= 0)
        std::fprintf(stderr, "\r\033[K");
}

void ProgressBar::show(const char *what, int done, int total)
{
    if (!m_isTerminal || total <= 0)
        return;
    const int now = static_cast<int>(1000.0 * done / total);
    if (now == m_lastShown)
        return;
    m_lastShown = now;
    constexpr int width = 40;
    const int filled = width * now / 1000;
    std::fprintf(stderr, "\r\033[K%s [%.*s%*s] %d of %d", what, filled, "########################################",
                 width - filled, "", done, total);
    std::fflush(stderr);
}

} // namespace varde::cli
