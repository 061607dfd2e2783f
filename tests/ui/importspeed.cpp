// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a folder through the page of the window and says how fast that is and how long the window did not answer:
//   QT_QPA_PLATFORM=offscreen varde_import_speed [--pattern PATTERN] [--library FILE] [--admit] FOLDER
// With a library of one's own an import that was cut off there goes on, as it does in the window.
#include "booth/words/importwords.h"
#include "library/importpage.h"
#include "library/importterms.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <sys/resource.h>

using namespace varde;

namespace {

constexpr int patience = 4 * 3'600'000; ///< milliseconds: the end of it, not a measure

/// A timer that should fire every 10 ms: what it is late by, a person's click would be too.
class LongestSilence {
public:
    LongestSilence()
    {
        m_sinceTick.start();
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick,
                         [this] { m_longestMs = std::max(m_longestMs, m_sinceTick.restart()); });
        m_tick.start(10);
    }
    qint64 takeMs() { return std::exchange(m_longestMs, 0); }

private:
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    qint64 m_longestMs = 0;
};

QAbstractButton *buttonOf(const ui::ImportPage &page, const char *name)
{
    return page.findChild<QAbstractButton *>(QLatin1String(name));
}

void begin(ui::ImportPage &page, const QString &folder, const QString &pattern)
{
    // What an earlier start left behind is offered a moment after the page was entered.
    if (QTest::qWaitFor([&] { return buttonOf(page, "importResume")->isVisible(); }, 2'000)) {
        QTextStream(stdout) << "goes on with what was read before\n";
        buttonOf(page, "importResume")->click();
        return;
    }
    page.findChild<QLineEdit *>(QStringLiteral("importPattern"))->setText(pattern);
    page.findChild<QLineEdit *>(QStringLiteral("importSource"))->setText(QStringLiteral("measured speed"));
    page.findChild<QLineEdit *>(QStringLiteral("importLicence"))->setText(QStringLiteral("CC0"));
    page.beginWith({folder});
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("The files to import."));
    const QCommandLineOption pattern(QStringLiteral("pattern"), QStringLiteral("How the files are named."),
                                     QStringLiteral("pattern"), QStringLiteral("{substance}_{form}_{*}"));
    const QCommandLineOption library(QStringLiteral("library"), QStringLiteral("The library; one of its own if none."),
                                     QStringLiteral("file"));
    const QCommandLineOption admit(QStringLiteral("admit"), QStringLiteral("Take what is ready into the library."));
    parser.addOptions({pattern, library, admit});
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    QTextStream out(stdout);
    const QTemporaryDir folder;
    ui::ImportPage page;
    page.resize(1366, 700);
    page.show();
    page.enter(parser.isSet(library) ? parser.value(library) : folder.filePath(QStringLiteral("library.sqlite")),
               QStringLiteral("K3"));
    const auto *cancel = buttonOf(page, "importCancel");
    const auto *table = page.findChild<QTableView *>(QStringLiteral("importTable"));

    LongestSilence silence;
    QElapsedTimer whole;
    whole.start();
    qint64 readMs = 0;
    int files = 0;
    QObject::connect(page.findChild<booth::ImportHost *>(), &booth::ImportHost::progressed, &page,
                     [&](booth::ImportStep step, int done, int total) {
                         QTextStream(stderr)
                             << booth::words::importStep(step) << ' ' << done << '/' << total << Qt::endl;
                         if (step == booth::ImportStep::Reading)
                             files = total;
                         if (step == booth::ImportStep::Comparing && readMs == 0)
                             readMs = whole.elapsed();
                     });
    begin(page, parser.positionalArguments().front(), parser.value(pattern));
    bool isDone = QTest::qWaitFor([&] { return readMs > 0; }, patience) &&
                  QTest::qWaitFor([&] { return table->model()->rowCount() > 0 && !cancel->isVisible(); }, patience);
    out << files << " files read, " << table->model()->rowCount() << " rows\n"
        << "reading: " << readMs / 1000.0 << " s, " << (readMs > 0 ? 1000.0 * files / double(readMs) : 0.0)
        << " files per second\n"
        << "with comparing: " << whole.elapsed() / 1000.0 << " s\n"
        << "longest time without an answer: " << silence.takeMs() << " ms\n"
        << page.findChild<QLabel *>(QStringLiteral("importCounts"))->text() << Qt::endl;
    if (isDone && parser.isSet(admit)) {
        whole.restart();
        bool isFilled = false;
        QObject::connect(&page, &ui::ImportPage::libraryFilled, &page, [&] { isFilled = true; });
        buttonOf(page, "importAccept")->click();
        isDone = QTest::qWaitFor([&] { return isFilled; }, patience);
        out << page.findChild<QLabel *>(QStringLiteral("importMessage"))->text() << '\n'
            << "taking in and calibrating: " << whole.elapsed() / 1000.0 << " s\n"
            << "longest time without an answer: " << silence.takeMs() << " ms\n";
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    out << "largest memory: " << used.ru_maxrss / 1024 << " MiB\n";
    return isDone ? 0 : 1;
}
