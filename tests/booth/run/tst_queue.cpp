// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/peoplesupport.h"
#include "booth/run/queue.h"
#include "booth/run/runhost.h"
#include "booth/run/runservice.h"
#include "booth/run/ticketsearch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace varde;
using namespace varde::booth;
using store::codeOf;

namespace {

store::WaitingSample waiting(const std::string &code, bool isUnwell, bool isHarm)
{
    store::WaitingSample one;
    one.sample.id = code;
    one.sample.ticketCode = code;
    one.sample.intake.isUnwell = isUnwell;
    one.sample.intake.linkedToHarm = isHarm;
    return one;
}

std::vector<std::string> codesOf(const std::vector<QueueEntry> &entries)
{
    std::vector<std::string> codes;
    for (const QueueEntry &entry : entries)
        codes.push_back(entry.sample.ticketCode);
    return codes;
}

std::vector<std::string> found(const char *typed, const std::vector<std::string> &codes)
{
    std::vector<store::Sample> samples;
    for (const std::string &code : codes) {
        samples.emplace_back();
        samples.back().ticketCode = code;
    }
    std::vector<std::string> names;
    for (const store::Sample &sample : findTickets(QString::fromUtf8(typed), samples).samples)
        names.push_back(sample.ticketCode);
    return names;
}

const std::vector<std::string> kCodes{"FJORD-OTTER 42", "FJORD-OTTER 24", "FJORD-WALRUS 42", "SKOG-OTTER 42"};

} // namespace

TEST_CASE("queue: who is unwell goes first, then what is linked to harm, and else the order of arrival stays")
{
    const auto order = inOrder({waiting("A", false, false), waiting("B", false, true), waiting("C", false, false),
                                waiting("D", true, false), waiting("E", true, true), waiting("F", false, true)});
    CHECK(codesOf(order) == std::vector<std::string>{"D", "E", "B", "F", "A", "C"});
    CHECK(order.front().urgency == Urgency::Unwell);
    store::Intake asked;
    asked.isMedicalRequest = true;
    asked.linkedToHarm = true;
    CHECK(urgencyOf(asked) == Urgency::Medical);
    CHECK(Urgency::Unwell < Urgency::Medical);
    CHECK(Urgency::Medical < Urgency::Harm);
    CHECK(order.back().urgency == Urgency::Ordinary);
}

TEST_CASE("queue: a sample waits since its last step, and shows who has it open")
{
    PeopleBooth files;
    const auto service = std::move(*RunService::over(std::move(files.record), World::Live));
    REQUIRE(service->openStation("Midsummer", "FJORD"));
    const auto administrator = service->addFirstAdministrator(kRightPin, {});
    REQUIRE(service->signIn(administrator->code, kRightPin));
    const auto first = service->takeIn(*service->freeTicketCode(), {});
    files.clock.tick(std::chrono::minutes(5));
    store::Intake unwell;
    unwell.isUnwell = true;
    const auto second = service->takeIn(*service->freeTicketCode(), unwell);
    files.clock.tick(std::chrono::minutes(5));
    REQUIRE(service->workOn(first->id));

    auto queue = service->queue();
    REQUIRE(queue);
    REQUIRE(queue->size() == 2);
    CHECK(queue->front().sample.id == second->id);
    CHECK(queue->front().since == service->record().now() - std::chrono::minutes(5));
    CHECK(queue->front().workedOnBy.empty());
    CHECK(queue->back().since == service->record().now() - std::chrono::minutes(10));
    CHECK(queue->back().workedOnBy == administrator->code);

    REQUIRE(service->signOut());
    CHECK(service->queue()->back().workedOnBy.empty());
}

TEST_CASE("queue: a note for the next shift is there for a day, the latest first, with who left it")
{
    PeopleBooth files;
    const auto service = std::move(*RunService::over(std::move(files.record), World::Live));
    CHECK(codeOf(service->addHandover("Too early.")) == "not_found"); // no booth is open
    REQUIRE(service->openStation("Midsummer", "FJORD"));
    REQUIRE(service->addHandover("First."));
    files.clock.tick(std::chrono::hours(2));
    const auto administrator = service->addFirstAdministrator(kRightPin, {});
    REQUIRE(service->signIn(administrator->code, kRightPin));
    CHECK(codeOf(service->addHandover(" ")) == "out_of_range");
    REQUIRE(service->addHandover("Second."));
    const auto notes = service->handovers();
    REQUIRE(notes);
    REQUIRE(notes->size() == 2);
    CHECK(notes->front().note == "Second.");
    CHECK(notes->front().fromCode == administrator->code);
    CHECK(notes->back().fromCode.empty());
    const auto unread = service->unreadHandovers();
    REQUIRE(unread->size() == 1); // not one's own
    CHECK(unread->front().note == "First.");
    REQUIRE(service->markHandoversRead());
    CHECK(service->unreadHandovers()->empty());
    files.clock.tick(std::chrono::hours(23));
    CHECK(service->handovers()->size() == 1);
}

TEST_CASE("ticket search: a code is found however it is typed, without its booth too")
{
    for (const char *typed : {"FJORD-OTTER 42", "fjord otter 42", "FjordOtter42", " fjord_otter-42 "}) {
        INFO(typed);
        CHECK(found(typed, kCodes).front() == "FJORD-OTTER 42");
    }
    CHECK(found("walrus 42", kCodes).front() == "FJORD-WALRUS 42");
    const auto both = found("otter 42", kCodes);
    REQUIRE(both.size() >= 2);
    CHECK(both[0] == "SKOG-OTTER 42"); // of two alike the later one first
    CHECK(both[1] == "FJORD-OTTER 42");
}

TEST_CASE("ticket search: a code typed wrong offers the nearest, and only one that is exact is taken for it")
{
    CHECK(found("FJORD-OTER 42", kCodes).front() == "FJORD-OTTER 42");
    CHECK(found("FJROD-OTTER 24", kCodes).front() == "FJORD-OTTER 24");
    CHECK(found("VALRUS 42", kCodes).front() == "FJORD-WALRUS 42");
    CHECK(found("BADGER 17", kCodes).empty());
    CHECK(found("", kCodes).empty());
    CHECK(found("x", kCodes).empty());
    CHECK(found(std::string(100'000, 'X').c_str(), kCodes).empty());
    CHECK(found("\xf0\x9f\x99\x82\xd8\xa7\xd8\xa8", kCodes).empty());

    store::Sample otter;
    otter.ticketCode = "FJORD-OTTER 42";
    store::Sample other;
    other.ticketCode = "SKOG-OTTER 42";
    CHECK(findTickets("fjord otter 42", {otter, other}).isExact);
    CHECK_FALSE(findTickets("fjord oter 42", {otter, other}).isExact);
    CHECK_FALSE(findTickets("otter 42", {otter, other}).isExact); // of which booth?
    CHECK(findTickets("otter 42", {otter}).isExact);
}

TEST_CASE("run host: what another window writes is told, and what this one writes is not")
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto other = RunService::open(folder.path().toStdString(), World::Live, clock);
    REQUIRE(other);
    RunHost host;
    bool isOpen = false;
    int told = 0;
    QObject::connect(&host, &RunHost::changed, &host, [&] { ++told; });
    host.open(folder.path().toStdString(), World::Live, clock, &host,
              [&](const Status &status) { isOpen = bool(status); });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 60'000));

    bool isKept = false;
    host.ask(
        &host, [](RunService &service) { return service.openStation("Midsummer", "FJORD"); },
        [&](const Result<store::Station> &station) { isKept = bool(station); });
    REQUIRE(QTest::qWaitFor([&] { return isKept; }, 60'000));
    QTest::qWait(1200);
    CHECK(told == 0);

    REQUIRE((*other)->openStation("Midsummer", "SKOG"));
    REQUIRE(QTest::qWaitFor([&] { return told == 1; }, 60'000));
}
