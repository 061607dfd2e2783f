// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class Settings;

/// What can be set on this machine. Every change counts at once.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);

    void showSettings(); ///< reads all values again

    /// What who is signed in may change beside language, light and log.
    void setMay(bool maySite, bool mayLibrary);

signals:
    void languageChosen(const QString &language);
    void nightChosen(bool isNight);
    void textPercentChosen(int percent);
    void keyboardChosen(bool isShown);
    void logLevelChosen(const QString &level);
    void libraryChosen(const QString &path);
    void siteChanged(); ///< medical number or naloxone
    void peopleRequested();
    void lockMinutesChosen(int minutes); ///< 0: never
    void folderPageRequested();
    void sitePageRequested();
    void advicePageRequested();
    void importRequested();
    void libraryRequested(); ///< to care for it
    void instrumentPageRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectAll();
    void retranslate();
    void askForLibrary();

    Settings &m_settings;
    QLabel *m_title;
    QLabel *m_languageTitle;
    ChoiceRow *m_language;
    QLabel *m_themeTitle;
    ChoiceRow *m_theme;
    QLabel *m_textTitle;
    ChoiceRow *m_text;
    QLabel *m_keyboardTitle;
    ChoiceRow *m_keyboard;
    QLabel *m_folderTitle;
    QLineEdit *m_folder;
    KeyButton *m_setUpFolder;
    KeyButton *m_setUpInstruments;
    QLabel *m_logTitle;
    QComboBox *m_log;
    QLabel *m_medicalTitle;
    QLineEdit *m_medical;
    QLabel *m_naloxoneTitle;
    QLineEdit *m_naloxone;
    QLabel *m_libraryTitle;
    QLineEdit *m_library;
    KeyButton *m_browse;
    KeyButton *m_fill;
    KeyButton *m_care;
    QLabel *m_libraryHint;
    QLabel *m_peopleTitle;
    KeyButton *m_people;
    QComboBox *m_lock;
    QLabel *m_mayNot;
    KeyButton *m_site;
    KeyButton *m_advice;
    KeyButton *m_back;
};

} // namespace varde::ui
