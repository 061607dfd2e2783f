// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/practice/scenario.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace varde::ui {

class KeyButton;

/// What the trainer sets up: the sample, what is mixed in, noise, contact and faults.
class PracticeControls : public QWidget {
    Q_OBJECT

public:
    explicit PracticeControls(QWidget *parent = nullptr);

    void setContent(const std::vector<booth::PracticeScenario> &scenarios,
                    const std::vector<booth::PracticeReference> &references);

    bool hasScenarios() const { return !m_scenarios.empty(); }

    /// The chosen scenario with the sliders applied. Only where hasScenarios().
    booth::PracticeScenario scenario() const;

    void chooseScenario(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showScenario(); ///< the sliders take the scenario's own values
    void showValues();
    std::vector<const booth::PracticeReference *> mixable() const;

    std::vector<booth::PracticeScenario> m_scenarios;
    std::vector<booth::PracticeReference> m_references;
    QLabel *m_scenarioTitle;
    QComboBox *m_scenario;
    QLabel *m_mixTitle;
    QComboBox *m_mixName;
    QSlider *m_mixShare; ///< hundredths of the signal
    QLabel *m_noiseTitle;
    QSlider *m_noise; ///< tenths of the instrument's own
    QLabel *m_contactTitle;
    QSlider *m_contact; ///< hundredths
    QLabel *m_faultTitle;
    KeyButton *m_drop;
    KeyButton *m_unplug;
};

} // namespace varde::ui
