// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks that jump, long nights, long texts and long lists.
#include "booth/run/queuemodel.h"
#include "booth/run/runservice.h"
#include "booth/support/readings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

#include <set>

using namespace varde;
using namespace varde::booth;
using matcher::Strength;
using store::SampleState;

namespace {

/// Set by hand, in either direction.
class LooseClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return at; }
    std::chrono::system_clock::time_point at{std::chrono::seconds(1'792'879'200)}; // 25 October 2026, 00:00 UTC
};

struct NightBooth {
    QTemporaryDir folder;
    LooseClock clock;
    std::unique_ptr<RunService> service;

    NightBooth()
    {
        auto opened = RunService::open(folder.path().toStdString(), World::Live, clock);
        REQUIRE(opened);
        service = std::move(*opened);
        service->setLibrary({true, {}});
        REQUIRE(service->openStation("Midsummer", "FJORD"));
    }

    store::Id takeIn()
    {
        const auto begun = service->beginIntake();
        REQUIRE(begun);
        const auto sample = service->takeIn(begun->ticketCode, {"MDMA"});
        REQUIRE(sample);
        return sample->id;
    }

    void read(const store::Id &id)
    {
        const auto scan = service->addScan(id, {test::scan(), "Simulator 1", "{}", "{}", 1});
        REQUIRE(scan);
        REQUIRE(service->scansBefore(*scan));
        Reading reading = test::match("MDMA", Strength::Strong, 0.97);
        reading.isPractice = false;
        REQUIRE(service->addReading(id, scan->id, reading));
    }

    void conclude(const store::Id &id, const std::string &text)
    {
        REQUIRE(service->conclude(id, {.conclusion = store::Conclusion::Seen, .text = text, .operatorCode = "7Q"}));
    }
};

} // namespace

TEST_CASE("a sample goes its way over midnight, over the hour that comes twice, and when the clock is set back")
{
    using namespace std::chrono_literals;
    // To 23:59 local time and over it; to the end of summer time, when an hour comes twice; back by a day; far ahead.
    const auto jump = GENERATE(values<std::chrono::seconds>({-61s, 90min, -1h, -26h, 240h}));
    INFO("the clock jumps by " << jump.count() << " s between all steps");
    NightBooth booth;
    const store::Id id = booth.takeIn();
    booth.clock.at += jump;
    booth.read(id);
    booth.clock.at += jump;
    booth.conclude(id, "It looks like MDMA.");
    booth.clock.at += jump;
    const auto seen = booth.service->view(id);
    REQUIRE(seen);
    CHECK(seen->sample.state == SampleState::Talk);
    CHECK(seen->verdicts.size() == 1);
    CHECK(booth.service->slip(id)->lines == QStringList{"It looks like MDMA."});
    QueueModel model;
    model.setEntries(*booth.service->queue(), booth.clock.at);
    REQUIRE(model.rowCount() == 1);
    const auto minutes = model.index(0, QueueModel::Minutes).data(QueueModel::SortRole).toInt();
    CHECK(minutes >= 0);
    // The next sample is taken in all the same, and stands behind this one.
    booth.clock.at += jump;
    const store::Id next = booth.takeIn();
    CHECK(booth.service->openSamples()->size() == 2);
    CHECK(next != id);
}

TEST_CASE("a text of ten thousand characters with emoji and right-to-left words comes back as it was written")
{
    NightBooth booth;
    const store::Id id = booth.takeIn();
    booth.read(id);
    std::string text;
    while (text.size() < 24'000)
        text +=
            "We saw MDMA \U0001F47B \u0631\u0623\u064a\u0646\u0627 \u05e8\u05d0\u05d9\u05e0\u05d5 \u00e6\u00f8\u00e5\n";
    REQUIRE(QString::fromStdString(text).size() >= 10'000);
    REQUIRE(booth.service->saveDraft(id, {text}));
    CHECK(booth.service->view(id)->draft->words == text);
    booth.conclude(id, text);
    CHECK(booth.service->view(id)->findings.back().text == text);
}

TEST_CASE("five thousand samples of an event are told apart and listed")
{
    NightBooth booth;
    std::set<std::string> codes;
    const Status kept = booth.service->record().together([&]() -> Status {
        for (int i = 0; i < 5'000; ++i) {
            const auto code = booth.service->record().freeTicketCode();
            if (!code)
                return code.error();
            if (const auto added = booth.service->record().addSample(*code, {"MDMA"}); !added)
                return added.error();
            codes.insert(*code);
        }
        return Done{};
    });
    REQUIRE(kept);
    CHECK(codes.size() == 5'000);
    const auto samples = booth.service->openSamples();
    REQUIRE(samples);
    CHECK(samples->size() == 5'000);
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto queue = booth.service->queue();
    REQUIRE(queue);
    model.setEntries(*queue, booth.clock.at);
    CHECK(model.rowCount() == 5'000);
    CHECK(codes.count(model.index(4'999, QueueModel::Ticket).data().toString().toStdString()) == 1);
    // A scan that comes by its name finds its sample among them.
    const auto arrival =
        booth.service->receive({{test::scan(), "Simulator 1", "{}", "{}", 1}, samples->at(4'321).ticketCode, "x.0"});
    REQUIRE(arrival);
    REQUIRE(arrival->sample);
    CHECK(arrival->sample->id == samples->at(4'321).id);
}
