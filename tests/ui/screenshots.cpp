// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/language.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "run/readpage.h"
#include "theme/banner.h"
#include "theme/theme.h"
#include "ui/sampleresults.h"
#include "window/headerbar.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QVBoxLayout>

using namespace varde;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QDir dir(app.arguments().value(1, QStringLiteral("/tmp/b/shots")));
    dir.mkpath(QStringLiteral("."));
    (void)booth::words::installLanguage(app, QStringLiteral("en"));
    for (const auto theme : {ui::ThemeName::Light, ui::ThemeName::Night}) {
        ui::applyTheme(app, theme);
        const QString t = theme == ui::ThemeName::Light ? "light" : "night";
        QWidget w;
        w.setObjectName("page");
        auto *l = new QVBoxLayout(&w);
        l->setContentsMargins(0, 0, 0, 0);
        l->setSpacing(0);
        auto *h = new ui::HeaderBar(&w);
        h->setInstrument("Simulator · 785 nm");
        h->setTicket("FJORD-ROWAN 42");
        h->setSteps({"Intake", "Scan", "Read", "Second read", "Talk", "Close"}, 2);
        h->setLanguageAndTheme("en", theme == ui::ThemeName::Night);
        auto *b = new ui::PracticeBanner(&w);
        b->setText("PRACTICE. Simulated samples, library partly from memory: it cannot name real samples. Nothing here "
                   "reaches the record.");
        auto *help = new ui::HelpPanel(&w);
        help->hide();
        auto *p = new ui::ReadPage(&w);
        auto *home = new ui::HomePage(&w);
        home->hide();
        home->setState({"No library of measured references yet.",
                        "2 wait for a second reader",
                        {{"FJORD-OTTER 17", "waits for a scan", "6 min"}},
                        {}});
        l->addWidget(h);
        l->addWidget(b);
        l->addWidget(help);
        l->addWidget(p, 1);
        l->addWidget(home, 1);
        w.resize(1366, 768);
        w.show();
        for (int k = 1; k <= 7; ++k) {
            p->showResult(
                test::madeResult(static_cast<matcher::VerdictKind>(k), k == 4 ? Technique::AtrIr : Technique::Raman));
            app.processEvents();
            app.processEvents();
            w.grab().save(dir.filePath(QString("read%1-%2.png").arg(k).arg(t)));
        }
        p->setChemist(true);
        p->showResult(test::madeResult(matcher::VerdictKind::Mixture));
        help->show();
        app.processEvents();
        app.processEvents();
        w.grab().save(dir.filePath(QString("chemist-%1.png").arg(t)));
        p->hide();
        home->show();
        help->hide();
        b->hide();
        app.processEvents();
        app.processEvents();
        w.grab().save(dir.filePath(QString("home-%1.png").arg(t)));
    }
}
