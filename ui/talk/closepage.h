// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/closing.h"
#include "booth/talk/talkview.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class PrivacyNote;

/// What is noted when a sample's time at the booth ends. Nothing is asked that the site does not need; what the person
/// means to do is theirs to say.
class ClosePage : public QWidget {
    Q_OBJECT

public:
    explicit ClosePage(QWidget *parent = nullptr);

    /// `topics`: cards that were shown in the talk. What was answered before comes back.
    void showClosing(const booth::TalkView &view, const std::vector<std::string> &topics, const QString &operatorCode);
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);
    booth::ClosingDraft draft() const; ///< as far as it is answered
    bool mayKeepDraft() const;         ///< nothing in it may say who somebody is, or a person decided

signals:
    void draftChanged(); ///< by a person
    void closed(const varde::booth::WrittenClosing &closing);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showNeeds();
    void showDraft(const booth::ClosingDraft &draft);
    void noteDraft();
    void finish();

    std::optional<booth::TalkView> m_view;
    std::vector<std::string> m_topics;
    QString m_operatorCode;
    bool m_isFilling = false; ///< what changes now, nobody answered
    QLabel *m_title;
    QLabel *m_intentionTitle;
    ChoiceRow *m_intention;
    QLabel *m_disposalTitle;
    ChoiceRow *m_disposal;
    QLabel *m_witnessTitle;
    QLineEdit *m_witness;
    QLabel *m_labTitle;
    ChoiceRow *m_lab;
    QLineEdit *m_labCode;
    QLabel *m_advice;
    PrivacyNote *m_privacy;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_close;
};

} // namespace varde::ui
