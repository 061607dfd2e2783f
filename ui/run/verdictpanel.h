// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace varde::ui {

class Card;
class KeyButton;
class ShapeLabel;
class ShareBars;

/// Left column of the read page: what it was sold as, the verdict in words, what this cannot see.
class VerdictPanel : public QWidget {
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void showResult(const ShownResult &result);

signals:
    void runAgainRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildVerdict(QVBoxLayout &column);
    void buildCannotSee(QVBoxLayout &column);
    void colour();

    QLabel *m_soldAs;
    QLabel *m_done;
    Card *m_verdict;
    ShapeLabel *m_shape;
    QLabel *m_kind;
    QLabel *m_stale;
    KeyButton *m_runAgain;
    QLabel *m_headline;
    QLabel *m_sentence;
    QLabel *m_candidates;
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
