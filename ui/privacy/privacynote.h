// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/card.h"

#include <QPointer>
#include <QSet>

class QBoxLayout;
class QLabel;

namespace varde::ui {

class KeyButton;

/// Asks before a text is stored that may say who a person is. A page puts it beside its fields, asks mayStore() for
/// each free text before it lets go of it, and stops where the answer is no: the note is then in sight, with the two
/// ways on. Hidden otherwise.
class PrivacyNote : public Card {
    Q_OBJECT

public:
    explicit PrivacyNote(QWidget *parent = nullptr);

    /// In a narrow place: the keys below the words. Beside them by default.
    void setStacked(bool isStacked);

    /// True where nothing in the text says who somebody is, or a person said that about this very text. `field` is
    /// what it was typed into: there the cursor goes back.
    bool mayStore(const QString &text, QWidget *field);

    /// The same without asking: for what is kept while it is being typed.
    bool isHarmless(const QString &text) const;

    void forget(); ///< for the next sample: what was said, and the question

signals:
    void allowed(); ///< a person said that it is about nobody; the page goes on by itself, or asks again

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_text; ///< asked about
    QSet<QString> m_allowed;
    QPointer<QWidget> m_field;
    QBoxLayout *m_layout;
    QLabel *m_warning;
    KeyButton *m_change;
    KeyButton *m_allow;
};

} // namespace varde::ui
