// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/card.h"

class QLabel;

namespace varde::ui {

class KeyButton;

/// What to do when somebody is unwell. Takes the place of the page, which is there again, untouched, once it is
/// closed.
class HelpPanel : public Card {
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);

    void setSite(const QString &medicalNumber, const QString &naloxonePlace); ///< either may be empty

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_medicalNumber;
    QString m_naloxonePlace;
    QLabel *m_title;
    QLabel *m_call;
    QLabel *m_site;
    QLabel *m_steps;
    KeyButton *m_close;
};

} // namespace varde::ui
