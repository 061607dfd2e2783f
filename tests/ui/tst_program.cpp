// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The built program, as a person or a script starts it.
#include "support/catch.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace {

struct Ran {
    int exit = -1;
    QString out;
    QString err;
};

Ran runVarde(const QStringList &arguments,
             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VARDE_PROGRAM), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

TEST_CASE("a wrong option ends with 2, in a line that names it, and nothing is written")
{
    const QTemporaryDir data;
    const auto [option, named] = GENERATE(std::pair{"--nonsense", "nonsense"}, std::pair{"--language=xx", "--language"},
                                          std::pair{"--theme=pink", "--theme"}, std::pair{"scan.csv", "scan.csv"});
    const Ran ran = runVarde({QStringLiteral("--data"), data.path(), QLatin1String(option)});
    CHECK(ran.exit == 2);
    const QString said = ran.err.trimmed().section(QLatin1Char('\n'), -1); // Qt may have complained before it
    CHECK(said.startsWith(QStringLiteral("varde: ")));
    CHECK(said.contains(QLatin1String(named)));
    CHECK(QDir(data.path()).isEmpty());
}

TEST_CASE("an option without its value ends with 2")
{
    CHECK(runVarde({QStringLiteral("--data")}).exit == 2);
}

TEST_CASE("help and version are answered without a window, also where there is no display")
{
    auto bare = QProcessEnvironment::systemEnvironment();
    bare.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    bare.remove(QStringLiteral("DISPLAY"));
    const Ran help = runVarde({QStringLiteral("--help")}, bare);
    CHECK(help.exit == 0);
    CHECK(help.out.contains(QStringLiteral("--demo-run")));
    const Ran version = runVarde({QStringLiteral("--version")}, bare);
    CHECK(version.exit == 0);
    CHECK(version.out.startsWith(QStringLiteral("varde ")));
}
