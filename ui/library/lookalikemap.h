// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/health.h"

#include <QWidget>

#include <optional>

namespace varde::ui {

/// One group of substances that a library cannot separate: each in its place on a ring, and a line between two that
/// look alike, the thicker the more alike. A click on a line chooses the pair; so do the arrow keys.
class LookAlikeMap : public QWidget {
    Q_OBJECT

public:
    explicit LookAlikeMap(QWidget *parent = nullptr);

    void setGroup(const booth::LookAlikeGroup &group);
    void clear();
    void choosePair(int pair); ///< of the group, from 0; tells of it
    int chosenPair() const { return m_pair; }

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {260, 150}; }
    QPointF middleOf(int pair) const; ///< of its line, in the widget

signals:
    void pairChosen(int pair);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QPointF placeOf(const std::string &substance) const;

    std::optional<booth::LookAlikeGroup> m_group;
    int m_pair = -1;
};

} // namespace varde::ui
