// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace varde::ui {

/// Holds the pages. As long as the text has its ordinary size a page is as large as its place and nothing scrolls; with
/// larger text, or while the on-screen keyboard takes a part of the place, what does not fit is scrolled, and what has
/// the focus is kept in sight. Tab goes through the page as one reads it.
class PageScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit PageScroll(QStackedWidget *pages, QWidget *parent = nullptr);

    /// Height that something below takes away from the pages, px; they stay as high as they were and scroll.
    void setTaken(int heightPx);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void fit();
    void orderTabs();
    void showFocus();

    QStackedWidget *m_pages;
    int m_takenPx = 0;
    bool m_isFitting = false;
};

} // namespace varde::ui
