// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/card.h"

class QLabel;

namespace varde::ui {

class KeyButton;

/// A scan that came into the folder, and the question whether it is what lies on the instrument now. Hidden while
/// nothing is offered.
class OfferCard : public Card {
    Q_OBJECT

public:
    explicit OfferCard(QWidget *parent = nullptr);

    /// \param file      the file's name and its time by the clock of whoever wrote it
    /// \param question  answered with yes or no
    void offer(const QString &file, const QString &question, bool isChanged);
    void withdraw();
    bool isOffering() const { return m_isOffering; }

signals:
    void accepted();
    void declined();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_isOffering = false;
    bool m_isChanged = false;
    QString m_fileName;
    QLabel *m_file;
    QLabel *m_question;
    KeyButton *m_yes;
    KeyButton *m_no;
};

} // namespace varde::ui
