// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "core/sleepwatch.h"
#include "run/livepanel.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>

namespace varde::ui {

class Background;
class InstrumentBoard;
class ScanPage;

/// A scan that was taken with a connected instrument, on its way into the record.
struct TakenScan {
    booth::LiveScan live;
    std::string device;            ///< as in store::NewMeasurement
    std::optional<Spectrum> blank; ///< the empty holder
    bool isBlankClear = false;     ///< nothing was seen on it
};

/// Leads a scan with a connected instrument on the scan page: the steps, the preview, what happens when it is
/// unplugged.
class LiveScanFlow : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    LiveScanFlow(ScanPage &page, InstrumentBoard &board, Background &background, QObject *parent = nullptr);

    void enter(const std::string &sampleId); ///< the page is shown for this sample; empty: to look at a curve
    void leave();                            ///< ends what runs
    bool isActive() const { return m_isActive; }
    /// Ends what runs with a laser and says why; nothing where none may be on.
    void stopUnattended();

    /// By which it is known that the computer slept during a scan.
    void setSleepWatch(const SleepWatch &watch) { m_sleep = watch; }

signals:
    void scanned(const varde::ui::TakenScan &taken);
    void sleptMeanwhile(); ///< instead of scanned(): nothing of it is kept

private:
    void connectInstruments();
    void choose(quint64 number);
    void proceed();
    void prepare();
    void skip();
    void togglePreview();
    void scan(const std::optional<booth::BrokenScan> &goesOn);
    void cancel();
    void dropSlept();
    void prepared(const booth::LiveScan &live);
    void broken(const Error &error, const booth::BrokenScan &kept);
    void setStep(LiveStep step);
    void boardChanged();
    void show();
    const booth::ConnectedInstrument *chosen() const;
    QString preparedText(bool &isBad) const;
    const booth::DarkFrames *dark() const; ///< that can be used now

    ScanPage &m_page;
    InstrumentBoard &m_board;
    booth::Instruments &m_instruments;
    Background &m_background;
    bool m_isActive = false;
    bool m_isSkipped = false;
    std::string m_sampleId;
    std::uint64_t m_number = 0; ///< chosen; 0: none
    LiveStep m_step = LiveStep::None;
    booth::RunTag m_tag;
    std::map<std::uint64_t, booth::DarkFrames> m_darks; ///< by instrument
    std::optional<Spectrum> m_blank;
    bool m_isBlankClear = false;
    std::optional<booth::BrokenScan> m_kept;
    SleepWatch m_sleep;
    std::uint64_t m_visit = 0; ///< counts enter(): what was judged for another visit is dropped
};

} // namespace varde::ui
