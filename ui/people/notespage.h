// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/words/peoplewords.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace varde::ui {

class KeyButton;

/// What the shift before left to be known, shown to who signs in, once.
class NotesPage : public QWidget {
    Q_OBJECT

public:
    explicit NotesPage(QWidget *parent = nullptr);

    void showNotes(const std::vector<store::Handover> &notes); ///< latest first

signals:
    void readRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::vector<store::Handover> m_notes;
    QLabel *m_title;
    QVBoxLayout *m_cards;
    KeyButton *m_read;
};

/// `18:40, K7M4`, with the day where it is another.
QString noteHead(const store::Handover &note);

} // namespace varde::ui
