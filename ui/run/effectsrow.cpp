// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/effectsrow.h"

#include "booth/words/intakewords.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Effect;

constexpr std::array allEffects{Effect::Weird,      Effect::Stronger, Effect::Weaker, Effect::Longer,
                                Effect::Unpleasant, Effect::Burning,  Effect::Skin,   Effect::Seizure};

} // namespace

EffectsRow::EffectsRow(QWidget *parent) : QWidget(parent), m_layout(new FlowLayout(this, 8))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (std::size_t i = 0; i < allEffects.size(); ++i) {
        auto *button = new KeyButton(KeyButton::Kind::Choice, this);
        button->setCheckable(true);
        m_layout->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QPushButton::toggled, this, &EffectsRow::changed);
    }
    setFocusProxy(m_buttons.front());
    retranslate();
}

void EffectsRow::setEffects(const std::vector<Effect> &effects)
{
    const QSignalBlocker blocker(this);
    for (std::size_t i = 0; i < allEffects.size(); ++i)
        m_buttons[i]->setChecked(std::find(effects.begin(), effects.end(), allEffects[i]) != effects.end());
}

std::vector<Effect> EffectsRow::effects() const
{
    std::vector<Effect> chosen;
    for (std::size_t i = 0; i < allEffects.size(); ++i)
        if (m_buttons[i]->isChecked())
            chosen.push_back(allEffects[i]);
    return chosen;
}

void EffectsRow::retranslate()
{
    for (std::size_t i = 0; i < allEffects.size(); ++i) {
        m_buttons[i]->setText(booth::words::effectName(allEffects[i]));
        m_buttons[i]->updateGeometry();
    }
    m_layout->invalidate();
    updateGeometry();
}

void EffectsRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
