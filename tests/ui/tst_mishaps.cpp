// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on a long day, through the real window by keys: closed too early, finished twice, too much, too many.
#include "ui/boothhand.h"
#include "ui/widgethelp.h"

#include "booth/words/peoplewords.h"
#include "run/findingpage.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "talk/talkpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

using namespace varde;
using namespace varde::ui;
using booth::RunService;
using test::Bench;
using test::BoothHand;
using test::eventually;
using test::SaidSample;

namespace {

SaidSample paracetamol()
{
    SaidSample said{.name = {}, .intake = {}, .laid = test::LaidSample{"paracetamol"}};
    said.intake.soldAs = "paracetamol";
    said.intake.hasConsent = true;
    said.finding = {"K7", store::Conclusion::Seen, QStringLiteral("It looks like paracetamol."), {"paracetamol"}};
    return said;
}

/// What `work` returns from the practice record's own thread.
template <typename Work>
auto inPractice(const Bench &bench, Work work)
{
    std::optional<decltype(work(std::declval<RunService &>()))> answer;
    bench.window->practice().host().ask(bench.window.get(), std::move(work),
                                        [&answer](const auto &result) { answer = result; });
    REQUIRE(eventually([&] { return answer.has_value(); }));
    return *answer;
}

booth::SampleView onlyView(const Bench &bench)
{
    const auto view = inPractice(bench, [](RunService &service) -> Result<booth::SampleView> {
        const auto samples = service.record().samplesOfEvent();
        return samples ? service.view(samples->front().id) : samples.error();
    });
    REQUIRE(view);
    return *view;
}

void toFront(const Bench &bench)
{
    bench.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(bench.window.get()));
}

} // namespace

TEST_CASE("a window that is closed in the middle of a scan leaves the sample waiting for one")
{
    Bench bench;
    QString ticket;
    {
        BoothHand booth(bench);
        booth.startPractice();
        ticket = bench.ticket();
        booth.takeIn(paracetamol());
        booth.startScan();
        bench.window->close();
    }
    bench.window.reset();
    bench.open();
    BoothHand booth(bench);
    booth.openByCode(ticket);
    REQUIRE(bench.eventuallyOn(bench.place().scan()));
    CHECK_FALSE(bench.place().scan()->isRunning());
    CHECK(onlyView(bench).measurements.empty());
    booth.scan();
    CHECK(onlyView(bench).measurements.size() == 1);
}

TEST_CASE("two people who finish one sample: the first one's finding counts, the other's words are kept and told of")
{
    const SaidSample said = paracetamol();
    const Bench bench;
    BoothHand booth(bench);
    booth.startPractice();
    const QString ticket = bench.ticket();
    booth.takeIn(said);
    booth.lay(*said.laid);
    booth.scan();
    Bench other({}, bench.practiceLibrary, bench.dataDir);
    other.open();
    BoothHand second(other);
    second.openByCode(ticket);
    REQUIRE(other.eventuallyOn(other.place().read()));
    test::SaidFinding theirs = said.finding;
    theirs.code = "B2";
    theirs.words = QStringLiteral("It looks like paracetamol to me too.");
    second.writeFinding(theirs);

    toFront(bench);
    booth.writeFinding(said.finding);
    booth.storeFinding();
    toFront(other);
    const FindingPage &page = *other.place().finding();
    const auto isTold = [&] { return test::visibleText(page).contains(booth::words::finishedMeanwhile()); };
    const bool isStoredToo = GENERATE(true, false); // or only heard of it, in the middle of a sentence
    if (isStoredToo)
        second.hand().press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually(isTold));
    QTest::qWait(2'500); // longer than it takes to hear that it moved, more than once
    CHECK(isTold());
    CHECK(page.text() == theirs.words);
    const booth::SampleView view = onlyView(bench);
    REQUIRE(view.findings.size() == 1);
    CHECK(view.findings.front().text == said.finding.words.toStdString());
    REQUIRE(view.lateWords.size() == 1);
    CHECK(view.lateWords.front().words == theirs.words.toStdString());
    CHECK(view.lateWords.front().code == "B2");
    CHECK(eventually(
        [&] { return test::visibleText(*bench.place().talk()).contains(booth::words::lateWords(theirs.words)); }));
}

TEST_CASE("two people who write about one sample at once each find their own words again")
{
    const SaidSample said = paracetamol();
    const Bench bench;
    BoothHand booth(bench);
    booth.startPractice();
    const QString ticket = bench.ticket();
    booth.takeIn(said);
    booth.lay(*said.laid);
    booth.scan();
    Bench other({}, bench.practiceLibrary, bench.dataDir);
    other.open();
    BoothHand second(other);
    second.openByCode(ticket);
    REQUIRE(other.eventuallyOn(other.place().read()));
    test::SaidFinding theirs = said.finding;
    theirs.code = "B2";
    theirs.words = QStringLiteral("It looks like paracetamol to me too.");
    second.writeFinding(theirs);
    QTest::qWait(1'000); // they stop for a moment

    toFront(bench);
    booth.hand().press(Qt::Key_F);
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    CHECK(bench.place().finding()->text().isEmpty()); // somebody is at theirs
    booth.hand().press(Qt::Key_Escape);
    REQUIRE(bench.eventuallyOn(bench.place().read()));
    booth.writeFinding(said.finding);
    QTest::qWait(1'000);
    CHECK(other.place().finding()->text() == theirs.words);

    const std::tuple<const Bench &, BoothHand &, QString> both[] = {{bench, booth, said.finding.words},
                                                                    {other, second, theirs.words}};
    for (const auto &[window, hand, words] : both) {
        INFO(words.toStdString());
        toFront(window);
        hand.hand().press(Qt::Key_Escape);
        REQUIRE(window.eventuallyOn(window.place().read()));
        hand.goHome();
        hand.openByCode(ticket);
        REQUIRE(window.eventuallyOn(window.place().finding()));
        CHECK(window.place().finding()->text() == words);
    }
}

TEST_CASE("ten thousand characters with emoji and right-to-left words are kept while they are typed, and told so")
{
    QString words = QStringLiteral("We saw paracetamol \U0001F47B \u0631\u0623\u064a\u0646\u0627 \u05e8\u05d0\n");
    while (words.size() < 10'000)
        words += QStringLiteral("and more of it, ");
    SaidSample said = paracetamol();
    Bench bench;
    auto booth = std::make_unique<BoothHand>(bench);
    booth->startPractice();
    const QString ticket = bench.ticket();
    booth->takeIn(said);
    booth->lay(*said.laid);
    booth->scan();
    booth->writeFinding(said.finding);
    booth->hand().goTo(*bench.place().finding()->findChild<QPlainTextEdit *>("text"));
    QGuiApplication::clipboard()->setText(words);
    booth->hand().press(Qt::Key_A, Qt::ControlModifier);
    booth->hand().press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(bench.place().finding()->text() == words);

    booth.reset();
    bench.window->close();
    bench.window.reset();
    bench.open();
    booth = std::make_unique<BoothHand>(bench);
    booth->openByCode(ticket);
    REQUIRE(bench.eventuallyOn(bench.place().finding()));
    CHECK(bench.place().finding()->text() == words);
    booth->storeFinding();
    CHECK(onlyView(bench).findings.front().text == words.toStdString());
    CHECK(test::visibleText(*bench.place().talk()).contains(words.section(QLatin1Char('\n'), 0, 0)));
}

TEST_CASE("five thousand open samples are listed, and one of them is found by its code and opened")
{
    constexpr int many = 5'000;
    const Bench bench;
    BoothHand booth(bench);
    std::string last;
    const auto made = inPractice(bench, [&last](RunService &service) {
        return service.record().together([&]() -> Status {
            for (int i = 0; i < many; ++i) {
                const auto code = service.freeTicketCode();
                if (!code)
                    return code.error();
                if (const auto taken = service.takeIn(*code, {"MDMA"}); !taken)
                    return taken.error();
                last = *code;
            }
            return Done{};
        });
    });
    REQUIRE(made);
    bench.window->showHome();
    const auto tables = bench.window->findChildren<QTableView *>(QStringLiteral("queue"));
    REQUIRE(eventually([&] {
        return std::any_of(tables.begin(), tables.end(),
                           [](const QTableView *table) { return table->model()->rowCount() == many; });
    }));
    booth.openByCode(QString::fromStdString(last));
    CHECK(bench.eventuallyOn(bench.place().scan()));
}
