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

signals:
    void languageChosen(const QString &language);
    void nightChosen(bool isNight);
    void logLevelChosen(const QString &level);
    void libraryChosen(const QString &path);
    void siteChanged(); ///< medical number or naloxone
    void folderPageRequested();
    void importRequested();
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
    QLabel *m_libraryHint;
    KeyButton *m_back;
};

} // namespace varde::ui
