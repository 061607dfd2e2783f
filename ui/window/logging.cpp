// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/logging.h"

#include <QDir>
#include <QtGlobal>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace varde::ui {

namespace {

/// Qt's own warnings: its messages may name files a person chose, so only the category is kept below warning level.
void qtMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const char *category = context.category ? context.category : "default";
    if (type == QtDebugMsg || type == QtInfoMsg)
        spdlog::debug("Qt ({})", category);
    else
        spdlog::warn("Qt ({}): {}", category, text.toStdString());
    spdlog::default_logger()->flush();
}

} // namespace

Status startLogging(const QString &dataDir, const QString &level)
{
    const std::string path = QDir(dataDir).filePath(QStringLiteral("varde.log")).toStdString();
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, 1 << 20, 3);
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("varde", sink));
    } catch (const spdlog::spdlog_ex &problem) {
        return Error{Errc::WriteFailed, path + ": " + problem.what()};
    }
    spdlog::flush_on(spdlog::level::info);
    setLogLevel(level);
    qInstallMessageHandler(qtMessage);
    return Done{};
}

void setLogLevel(const QString &level)
{
    spdlog::set_level(spdlog::level::from_str(level.toStdString()));
}

} // namespace varde::ui
