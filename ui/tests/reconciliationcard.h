// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/reconcile.h"
#include "theme/card.h"

class QLabel;
class QScrollArea;

namespace varde::ui {

class TestsButton;

/// Where spectrum, strips, reagents and claim stand: contradictions first, then the next best test with its reason,
/// then what takes weight from a result, then what was not done. With the way to the tests.
class ReconciliationCard : public Card {
    Q_OBJECT

public:
    explicit ReconciliationCard(QWidget *parent = nullptr);

    void showCard(const booth::Reconciliation &card);

signals:
    void testsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitHeight(); ///< as high as its words, where there is room; the rest is scrolled to

    booth::Reconciliation m_card;
    QLabel *m_title;
    TestsButton *m_tests;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QLabel *m_contradictions;
    QLabel *m_next;
    QLabel *m_advice;
    QLabel *m_leftOut;
};

} // namespace varde::ui
