// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QBoxLayout;
class QWidget;

namespace varde::ui {

/// Two columns of a page, one of them of a fixed width: side by side at the ordinary size of text, one above the other
/// where the text is much larger. Belongs to the page.
class Columns : public QObject {
    Q_OBJECT

public:
    /// \param row    of the columns; the page's own or one within it
    /// \param fixed  the column of a fixed width, `px` at 100 %
    Columns(QBoxLayout &row, QWidget &fixed, int px, QWidget *page);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QBoxLayout &m_row;
    QWidget &m_fixed;
    int m_px;
};

} // namespace varde::ui
