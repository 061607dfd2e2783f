// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace varde::ui {

class Card;
class KeyButton;
class ShapeLabel;
class ShareBars;

/// Left column of the read page: what it was sold as, the verdict in words, what this cannot see. The first and the
/// last are always in sight; a verdict that needs more room than there is gets a smaller headline, and only then
/// scrolls between them.
class VerdictPanel : public QWidget {
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void showResult(const ShownResult &result);

    bool hasHeightForWidth() const override { return false; }
    QSize minimumSizeHint() const override;

signals:
    void runAgainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildClaim(QVBoxLayout &column);
    void buildVerdict(QVBoxLayout &column);
    void buildCannotSee(QVBoxLayout &column);
    void colour();
    static void setRole(QLabel *label, const char *role);
    void fit();

    Card *m_claim;
    QLabel *m_soldAs;
    QLabel *m_done;
    QScrollArea *m_scroll;
    Card *m_verdict;
    ShapeLabel *m_shape;
    QLabel *m_kind;
    QLabel *m_stale;
    KeyButton *m_runAgain;
    QLabel *m_headline;
    QLabel *m_sentence;
    ShareBars *m_bars;
    QLabel *m_certainty;
    QLabel *m_practice;
    Card *m_hazard;
    ShapeLabel *m_hazardShape;
    QLabel *m_hazardTitle;
    QLabel *m_cannotSee;
    QLabel *m_nextTest;
    matcher::VerdictKind m_verdictKind = matcher::VerdictKind::Unknown;
};

} // namespace varde::ui
