// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench.h"

#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "theme/choicerow.h"
#include "ui/widgethelp.h"
#include "window/headerbar.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>

namespace varde::test {

using namespace ui;

namespace {

const QString spectraDir = QStringLiteral(VARDE_SOURCE_DIR "/spectra");

/// A copy of what the build has drawn, once for all tests of this executable.
const QString &builtPracticeLibrary()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        QString file = folder.filePath(QStringLiteral("practice.sqlite"));
        REQUIRE(QFile::copy(QStringLiteral(VARDE_PRACTICE_LIBRARY), file));
        return file;
    }();
    return path;
}

} // namespace

Bench::Bench(const QString &measuredLibrary) : Bench(measuredLibrary, builtPracticeLibrary())
{
    open();
}

Bench::Bench(const QString &measuredLibrary, const QString &practice, const QString &data)
    : dataDir(data.isEmpty() ? folder.path() : data), practiceLibrary(practice)
{
    settings.setLanguage(QStringLiteral("en"));
    if (!measuredLibrary.isEmpty())
        settings.setLibraryPath(measuredLibrary);
}

void Bench::open()
{
    show();
    QSignalSpy practice(window.get(), &MainWindow::practiceReady);
    QSignalSpy live(window.get(), &MainWindow::liveReady);
    REQUIRE(eventually([&] { return practice.size() == 1 && live.size() == 1; }));
}

void Bench::show()
{
    window = std::make_unique<MainWindow>(Places{dataDir, practiceLibrary, spectraDir}, settings, clock);
    window->resize(1366, 768);
    window->show();
}

bool Bench::eventuallyOn(const QWidget *page) const
{
    return eventually(
        [&] { return page->isVisible() && (place().currentWidget() == page || live().currentWidget() == page); });
}

void Bench::startPractice() const
{
    press(*window, "startPractice");
    REQUIRE(eventuallyOn(place().intake()));
}

void Bench::answerIntake(const char *soldAs) const
{
    const RunPlace &shown = live().isVisible() ? live() : place();
    for (const char *question : {"taken", "form", "harm"})
        shown.intake()->findChild<ChoiceRow *>(QLatin1String(question))->choose(0);
    shown.intake()->findChild<QAbstractButton *>("consent")->setChecked(true);
    shown.intake()->findChild<QLineEdit *>("soldAs")->setText(QLatin1String(soldAs));
    press(*shown.intake(), "next");
    REQUIRE(eventuallyOn(shown.scan()));
}

void Bench::scanToRead() const
{
    press(*place().scan(), "start");
    REQUIRE(eventuallyOn(place().read()));
}

QString Bench::practiceLibraryPath()
{
    return builtPracticeLibrary();
}

QString Bench::ticket() const
{
    return window->findChild<HeaderBar *>()->ticket();
}

} // namespace varde::test
