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

    /// Hides what the next place does not have, before anything of that is shown: together they are wider than a small
    /// screen, and the window would grow with them.
    void makeRoom(bool isRun, bool isHome);
    void setPlace(const QString &place);                    ///< `Desk`; empty for none
    void setInstrument(const QString &instrument);          ///< empty for none
    void setChips(const QList<InstrumentChipState> &chips); ///< connected instruments, the one in use first
    void setTicket(const QString &ticketCode);              ///< empty for none
    void setSteps(const QStringList &names, int current);
    void setHomeShown(bool isShown); ///< the ways from the home page: settings, the check of the day
    /// Who is signed in, with their role for the tooltip; `isAsked` where somebody should be. Nothing is shown where
    /// the booth works without PINs.
    void setPerson(const QString &code, const QString &role, bool isAsked);
    void setLanguageAndTheme(const QString &language, bool isNight);

    QString ticket() const;
    QString instrument() const;

signals:
    void helpRequested();
    void languageToggled();
    void themeToggled();
    void settingsRequested();
    void checkRequested();
    void lockRequested();
    void signOutRequested(); ///< or in, where nobody is

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitText(); ///< to its size

    bool m_isNight = false;
    bool m_isHomeShown = false;
    bool m_isSignedIn = false;
    bool m_isSignInAsked = false;
    QString m_language;
    QLabel *m_brand;
    QLabel *m_place;
    Pill *m_instrument;
    InstrumentChip *m_chip;
    Pill *m_moreChips; ///< how many others there are
    QHBoxLayout *m_steps;
    KeyButton *m_person;
    KeyButton *m_signOut;
    KeyButton *m_check;
    KeyButton *m_settings;
    KeyButton *m_languageButton;
    KeyButton *m_themeButton;
    Pill *m_ticket;
    KeyButton *m_help;
};

} // namespace varde::ui
