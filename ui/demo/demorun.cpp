// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demorun.h"

#include "booth/words/errorwords.h"
#include "run/closedpage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "slip/slippage.h"
#include "talk/closepage.h"
#include "talk/talkpage.h"
#include "theme/choicerow.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTimer>

namespace varde::ui {

namespace {

constexpr int givingUpMs = 180'000;
constexpr int layoutMs = 200; ///< until a page that was just shown has its final layout
constexpr int mostScans = 2;

} // namespace

DemoRun::DemoRun(MainWindow &window, const QDir &folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(folder), m_out(stdout)
{
}

void DemoRun::start()
{
    connect(&m_window.practice(), &RunFlow::stepChanged, this,
            [this] { QTimer::singleShot(layoutMs, this, &DemoRun::act); });
    connect(&m_window, &MainWindow::practiceReady, &m_window, &MainWindow::startPractice);
    connect(&m_window, &MainWindow::practiceFailed, this,
            [this](const Error &error) { fail(booth::words::errorText(error)); });
    QTimer::singleShot(givingUpMs, this, [this] { fail(tr("The practice run did not come to an end.")); });
}

void DemoRun::act()
{
    if (m_isFinished)
        return;
    const RunPlace &place = m_window.practicePlace();
    const QWidget *page = place.currentWidget();
    if (page == place.intake())
        actIntake();
    else if (page == place.scan())
        actScan();
    else if (page == place.read())
        actRead();
    else if (page == place.finding())
        actFinding();
    else if (page == place.talk())
        actTalk();
    else if (page == place.slip())
        actSlip();
    else if (page == place.closing())
        press(place.closing(), "closeSample");
    else if (page == place.closed()) {
        m_isFinished = true;
        m_out << m_folder.filePath(QStringLiteral("slip.pdf")) << '\n'
              << m_folder.filePath(QStringLiteral("read.png")) << '\n';
        m_out.flush();
        emit finished(0);
    }
}

void DemoRun::say(const QString &heading, const QStringList &lines)
{
    m_out << "== " << heading << " ==\n";
    for (const QString &line : lines)
        if (!line.isEmpty())
            m_out << line << '\n';
    m_out << '\n';
    m_out.flush();
}

void DemoRun::fail(const QString &sentence)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    QTextStream(stderr) << "varde: " << sentence << '\n';
    emit finished(1);
}

bool DemoRun::press(QWidget *page, const char *button)
{
    auto *found = page->findChild<QAbstractButton *>(QLatin1String(button));
    if (!found || !found->isVisible() || !found->isEnabled()) {
        fail(tr("A button cannot be pressed: %1").arg(QLatin1String(button)));
        return false;
    }
    found->click();
    return true;
}

void DemoRun::actIntake()
{
    IntakePage *page = m_window.practicePlace().intake();
    for (const char *question : {"taken", "form", "harm"})
        page->findChild<ChoiceRow *>(QLatin1String(question))->choose(0);
    page->findChild<QAbstractButton *>(QStringLiteral("consent"))->setChecked(true);
    const booth::PracticeScenario scenario = m_window.practicePlace().scan()->controls()->scenario();
    page->findChild<QLineEdit *>(QStringLiteral("soldAs"))->setText(QString::fromStdString(scenario.soldAs));
    say(RunFlow::stepNames().at(0), {m_window.practice().ticketCode(), QString::fromStdString(scenario.soldAs)});
    press(page, "next");
}

void DemoRun::actScan()
{
    ScanPage *page = m_window.practicePlace().scan();
    if (++m_scans > mostScans)
        return fail(tr("The practice scan was not good enough to read."));
    say(RunFlow::stepNames().at(1), {m_window.practice().instrument()});
    press(page, "start");
}

void DemoRun::actRead()
{
    ReadPage *page = m_window.practicePlace().read();
    QStringList lines;
    if (const auto &result = page->result())
        lines = booth::words::resultLines(booth::words::resultWords(result->reading, result->claim, result->done));
    say(RunFlow::stepNames().at(2), lines);
    const QString path = m_folder.filePath(QStringLiteral("read.png"));
    if (!m_window.grab().save(path))
        return fail(booth::words::errorSentence(Errc::WriteFailed, path));
    press(page, "writeFinding");
}

void DemoRun::actFinding()
{
    FindingPage *page = m_window.practicePlace().finding();
    if (!page->isSecond() && !press(page, "draft"))
        return;
    page->findChild<QLineEdit *>(QStringLiteral("code"))
        ->setText(page->isSecond() ? QStringLiteral("DEMO-2") : QStringLiteral("DEMO-1"));
    if (page->isSecond())
        say(RunFlow::stepNames().at(3),
            page->findChild<QLabel *>(QStringLiteral("secondReasons"))->text().split(QLatin1Char('\n')));
    if (page->isSecond())
        page->findChild<ChoiceRow *>(QStringLiteral("agreement"))->choose(0);
    press(page, "store");
}

void DemoRun::actTalk()
{
    press(m_window.practicePlace().talk(), m_hasSlip ? "goOn" : "makeSlip");
}

void DemoRun::actSlip()
{
    m_hasSlip = true;
    SlipPage *page = m_window.practicePlace().slip();
    if (const auto &slip = page->content())
        say(slip->title, QStringList{slip->practiceMark, slip->ticket} + slip->saw + slip->lines +
                             QStringList{slip->written, slip->limitsTitle} + slip->limits + QStringList{slip->footer});
    const QString path = m_folder.filePath(QStringLiteral("slip.pdf"));
    if (!page->savePdf(path))
        return fail(booth::words::errorSentence(Errc::WriteFailed, path));
    press(page, "done");
}

} // namespace varde::ui
