// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "booth/library/referencelibrary.h"
#include "booth/run/runhost.h"
#include "booth/sources/folderscan.h"
#include "check/checkpage.h"

#include <QObject>

#include <memory>
#include <optional>

namespace varde::ui {

class Background;
class InstrumentBoard;
class Settings;

/// Leads through the check of the day on a page: judges the scans off the GUI thread and keeps what they came to.
class CheckFlow : public QObject {
    Q_OBJECT

public:
    using LibraryPointer = std::shared_ptr<const booth::ReferenceLibrary>;

    /// `host` holds the live record; it, the page, `settings` and `background` outlive the flow.
    CheckFlow(CheckPage &page, booth::RunHost &host, Settings &settings, Background &background,
              QObject *parent = nullptr);

    void setInstruments(InstrumentBoard &board); ///< a connected one can be measured with; outlives the flow, once
    void leave();                                ///< the page is left: ends what runs
    void stopUnattended();                       ///< ends a scan with a laser, and says why
    void setLibrary(LibraryPointer library);     ///< null: no sensitivity control
    void enter();                                ///< shows the instrument used last
    void offer(const booth::FoundScan &found);   ///< from the watched folder; passed over while a scan is judged

signals:
    void checked(); ///< something was kept

private:
    void openFile(const QString &path);
    void measure();
    void showLive();
    void judge(const booth::ScanFile &file);
    void judgeMaterial(const booth::ScanFile &file);
    void judgeControl(const booth::ScanFile &file);
    void keepMoved();
    void show(const Result<std::optional<KnownChecks>> &answer);

    /// Keeps what `work` says of an instrument, which is the one in use from now on.
    template <typename Work>
    void keep(const booth::KnownInstrument &instrument, Work work);

    CheckPage &m_page;
    booth::RunHost &m_host;
    Settings &m_settings;
    Background &m_background;
    LibraryPointer m_library;
    std::optional<booth::FoundScan> m_offered;
    InstrumentBoard *m_board = nullptr;
    booth::RunTag m_tag;  ///< of the scan being measured
    std::string m_device; ///< that it is measured with
};

} // namespace varde::ui
