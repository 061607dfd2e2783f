// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/testbook.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;

namespace varde::ui {

class TestRow;

/// Every strip and reagent with how it stands with this sample, or its clock. One is chosen; arrow keys move.
class TestList : public QWidget {
    Q_OBJECT

public:
    explicit TestList(QWidget *parent = nullptr);

    /// The catalogue's tests, in its order; `now` for the clocks. What was chosen stays chosen.
    void showTests(const booth::TestsView &view, store::TimePoint now);

    /// The clocks go on.
    void tick(const booth::TestsView &view, store::TimePoint now);

    int chosen() const; ///< index into TestsView::tests; -1 for none
    void choose(int index);
    void focusChosen(); ///< so that keys are the page's, and not those of a field

signals:
    void chosenChanged(int index);

private:
    QButtonGroup *m_group;
    QLabel *m_strips;
    QLabel *m_reagents;
    std::vector<TestRow *> m_rows;
};

} // namespace varde::ui
