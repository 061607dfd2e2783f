// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/acquisition.h"
#include "booth/run/identification.h"
#include "booth/run/runhost.h"
#include "booth/support/readings.h"
#include "booth/support/waiting.h"
#include "support/catch.h"
#include "support/scriptedspectrometer.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

using namespace varde;
using namespace varde::booth;
using varde::test::ScriptedSpectrometer;

namespace {

using Script = std::vector<ScriptedSpectrometer::Answer>;

drivers::MeasureSettings settings(int scans)
{
    drivers::MeasureSettings out;
    out.integration = std::chrono::microseconds(0);
    out.scans = scans;
    out.maxLost = 0;
    return out;
}

constexpr std::chrono::microseconds kStuck{1};

/// An instrument that delivers one frame; then it waits until it is cancelled, for as long as it is asked for the
/// integration time kStuck.
class StuckSpectrometer final : public drivers::Spectrometer {
public:
    StuckSpectrometer() : m_capabilities(m_device.capabilities()) { m_capabilities.maxIntegration = kStuck; }
    const drivers::Capabilities &capabilities() const override { return m_capabilities; }
    const Axis &axis() const override { return m_device.axis(); }
    Result<drivers::Frame> acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel) override
    {
        if (integration != kStuck || m_frames++ == 0)
            return drivers::Frame{Eigen::Vector4d(1, 2, 3, 4), integration};
        while (!cancel.load())
            QThread::msleep(1);
        return Error{Errc::Cancelled, "cancelled"};
    }

private:
    ScriptedSpectrometer m_device{{}};
    drivers::Capabilities m_capabilities;
    int m_frames = 0;
};

drivers::MeasureSettings stuckSettings()
{
    drivers::MeasureSettings out = settings(5);
    out.integration = kStuck;
    return out;
}

/// Everything an acquisition said, in order.
struct Heard {
    struct Frame {
        RunTag tag;
        int frames;
        int total;
    };
    std::vector<Frame> frames;
    std::vector<std::pair<RunTag, drivers::Scan>> finished;
    std::vector<std::pair<RunTag, Error>> failed;
    QObject context;

    explicit Heard(Acquisition &acquisition)
    {
        QObject::connect(&acquisition, &Acquisition::frame, &context,
                         [this](const RunTag &tag, const drivers::Scan &soFar, int total) {
                             frames.push_back({tag, soFar.frames, total});
                         });
        QObject::connect(&acquisition, &Acquisition::finished, &context,
                         [this](const RunTag &tag, const drivers::Scan &scan) { finished.emplace_back(tag, scan); });
        QObject::connect(&acquisition, &Acquisition::failed, &context,
                         [this](const RunTag &tag, const Error &error) { failed.emplace_back(tag, error); });
    }
};

} // namespace

TEST_CASE("acquisition: frames come one by one with the run and the sample they belong to, then the mean")
{
    Acquisition acquisition(std::make_unique<ScriptedSpectrometer>(
        Script{ScriptedSpectrometer::frame(1, 2, 3, 4), ScriptedSpectrometer::frame(3, 2, 3, 4)}));
    Heard heard(acquisition);
    const RunTag tag = acquisition.start("sample-1", settings(2));
    CHECK(acquisition.isRunning());
    REQUIRE(booth::test::waitUntil([&] { return !acquisition.isRunning(); }));
    REQUIRE(heard.frames.size() == 2);
    CHECK(heard.frames[0].tag == tag);
    CHECK(heard.frames[1].frames == 2);
    CHECK(heard.frames[1].total == 2);
    REQUIRE(heard.finished.size() == 1);
    CHECK(heard.finished[0].first == tag);
    CHECK(tag.sampleId == "sample-1");
    CHECK(heard.finished[0].second.mean.intensities[0] == 2);
    CHECK(heard.failed.empty());
}

TEST_CASE("acquisition: an unplugged instrument fails after the frames that are kept")
{
    Acquisition acquisition(std::make_unique<ScriptedSpectrometer>(
        Script{ScriptedSpectrometer::frame(1, 2, 3, 4), ScriptedSpectrometer::failure(Errc::DeviceLost)}));
    Heard heard(acquisition);
    acquisition.start("sample-1", settings(5));
    REQUIRE(booth::test::waitUntil([&] { return !acquisition.isRunning(); }));
    CHECK(heard.frames.size() == 1);
    REQUIRE(heard.failed.size() == 1);
    CHECK(heard.failed[0].second.code == Errc::DeviceLost);
    CHECK(heard.finished.empty());
}

TEST_CASE("acquisition: cancelling is answered as cancelled, not as a result")
{
    Acquisition acquisition(std::make_unique<StuckSpectrometer>());
    Heard heard(acquisition);
    acquisition.start("sample-1", stuckSettings());
    REQUIRE(booth::test::waitUntil([&] { return !heard.frames.empty(); }));
    acquisition.cancel();
    REQUIRE(booth::test::waitUntil([&] { return !acquisition.isRunning(); }));
    REQUIRE(heard.failed.size() == 1);
    CHECK(heard.failed[0].second.code == Errc::Cancelled);
    CHECK(heard.finished.empty());
}

TEST_CASE("acquisition: nothing of a replaced run is heard under the next one")
{
    Acquisition acquisition(std::make_unique<StuckSpectrometer>());
    Heard heard(acquisition);
    acquisition.start("sample-1", stuckSettings());
    // The first run's frame is queued by now or soon; it must not be delivered after the restart.
    const RunTag second = acquisition.start("sample-2", settings(1));
    REQUIRE(booth::test::waitUntil([&] { return !acquisition.isRunning(); }));
    for (const auto &frame : heard.frames)
        CHECK(frame.tag == second);
    REQUIRE(heard.finished.size() + heard.failed.size() == 1);
    CHECK((heard.finished.empty() ? heard.failed[0].first : heard.finished[0].first) == second);
}

TEST_CASE("acquisition: deleting it in the middle of a run ends the run")
{
    auto acquisition = std::make_unique<Acquisition>(std::make_unique<StuckSpectrometer>());
    Heard heard(*acquisition);
    acquisition->start("sample-1", stuckSettings());
    REQUIRE(booth::test::waitUntil([&] { return !heard.frames.empty(); }));
    acquisition.reset();
    CHECK(heard.failed.empty());
}

TEST_CASE("identification: it runs on another thread and answers with its tag")
{
    QThread *ran = nullptr;
    Identification identification([&](const IdentifyRequest &request, const std::atomic<bool> &) -> Result<Reading> {
        ran = QThread::currentThread();
        Reading reading = booth::test::match(request.soldAs, matcher::Strength::Strong, 0.97);
        return reading;
    });
    std::optional<std::pair<RunTag, std::string>> answer;
    QObject context;
    QObject::connect(&identification, &Identification::finished, &context,
                     [&](const RunTag &tag, const Reading &reading) {
                         answer = {tag, reading.substance->name};
                     });
    const RunTag tag = identification.start("sample-1", {booth::test::scan(), "exampline", {}});
    REQUIRE(booth::test::waitUntil([&] { return answer.has_value(); }));
    CHECK(answer->first == tag);
    CHECK(answer->second == "exampline");
    CHECK(ran != QThread::currentThread());
    CHECK_FALSE(identification.isRunning());
}

TEST_CASE("identification: the answer for the sample before is dropped")
{
    QSemaphore go;
    Identification identification([&](const IdentifyRequest &request, const std::atomic<bool> &) -> Result<Reading> {
        go.acquire();
        return booth::test::match(request.soldAs, matcher::Strength::Strong, 0.97);
    });
    std::vector<std::string> heard;
    QObject context;
    QObject::connect(&identification, &Identification::finished, &context,
                     [&](const RunTag &tag, const Reading &) { heard.push_back(tag.sampleId); });
    QObject::connect(&identification, &Identification::failed, &context,
                     [&](const RunTag &tag, const Error &) { heard.push_back(tag.sampleId); });
    identification.start("sample-1", {booth::test::scan(), "first", {}});
    identification.start("sample-2", {booth::test::scan(), "second", {}});
    go.release(2);
    REQUIRE(booth::test::waitUntil([&] { return !identification.isRunning(); }));
    CHECK(heard == std::vector<std::string>{"sample-2"});
}

TEST_CASE("identification: a failure is a failure, and cancelling is cancelled even when the answer came")
{
    Identification identification(
        [](const IdentifyRequest &request, const std::atomic<bool> &cancel) -> Result<Reading> {
            if (request.soldAs == "fails")
                return Error{Errc::NoSignal, "flat"};
            while (!cancel.load())
                QThread::msleep(1);
            return booth::test::match("late", matcher::Strength::Strong, 0.97);
        });
    std::vector<Errc> codes;
    QObject context;
    QObject::connect(&identification, &Identification::failed, &context,
                     [&](const RunTag &, const Error &error) { codes.push_back(error.code); });
    identification.start("sample-1", {booth::test::scan(), "fails", {}});
    REQUIRE(booth::test::waitUntil([&] { return codes.size() == 1; }));
    identification.start("sample-1", {booth::test::scan(), "waits", {}});
    identification.cancel();
    REQUIRE(booth::test::waitUntil([&] { return codes.size() == 2; }));
    CHECK(codes == std::vector<Errc>{Errc::NoSignal, Errc::Cancelled});
}

TEST_CASE("host: the record is worked on by another thread and answers on this one")
{
    QTemporaryDir folder;
    const SystemClock clock;
    QObject receiver;
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    std::string code;
    {
        RunHost host;
        host.open(folder.path().toStdString(), World::Practice, clock, &receiver,
                  [&](const Status &status) { REQUIRE(status); });
        host.ask(
            &receiver,
            [&](RunService &service) {
                worked = QThread::currentThread();
                return service.freeTicketCode();
            },
            [&](const Result<std::string> &free) {
                REQUIRE(free);
                code = *free;
                answered = QThread::currentThread();
            });
        REQUIRE(booth::test::waitUntil([&] { return answered != nullptr; }));
    }
    CHECK(code.rfind("TRAIN-", 0) == 0);
    CHECK(answered == QThread::currentThread());
    CHECK(worked != QThread::currentThread());
}

TEST_CASE("host: without an open record everything is refused, and nobody is called who is gone")
{
    QTemporaryDir folder;
    const SystemClock clock;
    RunHost host;
    QObject receiver;
    std::optional<Errc> refused;
    bool isCalled = false;
    {
        QObject gone;
        host.ask(
            &gone, [](RunService &service) { return service.freeTicketCode(); },
            [&](const Result<std::string> &) { isCalled = true; });
    }
    host.ask(
        &receiver, [](RunService &service) { return service.freeTicketCode(); },
        [&](const Result<std::string> &answer) { refused = answer.error().code; });
    REQUIRE(booth::test::waitUntil([&] { return refused.has_value(); }));
    CHECK(refused == Errc::NotAllowed);
    CHECK_FALSE(isCalled);
}

TEST_CASE("host: what was asked before it is deleted is still done")
{
    QTemporaryDir folder;
    const SystemClock clock;
    QObject receiver;
    {
        RunHost host;
        host.open(folder.path().toStdString(), World::Practice, clock, &receiver, [](const Status &) {});
        host.ask(
            &receiver, [](RunService &service) { return service.takeIn(*service.freeTicketCode(), {}); },
            [](const Result<store::Sample> &) {});
    }
    const auto again = RunService::open(folder.path().toStdString(), World::Practice, clock);
    REQUIRE(again);
    CHECK((*again)->openSamples()->size() == 1);
}
