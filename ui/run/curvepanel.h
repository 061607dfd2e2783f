// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"
#include "theme/card.h"
#include "theme/pill.h"

#include <optional>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace varde::ui {

class ChemistPanel;
class ChoiceRow;
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
    void detailsRequested();
    void scanChosen(std::size_t index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHead();
    QWidget *buildPlain();
    QWidget *buildTools();
    void showScans(const ShownResult &result);
    void showPlot(const ShownResult &result);
    void showChips(const matcher::Quality &quality);
    Pill *addChip(Pill::Tone tone, const QString &sign, const QString &words);
    void showLimits();
    void retranslateToggle();

    QLabel *m_title;
    Pill *m_scanPill;
    Pill *m_referencePill;
    KeyButton *m_details;
    KeyButton *m_toggle;
    ChoiceRow *m_scans; ///< where there are several
    QLabel *m_unscanned;
    QWidget *m_tools = nullptr; ///< of the chemist view
    KeyButton *m_unit = nullptr;
    KeyButton *m_mirror = nullptr;
    KeyButton *m_peaks = nullptr;
    KeyButton *m_save = nullptr;
    std::optional<ShownResult> m_result;
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
