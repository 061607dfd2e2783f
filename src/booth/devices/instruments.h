// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/connected.h"
#include "booth/devices/finder.h"
#include "booth/devices/livescan.h"
#include "booth/run/runtag.h"
#include "drivers/preview.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace varde::booth {

class InstrumentWorker;

/// How Instruments looks around; a test is more impatient.
struct InstrumentsPace {
    std::chrono::milliseconds look{10'000};       ///< whatever the USB tells
    std::chrono::milliseconds retry{3'000};       ///< for what could not be opened
    std::chrono::milliseconds temperature{5'000}; ///< between two looks at a detector's temperature
};

/// The instruments of live work: finds them, follows them being plugged in and out, opens each on a thread of its own,
/// and measures with them. Never the simulator. Made, used and deleted on the GUI thread; the destructor cancels what
/// runs and waits for it (100 ms), and for an instrument that is just being opened.
class Instruments : public QObject {
    Q_OBJECT

public:
    /// Those of the registry that are not for practice.
    explicit Instruments(const InstrumentsPace &pace = {}, QObject *parent = nullptr);
    /// \param drivers  outlive it; those for practice are passed over
    Instruments(std::span<const drivers::Driver> drivers, const InstrumentsPace &pace, QObject *parent = nullptr);
    ~Instruments() override;

    /// What is known from earlier starts. Call it before start().
    void setRemembered(std::vector<RememberedInstrument> remembered);
    const std::vector<RememberedInstrument> &remembered() const { return m_remembered; }

    void start(); ///< looks for instruments from now on

    /// DRIVER/ADDRESS of instruments on the network; replaces those before. OutOfRange where one names no driver.
    Status setTyped(const std::vector<std::string> &typed);

    const std::vector<ConnectedInstrument> &all() const { return m_known; } ///< in the order they were found
    const ConnectedInstrument *find(std::uint64_t number) const;
    /// The one to measure with unless somebody chooses: of those that are open the one used last; null where none is.
    const ConnectedInstrument *preferred() const;

    void setName(std::uint64_t number, const std::string &name);
    /// The wavelength of its laser; it is opened with it again.
    void setLaser(std::uint64_t number, double laserNm);

    /// Of every run comes one finished(), previewEnded() or failed(), unless it was replaced. A run of one instrument
    /// ends the run before on it. DeviceNotFound for one that is not open.
    RunTag measure(std::uint64_t number, const std::string &sampleId, const ScanPlan &plan);
    RunTag preview(std::uint64_t number, const std::string &sampleId, const drivers::PreviewSettings &settings = {});
    void cancel(); ///< every run
    bool isRunning() const;
    bool mayLaserBeOn() const; ///< of any instrument

    /// To be called once previewed() was drawn: the next one comes then.
    void previewShown(const varde::booth::RunTag &tag);

signals:
    void changed();           ///< of all(): anything
    void rememberedChanged(); ///< to be written down
    void frame(const varde::booth::RunTag &tag, const varde::drivers::Scan &soFar, int total);
    void previewed(const varde::booth::RunTag &tag, const varde::drivers::PreviewFrame &frame);
    void previewEnded(const varde::booth::RunTag &tag);
    void finished(const varde::booth::RunTag &tag, const varde::booth::LiveScan &live);
    void failed(const varde::booth::RunTag &tag, const varde::Error &error, const varde::booth::BrokenScan &kept);

private:
    struct Link; ///< one instrument's thread
    ConnectedInstrument *knownAt(std::uint64_t number);
    Link *linkOf(std::uint64_t number);
    void connectLink(Link &link);
    void take(const std::vector<FoundInstrument> &found);
    void add(const drivers::Driver &driver, const std::string &address, bool isTyped);
    void open(ConnectedInstrument &known, std::optional<double> laserNm);
    void opened(Link &link, const InstrumentFacts &facts);
    void openFailed(std::uint64_t number, const Error &error);
    void markTwins();
    void retry();
    void remember(const ConnectedInstrument &known, bool isUsedNow);
    RememberedInstrument *rememberedOf(const ConnectedInstrument &known);
    RunTag begin(std::uint64_t number, const std::string &sampleId,
                 const std::function<void(Link &, const RunTag &)> &run);
    bool endRun(Link &link, const RunTag &tag);
    void forget(std::uint64_t number);

    std::vector<const drivers::Driver *> m_drivers;
    const InstrumentsPace m_pace;
    std::vector<ConnectedInstrument> m_known;
    std::vector<std::unique_ptr<Link>> m_links; ///< beside m_known, by number
    std::vector<RememberedInstrument> m_remembered;
    std::vector<FoundInstrument> m_typed;
    std::unique_ptr<InstrumentFinder> m_finder;
    QTimer m_retry;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_lastRun = 0;
};

} // namespace varde::booth
