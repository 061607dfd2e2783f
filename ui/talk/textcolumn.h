// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace varde::ui {

/// Paragraphs and panels one under the other that are replaced as a whole, scrolled where they need more room.
class TextColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit TextColumn(QWidget *parent = nullptr);

    void clear();
    void addText(const char *role, const QString &text); ///< nothing for an empty text
    void addPanel(QWidget *panel);                       ///< takes it over

private:
    QWidget *m_inner;
    QVBoxLayout *m_layout;
};

} // namespace varde::ui
