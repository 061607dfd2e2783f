// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/livework.h"

#include "booth/library/libraryimport.h"
#include "home/homepage.h"
#include "run/intakepage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "ui/widgethelp.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>

namespace varde::test {

using namespace ui;

/// Takes a manifest's references into `lib.sqlite` of the folder, as the command line does.
QString importInto(const MadeUpFolder &folder, const std::filesystem::path &manifest)
{
    static const SystemClock clock;
    const auto path = folder.path("lib.sqlite");
    auto store = store::LibraryStore::open(path, store::OpenMode::Create, clock);
    REQUIRE(store);
    const auto taken = booth::importManifest(**store, manifest, Technique::Raman, nullptr);
    REQUIRE(taken);
    REQUIRE(taken->added > 0);
    REQUIRE(taken->rejected.empty());
    return QString::fromStdString(path.string());
}

/// Types a path into the file dialog that is open, and takes it.
void chooseInDialog(const QString &path, QDialogButtonBox::StandardButton button)
{
    QFileDialog *dialog = nullptr;
    REQUIRE(eventually([&] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<QFileDialog *>(widget); found && found->isVisible())
                dialog = found;
        return dialog != nullptr;
    }));
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    auto *box = dialog->findChild<QDialogButtonBox *>();
    REQUIRE(eventually([&] { return box->button(button)->isEnabled(); }));
    const QPointer<QFileDialog> gone(dialog);
    QTest::mouseClick(box->button(button), Qt::LeftButton);
    REQUIRE(eventually([&] { return gone.isNull(); }));
}

void openFile(const Bench &bench, const std::filesystem::path &path)
{
    press(*bench.live().scan(), "start");
    chooseInDialog(QString::fromStdString(path.string()));
}

bool eventuallySays(const QWidget &page, const char *words)
{
    return eventually([&] { return visibleText(page).contains(QLatin1String(words)); });
}

/// From the home page to the scan page of a new sample.
void takeIn(const Bench &bench, const char *soldAs)
{
    press(*bench.window->findChild<HomePage *>(), "newSample");
    REQUIRE(eventually(
        [&] { return bench.live().currentWidget() == bench.live().station() || bench.live().intake()->isVisible(); }));
    if (bench.live().currentWidget() == bench.live().station()) {
        bench.live().station()->findChild<QLineEdit *>("event")->setText(QStringLiteral("Midsummer"));
        bench.live().station()->findChild<QLineEdit *>("boothWord")->setText(QStringLiteral("FJORD"));
        press(*bench.live().station(), "next");
    }
    REQUIRE(bench.eventuallyOn(bench.live().intake()));
    bench.answerIntake(soldAs);
}

} // namespace varde::test
