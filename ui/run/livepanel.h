// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instrument/instrumentchip.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace varde::ui {

class FlowLayout;
class KeyButton;
class LaserSign;

/// Where a scan with a connected instrument stands.
enum class LiveStep {
    None,      ///< no instrument that can measure
    Prepare,   ///< the holder is to be cleaned, and measured empty
    Preparing, ///< it is measured
    Load,      ///< the sample is to be put in
    Previewing,
    Scanning,
    Broken, ///< the instrument went during a scan; what was measured is kept
};

/// What the panel shows.
struct LiveState {
    LiveStep step = LiveStep::None;
    QList<InstrumentChipState> chips{};
    std::uint64_t chosen = 0;   ///< of `chips`
    bool switchesLaser = false; ///< else a person blocks it
    bool mayLaserBeOn = false;
    bool isSample = true;       ///< else just a look at a curve
    bool isBack = false;        ///< Broken: the instrument is there again
    int keptFrames = 0;         ///< Broken
    QString prepared{};         ///< what the blank or the dark came to; empty for none
    bool isPreparedBad = false; ///< something is on the holder, or the dark cannot be used
};

/// Leads through a scan with a connected instrument: clean, blank or dark, load, preview, scan. The one next step is
/// the page's own button; what else can be done stands here. Hidden while no instrument is known.
class LivePanel : public QWidget {
    Q_OBJECT

public:
    explicit LivePanel(QWidget *parent = nullptr);

    void setState(const LiveState &state);
    const LiveState &state() const { return m_state; }
    QString primaryText() const; ///< the next step's

    /// Integration time per frame; nothing: to be found.
    std::optional<std::chrono::microseconds> integration() const;

signals:
    void chosen(quint64 number);
    void skipRequested();    ///< go on without a blank or a dark; Broken: scan from the start
    void previewRequested(); ///< on or off
    void integrationChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChips();
    QString title() const;
    QString hint() const;

    LiveState m_state;
    QWidget *m_chips;
    FlowLayout *m_chipLayout;
    QComboBox *m_which;
    LaserSign *m_sign;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_prepared;
    QLabel *m_exposureTitle;
    QComboBox *m_exposure;
    KeyButton *m_skip;
    KeyButton *m_preview;
};

} // namespace varde::ui
