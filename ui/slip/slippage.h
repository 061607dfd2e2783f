// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/slip.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace varde::ui {

class KeyButton;
class SlipPreview;

/// The talk: the slip as it would be printed, only if the visitor wants one, and the way to close the sample.
class SlipPage : public QWidget {
    Q_OBJECT

public:
    explicit SlipPage(QWidget *parent = nullptr);

    void showSlip(const booth::SlipContent &content);
    void showRefusal(const QString &sentence); ///< nothing can be printed, and why
    void setProblem(const QString &sentence);
    const std::optional<booth::SlipContent> &content() const { return m_content; } ///< none: nothing to print

    /// WriteFailed; NotAllowed where there is no slip.
    Status savePdf(const QString &path);

signals:
    void closeRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void print();
    void askAndSave();

    std::optional<booth::SlipContent> m_content;
    QLabel *m_title;
    QLabel *m_advice;
    QLabel *m_refusal;
    QLabel *m_saved;
    QLabel *m_problem;
    SlipPreview *m_preview;
    KeyButton *m_print;
    KeyButton *m_save;
    KeyButton *m_back;
    KeyButton *m_close;
};

/// The slip on paper, to look at.
class SlipPreview : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setContent(const std::optional<booth::SlipContent> &content);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<booth::SlipContent> m_content;
};

} // namespace varde::ui
