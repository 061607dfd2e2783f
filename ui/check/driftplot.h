// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentchecks.h"

#include <QWidget>

#include <vector>

class QCustomPlot;

namespace varde::ui {

/// How far an instrument's axis was off in every check, over the days, with the limits of passing and of correcting.
class DriftPlot : public QWidget {
    Q_OBJECT

public:
    explicit DriftPlot(QWidget *parent = nullptr);
    ~DriftPlot() override;

    void setPoints(const std::vector<booth::AxisCheckPoint> &points);
    int pointCount() const; ///< shown now

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QCustomPlot *m_plot;
    std::vector<booth::AxisCheckPoint> m_points;
};

} // namespace varde::ui
