// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"
#include "theme/card.h"
#include "theme/pill.h"

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace varde::ui {

class ChemistPanel;
class FlowLayout;
class KeyButton;
class SpectrumPlot;

/// Right side of the read page: the curve, the checks and the six limits, or the numbers in the chemist view.
class CurvePanel : public Card {
    Q_OBJECT

public:
    explicit CurvePanel(QWidget *parent = nullptr);

    void showResult(const ShownResult &result);
    void setChemist(bool isOn);
    bool isChemist() const;

signals:
    void exportFailed(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHead();
    QWidget *buildPlain();
    void showPlot(const ShownResult &result);
    void showChips(const matcher::Quality &quality);
    Pill *addChip(Pill::Tone tone, const QString &sign, const QString &words);
    void showLimits();
    void retranslateToggle();

    QLabel *m_title;
    Pill *m_scanPill;
    Pill *m_referencePill;
    KeyButton *m_toggle;
    SpectrumPlot *m_plot;
    QStackedWidget *m_views;
    FlowLayout *m_chips = nullptr;
    QWidget *m_chipArea = nullptr;
    QLabel *m_remarks = nullptr;
    QLabel *m_limitsLeft = nullptr;
    QLabel *m_limitsRight = nullptr;
    ChemistPanel *m_chemist;
};

} // namespace varde::ui
