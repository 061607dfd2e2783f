// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/talk/closing.h"
#include "booth/talk/talkview.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class PrivacyNote;

/// A closed sample's finding as it should have been, with the reason. The old one stays beside it.
class CorrectionPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPage(QWidget *parent = nullptr);

    void showCorrection(const booth::TalkView &view, const QString &operatorCode);
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);

signals:
    void corrected(const varde::booth::Correction &correction);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void finish();

    std::optional<booth::TalkView> m_view;
    QLabel *m_title;
    QLabel *m_before;
    QLabel *m_conclusionTitle;
    ChoiceRow *m_conclusion;
    QLabel *m_namesTitle;
    QLineEdit *m_names;
    QLabel *m_textTitle;
    QPlainTextEdit *m_text;
    QLabel *m_reasonTitle;
    QLineEdit *m_reason;
    QLabel *m_codeTitle;
    QLineEdit *m_code;
    PrivacyNote *m_privacy;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_store;
};

} // namespace varde::ui
