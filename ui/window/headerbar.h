// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instrument/instrumentchip.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace varde::ui {

class KeyButton;
class Pill;

/// Top of every page: the instrument at the left, the steps of the run in the middle, the ticket code at the
/// right, and on every page the medical help.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setPlace(const QString &place);                    ///< `Desk`; empty for none
    void setInstrument(const QString &instrument);          ///< empty for none
    void setChips(const QList<InstrumentChipState> &chips); ///< connected instruments, the one in use first
    void setTicket(const QString &ticketCode);              ///< empty for none
    void setSteps(const QStringList &names, int current);
    void setHomeShown(bool isShown); ///< the ways from the home page: settings, the check of the day
    void setLanguageAndTheme(const QString &language, bool isNight);

    QString ticket() const;
    QString instrument() const;

signals:
    void helpRequested();
    void languageToggled();
    void themeToggled();
    void settingsRequested();
    void checkRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_isNight = false;
    QString m_language;
    QLabel *m_place;
    Pill *m_instrument;
    InstrumentChip *m_chip;
    Pill *m_moreChips; ///< how many others there are
    QHBoxLayout *m_steps;
    KeyButton *m_check;
    KeyButton *m_settings;
    KeyButton *m_languageButton;
    KeyButton *m_themeButton;
    Pill *m_ticket;
    KeyButton *m_help;
};

} // namespace varde::ui
