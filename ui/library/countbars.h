// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace varde::ui {

/// A few counts as bars below their words, the longest as wide as the widget.
class CountBars : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString text;
        QString note{}; ///< a quieter second line; may be empty
        int count = 0;
    };

    explicit CountBars(QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int heightOf(const Bar &bar) const;

    std::vector<Bar> m_bars;
};

} // namespace varde::ui
