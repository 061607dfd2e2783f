// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/words/intakewords.h"

#include <QWidget>

#include <vector>

namespace varde::ui {

class FlowLayout;
class KeyButton;

/// What somebody felt who took of it: any of a few words, as keys that stay down.
class EffectsRow : public QWidget {
    Q_OBJECT

public:
    explicit EffectsRow(QWidget *parent = nullptr);

    void setEffects(const std::vector<store::Effect> &effects);
    std::vector<store::Effect> effects() const; ///< in the order of the enumeration

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FlowLayout *m_layout;
    std::vector<KeyButton *> m_buttons; ///< one per effect
};

} // namespace varde::ui
