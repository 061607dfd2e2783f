// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/findingdraft.h"
#include "booth/run/runservice.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace varde::ui {

class Card;
class ChoiceRow;
class KeyButton;
class PrivacyNote;
class SubstanceRow;

/// Two readers saw it differently: both findings side by side, and the one that they come to, or a coordinator does.
class DisputePage : public QWidget {
    Q_OBJECT

public:
    explicit DisputePage(QWidget *parent = nullptr);

    void setPeople(const std::optional<booth::SignedIn> &signedIn, bool asksForSignIn);
    void setKnownSubstances(const QStringList &names, std::function<std::string(const std::string &name)> idOf);
    void showDispute(const booth::SampleView &view); ///< with two findings at least; `view.draft` comes back
    booth::FindingDraft draft() const;               ///< as far as it is written
    bool isWritten() const { return m_isWritten; }   ///< somebody began to, now or before
    bool mayKeepDraft() const; ///< nothing in the words may say who somebody is, or a person decided
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);

signals:
    void draftChanged(); ///< by a person
    void settled(const varde::booth::Settlement &settlement);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side {
        Card *card;
        QLabel *head;
        QLabel *conclusion;
        QLabel *named;
        QPlainTextEdit *words;
        KeyButton *take; ///< as a start
    };
    struct Signature {
        QLabel *title;
        QLineEdit *code;
        QLineEdit *pin;
    };

    Side makeSide();
    Signature makeSignature();
    void build();
    void fillSide(const Side &side, const store::Finding &finding, const QString &head);
    void takeAsStart(const store::Finding &finding);
    void showSignatures();
    void retranslate();
    void finish();
    void noteDraft();
    void showDraft(const booth::FindingDraft &draft);

    std::optional<booth::SampleView> m_view;
    std::optional<booth::SignedIn> m_signedIn;
    bool m_asksForSignIn = false;
    bool m_isFilling = false; ///< what changes now, nobody typed
    bool m_isWritten = false;
    QLabel *m_title;
    QLabel *m_text;
    Side m_first;
    Side m_second;
    ChoiceRow *m_how;
    ChoiceRow *m_conclusion;
    SubstanceRow *m_substances;
    QPlainTextEdit *m_words;
    PrivacyNote *m_privacy;
    Signature m_one;
    Signature m_other;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_store;
};

} // namespace varde::ui
