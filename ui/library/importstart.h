// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/card.h"

#include <QStringList>

class QLabel;

namespace varde::ui {

class KeyButton;

/// Where an import begins: files and folders are dropped here or chosen, or one that was begun goes on.
class ImportStart : public Card {
    Q_OBJECT

public:
    explicit ImportStart(QWidget *parent = nullptr);

    /// \param items  of an import that was begun and not brought to its end; 0 for none
    void setBegun(int items);

signals:
    void sourcesChosen(const QStringList &paths);
    void resumeRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void ask(bool isFolder);

    int m_begun = 0;
    bool m_isAsking = false; ///< whether to throw it away
    QLabel *m_heading;
    QLabel *m_explanation;
    QLabel *m_terms;
    KeyButton *m_folder;
    KeyButton *m_files;
    QLabel *m_begunText;
    KeyButton *m_resume;
    KeyButton *m_discard;
};

} // namespace varde::ui
