// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <cstdint>

namespace varde::ui {

/// The signs of instruments. Not those of verdicts.
enum class InstrumentMark {
    Tick,  ///< checked
    Dash,  ///< ready, or not checked
    Cross, ///< check failed, or out of order
    Wave,  ///< connecting, warming up
    Lock,  ///< busy elsewhere, no permission
    Gap,   ///< unplugged
    Gear,  ///< measuring
    Beam,  ///< its laser is on
    Query, ///< something must be told first
};

/// One instrument as a person sees it at a glance.
struct InstrumentChipState {
    enum class Tone { Quiet, Good, Caution, Hazard };

    std::uint64_t number = 0; ///< as in booth::ConnectedInstrument
    QString name;
    QString word;     ///< how it stands
    QString sentence; ///< what is the matter; empty where all is well
    InstrumentMark mark = InstrumentMark::Dash;
    Tone tone = Tone::Quiet;
    bool isOpen = false; ///< can be measured with

    bool operator==(const InstrumentChipState &) const = default;
};

/// A rounded chip with the instrument's sign, name and state.
class InstrumentChip : public QWidget {
    Q_OBJECT

public:
    explicit InstrumentChip(QWidget *parent = nullptr);

    void setState(const InstrumentChipState &state);
    const InstrumentChipState &state() const { return m_state; }
    QString text() const; ///< `WP-785 00123 · checked`

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the name may be shortened or left out, the state may not

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    InstrumentChipState m_state;
};

} // namespace varde::ui
