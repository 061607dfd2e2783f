// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a folder through the page of the window and says how fast that is and how long the window did not answer:
//   QT_QPA_PLATFORM=offscreen varde_import_speed FOLDER [PATTERN]
#include "library/importpage.h"
#include "library/importterms.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <sys/resource.h>

using namespace varde;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "usage: varde_import_speed FOLDER [PATTERN]\n";
        return 2;
    }
    const QTemporaryDir folder;
    ui::ImportPage page;
    page.resize(1366, 700);
    page.show();
    page.enter(folder.filePath(QStringLiteral("library.sqlite")), QStringLiteral("K3"));
    page.findChild<QLineEdit *>(QStringLiteral("importPattern"))
        ->setText(arguments.value(2, QStringLiteral("{substance}_{form}_{*}")));
    page.findChild<QLineEdit *>(QStringLiteral("importSource"))->setText(QStringLiteral("measured speed"));
    page.findChild<QLineEdit *>(QStringLiteral("importLicence"))->setText(QStringLiteral("CC0"));

    // A timer that should fire every 10 ms: what it is late by, a person's click would be too.
    qint64 longestGapMs = 0;
    QElapsedTimer sinceTick;
    sinceTick.start();
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &tick,
                     [&] { longestGapMs = std::max(longestGapMs, sinceTick.restart()); });
    tick.start(10);
    QElapsedTimer whole;
    whole.start();
    qint64 readMs = 0;
    int files = 0;
    QObject::connect(page.findChild<booth::ImportHost *>(), &booth::ImportHost::progressed, &page,
                     [&](booth::ImportStep step, int, int total) {
                         if (step == booth::ImportStep::Reading)
                             files = total;
                         if (step == booth::ImportStep::Comparing && readMs == 0)
                             readMs = whole.elapsed();
                     });
    page.beginWith({arguments.at(1)});
    const auto *cancel = page.findChild<QAbstractButton *>(QStringLiteral("importCancel"));
    const auto *table = page.findChild<QTableView *>(QStringLiteral("importTable"));
    const bool isDone =
        QTest::qWaitFor([&] { return table->model()->rowCount() > 0 && !cancel->isVisible(); }, 3'600'000);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    out << files << " files, " << table->model()->rowCount() << " rows\n"
        << "reading: " << readMs / 1000.0 << " s, " << (readMs > 0 ? 1000.0 * files / double(readMs) : 0.0)
        << " files per second\n"
        << "with comparing: " << whole.elapsed() / 1000.0 << " s\n"
        << "longest time without an answer: " << longestGapMs << " ms\n"
        << "largest memory: " << used.ru_maxrss / 1024 << " MiB\n";
    return isDone ? 0 : 1;
}
