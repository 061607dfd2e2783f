// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/practicecontrols.h"

#include "booth/words/substancename.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace varde::ui {

namespace {

constexpr double droppedFrames = 0.3; ///< chance per frame with the fault switched on
constexpr int framesBeforeUnplug = 2;

QSlider *slider(int least, int most, QWidget *parent)
{
    auto *made = new QSlider(Qt::Horizontal, parent);
    made->setRange(least, most);
    made->setPageStep((most - least) / 10);
    made->setMinimumHeight(44);
    return made;
}

} // namespace

PracticeControls::PracticeControls(QWidget *parent)
    : QWidget(parent),
      m_scenarioTitle(lineLabel("strong", this)),
      m_scenario(new ChoiceBox(this)),
      m_mixTitle(lineLabel("strong", this)),
      m_mixName(new ChoiceBox(this)),
      m_mixShare(slider(0, 90, this)),
      m_noiseTitle(lineLabel("strong", this)),
      m_noise(slider(0, 200, this)),
      m_contactTitle(lineLabel("strong", this)),
      m_contact(slider(0, 100, this)),
      m_faultTitle(lineLabel("strong", this)),
      m_drop(new KeyButton(KeyButton::Kind::Choice, this)),
      m_unplug(new KeyButton(KeyButton::Kind::Choice, this))
{
    m_scenario->setObjectName(QStringLiteral("scenario"));
    m_mixName->setObjectName(QStringLiteral("mixName"));
    m_mixShare->setObjectName(QStringLiteral("mixShare"));
    m_noise->setObjectName(QStringLiteral("noise"));
    m_contact->setObjectName(QStringLiteral("contact"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *faults = new QHBoxLayout;
    for (KeyButton *fault : {m_drop, m_unplug}) {
        fault->setCheckable(true);
        faults->addWidget(fault);
    }
    faults->addStretch(1);
    m_scenarioTitle->setBuddy(m_scenario);
    m_mixTitle->setBuddy(m_mixShare);
    m_noiseTitle->setBuddy(m_noise);
    m_contactTitle->setBuddy(m_contact);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_scenarioTitle, m_scenario, m_mixTitle, m_mixName, m_mixShare, m_noiseTitle,
                                          m_noise, m_contactTitle, m_contact, m_faultTitle})
        layout->addWidget(widget);
    layout->addLayout(faults);
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &PracticeControls::showScenario);
    connect(m_mixName, &QComboBox::currentIndexChanged, this, &PracticeControls::showValues);
    for (QSlider *each : {m_mixShare, m_noise, m_contact})
        connect(each, &QSlider::valueChanged, this, &PracticeControls::showValues);
    retranslate();
}

void PracticeControls::setContent(const std::vector<booth::PracticeScenario> &scenarios,
                                  const std::vector<booth::PracticeReference> &references)
{
    m_scenarios = scenarios;
    m_references = references;
    retranslate();
    showScenario();
}

std::vector<const booth::PracticeReference *> PracticeControls::mixable() const
{
    std::vector<const booth::PracticeReference *> found;
    if (m_scenario->currentIndex() < 0 || m_scenarios.empty())
        return found;
    const Technique technique = m_scenarios[static_cast<std::size_t>(m_scenario->currentIndex())].technique;
    for (const booth::PracticeReference &reference : m_references)
        if (reference.spectrum.technique == technique)
            found.push_back(&reference);
    return found;
}

booth::PracticeScenario PracticeControls::scenario() const
{
    booth::PracticeScenario chosen = m_scenarios[static_cast<std::size_t>(std::max(0, m_scenario->currentIndex()))];
    const auto mix = mixable();
    const double share = m_mixShare->value() / 100.0;
    const int added = m_mixName->currentIndex();
    if (share > 0 && added >= 0 && added < static_cast<int>(mix.size())) {
        double whole = 0;
        for (const drivers::SimulatedComponent &component : chosen.sample.components)
            whole += component.share;
        whole = whole > 0 ? whole : 1;
        chosen.sample.components.push_back(
            {mix[static_cast<std::size_t>(added)]->spectrum, whole * share / (1 - share)});
    }
    chosen.sample.noise = m_noise->value() / 10.0;
    chosen.sample.contact = m_contact->value() / 100.0;
    if (m_drop->isChecked())
        chosen.sample.dropProbability = std::max(chosen.sample.dropProbability, droppedFrames);
    if (m_unplug->isChecked())
        chosen.sample.unplugAfterFrames = framesBeforeUnplug;
    return chosen;
}

void PracticeControls::chooseScenario(int index)
{
    m_scenario->setCurrentIndex(index);
}

void PracticeControls::showScenario()
{
    if (m_scenario->currentIndex() < 0 || m_scenarios.empty())
        return;
    const auto &sample = m_scenarios[static_cast<std::size_t>(m_scenario->currentIndex())].sample;
    {
        const QSignalBlocker blocker(m_mixName);
        const QString before = m_mixName->currentText();
        m_mixName->clear();
        for (const booth::PracticeReference *reference : mixable())
            m_mixName->addItem(booth::words::substanceName(reference->substance) +
                               QString::fromStdString(reference->form.empty() ? "" : " " + reference->form));
        m_mixName->setCurrentIndex(std::max(0, m_mixName->findText(before)));
    }
    m_mixShare->setValue(0);
    m_noise->setValue(static_cast<int>(std::lround(sample.noise * 10)));
    m_contact->setValue(static_cast<int>(std::lround(sample.contact * 100)));
    m_drop->setChecked(sample.dropProbability > 0);
    m_unplug->setChecked(sample.unplugAfterFrames.has_value());
    showValues();
}

void PracticeControls::showValues()
{
    const QLocale locale;
    m_mixTitle->setText(
        m_mixShare->value() == 0
            ? tr("Mixed in: nothing")
            : tr("Mixed in: share of the signal %1").arg(locale.toString(m_mixShare->value() / 100.0, 'f', 2)));
    m_noiseTitle->setText(
        tr("Noise: %1 times the instrument's own").arg(locale.toString(m_noise->value() / 10.0, 'f', 1)));
    m_contactTitle->setText(tr("Contact: %1 of 1").arg(locale.toString(m_contact->value() / 100.0, 'f', 2)));
}

void PracticeControls::retranslate()
{
    m_scenarioTitle->setText(tr("Practice sample"));
    m_faultTitle->setText(tr("Faults"));
    m_drop->setText(tr("Frames get lost"));
    m_unplug->setText(tr("Cable comes loose"));
    m_mixName->setAccessibleName(tr("What is mixed in"));
    const QSignalBlocker blocker(m_scenario);
    const int chosen = std::max(0, m_scenario->currentIndex());
    m_scenario->clear();
    const bool isBokmal = QLocale().language() == QLocale::NorwegianBokmal;
    for (const booth::PracticeScenario &scenario : m_scenarios)
        m_scenario->addItem(QString::fromStdString(isBokmal ? scenario.titleNb : scenario.titleEn));
    m_scenario->setCurrentIndex(m_scenarios.empty() ? -1 : chosen);
    showValues();
}

void PracticeControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
