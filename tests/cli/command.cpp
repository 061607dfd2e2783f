// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QProcess>

#include <csignal>
#include <fstream>
#include <sstream>

namespace varde::test {

namespace {

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

std::vector<nlohmann::json> Ran::objects() const
{
    std::vector<nlohmann::json> out_;
    for (const std::string &line : linesOf(out))
        out_.push_back(nlohmann::json::parse(line));
    return out_;
}

std::vector<std::string> Ran::complaints() const
{
    return linesOf(err);
}

Ran run(const std::vector<std::string> &arguments, int interruptAfterMs)
{
    QStringList list;
    for (const std::string &argument : arguments)
        list << QString::fromStdString(argument);
    QProcess process;
    process.start(QStringLiteral(VARDE_CLI), list);
    if (!process.waitForStarted())
        return {};
    if (interruptAfterMs >= 0 && !process.waitForFinished(interruptAfterMs))
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    Ran ran;
    ran.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput().toStdString();
    ran.err = process.readAllStandardError().toStdString();
    return ran;
}

bool runImport(const std::filesystem::path &library, const std::filesystem::path &manifest)
{
    return run({"library", "create", library.string()}).exit == 0 &&
           run({"library", "import", library.string(), "--manifest", manifest.string(), "--technique", "raman"}).exit ==
               0;
}

nlohmann::json schema(const std::string &name)
{
    std::ifstream file(std::filesystem::path(VARDE_SOURCE_DIR) / "docs" / "developers" / name);
    return nlohmann::json::parse(file);
}

} // namespace varde::test
