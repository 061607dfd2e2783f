// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace varde::ui {

/// A rounded chip with one short text: the instrument, the ticket code, a quality check.
class Pill : public QLabel {
    Q_OBJECT

public:
    enum class Tone { Quiet, Strong, Scan, Reference, Failed, Caution, Accent };
    Q_ENUM(Tone)

    explicit Pill(Tone tone = Tone::Quiet, QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the name of a curve may be shortened

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont toneFont() const;

    Tone m_tone;
};

} // namespace varde::ui
