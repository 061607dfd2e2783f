// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/sources/folderwatch.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace varde::ui {

class Card;
class KeyButton;

/// Sets up the folder where the instrument's program saves its scans, and tries it with a real scan.
class FolderPage : public QWidget {
    Q_OBJECT

public:
    explicit FolderPage(QWidget *parent = nullptr);

    void setFolder(const QString &folder); ///< path that is watched; empty for none
    void showLook(const booth::FolderLook &look);
    void showFound(const booth::FoundScan &found);

signals:
    void folderChosen(const QString &folder); ///< empty: none any more
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void askForFolder();
    void startTrial();
    QString trialText() const;

    QString m_folder;
    std::optional<booth::FolderLook> m_look;
    std::optional<booth::FoundScan> m_found; ///< in this trial
    qint64 m_foundAfterMs = 0;
    QElapsedTimer m_trial;
    QTimer m_tick;
    QLabel *m_title;
    QLabel *m_explanation;
    QLineEdit *m_path;
    KeyButton *m_browse;
    KeyButton *m_none;
    QLabel *m_state;
    Card *m_trialCard;
    QLabel *m_trialTitle;
    QLabel *m_trialResult;
    KeyButton *m_again;
    KeyButton *m_back;
};

} // namespace varde::ui
