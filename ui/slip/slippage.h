// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slip/slipdocument.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class SlipPreview;

/// The slip as it would be printed, only where the site gives one and only if the person wants it: language, paper, and
/// the ticket code as a QR code if they wish.
class SlipPage : public QWidget {
    Q_OBJECT

public:
    explicit SlipPage(QWidget *parent = nullptr);

    void setLanguages(const QStringList &names, int chosen);
    void showSlip(const booth::SlipContent &content, booth::SlipWidth width = booth::SlipWidth::A6);
    void showRefusal(const QString &sentence); ///< nothing can be printed, and why
    void setProblem(const QString &sentence);
    const std::optional<booth::SlipContent> &content() const { return m_content; } ///< none: nothing to print
    SlipLook look() const;

    /// WriteFailed; NotAllowed where there is no slip.
    Status savePdf(const QString &path);

signals:
    void languageChosen(int index);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refreshPreview();
    void print();
    void askAndSave();

    std::optional<booth::SlipContent> m_content;
    QLabel *m_title;
    QLabel *m_advice;
    QLabel *m_refusal;
    QLabel *m_languageTitle;
    QComboBox *m_language;
    QLabel *m_widthTitle;
    ChoiceRow *m_width;
    QLabel *m_qrTitle;
    ChoiceRow *m_qr;
    QLabel *m_saved;
    QLabel *m_problem;
    SlipPreview *m_preview;
    KeyButton *m_print;
    KeyButton *m_save;
    KeyButton *m_back;
};

/// The slip on paper, to look at.
class SlipPreview : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setContent(const std::optional<booth::SlipContent> &content, const SlipLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<booth::SlipContent> m_content;
    SlipLook m_look;
};

} // namespace varde::ui
