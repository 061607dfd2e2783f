// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/sources/folderwatch.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace varde::ui {

/// What goes on in the watched folder: whether it is there, whose the last scans were, and what became of every new
/// file. Hidden as long as no folder is set up.
class FolderPanel : public QWidget {
    Q_OBJECT

public:
    explicit FolderPanel(QWidget *parent = nullptr);

    void setFolder(const QString &folder); ///< path; empty for none
    void showLook(const booth::FolderLook &look);
    void showArrival(const QString &sentence); ///< whose the last scan was; empty takes it away

signals:
    void openRequested(const QString &path); ///< a listed file, by hand

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFiles();

    QString m_folder;
    booth::FolderLook m_look;
    QLabel *m_state;
    QLabel *m_arrival;
    QLabel *m_listTitle;
    QListWidget *m_files;
};

} // namespace varde::ui
