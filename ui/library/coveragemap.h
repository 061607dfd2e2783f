// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/health.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace varde::ui {

/// What a library can name by one technique: a row for each class, a tile for each substance. Filled: it has a
/// reference. Outlined: it has none. With the hazard's triangle: none, although it is dangerous or warned of.
class CoverageMap : public QWidget {
    Q_OBJECT

public:
    explicit CoverageMap(QWidget *parent = nullptr);

    void setCoverage(const std::vector<booth::Coverage> &coverage, Technique technique);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, 60}; }
    int heightForWidth(int width) const override;
    QString tileText(QPoint at) const; ///< what is under the pointer; empty between tiles

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Tile {
        QString name;
        int references = 0;
        bool isUrgent = false; ///< dangerous or warned of
    };
    struct ClassRow {
        QString name;
        int covered = 0;
        std::vector<Tile> tiles;
    };
    struct Place {
        QRect box;
        const Tile *tile;
    };
    int perLine(int width) const;
    int rowHeight(const ClassRow &row, int width) const;
    std::vector<Place> places() const;

    std::vector<ClassRow> m_rows;
};

} // namespace varde::ui
