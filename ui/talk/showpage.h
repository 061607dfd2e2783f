// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/slip.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class TextColumn;

/// The result in large plain words for the person's own eyes, or as lines to be read aloud.
class ShowPage : public QWidget {
    Q_OBJECT

public:
    explicit ShowPage(QWidget *parent = nullptr);

    void setLanguages(const QStringList &names, int chosen);
    void showContent(const booth::SlipContent &content);
    int language() const; ///< index into the names

signals:
    void languageChosen(int index);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    std::optional<booth::SlipContent> m_content;
    QLabel *m_languageTitle;
    QComboBox *m_language;
    ChoiceRow *m_way;
    TextColumn *m_text;
    KeyButton *m_back;
};

} // namespace varde::ui
